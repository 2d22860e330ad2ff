"""Folding: how one entry changes the projections. The same functions serve writing, receiving and rebuilding."""
