"""The tables of a book: the journal, which is the truth, and the projections, made from it."""
