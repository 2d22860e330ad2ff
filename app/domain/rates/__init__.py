"""Rate cards and what they make of a stay: everything from the card's data, nothing from a space's name."""
