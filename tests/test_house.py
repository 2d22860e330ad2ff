"""The rules of the house that neither a linter nor an import contract can say."""

import ast
import re
import sys
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import distribution
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = sorted(path for folder in ("app", "db") for path in (ROOT / folder).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))

# About 200 and 25 are the aim; past these it is no longer a matter of taste. A migration is a list of tables.
MODULE_LINES = 350
FUNCTION_LINES = 60
SIZED = [path for path in PROGRAM if path.parent.name != "versions"]

FIRST_LEVEL = {
    *("app", "db", "resources", "tests", "packaging", "requirements", "docs"),
    *("pyproject.toml", "README.md", "Makefile", "CHANGELOG.md", "LICENSE", "CONTRIBUTING.md"),
}
MADE_HERE = {"build", "dist", "uv.lock"}


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def calls(tree: ast.AST) -> list[str]:
    """Every called name with its dots: `datetime.now`, `time.sleep`."""
    return [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]


def callers(paths: list[Path], pattern: str) -> list[str]:
    """`file: call` for every call in `paths` whose name matches `pattern` as a whole."""
    found = [(path, call) for path in paths for call in calls(ast.parse(path.read_text("utf-8")))]
    return [f"{named(path)}: {call}" for path, call in found if re.fullmatch(pattern, call)]


def test_no_module_has_outgrown_one_thing() -> None:
    long = {named(path): n for path in SIZED if (n := len(path.read_text("utf-8").splitlines())) > MODULE_LINES}
    assert not long


def test_no_function_has_outgrown_one_screen() -> None:
    long = [
        f"{named(path)}:{node.lineno} {node.name}"
        for path in SIZED
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= FUNCTION_LINES
    ]
    assert not long


def test_the_first_level_is_the_one_the_customer_fixed() -> None:
    there = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert there - MADE_HERE <= FIRST_LEVEL
    assert not (ROOT / "uv.lock").exists(), "it carries addresses"


def test_no_module_is_called_after_nothing_in_particular() -> None:
    vague = {"utils", "util", "common", "helpers", "helper", "misc", "manager"}
    assert not [named(path) for path in PROGRAM + TESTS if path.stem in vague]


def test_no_import_leads_back_to_where_it_came_from() -> None:
    graph = grimp.build_graph("app", "db", "resources", cache_dir=None)
    arrows = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_the_domain_imports_nothing_but_python_and_itself() -> None:
    foreign: list[str] = []
    for path in sorted((ROOT / "app" / "domain").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or "."] if isinstance(node, ast.ImportFrom) else []
            foreign += [f"{named(path)}: {name}" for name in names if not at_home_in_the_domain(name)]
    assert not foreign


def at_home_in_the_domain(module: str) -> bool:
    return module.split(".")[0] in sys.stdlib_module_names or f"{module}.".startswith("app.domain.")


def test_only_the_front_door_reads_the_clock() -> None:
    inside = [path for path in PROGRAM if named(path) != "app/__main__.py"]
    clock = r"((dt|datetime|date)\.)+(now|utcnow|today)|QDate.*\.current.*|QTime\.current.*|time\.time(_ns)?"
    assert not callers(inside, clock)


def test_nothing_sleeps_and_nothing_blocks_the_kiosk_with_a_dialog() -> None:
    assert not callers(PROGRAM + TESTS, r"(time\.)?sleep|QTest\.qSleep|QThread\.m?sleep")
    assert not callers(TESTS, r"qtbot\.wait|QTest\.qWait")
    assert not callers(PROGRAM, r"QMessageBox.*|QFileDialog.*|.*[dD]ialog\.exec")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_names_what_and_never_where(lock: Path) -> None:
    lines = [line.strip() for line in lock.read_text("utf-8").splitlines()]
    wanted = re.compile(r"[a-z0-9-]+==[\w.]+( ; [^/\\]+)? \\|--hash=sha256:[0-9a-f]{64}( \\)?|# The following [^/]+:|")
    assert [line for line in lines if not wanted.fullmatch(line)] == []
    assert sum("==" in line for line in lines) > 10


def test_the_locks_agree_with_each_other() -> None:
    run, dev = (
        set(re.findall(r"^[a-z0-9-]+==[\w.]+", (ROOT / "requirements" / name).read_text("utf-8"), re.MULTILINE))
        for name in ("run.txt", "dev.txt")
    )
    assert run <= dev


def licences(package: str) -> list[str]:
    """The licences among which a user of `package` may choose, by its metadata, else the text that it carries."""
    held = distribution(package)
    about = held.metadata
    classified = [line.rpartition("::")[2] for line in about.get_all("Classifier") or [] if line.startswith("License")]
    named_there = about.get("License-Expression") or " OR ".join(classified) or about.get("License")
    if named_there:
        return re.split(r"\s+OR\s+", named_there.strip("() "))
    return [file.read_text("utf-8") for file in held.files or [] if file.name.upper().startswith(("LICEN", "COPYING"))]


def binds_the_whole(licence: str) -> bool:
    """Whether a licence asks that a program which contains the thing be under the same licence."""
    strong = re.search(r"GPL|General Public", licence, re.IGNORECASE)
    return bool(strong) and not re.search(r"LGPL|Lesser|Library General", licence, re.IGNORECASE)


def test_no_package_in_the_program_is_gpl_only() -> None:
    packages = re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements" / "run.txt").read_text("utf-8"), re.MULTILINE)
    offered = {package: licences(package) for package in packages}
    assert not {name: offer for name, offer in offered.items() if all(binds_the_whole(licence) for licence in offer)}
    assert not [name for name, offer in offered.items() if not any(offer)], "a package without a word on its licence"


def test_no_gpl_part_of_qt_is_used() -> None:
    gpl = re.compile(r"import +(QtCharts|QtGraphs|QtDataVisualization|QtQuick\.VirtualKeyboard|QtHttpServer)")
    python = re.compile(r"PySide6\.(QtCharts|QtGraphs|QtDataVisualization|QtHttpServer|QtVirtualKeyboard)")
    faces = sorted((ROOT / "resources").rglob("*.qml"))
    used = [named(path) for path in faces if gpl.search(path.read_text("utf-8"))]
    assert used + [named(path) for path in PROGRAM if python.search(path.read_text("utf-8"))] == []
