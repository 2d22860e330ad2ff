"""A manual as data: editions of procedures, each of steps of blocks. Frozen and hashable throughout."""

from dataclasses import dataclass
from datetime import date, time

from app.domain.tiers import Tier
from app.manual.conditions import Condition
from app.manual.kinds import (
    Audience,
    Evidence,
    FieldType,
    Kind,
    Method,
    Outcome,
    PaymentTiming,
    SkipRule,
    TriggerKind,
)


@dataclass(frozen=True, slots=True)
class Said:
    """A text in both languages; `en` is empty where the manual has no EN: line."""

    ja: str
    en: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """Where an arrow points: `→ #step` inside the procedure, or `→ 手順#procedure` (then `step` is empty)."""

    step: str = ""
    procedure: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a [選択]; `id` is what conditions compare with."""

    id: str
    said: Said
    target: Target
    line: int


@dataclass(frozen=True, slots=True)
class Branch:
    """One line of a [判定]; `condition` is None for それ以外."""

    condition: Condition | None
    target: Target
    line: int


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an [入力].

    private: 秘匿, shown only where it is typed in.
    stored: False for 保存しない, used in this walkthrough and then forgotten.
    options: the values of a 選択(a/b/c), else empty.
    """

    id: str
    said: Said
    type: FieldType
    required: bool
    private: bool
    stored: bool
    options: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a step; a part that its kind does not use keeps its default.

    number: counted from 1 within the step. line: in the file, from 1.
    minutes: 時間 of a [待つ]. at: 時刻, the wall clock at which it is due.
    count: 数 of items handed out. base: 基準 of a cash count, in yen.
    extra: 追加, the item of the rate card that is charged with a hand-out.
    setting: what a [設定] sets, as (name, value).
    """

    kind: Kind
    number: int
    line: int
    said: Said
    required: bool
    id: str = ""
    condition: Condition | None = None
    tier: Tier | None = None
    skip: SkipRule = SkipRule.UNSAID
    audience: Audience = Audience.STAFF
    contact: str = ""
    item: str = ""
    count: int = 1
    extra: str = ""
    minutes: int | None = None
    at: time | None = None
    picture: str = ""
    record_kind: str = ""
    reason: str = ""
    method: Method = Method.CHOOSE
    base: int | None = None
    evidence: Evidence = Evidence.UNSAID
    options: tuple[Option, ...] = ()
    branches: tuple[Branch, ...] = ()
    fields: tuple[Field, ...] = ()
    setting: tuple[str, str] | None = None
    target: Target | None = None
    outcome: Outcome | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step; `tier` stands for all its blocks that name none themselves."""

    id: str
    said: Said
    blocks: tuple[Block, ...]
    line: int
    tier: Tier | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trigger:
    """What starts a procedure.

    label: as written, without kind, weekday and （入館中）; for a time the words themselves.
    inside: only for someone who is inside already (QR:…(入館中)).
    at: the wall clock of a 時刻. weekday: 月…日, empty for every day.
    before: for `時刻:WORD N分前`, the system word and the minutes before it.
    """

    kind: TriggerKind
    label: str
    line: int
    inside: bool = False
    at: time | None = None
    weekday: str = ""
    before: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Procedure:
    """A procedure; walked from its first step.

    ordered: 順番 固定. interrupts: may start on top of anything.
    on_kiosk: its buttons are on the visitors' screen (decisions.md 10).
    unattended: may run when no shift is open.
    """

    id: str
    said: Said
    triggers: tuple[Trigger, ...]
    tier: Tier
    steps: tuple[Step, ...]
    line: int
    ordered: bool = False
    interrupts: bool = False
    on_kiosk: bool = False
    unattended: bool = False
    duration: str = ""
    notes: tuple[str, ...] = ()

    def step(self, step_id: str) -> Step:
        """The step with this id. Raises KeyError."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to call. `hours` is (from, to), half-open; None round the clock. `fallback`: whom to call else."""

    id: str
    said: Said
    phone: str
    hours: tuple[time, time] | None
    fallback: str


@dataclass(frozen=True, slots=True)
class Item:
    """A thing handed out. `count`: how many the space has, None when it does not count them."""

    id: str
    said: Said
    count: int | None
    comes_back: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture the manual shows; `file` lies beside the manual."""

    id: str
    said: Said
    file: str


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved this edition, in which role, and when."""

    name: str
    role: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Head:
    """The front matter of a manual.

    effective_from, effective_to: business dates, half-open; effective_to None is open-ended.
    approved: None while nobody has approved it, then it is never in force.
    bilingual: whether English is wanted beside the Japanese (併記).
    """

    space_id: str
    space: Said
    version: str
    effective_from: date
    effective_to: date | None = None
    approved: Approval | None = None
    rate_card: str = ""
    payment: PaymentTiming = PaymentTiming.POSTPAID
    terms_version: str = ""
    pass_wanted: bool = True
    bilingual: bool = True
    policy: tuple[tuple[str, str], ...] = ()
    contacts: tuple[Contact, ...] = ()
    items: tuple[Item, ...] = ()
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Manual:
    """One edition of a space's reception manual. `sha256`: of the file's bytes, in hex."""

    head: Head
    procedures: tuple[Procedure, ...]
    file: str
    sha256: str

    @property
    def space_id(self) -> str:
        return self.head.space_id

    @property
    def version(self) -> str:
        return self.head.version

    def procedure(self, procedure_id: str) -> Procedure:
        """The procedure with this id. Raises KeyError."""
        for procedure in self.procedures:
            if procedure.id == procedure_id:
                return procedure
        raise KeyError(procedure_id)

    def contact(self, contact_id: str) -> Contact | None:
        return next((c for c in self.head.contacts if c.id == contact_id), None)

    def item(self, item_id: str) -> Item | None:
        return next((i for i in self.head.items if i.id == item_id), None)

    def picture(self, picture_id: str) -> Picture | None:
        return next((p for p in self.head.pictures if p.id == picture_id), None)

    def policy(self, key: str) -> str:
        """The space's own word on 方針 `key`; empty when it says nothing."""
        return next((value for name, value in self.head.policy if name == key), "")
