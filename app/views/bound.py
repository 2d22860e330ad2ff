"""Qt's `Property` with the type of what it reads, which Qt's own stand-in for type checkers loses.

`packaging/qmllint.py` knows this name and reads it as Qt's. Kinds that QML cannot name in Python (maps and lists of
any values) are given by Qt's own name, such as "QVariantMap".
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    T = TypeVar("T")

    class Read(Generic[T]):
        """A property that is only read."""

        def __get__(self, owner: object, kind: type | None = None) -> T: ...

    def bound(
        kind: str | type, *, notify: object = None, constant: bool = False
    ) -> Callable[[Callable[[Any], T]], Read[T]]:
        """A property for QML."""
        ...

else:
    from PySide6 import QtCore

    bound = QtCore.Property
