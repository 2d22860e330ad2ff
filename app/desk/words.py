"""The system words of a manual, answered live from the book (app/manual/words.py says from which fact)."""

from collections.abc import Callable
from datetime import datetime

from app.desk.front import Front
from app.desk.rates_at_desk import inside_plan_hours
from app.desk.walking import Walking
from app.domain.people import Person
from app.domain.visits import Handout
from app.manual.model import Item
from app.manual.words import ITEM_OUT

Value = str | int | None
YES, NO, THERE, NONE = "はい", "いいえ", "あり", "なし"
WEEKDAYS = "月火水木金土日"


class DeskWords:
    """Callable: the value of a system word for one walkthrough at one moment."""

    def __init__(self, front: Front, walking: Walking, now: datetime) -> None:
        self._front = front
        self._walking = walking
        self._now = now
        self._person: Person | None = None
        self._person_read = False

    def __call__(self, name: str) -> Value:
        """None for a word that is unset, and for names that are no system words."""
        if name.startswith(ITEM_OUT):
            return THERE if self._mine(name.removeprefix(ITEM_OUT)) else NONE
        answer = _ANSWERS.get(name)
        return answer(self) if answer else None

    @property
    def person(self) -> Person | None:
        """Whom the walkthrough is about, once they are known."""
        if not self._person_read:
            self._person = self._front.book.person(self._walking.person_id)
            self._person_read = True
        return self._person

    def _mine(self, item: str) -> list[Handout]:
        here = self._walking
        return [
            one
            for one in self._front.book.held()
            if one.item_id == item and (one.visit_id == here.visit_id or one.person_id == here.person_id)
        ]

    def _keys(self) -> Value:
        return THERE if any(self._mine(one.id) for one in self._items() if "鍵" in one.said.ja) else NONE

    def _items(self) -> tuple[Item, ...]:
        return self._walking.walk.manual.head.items

    def _free_seats(self) -> int:
        return max(0, self._front.space.seats - self._front.book.heads_inside()[0])

    def _kind(self) -> Value:
        if self.person is None:
            return None
        if self.person.kind == "member":
            return "会員"
        return self._front.card.category_words(self.person.category)

    def _terms(self) -> Value:
        if self.person is None or not self.person.terms:
            return NONE
        # a name like 2026-10 sorts as the month it is of (decisions.md 19)
        return "古い" if self.person.terms < self._walking.walk.manual.head.terms_version else "済"

    def _status(self) -> Value:
        if self.person is None or self.person.kind != "member":
            return NONE
        return self.person.status

    def _in_plan(self) -> Value:
        if self.person is None:
            return None
        front = self._front
        return YES if inside_plan_hours(front.card, self.person.plan, front.holidays, self._now) else NO

    def _parcels(self) -> Value:
        book, mine = self._front.book, self._walking.person_id
        came = book.count_notes("parcel.receive", mine)
        return THERE if came > book.count_notes("parcel.handover", mine) else NONE

    def _shoes(self) -> Value:
        tags = [one for one in self._items() if "下足" in one.said.ja or "靴" in one.said.ja]
        return YES if any(self._mine(one.id) for one in tags) else NO

    def _guest(self) -> Value:
        visit = self._front.book.visit(self._walking.visit_id)
        person = self.person
        return YES if (visit and visit.host_id) or (person and person.kind == "guest") else NO

    def _forgotten(self) -> Value:
        today = self._front.day(self._now)
        return THERE if any(one.entry[:10] < today for one in self._front.book.inside()) else NONE

    def _runs(self) -> Value:
        book = self._front.book
        return YES if book.count_notes("tablerun.open") > book.count_notes("tablerun.close") else NO


_ANSWERS: dict[str, Callable[[DeskWords], Value]] = {
    "今の時刻": lambda w: w._now.strftime("%H:%M"),
    "曜日": lambda w: WEEKDAYS[w._now.weekday()],
    "段階": lambda w: w._front.tier.ja,
    "回線": lambda w: "オンライン" if w._front.online else "オフライン",
    "空席数": lambda w: w._free_seats(),
    "初回": lambda w: YES if w.person is None or w.person.visits == 0 else NO,
    "会員状態": lambda w: w._status(),
    "会員種別": lambda w: w._kind(),
    "規約の同意": lambda w: w._terms(),
    "プランの時間内": lambda w: w._in_plan(),
    "有人の時間": lambda w: YES if w._front.book.open_shift() else NO,
    "予約": lambda w: NONE,
    "予約の終了": lambda w: None,
    "運営の予約": lambda w: NONE,
    "運営者の段階": lambda w: None,
    "テーブル運営中": lambda w: w._runs(),
    "預かり荷物": lambda w: w._parcels(),
    "預けた鍵": lambda w: w._keys(),
    "渡した鍵": lambda w: w._keys(),
    "未返却の品": lambda w: THERE if w._front.book.held() else NONE,
    "入店中の人数": lambda w: sum(w._front.book.heads_inside()),
    "合計金額": lambda w: w._walking.sums.total,
    "追加の金額": lambda w: w._walking.sums.due,
    "運営者分": lambda w: None,
    "お預かり": lambda w: w._walking.sums.tendered,
    "お釣り": lambda w: w._walking.sums.change,
    "現金過不足": lambda w: w._walking.sums.difference,
    "過不足の大きさ": lambda w: None if w._walking.sums.difference is None else abs(w._walking.sums.difference),
    "退館の打刻もれ": lambda w: w._forgotten(),
    "ゲスト": lambda w: w._guest(),
    "靴をぬいだ": lambda w: w._shoes(),
    "スタッフ名": lambda w: w._front.mixer.name,
}

# Held by a test against the manual's own table: a word without an answer would be empty for ever.
ANSWERED = frozenset(_ANSWERS)
