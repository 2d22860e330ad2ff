"""The recipes of packaging/: what is set up when, what qmllint can see, what the bundle carries."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

RECIPES = Path(__file__).resolve().parents[2] / "packaging"


def recipe(name: str) -> ModuleType:
    """Load packaging/<name>.py by its path: the folder is no package, it would hide PyPI's `packaging`."""
    described = importlib.util.spec_from_file_location(f"recipe_{name}", RECIPES / f"{name}.py")
    assert described and described.loader
    module = importlib.util.module_from_spec(described)
    sys.modules[described.name] = module
    described.loader.exec_module(module)
    return module


# --- set-up


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The set-up of a project with two locks, in a folder of its own, with an environment that looks whole."""
    module = recipe("setup_machine")
    (tmp_path / "requirements").mkdir()
    for name in ("requirements/run.txt", "requirements/dev.txt", "pyproject.toml"):
        (tmp_path / name).write_text(name)
    pip = tmp_path / ".venv" / "lib" / "python3.11" / "site-packages" / "pip" / "__init__.py"
    pip.parent.mkdir(parents=True)
    pip.touch()
    (tmp_path / ".venv" / "bin").mkdir()
    (tmp_path / ".venv" / "bin" / "python").touch()
    for name, value in (("ROOT", tmp_path), ("VENV", tmp_path / ".venv")):
        monkeypatch.setattr(module, name, value)
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(module, "NOTES", tmp_path / ".venv" / "set-up.json")
    for step in ("packages_part", "project_part", "program_starts"):
        monkeypatch.setattr(module, step, lambda *_: True)
    monkeypatch.setattr(module, "system_part", lambda _: [])
    return module


def forbid(machine: ModuleType, monkeypatch: pytest.MonkeyPatch, *steps: str) -> None:
    for step in steps:
        monkeypatch.setattr(machine, step, lambda *_, step=step: pytest.fail(f"{step} was done again"))


def test_what_is_set_up_for_the_tests_is_set_up_for_the_program_and_nothing_is_done_twice(machine, monkeypatch):
    assert machine.set_up("dev") == 0
    forbid(machine, monkeypatch, "system_part", "packages_part", "project_part", "program_starts")
    assert machine.set_up("run") == 0
    assert machine.set_up("dev") == 0


def test_a_changed_lock_is_installed_and_the_rest_left_alone(machine, monkeypatch):
    machine.set_up("dev")
    (machine.ROOT / "requirements" / "dev.txt").write_text("newer")
    forbid(machine, monkeypatch, "system_part", "project_part")
    installed: list[str] = []
    monkeypatch.setattr(machine, "packages_part", lambda profile: not installed.append(profile))
    assert machine.set_up("dev") == 0
    assert installed == ["dev"]


def test_a_set_up_that_failed_is_tried_again(machine, monkeypatch):
    monkeypatch.setattr(machine, "program_starts", lambda: False)
    assert machine.set_up("run") == 1
    assert machine.noted() == {}


def test_an_environment_that_was_left_without_pip_counts_as_none(machine):
    machine.set_up("run")
    next(machine.VENV.glob("lib/*/site-packages/pip/__init__.py")).unlink()
    assert not machine.has_environment()
    assert machine.noted() == {}


def test_without_root_the_line_to_type_names_exactly_what_is_missing(monkeypatch, capsys):
    machine = recipe("setup_machine")
    monkeypatch.setattr(machine, "missing_packages", lambda _: ["libgl1", "libcups2"])
    monkeypatch.setattr(machine, "privilege", lambda: None)
    assert machine.system_part("run") == ["libgl1", "libcups2"]
    assert "install -y --no-install-recommends libgl1 libcups2\n" in capsys.readouterr().out


# --- qmllint

MODEL = """\
from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Mixdesk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Greeting(QObject):
    @Property(str, constant=True)
    def words(self) -> str:
        return ""

    changed = Signal()

    @bound(str, notify=changed)
    def name(self) -> str:
        return ""
"""
FACE = """\
pragma ComponentBehavior: Bound
import QtQuick
import Mixdesk

Item {{
    id: root
    required property Greeting model
    Text {{ text: root.model.name + root.model.{name} }}
}}
"""


@pytest.mark.parametrize(("name", "answer"), [("words", 0), ("wrods", 1)])
def test_a_name_misspelt_between_qml_and_python_fails_the_check(tmp_path, monkeypatch, capsys, name, answer):
    check = recipe("qmllint")
    for attribute, folder in (("FACES", "faces"), ("OUT", "out")):
        (tmp_path / folder).mkdir()
        monkeypatch.setattr(check, attribute, tmp_path / folder)
    monkeypatch.setattr(check, "ROOT", tmp_path)
    monkeypatch.setattr(check, "MODELS", (tmp_path,))
    (tmp_path / "greeting.py").write_text(MODEL)
    (tmp_path / "faces" / "Face.qml").write_text(FACE.format(name=name))
    assert check.main() == answer
    assert (name in capsys.readouterr().out) == bool(answer)


# --- the bundle


def test_the_bundle_carries_what_is_imported_and_linked_to_and_nothing_else(tmp_path):
    parts = recipe("qt_parts")
    faces, qml = tmp_path / "faces", tmp_path / "qml"
    faces.mkdir()
    (faces / "A.qml").write_text("import QtQuick.Templates as T\n")
    for module, described in {"QtQuick": "", "QtQuick/Templates": "depends QtQuick auto\n", "QtCharts": ""}.items():
        (qml / module).mkdir(parents=True, exist_ok=True)
        (qml / module / "qmldir").write_text(f"module {module.replace('/', '.')}\n{described}")
    linked = {"gui": {"libQt6Gui.so.6"}, "charts": {"libQt6Charts.so.6"}, "/lib/libQt6Gui.so.6": {"libicudata.so.73"}}
    extension = ("PySide6/QtGui.abi3.so", "gui", "EXTENSION")
    gui, icu, charts = (
        (f"PySide6/Qt/lib/{name}", f"/lib/{name}", "BINARY")
        for name in ("libQt6Gui.so.6", "libicudata.so.73", "libQt6Charts.so.6")
    )
    quick = ("PySide6/Qt/qml/QtQuick/libquick.so", "quick", "BINARY")
    kept = parts.only_needed(
        [extension, gui, icu, charts, quick, ("PySide6/Qt/qml/QtCharts/libcharts.so", "charts", "BINARY"),
         ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
         ("libQt6Charts.so.6", "PySide6/Qt/lib/libQt6Charts.so.6", "SYMLINK")],
        faces, qml, lambda file: linked.get(file, set()),
    )  # fmt: skip
    assert sorted(name for name, _, _ in kept) == sorted([extension[0], gui[0], icu[0], quick[0], "libQt6Gui.so.6"])


def test_a_gpl_part_of_qt_stops_the_bundle(tmp_path):
    parts = recipe("qt_parts")
    with pytest.raises(ValueError, match="QtCharts"):
        parts.only_needed([("PySide6/QtCharts.abi3.so", "charts", "EXTENSION")], tmp_path, tmp_path, lambda _: set())
