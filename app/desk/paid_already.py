"""A question for money where there is nothing left to pay: paid for the whole party, say."""

from dataclasses import replace

from app.desk.walking import Walking, with_walk
from app.manual.answers import NotTaken, Paid, answer
from app.manual.kinds import READ_KINDS, Kind, Method
from app.manual.walk import Ask


def paid_already(walking: Walking, ask: Ask) -> Walking | None:
    """The walkthrough past the question; None where it is another question, or something is to be paid.

    Where no price was worked out (due None) the manual asks for money by itself, and the question stands.
    """
    block = ask.blocks[-1]
    if block.kind is not Kind.PAY or walking.sums.due != 0:
        return None
    if any(one.kind not in READ_KINDS for one in ask.blocks[:-1]):
        return None
    cash = block.method is Method.CASH
    taken = answer(walking.walk, block, Paid(Method.CASH if cash else Method.CASHLESS, 0 if cash else None))
    if isinstance(taken, NotTaken):
        return None
    return with_walk(replace(walking, sums=replace(walking.sums, tendered=0, change=0)), taken)
