"""What the desk shows of people: who is inside, and who is found by a name, a reading or four digits."""

from dataclasses import dataclass
from datetime import datetime

from app.desk.front import Front
from app.domain.people import Person, call_name, last_four
from app.domain.visits import Visit
from app.views.desk_words import Tone, clock_of, day_clock, pick


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person inside. call: what may be called out; full: only for the desk. tone: of the pill."""

    visit: str
    person: str
    call: str
    full: str
    place: str
    since: str
    pill: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class PeopleShown:
    """Everybody inside. adults: heads without children; outside: gone out for a moment, still counted as visits."""

    adults: int
    seats: int
    children: int
    inside: tuple[PersonLine, ...]
    outside: tuple[PersonLine, ...]


@dataclass(frozen=True, slots=True)
class FoundLine:
    """One person found. visit: the open one, "" when they are not inside."""

    person: str
    visit: str
    name: str
    detail: str
    state: str


def people_inside(front: Front, now: datetime, english: bool) -> PeopleShown:
    """The left of the desk, by the time they came."""
    visits = front.book.inside()
    lines = [(visit, _line(front, visit, now, english)) for visit in visits]
    here = tuple(line for visit, line in lines if not visit.out_since)
    out = tuple(line for visit, line in lines if visit.out_since)
    return PeopleShown(len(here), front.space.seats, sum(one.children for one in visits), here, out)


def _line(front: Front, visit: Visit, now: datetime, english: bool) -> PersonLine:
    call = call_name(visit.name)
    pill, tone = _pill(visit, english)
    place = next((one for one in front.space.places if one.place_id == visit.seat), None)
    seat = pick(english, place.ja, place.en) if place else visit.seat
    children = pick(english, f"お子さま{visit.children}人", f"{visit.children} children") if visit.children else ""
    full = visit.name if visit.name != call else ""
    under = " · ".join(one for one in (full, seat, children) if one)
    since = day_clock(visit.entry, front.day(now))
    return PersonLine(visit.visit_id, visit.person_id, call, full, under, f"{since}〜", pill, tone)


def _pill(visit: Visit, english: bool) -> tuple[str, Tone]:
    if visit.out_since:
        at = clock_of(visit.out_since)
        return pick(english, f"{at} 外へ", f"out {at}"), Tone.PLAIN
    if visit.unpaid and visit.paid:
        return pick(english, f"残り {visit.unpaid:,}円", f"{visit.unpaid:,} yen left"), Tone.CARE
    if visit.unpaid:
        return pick(english, "未払い", "unpaid"), Tone.CARE
    return ("", Tone.PLAIN)


def found_people(front: Front, typed: str, now: datetime, english: bool) -> tuple[FoundLine, ...]:
    """Whom a typed text finds; nobody for a text of spaces."""
    if not typed.strip():
        return ()
    return tuple(_found(front, one, now, english) for one in front.book.find_people(typed.strip()))


def _found(front: Front, person: Person, now: datetime, english: bool) -> FoundLine:
    visit = front.book.open_visit_of(person.person_id)
    category = front.card.categories.get(person.category)
    kind = {
        "member": pick(english, "会員", "Member"),
        "guest": pick(english, "会員のお連れ様", "Guest"),
    }.get(person.kind, pick(english, category.ja, category.en) if category else "")
    digits = last_four(person.contact)
    tail = pick(english, f"下4けた {digits}", f"ends {digits}") if digits else ""
    times = pick(english, f"ご利用 {person.visits}回", f"{person.visits} visits")
    detail = " · ".join(one for one in (person.kana, kind, tail, times) if one)
    state = ""
    if visit:
        since = day_clock(visit.entry, front.day(now))
        state = pick(english, f"入店中 {since}〜", f"inside since {since}")
    return FoundLine(person.person_id, visit.visit_id if visit else "", person.name, detail, state)


def nobody_found(typed: str, english: bool) -> str:
    """What an empty search says, and what to do."""
    return pick(
        english,
        f"「{typed}」は見つかりません。よみの はじめの数文字、または電話の下4けたでおさがしください。",
        f"Nobody by “{typed}”. Try the first letters of the reading, or the last four digits of the phone.",
    )
