"""Paint every part of Mixdesk.Ui in its states into build/gallery/*.png, offscreen.

    python packaging/gallery.py [NAME…]     only the pictures whose names contain one of the words

Pictures: parts and step blocks, on both faces, light and dark, 100 / 150 / 200 %, Japanese and English, and the
kiosk's pad upright and lying. Exit 1 when the engine warned about anything.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickView

ROOT = Path(__file__).resolve().parent.parent
KIOSK, DESK = 0, 1

MONEY = {
    "lines": [
        {"text": "ドロップイン 1時間40分", "qty": 1, "amount": 1000, "note": "最初の1時間 600円、あと30分ごと 200円"},
        {"text": "コーヒー(店内)", "qty": 2, "amount": 600, "note": ""},
        {"text": "モノクロ印刷", "qty": 11, "amount": 110, "note": ""},
    ],
    "total": 1710, "tax10": 155, "tax8": None, "due": 1110, "prepaid": 600,
    "explain": ["A2: 10:05から11:45まで、100分", "C1: 学割 なし"],
}  # fmt: skip

ROWS: list[dict[str, object]] = [
    {"kind": "say", "text": "おかえりなさいませ。きょうはどのくらいお使いになりますか。",
     "sub": "Welcome back. How long will you stay today?"},
    {"kind": "read", "text": "会員証をお返しして、お席へご案内する。", "sub": "Give the card back and show the way."},
    {"kind": "tick", "text": "学生証を確認した", "sub": "Student ID seen", "done": True},
    {"kind": "tick", "text": "かさを預かった", "sub": "Umbrella taken", "optional": True},
    {"kind": "choose", "text": "段差やくつの着脱はご不便ありませんか", "sub": "Is the step a problem?", "value": "ok",
     "options": [{"id": "ok", "text": "大丈夫", "sub": "No problem"},
                 {"id": "earth", "text": "土間の机を使いたい", "sub": "Would rather use the earth-floor desk"}]},
    {"kind": "form", "text": "お客様のことをお聞かせください", "sub": "About you",
     "purpose": "お名前とご連絡先は、受付と緊急のご連絡だけに使います。",
     "fields": [
         {"id": "name", "label": "お名前", "sub": "Name", "type": "text", "required": True, "value": "わたなべ しおり"},
         {"id": "kana", "label": "よみ", "type": "kana", "required": True, "value": ""},
         {"id": "phone", "label": "電話番号", "type": "phone", "required": True, "private": True,
          "value": "000-0000-0311", "error": ""},
         {"id": "people", "label": "人数", "type": "people", "value": "2"},
         {"id": "plan", "label": "プラン", "type": "choice", "required": True, "value": "h",
          "options": [{"id": "2", "text": "2時間"}, {"id": "h", "text": "半日"}, {"id": "d", "text": "1日"}]},
         {"id": "news", "label": "お知らせを受け取る", "type": "yesno", "value": ""}]},
    {"kind": "picture", "text": "間取り図", "pictureUrl": ""},
    {"kind": "photo", "text": "荷物の写真を撮る", "optional": True},
    {"kind": "wait", "text": "お湯がわくまで待つ", "dueIn": 540},
    {"kind": "quote", "text": "お支払いの金額です。", **MONEY},
    {"kind": "pay", "text": "お金を受け取る", "due": 1110,
     "methods": [{"id": "cash", "text": "現金"}, {"id": "qr", "text": "QR決済"}]},
    {"kind": "count", "text": "釣銭を数える", "value": {"counts": {"1000": 12, "100": 30}}, "expected": 15000},
    {"kind": "agree", "text": "畳の上でキャスターを使わない、飲み物はふたつき、電話は土間だけ",
     "sub": "No castors on tatami, lidded drinks, calls on the earth floor only", "sign": True},
    {"kind": "hand", "text": "下足札をお渡しする", "fields": [{"id": "n", "label": "札の番号", "required": True}]},
    {"kind": "back", "text": "時間カードを返していただく", "done": True},
    {"kind": "call", "text": "店主に知らせる",
     "contact": {"name": "店主 紺野", "phone": "000-0000-0311", "hours": "8:00-22:30"}},
    {"kind": "note", "text": "忘れ物の特徴", "sub": "What was left behind"},
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: which page, how it is set, and its size in pixels (height 0: as tall as the page)."""

    page: str
    face: int
    scale: float
    dark: bool = False
    english: bool = False
    width: int = 1280
    height: int = 0
    kinds: tuple[str, ...] = ()
    press_field: bool = False

    @property
    def name(self) -> str:
        face = "desk" if self.face else "kiosk"
        words = [self.page.lower(), face, f"{self.scale:.0%}".rstrip("%"), "dark" if self.dark else "light"]
        words += ["en" if self.english else "ja", *self.kinds, *(["upright"] if self.width == 1080 else [])]
        return "-".join(words)


def shots() -> Iterator[Shot]:
    for face in (KIOSK, DESK):
        for scale in (1.0, 1.5, 2.0):
            for dark, english in ((False, False), (True, True)):
                yield Shot("Parts", face, scale, dark, english)
                yield Shot("Blocks", face, scale, dark, english, 1280 if face == KIOSK else 720)
    for scale in (1.0, 2.0):
        for width, height in ((1280, 800), (1080, 1920)):
            for kind in ("form", "pay"):
                yield Shot("Blocks", KIOSK, scale, False, False, width, height, (kind,), True)


def paint(shot: Shot, out: Path) -> list[str]:
    """Write one picture; return what the engine complained about."""
    view = QQuickView()
    view.engine().addImportPath(str(ROOT / "resources" / "qml"))
    warned: list[str] = []
    view.engine().warnings.connect(lambda errors: warned.extend(error.toString() for error in errors))
    rows = [{"number": n, **row} for n, row in enumerate(ROWS, 1) if not shot.kinds or row["kind"] in shot.kinds]
    wanted = {"face": shot.face, "textScale": shot.scale, "english": shot.english, "dark": shot.dark}
    view.setInitialProperties(wanted | ({"rows": rows} if shot.page == "Blocks" else {}))
    view.setSource(QUrl.fromLocalFile(str(ROOT / "packaging" / "gallery" / f"{shot.page}.qml")))
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    if view.errors():
        return [error.toString() for error in view.errors()]
    root = view.rootObject()
    view.resize(shot.width, shot.height or full_height(root, shot))
    view.show()
    view.requestActivate()
    settle()
    if shot.press_field:
        open_first_line(root)
        settle()
    view.grabWindow().save(str(out / f"{shot.name}.png"))
    view.close()
    return warned


def full_height(root: QQuickItem, shot: Shot) -> int:
    root.setWidth(shot.width)
    settle()
    if shot.page == "Parts":
        return int(root.height())
    flick = next(item for item in walk(root) if item.metaObject().className() == "QQuickFlickable")
    return int(flick.property("contentHeight")) + 64


def open_first_line(root: QQuickItem) -> None:
    for item in walk(root):
        if "EntryField" in item.metaObject().className() and item.isVisible():
            item.forceActiveFocus()
            return


def walk(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from walk(child)


def settle() -> None:
    for _ in range(6):
        QGuiApplication.processEvents()


def main(words: list[str]) -> int:
    app = QGuiApplication(sys.argv[:1])
    for file in sorted((ROOT / "resources" / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    font = QFont()
    font.setFamilies(["BIZ UDPGothic", "Noto Sans JP"])
    app.setFont(font)
    out = ROOT / "build" / "gallery"
    out.mkdir(parents=True, exist_ok=True)
    warned = []
    for shot in shots():
        if words and not any(word in shot.name for word in words):
            continue
        warned += [f"{shot.name}: {line}" for line in paint(shot, out)]
        print(shot.name)
    print("\n".join(warned))
    return 1 if warned else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
