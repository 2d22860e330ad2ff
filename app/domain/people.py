"""A person as the desk knows them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of a person now.

    kind: dropin, member or guest. category and plan are ids of the rate card.
    status: 有効 for a member in good standing. terms: version of the terms
    agreed to, "" for none. visits: how many visits were begun here before.
    """

    person_id: str
    kind: str
    name: str
    kana: str
    contact: str
    category: str
    plan: str
    status: str
    terms: str
    adult: bool
    occupation: str
    visits: int

    @property
    def call_name(self) -> str:
        """What a visitor's screen may show: the family name, or the name as one word."""
        return call_name(self.name)


@dataclass(frozen=True, slots=True)
class Pass:
    """A right to come in.

    revoked_at: wall clock of the space, "" while good. valid_from, valid_until:
    business dates `YYYY-MM-DD`, both included, "" for open.
    """

    pass_id: str
    person_id: str
    kind: str
    revoked_at: str = ""
    revoked_why: str = ""
    replaced_by: str = ""
    valid_from: str = ""
    valid_until: str = ""


def call_name(name: str) -> str:
    """The part of a name that may be called out: what stands before the first space."""
    parts = name.replace("\u3000", " ").split()
    return parts[0] if parts else name


def last_four(contact: str) -> str:
    """The last four digits of a contact, by which people of one name are told apart."""
    digits = "".join(one for one in contact if one.isdigit())
    return digits[-4:] if len(digits) >= 4 else ""
