"""The ground under every test: no screen, no keyring, no folder of the person who runs them.

Set before anything imports Qt, so that a bare machine and a developer's own give the same pictures and the same
warnings. `setdefault` leaves room for a test that starts real windows under Xvfb. What fails a test beside its own
asserts stands in pyproject.toml: every Python warning, and every Qt message of WARNING or above but the one exemption
named there.
"""

import locale
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
# the shipped fonts alone decide the pictures; scaling of the person's own screen must not
os.environ.setdefault("QT_SCALE_FACTOR", "1")
# a developer's own keyring is never written to: no backend means the 0600 file of the test's own home
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
if (
    locale.getpreferredencoding(False).upper().replace("-", "") != "UTF8"
    or "UTF" not in "".join(os.environ.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG")).upper()
):
    os.environ["LC_ALL"] = "C.UTF-8"  # else Qt warns at the first window
if "XDG_RUNTIME_DIR" not in os.environ:
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="mixdesk-runtime-")  # mode 0700, else Qt warns


@pytest.fixture(autouse=True)
def home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Point MIXDESK_HOME at an empty folder, so that no test finds another's book, or the person's."""
    monkeypatch.setenv("MIXDESK_HOME", str(tmp_path / "mixdesk-home"))
    yield
