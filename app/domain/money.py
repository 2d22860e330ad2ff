"""Money: whole yen, tax included, never a fraction (pricing_rules.md G2)."""

# A name for the reader: a Yen is a whole number of yen, tax inside. It stays a plain int,
# so that sums and products of yen need no wrapping.
Yen = int


def yen_ja(amount: Yen) -> str:
    """An amount of yen for a Japanese screen or sentence: `1,300円`."""
    return f"{amount:,}円"


def yen_en(amount: Yen) -> str:
    """An amount of yen for an English sentence: `1,300 yen`."""
    return f"{amount:,} yen"


def yen_sign(amount: Yen) -> str:
    """An amount of yen for a paper or a table: `¥1,300`; below zero `-¥1,300`."""
    return f"{'-' if amount < 0 else ''}¥{abs(amount):,}"
