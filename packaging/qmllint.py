"""Check the QML of resources/qml against the Python types it uses; any warning fails.

The view-models under app/views are read without being imported, their properties, signals and slots are written as a
QML module into build/qml, and qmllint then sees a misspelt name on either side of the border. Needs no display.
"""

import ast
import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FACES = ROOT / "resources" / "qml"
MODELS = (ROOT / "app" / "views", ROOT / "app" / "shell")
OUT = ROOT / "build" / "qml"
TOOLS = Path(sys.executable).parent


def import_name(source: Path) -> str | None:
    """The QML module a Python file adds to (its QML_IMPORT_NAME), or None."""
    for node in ast.parse(source.read_text("utf-8")).body:
        match node:
            case ast.Assign(targets=[ast.Name(id="QML_IMPORT_NAME")], value=ast.Constant(value=str(name))):
                return name
    return None


def tool(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([TOOLS / name, *arguments], capture_output=True, text=True, check=False, cwd=ROOT)


class AsQtWroteIt(ast.NodeTransformer):
    """Name the typed stand-in for Qt's Property as Qt does, and gather the (class, property) that never change."""

    def __init__(self) -> None:
        self.constant: set[tuple[str, str]] = set()

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        for method in node.body:
            for call in getattr(method, "decorator_list", []):
                match call:
                    case ast.Call(func=ast.Name(id="Property" | "bound") as name, keywords=keywords):
                        name.id = "Property"
                        if any(keyword.arg == "constant" for keyword in keywords):
                            self.constant.add((node.name, method.name))
        return node


def described(source: Path, into: Path) -> Path | None:
    """Write one Python file's QML types as Qt's own description; None when it has none.

    Qt's tool leaves out that a property is constant, and without it every reading of one is a warning.
    """
    as_qt = AsQtWroteIt()
    copy = into / ("_".join(source.relative_to(ROOT).parts))
    copy.write_text(ast.unparse(as_qt.visit(ast.parse(source.read_text("utf-8")))), "utf-8")
    answer = tool("pyside6-metaobjectdump", copy)
    if answer.returncode != 0:
        raise SystemExit(f"{source.relative_to(ROOT)}: {answer.stderr or answer.stdout}")
    types = json.loads(answer.stdout or "[]")
    for described_class in [each for file in types for each in file["classes"]]:
        for known in described_class.get("properties", []):
            known["constant"] = (described_class["className"], known["name"]) in as_qt.constant
    target = copy.with_suffix(".json")
    target.write_text(json.dumps(types), "utf-8")
    return target if types else None


def write_module(name: str, sources: list[Path]) -> None:
    """Write build/qml/<name> with a qmldir and the types of `sources`."""
    folder = OUT.joinpath(*name.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    descriptions = [found for source in sources if (found := described(source, folder))]
    if not descriptions:
        return
    (folder / "qmldir").write_text(f"module {name}\ntypeinfo types.qmltypes\n", "utf-8")
    answer = tool(
        "pyside6-qmltyperegistrar", f"--generate-qmltypes={folder / 'types.qmltypes'}", "-o", folder / "types.cpp",
        f"--import-name={name}", "--major-version=1", "--minor-version=0", *descriptions,
    )  # fmt: skip
    if answer.returncode != 0:
        raise SystemExit(answer.stderr or answer.stdout)


def main() -> int:
    faces = sorted(FACES.rglob("*.qml"))
    if not faces:
        print("qmllint: no QML yet")
        return 0
    modules: dict[str, list[Path]] = defaultdict(list)
    for source in sorted(path for folder in MODELS for path in folder.rglob("*.py")):
        if name := import_name(source):
            modules[name].append(source)
    for name, sources in modules.items():
        write_module(name, sources)
    # the built types first: a qmldir of the same module among the faces must not hide them
    answer = tool("pyside6-qmllint", "-W", "0", "-I", OUT, "-I", FACES, *faces)
    print((answer.stdout + answer.stderr).strip() or f"qmllint: {len(faces)} files, no warning")
    return 1 if answer.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
