"""Moments in the words of the tables."""

from datetime import datetime


def at(words: str) -> datetime:
    """`2026-12-02 10:00` on the wall of the space; `10:00` is of Wednesday 2026-12-02."""
    return datetime.fromisoformat(words if "-" in words else f"2026-12-02 {words}")
