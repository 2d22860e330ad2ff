"""The data that come with the program: manuals, rate cards, sample spaces and people, fonts, QML."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent
