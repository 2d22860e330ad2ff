"""The page of commands holds every command, and every command holds to its promises."""

import argparse
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from app.cli.front_door import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "commands.md").read_text("utf-8")
FIRST = PAGE.partition("\n## ")[0]


def parsers(name: str) -> dict[str, argparse.ArgumentParser]:
    """A command's parser, or those of its parts, by what is typed."""
    parser = argparse.ArgumentParser(prog=name)
    import_module(COMMANDS[name][0]).add(parser)
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return {f"{name} {part}": one for part, one in action.choices.items()}
        if action.dest == "part" and action.choices:
            return {f"{name} {part}": parser for part in action.choices}
    return {name: parser}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_part_has_its_line_and_takes_json(name: str) -> None:
    for typed, parser in parsers(name).items():
        assert f"| `{typed}" in PAGE, typed
        assert any("--json" in action.option_strings for action in parser._actions), typed


def test_the_page_names_no_command_that_is_not_there() -> None:
    there = {typed for name in COMMANDS for typed in parsers(name)}
    lines = [line.removeprefix("| `").partition("`")[0] for line in FIRST.splitlines() if line.startswith("| `")]
    table = [line for line in lines if line.partition(" ")[0] in COMMANDS]
    for line in table:
        assert any(line == one or line.startswith(f"{one} ") for one in there), line


def test_the_program_starts_by_itself() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "app", "--help"],
        cwd=ROOT,
        env={**os.environ, "PYTHONWARNINGS": "error"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0 and ran.stderr == b""
    assert all(f"    {name} ".encode() in ran.stdout for name in COMMANDS)
