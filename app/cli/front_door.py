"""Which command was typed: the table of all subcommands."""

import gc
import os
import sys
from argparse import SUPPRESS
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path

from platformdirs import user_data_path

from app.cli.say import say_trouble
from app.cli.troubles import trouble_words
from app.cli.typed import BadWordsError, Parser
from db.trouble import BookTrouble

Clock = Callable[[], datetime]

WINDOWS = frozenset({"run", "kiosk", "desk"})

# name: (module that has `add` and `run`, one line of help). Modules are loaded when they are used.
COMMANDS: dict[str, tuple[str, str]] = {
    "run": ("app.cli.windows", "見本のスペースを2つの窓で開く / open a sample space in two windows"),
    "kiosk": ("app.cli.windows", "お客様の画面 / the visitors' screen"),
    "desk": ("app.cli.windows", "スタッフの画面 / the mixer's screen"),
    "manual": ("app.cli.manual", "受付マニュアルの点検と試し歩き / check and walk a manual"),
    "rates": ("app.cli.rates", "料金表の点検 / check a rate card against cases"),
    "quote": ("app.cli.quote", "料金の計算 / work out a price"),
    "pass": ("app.cli.passes", "パスの発行・確認・停止 / issue, verify, revoke passes"),
    "scan": ("app.cli.scan", "画像のQRを読む / read the QR in a picture"),
    "journal": ("app.cli.journal", "記録簿の確認・書き出し / verify, export, rebuild, stats"),
    "demo": ("app.cli.demo", "見本の日々をつくる / make a simulated history"),
    "doctor": ("app.cli.doctor", "この端末の様子 / how this device is set up"),
}


def run(argv: Sequence[str], clock: Clock) -> int:
    """Run a command; 0 when all went well, 1 when something was wrong, or the words do not fit."""
    try:
        typed = _parser(argv).parse_args(argv)
    except BadWordsError as odd:
        return say_trouble(odd.ja, odd.en, as_json="--json" in argv)
    except SystemExit as ended:  # --help
        return int(ended.code or 0)
    typed.home = typed.home or _home()
    typed.clock = clock
    try:
        return int(import_module(COMMANDS[typed.command][0]).run(typed))
    except BookTrouble as trouble:
        ja, en = trouble_words(trouble)
        return say_trouble(ja, en, as_json=getattr(typed, "json", False))
    except BrokenPipeError:
        # whoever read us has left (`| head`): what Python would still flush at its end goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as odd:
        # a home below a file, a folder that may not be looked into: nothing was begun
        where = odd.filename or typed.home
        ja, en = f"「{where}」を使えません。何も変えていません。", f"{where} cannot be used. Nothing was changed."
        return say_trouble(ja, en, as_json=getattr(typed, "json", False))


def _parser(argv: Sequence[str]) -> Parser:
    """The parser of all commands; the words of the one that was typed are loaded, the others only named."""
    parser = Parser(prog="mixdesk", description="コワーキングスペースの受付 / The front desk of a coworking space")
    parser.add_argument("--home", type=Path, default=None, help="データの場所 / where the data lie (MIXDESK_HOME)")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    wanted = _wanted(argv)
    if wanted in WINDOWS:
        # a start makes tens of thousands of objects that all stay: looking for garbage among them costs a tenth of it
        gc.disable()
    for name, (module, words) in COMMANDS.items():
        sub = commands.add_parser(name, help=words, description=words)
        sub.add_argument("--home", type=Path, default=SUPPRESS, help=SUPPRESS)
        if name == wanted:
            import_module(module).add(sub)
    return parser


def _wanted(argv: Sequence[str]) -> str:
    """The first word that is a command and no value of --home."""
    before = ""
    for word in argv:
        if before != "--home" and word in COMMANDS:
            return word
        before = word
    return ""


def _home() -> Path:
    given = os.environ.get("MIXDESK_HOME")
    return Path(given) if given else user_data_path("mixdesk", appauthor=False)
