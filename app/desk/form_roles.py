"""What a field of a manual's form is about, whatever the manual calls it.

A form's ids are the owner's own. A field is recognised by its id, by the end of its id
(`g_name`), by its type, and last by the words of its label.
"""

from collections.abc import Mapping
from enum import StrEnum

from app.manual.kinds import FieldType, Kind
from app.manual.model import Field, Manual


class Role(StrEnum):
    """What the desk understands of a form."""

    NAME = "name"
    KANA = "kana"
    CONTACT = "contact"
    CATEGORY = "category"
    PLAN = "plan"
    SEAT = "seat"
    ADULT = "adult"
    WORK = "job"
    SEEKS = "seek"
    OFFERS = "offer"
    ADDRESSEE = "addressee"
    RECEIPT_NOTE = "note"


_BY_ID = {role.value: role for role in Role} | {"phone": Role.CONTACT, "mail": Role.CONTACT, "email": Role.CONTACT}
_BY_TYPE = {FieldType.KANA: Role.KANA, FieldType.SEAT: Role.SEAT}
_BY_LABEL = (
    ("ふりがな", Role.KANA),
    ("宛名", Role.ADDRESSEE),
    ("但し書き", Role.RECEIPT_NOTE),
    ("お名前", Role.NAME),
    ("氏名", Role.NAME),
    ("連絡先", Role.CONTACT),
    ("区分", Role.CATEGORY),
    ("プラン", Role.PLAN),
    ("18歳以上", Role.ADULT),
)
# Words that make a name somebody else's, or not the visitor's own contact.
_OTHERS = ("保護者", "相手", "全員", "折り返し", "訪問先", "会員")


def role_of(field: Field) -> Role | None:
    """The role of a field, or None for one that is only kept."""
    if field.id in _BY_ID:
        return _BY_ID[field.id]
    label = field.said.ja
    if any(word in label for word in _OTHERS):
        return None
    tail = field.id.rpartition("_")[2]
    if tail in {Role.NAME.value, Role.KANA.value, Role.CONTACT.value, "phone"}:
        return _BY_ID[tail]
    if field.type in _BY_TYPE:
        return _BY_TYPE[field.type]
    return next((role for word, role in _BY_LABEL if word in label), None)


def roles_in(manual: Manual, procedures: tuple[str, ...]) -> dict[str, Role]:
    """Field id to role over all forms of these procedures; the first field of a role wins."""
    found: dict[str, Role] = {}
    for procedure_id in procedures:
        for step in manual.procedure(procedure_id).steps:
            for block in step.blocks:
                if block.kind is Kind.FILL:
                    _take(found, block.fields)
    return found


def _take(found: dict[str, Role], fields: tuple[Field, ...]) -> None:
    for field in fields:
        role = role_of(field)
        if role is not None and role not in found.values():
            found[field.id] = role


def by_role(answers: Mapping[str, str], roles: Mapping[str, Role]) -> dict[Role, str]:
    """What was answered, by role."""
    return {role: answers[name] for name, role in roles.items() if answers.get(name)}
