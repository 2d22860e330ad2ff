"""The front matter understood: from entries to the Head of a manual."""

import re
from collections.abc import Callable
from datetime import date, time

from app.manual.codes import Notes
from app.manual.fold import code
from app.manual.front import Entry
from app.manual.kinds import PaymentTiming
from app.manual.model import Approval, Contact, Head, Item, Picture, Said

KNOWN_KEYS = (
    *("形式", "スペースID", "スペース名", "スペース名EN", "版", "施行日", "失効日", "承認", "既定言語", "併記"),
    *("料金表", "支払い", "規約の版", "方針", "連絡先", "渡し物", "図", "変更履歴", "パス"),
)
_CLOCK = re.compile(r"^(\d{1,2}):(\d{2})$", re.ASCII)
_ALL_DAY = ("", "終日", "24時間")


def read_head(front: Entry, notes: Notes) -> Head | None:
    """Understand the front matter; None when a part that every manual needs is missing or wrong."""
    for key, entry in front.below:
        if key not in KNOWN_KEYS:
            notes.add("W001", entry.line, key=key)
    _need_format(front, notes)
    texts = {key: _needed(front, key, notes) for key in ("スペースID", "スペース名", "版")}
    begin = _day(front, "施行日", notes, needed=True)
    end = _day(front, "失効日", notes, needed=False)
    if begin and end and end <= begin:
        notes.add("E009", _line(front, "失効日"))
    if begin is None or not all(texts.values()):
        return None
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,40}", code(texts["スペースID"])):
        notes.add("E005", _line(front, "スペースID"), key="スペースID", value=texts["スペースID"], allowed="英数字 _ -")
    _want_english(front, notes)
    return Head(
        space_id=code(texts["スペースID"]),
        space=Said(texts["スペース名"], front.said("スペース名EN")),
        version=texts["版"],
        effective_from=begin,
        effective_to=end,
        approved=_approval(front, notes),
        rate_card=code(front.said("料金表")),
        payment=_payment(front, notes),
        terms_version=front.said("規約の版"),
        pass_wanted=_yes(front, "パス", notes, yes="あり", no="なし"),
        bilingual=_bilingual(front),
        policy=_policy(front, notes),
        contacts=_contacts(front, notes),
        items=_items(front, notes),
        pictures=_pictures(front, notes),
    )


def clock(text: str) -> time | None:
    """Read H:MM or HH:MM, 0:00 to 23:59; None for anything else."""
    found = _CLOCK.match(code(text))
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return time(int(found[1]), int(found[2]))


def day(text: str) -> date | None:
    """Read YYYY-MM-DD; None for anything else."""
    try:
        return date.fromisoformat(code(text)) if re.fullmatch(r"\d{4}-\d\d-\d\d", code(text), re.ASCII) else None
    except ValueError:
        return None


def _want_english(front: Entry, notes: Notes) -> None:
    if not _bilingual(front):
        return
    if not front.said("スペース名EN"):
        notes.add("W101", _line(front, "スペース名"))
    for key in ("連絡先", "渡し物", "図"):
        entry = front.get(key)
        for _, below in entry.below if entry else ():
            if below.said("名称") and not below.said("EN"):
                notes.add("W101", below.line)


def _line(front: Entry, key: str) -> int:
    entry = front.get(key)
    return entry.line if entry else front.line


def _needed(front: Entry, key: str, notes: Notes) -> str:
    text = front.said(key)
    if not text:
        notes.add("E004", _line(front, key), key=key)
    return text


def _need_format(front: Entry, notes: Notes) -> None:
    text = _needed(front, "形式", notes)
    if text and code(text).casefold() != "um/1":
        notes.add("E005", _line(front, "形式"), key="形式", value=text, allowed="um/1")


def _day(front: Entry, key: str, notes: Notes, *, needed: bool) -> date | None:
    text = _needed(front, key, notes) if needed else front.said(key)
    if not text:
        return None
    found = day(text)
    if found is None:
        notes.add("E005", _line(front, key), key=key, value=text, allowed="2026-12-01")
    return found


def _yes(front: Entry, key: str, notes: Notes, *, yes: str, no: str, default: bool = True) -> bool:
    text = front.said(key)
    if text not in ("", yes, no):
        notes.add("E005", _line(front, key), key=key, value=text, allowed=f"{yes} / {no}")
    return text == yes if text else default


def _approval(front: Entry, notes: Notes) -> Approval | None:
    entry = front.get("承認")
    if entry is None or not (entry.said("名前") or entry.text):
        notes.add("W002", _line(front, "承認"))
        return None
    if entry.below and not entry.listed:
        return Approval(entry.said("名前"), entry.said("役割"), day(entry.said("日付")))
    notes.add("E007", entry.line, key="承認")
    return None


def _payment(front: Entry, notes: Notes) -> PaymentTiming:
    text = front.said("支払い")
    if not text:
        notes.add("W003", _line(front, "支払い"), key="支払い", default=PaymentTiming.POSTPAID.value)
        return PaymentTiming.POSTPAID
    try:
        return PaymentTiming(text)
    except ValueError:
        allowed = " / ".join(timing.value for timing in PaymentTiming)
        notes.add("E005", _line(front, "支払い"), key="支払い", value=text, allowed=allowed)
        return PaymentTiming.POSTPAID


def _bilingual(front: Entry) -> bool:
    """Without the key English is wanted; `併記: []` says that the space does without."""
    entry = front.get("併記")
    if entry is None:
        return True
    words = [entry.text] + [below.text for _, below in entry.below]
    return any(word.strip().casefold() == "en" for word in words)


def _policy(front: Entry, notes: Notes) -> tuple[tuple[str, str], ...]:
    return tuple((key, entry.text) for key, entry in _named(front, "方針", notes, lambda entry: not entry.below))


def _contacts(front: Entry, notes: Notes) -> tuple[Contact, ...]:
    rows = list(_named(front, "連絡先", notes, _is_mapping))
    known = {name for name, _ in rows}
    contacts: list[Contact] = []
    for name, entry in rows:
        fallback = code(entry.said("つながらないとき"))
        if fallback and fallback not in known:
            notes.add("E008", entry.line, name=name, value=fallback)
        if not entry.said("電話"):
            notes.add("E004", entry.line, key=f"{name}: 電話")
        contacts.append(Contact(name, _name_of(name, entry, notes), entry.said("電話"), _hours(entry, notes), fallback))
    return tuple(contacts)


def _hours(entry: Entry, notes: Notes) -> tuple[time, time] | None:
    text = entry.said("時間")
    if text in _ALL_DAY:
        return None
    ends = [clock(end) for end in re.split("[-~〜～−–—]", code(text))]
    if len(ends) == 2 and ends[0] is not None and ends[1] is not None:
        return ends[0], ends[1]
    notes.add("E005", entry.line, key="時間", value=text, allowed="9:00-18:00 / 終日")
    return None


def _items(front: Entry, notes: Notes) -> tuple[Item, ...]:
    items: list[Item] = []
    for name, entry in _named(front, "渡し物", notes, _is_mapping):
        raw = code(entry.said("数"))
        if raw and not re.fullmatch(r"\d{1,6}", raw, re.ASCII):
            notes.add("E005", entry.line, key="数", value=raw, allowed="20")
            raw = ""
        back = entry.said("返却")
        if back not in ("", "要", "不要"):
            notes.add("E005", entry.line, key="返却", value=back, allowed="要 / 不要")
        items.append(Item(name, _name_of(name, entry, notes), int(raw) if raw else None, back == "要"))
    return tuple(items)


def _pictures(front: Entry, notes: Notes) -> tuple[Picture, ...]:
    return tuple(
        Picture(name, _name_of(name, entry, notes), entry.said("ファイル"))
        for name, entry in _named(front, "図", notes, _is_mapping)
    )


def _name_of(name: str, entry: Entry, notes: Notes) -> Said:
    if not entry.said("名称"):
        notes.add("E004", entry.line, key=f"{name}: 名称")
    return Said(entry.said("名称"), entry.said("EN"))


def _is_mapping(entry: Entry) -> bool:
    return bool(entry.below) and not entry.listed


def _named(front: Entry, key: str, notes: Notes, fits: Callable[[Entry], bool]) -> list[tuple[str, Entry]]:
    """The named entries below a key; those of another shape become findings."""
    entry = front.get(key)
    if entry is None or not (entry.below or entry.text):
        return []
    if entry.listed or entry.text:
        notes.add("E007", entry.line, key=key)
        return []
    for name, below in entry.below:
        if not fits(below):
            notes.add("E007", below.line, key=f"{key}: {name}")
    return [(name, below) for name, below in entry.below if fits(below)]
