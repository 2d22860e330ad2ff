"""The stage for windows: the application object, its fonts, and what happens when something breaks."""

import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle

from app.shell.papers.fonts import load_fonts
from resources import ROOT

NOISE = ("This plugin does not support propagateSizeHints()",)


def has_display() -> bool:
    """Whether windows can be seen here."""
    if os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal")):
        return False
    if platform.system() == "Linux":
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def make_application() -> QGuiApplication:
    """The application object; drawn by the software renderer unless `MIXDESK_GRAPHICS=gpu` asks for the other."""
    if os.environ.get("MIXDESK_GRAPHICS") != "gpu":
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    if not has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QQuickStyle.setStyle("Basic")
    existing: object = QGuiApplication.instance()
    application = existing if isinstance(existing, QGuiApplication) else QGuiApplication(["mixdesk"])
    application.setApplicationName("Mixdesk")
    application.setDesktopFileName("mixdesk")
    application.setWindowIcon(QIcon(str(ROOT / "icons" / "mixdesk.svg")))
    load_fonts()
    return application


def make_engine() -> QQmlApplicationEngine:
    """An engine that finds the project's QML."""
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(ROOT / "qml"))
    return engine


def load_window(engine: QQmlApplicationEngine, file: Path, properties: dict[str, object]) -> QQuickWindow:
    """Load one window with its required properties. Raises RuntimeError when its QML cannot be loaded."""
    before = len(engine.rootObjects())
    engine.setInitialProperties(properties)
    engine.load(str(file))
    roots = engine.rootObjects()
    if len(roots) == before:
        raise RuntimeError(f"{file.name} could not be loaded")
    window = roots[-1]
    if not isinstance(window, QQuickWindow):
        raise RuntimeError(f"{file.name} is no window")
    return window


def on_fault(tell: Callable[[BaseException], None]) -> None:
    """Have every fault that nobody caught told, instead of lost in a slot."""

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, fault, trace)
        if not issubclass(kind, KeyboardInterrupt):
            tell(fault)

    sys.excepthook = hook


def quiet_noise() -> None:
    """Leave out the one message of the offscreen platform that means nothing; all others are passed on."""

    def handle(kind: QtMsgType, _context: object, words: str) -> None:
        if words not in NOISE and kind is not QtMsgType.QtDebugMsg:
            sys.stderr.write(words + "\n")

    qInstallMessageHandler(handle)
