"""The copy of a receipt: the whole paper as text, and back."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from enum import Enum
from typing import Any

from app.domain.receipts import RateTotal, Receipt, ReceiptKind, ReceiptLine, Reference, Seller, Tender


def as_document(receipt: Receipt) -> str:
    """The whole paper as text, to be kept as its copy."""
    return json.dumps(asdict(receipt), ensure_ascii=False, default=_plain, separators=(",", ":"))


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    raise TypeError(type(value).__name__)


def from_document(text: str) -> Receipt:
    """A receipt read back from its copy. Raises ValueError for a text that is none."""
    plain: Mapping[str, Any] = json.loads(text)
    refers = plain["refers_to"]
    return Receipt(
        **{
            **plain,
            "kind": ReceiptKind(plain["kind"]),
            "issued_at": datetime.fromisoformat(plain["issued_at"]),
            "seller": Seller(**plain["seller"]),
            "lines": tuple(ReceiptLine(**one) for one in plain["lines"]),
            "totals": tuple(RateTotal(**one) for one in plain["totals"]),
            "tender": Tender(**plain["tender"]),
            "refers_to": Reference(refers["number"], datetime.fromisoformat(refers["issued_at"])) if refers else None,
        }
    )
