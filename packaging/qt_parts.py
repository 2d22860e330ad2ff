"""Which parts of Qt the program needs, so that the bundle carries those and no others.

Nothing is listed that can be read off: QML modules from the imports in resources/qml and, from there, from each
module's own qmldir; libraries from what the kept extension modules and plugins link to. Only plugins are named here,
since Qt finds those by itself at run time.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

# (destination in the bundle, source on disk, PyInstaller's kind of thing)
Part = tuple[str, str, str]

# What a screen, a picture and Japanese typing need. platforminputcontexts without the virtual keyboard: that is GPL.
PLUGINS = re.compile(
    r"platforms/.*(xcb|wayland|offscreen|windows|cocoa)|xcbglintegrations/|wayland-|imageformats/.*(svg|jpeg)|iconengines/"
    r"|platforminputcontexts/.*(ibus|compose)|printsupport/|styles/|tls/|multimedia/"
)
TRANSLATIONS = re.compile(r"qtbase_(ja|en)\.qm$")
GPL = re.compile(r"Charts|Graphs|DataVisualization|VirtualKeyboard|HttpServer", re.IGNORECASE)
IMPORT = re.compile(r"^\s*(?:optional\s+|default\s+)*(?:import|depends)\s+([A-Z][\w.]*)", re.MULTILINE)
LIBRARY = re.compile(r"^(PySide6/(Qt/lib/)?|[\w.]+\.libs/)?(lib|Qt6)[^/]+$")


def qml_modules(faces: Path, qml: Path) -> set[PurePosixPath]:
    """The folders below `qml` that the files under `faces` import, with all that those import in turn."""
    wanted = {name for face in faces.rglob("*.qml") for name in IMPORT.findall(face.read_text("utf-8"))}
    kept: set[PurePosixPath] = set()
    while wanted:
        folder = PurePosixPath(*wanted.pop().split("."))
        described = qml / folder / "qmldir"
        if folder in kept or not described.exists():
            continue
        kept.add(folder)
        wanted |= set(IMPORT.findall(described.read_text("utf-8")))
    return kept


def module_of(path: PurePosixPath, qml: Path) -> PurePosixPath:
    """The QML module a file below `qml` belongs to: the nearest folder with a qmldir."""
    return next((folder for folder in path.parents if (qml / folder / "qmldir").exists()), PurePosixPath("."))


def is_wanted(part: Part, modules: set[PurePosixPath], qml: Path) -> bool:
    """Whether a part is needed, libraries left aside: those follow from the others."""
    name = PurePosixPath(part[0].replace("\\", "/"))
    inside = str(name).partition("PySide6/")[2].removeprefix("Qt/")
    if inside.startswith("qml/"):
        return module_of(PurePosixPath(inside.removeprefix("qml/")), qml) in modules
    if inside.startswith("plugins/"):
        return bool(PLUGINS.search(inside)) and not GPL.search(inside)
    if inside.startswith("translations/"):
        return bool(TRANSLATIONS.search(inside))
    return True


def needed_libraries(roots: Iterable[Part], libraries: list[Part], links: Callable[[str], set[str]]) -> list[Part]:
    """The libraries that `roots` link to, directly or not. `links(file)` names what one file links to."""
    by_name = {PurePosixPath(part[0].replace("\\", "/")).name: part for part in libraries}
    kept: dict[str, Part] = {}
    open_files = [source for _, source, kind in roots if kind in ("BINARY", "EXTENSION")]
    while open_files:
        for name in links(open_files.pop()) & by_name.keys() - kept.keys():
            kept[name] = by_name[name]
            open_files.append(by_name[name][1])
    return list(kept.values())


def is_library(part: Part) -> bool:
    """A shared library that is there only because something links to it; no extension module, no plugin.

    Python's own library is not one: the program's start loads it without linking to it.
    """
    name = part[0].replace("\\", "/")
    return part[2] == "BINARY" and bool(LIBRARY.search(name)) and ".abi3." not in name and "libpython" not in name


def without_loose_ends(parts: list[Part]) -> list[Part]:
    """`parts` without the links to what is no longer there; a link's source is its target, seen from the link."""
    there = {name for name, _, _ in parts}
    return [
        (name, source, kind)
        for name, source, kind in parts
        if kind != "SYMLINK" or (PurePosixPath(name).parent / source).as_posix() in there
    ]


def only_needed(parts: list[Part], faces: Path, qml: Path, links: Callable[[str], set[str]]) -> list[Part]:
    """`parts` of a bundle without what the program does not use of Qt. Raises ValueError if a GPL part is left."""
    modules = qml_modules(faces, qml)
    libraries = [part for part in parts if is_library(part)]
    others = [part for part in parts if not is_library(part) and is_wanted(part, modules, qml)]
    kept = without_loose_ends(others + needed_libraries(others, libraries, links))
    unwelcome = [name for name, _, _ in kept if GPL.search(name) and re.search(r"PySide6|Qt6", name)]
    if unwelcome:
        raise ValueError(f"GPL parts of Qt in the bundle: {', '.join(unwelcome)}")
    return kept
