"""Homes for the fault tests, and the storage shim where there is a compiler."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.db.homes import Homes


@pytest.fixture(scope="session")
def made_homes(tmp_path_factory: pytest.TempPathFactory) -> Homes:
    return Homes(tmp_path_factory.mktemp("homes"))


@pytest.fixture
def homes(made_homes: Homes) -> Iterator[Homes]:
    yield made_homes
    made_homes.close()


@pytest.fixture(scope="session")
def shim(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The storage shim, compiled; skips where there is no compiler for it."""
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("no C compiler: the storage shim cannot be built")
    made = tmp_path_factory.mktemp("shim") / "storage_faults.so"
    source = Path(__file__).parent / "storage_faults.c"
    line = [compiler, "-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o", str(made), str(source), "-ldl"]
    built = subprocess.run(line, capture_output=True, text=True, check=False)
    if built.returncode:
        pytest.skip(f"the storage shim does not build here: {built.stderr.splitlines()[:1]}")
    return made
