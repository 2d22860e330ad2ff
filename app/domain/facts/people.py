"""Facts about a person: who they are, their pass, and what they agreed to."""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.facts.base import Fact


@dataclass(frozen=True, slots=True)
class PersonRegistered(Fact):
    """Somebody gave their name for the first time.

    kind: dropin, member or guest. name may be a call name. category and plan
    are ids of the rate card. other: the manual's further fields, as given.
    visits_before: visits that were kept elsewhere before this journal began.
    """

    KIND: ClassVar[str] = "person.register"
    person_id: str
    kind: str
    name: str
    kana: str = ""
    contact: str = ""
    category: str = "general"
    plan: str = ""
    status: str = "有効"
    adult: bool = True
    occupation: str = ""
    other: tuple[tuple[str, str], ...] = ()
    visits_before: int = 0


@dataclass(frozen=True, slots=True)
class PersonCorrected(Fact):
    """One thing known about a person was put right."""

    KIND: ClassVar[str] = "person.correct"
    person_id: str
    what: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class PassIssued(Fact):
    """A person got a pass; pass_id is 64 bit as 16 hex digits.

    valid_from, valid_until: business dates `YYYY-MM-DD`, both included, "" for open.
    """

    KIND: ClassVar[str] = "pass.issue"
    pass_id: str
    person_id: str
    kind: str
    replaces: str = ""
    valid_from: str = ""
    valid_until: str = ""


@dataclass(frozen=True, slots=True)
class PassRevoked(Fact):
    """A pass is no longer good."""

    KIND: ClassVar[str] = "pass.revoke"
    pass_id: str
    person_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class ConsentGiven(Fact):
    """A person agreed to one purpose (scope, or the name of a signed paper)."""

    KIND: ClassVar[str] = "consent.grant"
    person_id: str
    scope: str
    text_version: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn(Fact):
    """A person took a consent back."""

    KIND: ClassVar[str] = "consent.revoke"
    person_id: str
    scope: str
