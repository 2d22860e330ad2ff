"""Papers: receipt, pass, list of the people inside, reports. One paint function each for PDF, printer and screen."""
