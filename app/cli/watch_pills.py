"""What the strip says of files, number and clock: only what somebody has to know, each with what to do."""

from datetime import datetime, timedelta

from app.cli.open_front import OpenFront
from app.domain.registration import registration_doubt
from app.manual.editions import to_work_by
from app.views.desk_seams import Pill
from app.views.desk_words import Tone

# A clock this far behind the last record is wrong, not slow.
BEHIND = timedelta(minutes=5)


def watch_pills(opened: OpenFront, now: datetime) -> tuple[Pill, ...]:
    """An edition that stands in, a file that could not be used, a doubtful T-number, a clock that went back."""
    found = (_edition(opened, now), _files(opened), _number(opened), _clock(opened, now))
    return tuple(one for one in found if one is not None)


def _edition(opened: OpenFront, now: datetime) -> Pill | None:
    edition = to_work_by(opened.front.editions, now.date())
    if edition is None or edition.by_rule:
        return None
    begins = edition.manual.head.effective_from
    ja, en = f"マニュアルは{begins.month}月{begins.day}日から", f"Manual from {begins:%d %b}"
    return Pill("manual", ja, en, Tone.CARE, edition.ja, edition.en)


def _files(opened: OpenFront) -> Pill | None:
    if not opened.loaded.still_good:
        return None
    stays = opened.loaded.still_good[0]
    return Pill("files", "読めないファイルあり", "A file cannot be read", Tone.CARE, stays.ja, stays.en)


def _number(opened: OpenFront) -> Pill | None:
    registration = opened.front.space.registration
    doubt = registration_doubt(registration) if registration else None
    return None if doubt is None else Pill("invoice", "登録番号 確認", "Check T-number", Tone.CARE, doubt.ja, doubt.en)


def _clock(opened: OpenFront, now: datetime) -> Pill | None:
    """The clock against the last record, which was written at a time that cannot be still to come."""
    last = opened.home.book.tail.hlc >> 16
    behind = timedelta(milliseconds=last - now.timestamp() * 1000)
    if behind < BEHIND:
        return None
    minutes = int(behind.total_seconds() // 60)
    ja = f"端末の時計が {minutes}分 ずれています。時刻を直してから続けてください。記録はそのまま残っています。"
    en = f"The clock is {minutes} minutes behind the last record. Correct it first. Nothing is lost."
    return Pill("clock", f"時計 {minutes}分おくれ", f"Clock {minutes} min behind", Tone.CARE, ja, en)
