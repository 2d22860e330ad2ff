"""The manual language um/1: read, check, walk. A manual is data, a walkthrough is a value."""
