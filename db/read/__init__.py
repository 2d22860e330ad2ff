"""Reading: rows of the projections as the values that the desk speaks in."""
