"""The Qt binding must not drop references to None: PySide6 6.12.0 does, and aborts Python before 3.12."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal

CALLS = 1_000
STEADY = 50


class Bell(QObject):
    rung = Signal(int)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on: nothing to drop")
def test_a_thousand_qt_calls_leave_the_references_to_none_as_they_were() -> None:
    bell = Bell()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        bell.setObjectName("bell")
    assert abs(sys.getrefcount(None) - before) < STEADY


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True is immortal from Python 3.12 on: nothing to drop")
def test_a_thousand_emitted_signals_leave_the_references_to_true_as_they_were() -> None:
    bell = Bell()
    before = sys.getrefcount(True)
    for number in range(CALLS):
        bell.rung.emit(number)
    assert abs(sys.getrefcount(True) - before) < STEADY
