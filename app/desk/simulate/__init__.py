"""A history that never happened, made by the real acts of the desk: for demonstrations and for large books."""
