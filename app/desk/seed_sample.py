"""The people of a sample space, as if they had been registered before: one transaction, once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.desk.book import Writing
from app.desk.front import Front
from app.desk.rates_at_desk import category_of
from app.domain.facts.people import ConsentGiven, PassIssued, PassRevoked, PersonRegistered
from app.domain.facts.visits import HandedOut, VisitBegun
from app.domain.passes import code_for
from app.domain.rates.card import DROPIN, GUEST
from app.domain.rates.methods import Charging, PrepaidPlans, TenMinuteUnits
from app.domain.spaces import wall

Row = dict[str, str]
STOPPED = "紛失の届け出"


@dataclass(frozen=True, slots=True)
class SamplePass:
    """One thing to touch as if it were shown to the scanner: what it is, and what its code carries."""

    ja: str
    en: str
    code: str


def seed_sample(front: Front, dropins: list[Row], members: list[Row], now: datetime) -> None:
    """Register the sample people of this space, with passes, consents, one visit under way and one stopped pass."""
    mine = [row for row in dropins if row["home_space"] == front.space.space_id]
    own = [row for row in members if row["space_id"] == front.space.space_id]
    if not (mine or own) or front.book.person((mine or own)[0].get("person_id") or own[0]["member_id"]):
        return
    with front.book.act(front.mixer.mixer_id, now) as act:
        for row in mine:
            _register(front, act, row, row["person_id"], "guest" if row["category"] == "会員同伴" else "dropin")
        for row in own:
            _register(front, act, row, row["member_id"], "member")
        if len(mine) > 2:
            _inside_already(front, act, mine[2], now)
        if len(mine) > 9:
            act.append(PassRevoked(mine[9]["qr_token"], mine[9]["person_id"], STOPPED))


def _register(front: Front, act: Writing, row: Row, person_id: str, kind: str) -> None:
    category = "student" if row.get("student") == "yes" else category_of(front.card, row.get("category", ""))
    act.append(
        PersonRegistered(
            person_id,
            kind,
            row["name_ja"],
            row["kana"],
            row["phone"],
            category,
            row.get("plan", ""),
            row.get("status") or "有効",
            row.get("adult", "yes") != "no",
            row["occupation"],
            tuple((key, row[column]) for key, column in (("seek", "seeks"), ("offer", "offers")) if row[column]),
            int(row.get("visits") or 1),
        )
    )
    token = row.get("qr_token") or row["card_token"]
    act.append(PassIssued(token, person_id, kind))
    for scope in row["consent_scopes"].split(";"):
        act.append(ConsentGiven(person_id, scope, row["terms_version"]))


def _inside_already(front: Front, act: Writing, row: Row, now: datetime) -> None:
    """Somebody whom the owner let in before the desk opened."""
    visit_id = front.book.new_id()
    came = wall(now - timedelta(minutes=10))
    category = category_of(front.card, row["category"])
    plan = _first_plan(front.card.charging)
    host = "member" if plan == GUEST else ""
    act.append(VisitBegun(row["person_id"], row["name_ja"], came, plan, category, host_id=host), event_id=visit_id)
    item = next((one for one in front.editions[0].head.items if one.comes_back), None)
    if item is not None:
        act.append(HandedOut(visit_id, row["person_id"], item.id, "7"))


def _first_plan(charging: Charging) -> str:
    """The plan that a sample visitor took where plans are paid before the seat."""
    if isinstance(charging, TenMinuteUnits):
        return GUEST
    return charging.plans[0].id if isinstance(charging, PrepaidPlans) else DROPIN


def sample_tray(front: Front, dropins: list[Row], members: list[Row], old_terms: str) -> list[SamplePass]:
    """The tray of sample passes (decisions.md 21). old_terms: the version in force; an older one is named so."""
    mine = [row for row in dropins if row["home_space"] == front.space.space_id]
    own = [row for row in members if row["space_id"] == front.space.space_id]
    tray: list[SamplePass] = []

    def add(ja: str, en: str, row: Row | None) -> None:
        if row is not None:
            token = row.get("qr_token") or row["card_token"]
            tray.append(SamplePass(f"{ja}:{row['name_ja']}", en, _code(front, token)))

    usual = [row for row in mine if row["terms_version"] >= old_terms]
    add("2回目以降の方", "Been here before", next(iter(usual), None))
    add("学生の方", "Student", next((row for row in usual if row["category"] == "学生"), None))
    add("いま居る方", "Inside now", mine[2] if len(mine) > 2 else None)
    add("前の規約の方", "Agreed to older terms", next((row for row in mine if row["terms_version"] < old_terms), None))
    add("止められたパス", "Stopped pass", mine[9] if len(mine) > 9 else None)
    good = [row for row in own if row["status"] == "有効"]
    for row in {row["plan"]: row for row in reversed(good)}.values():
        add(f"会員({row['plan']})", f"Member ({row['plan']})", row)
    add("止まっている会員", "Stopped member", next((row for row in own if row["status"] != "有効"), None))
    other = "KWB" if front.space.space_id != "KWB" else "SZN"
    tray.append(SamplePass("ほかのスペースのパス", "Pass of another space", code_for(other, "1" * 16, b"k" * 32)))
    tray.append(SamplePass("ここのものではないQR", "Not one of ours", "4901234567894"))
    return tray


def _code(front: Front, pass_id: str) -> str:
    return code_for(front.space.space_id, pass_id, front.pass_keys[0])
