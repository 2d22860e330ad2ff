"""Projections: tables for reading, dropped and made again from the journal at will.

`space_id` stands first in every key. Times are wall clock of the space as text.
"""

from sqlalchemy import Column, Index, Integer, MetaData, Table, Text

PROJECTIONS = MetaData()

person = Table(
    "person",
    PROJECTIONS,
    Column("space_id", Text, primary_key=True),
    Column("person_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kana", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("plan", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("terms", Text, nullable=False),
    Column("adult", Integer, nullable=False),
    Column("occupation", Text, nullable=False),
    Column("visits", Integer, nullable=False),
)

search_key = Table(
    "search_key",
    PROJECTIONS,
    Column("space_id", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("person_id", Text, primary_key=True),
    Index("search_key_person", "space_id", "person_id"),
)

pass_ = Table(
    "pass",
    PROJECTIONS,
    Column("space_id", Text, primary_key=True),
    Column("pass_id", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("revoked_at", Text, nullable=False),
    Column("revoked_why", Text, nullable=False),
    Column("replaced_by", Text, nullable=False),
    Column("valid_from", Text, nullable=False),
    Column("valid_until", Text, nullable=False),
    Index("pass_person", "space_id", "person_id"),
)

visit = Table(
    "visit",
    PROJECTIONS,
    Column("space_id", Text, primary_key=True),
    Column("visit_id", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("where_", Text, nullable=False),
    Column("entry", Text, nullable=False),
    Column("exit", Text, nullable=False),
    Column("plan", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("proofs", Text, nullable=False),
    Column("seat", Text, nullable=False),
    Column("children", Integer, nullable=False),
    Column("party_id", Text, nullable=False),
    Column("host_id", Text, nullable=False),
    Column("out_since", Text, nullable=False),
    Column("changes", Text, nullable=False),
    Column("charged", Integer, nullable=False),
    Column("paid", Integer, nullable=False),
    Column("discount_percent", Integer, nullable=False),
    Column("discount_yen", Integer, nullable=False),
    Column("time_charge", Integer, nullable=False),
    Index("visit_inside", "space_id", "where_", "entry"),
    Index("visit_person", "space_id", "person_id", "entry"),
    Index("visit_day", "space_id", "entry"),
)

line = Table(
    "line",
    PROJECTIONS,
    Column("space_id", Text, primary_key=True),
    Column("line_id", Text, primary_key=True),
    Column("visit_id", Text, nullable=False),
    Column("item_id", Text, nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("removed", Integer, nullable=False),
    Index("line_visit", "space_id", "visit_id"),
)

payment = Table(
    "payment",
    PROJECTIONS,
    Column("space_id", Text, primary_key=True),
    Column("payment_id", Text, primary_key=True),
    Column("visit_id", Text, nullable=False),
    Column("amount", Integer, nullable=False),
    Column("method", Text, nullable=False),
    Column("tendered", Integer, nullable=False),
    Column("change", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("void", Integer, nullable=False),
    Column("local_no", Integer, nullable=False),
    Index("payment_visit", "space_id", "visit_id"),
    Index("payment_order", "space_id", "local_no"),
)

receipt = Table(
    "receipt",
    PROJECTIONS,
    Column("space_id", Text, primary_key=True),
    Column("number", Text, primary_key=True),
    Column("visit_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("total", Integer, nullable=False),
    Column("document", Text, nullable=False),
    Column("refers_to", Text, nullable=False),
    Column("how", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index("receipt_visit", "space_id", "visit_id"),
)

handout = Table(
    "handout",
    PROJECTIONS,
    Column("space_id", Text, primary_key=True),
    Column("handout_id", Text, primary_key=True),
    Column("visit_id", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("walk_id", Text, nullable=False),
    Column("item_id", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("returns", Integer, nullable=False),
    Column("out_at", Text, nullable=False),
    Column("back_at", Text, nullable=False),
    Index("handout_visit", "space_id", "visit_id"),
    Index("handout_out", "space_id", "back_at"),
)

consent = Table(
    "consent",
    PROJECTIONS,
    Column("space_id", Text, primary_key=True),
    Column("person_id", Text, primary_key=True),
    Column("scope", Text, primary_key=True),
    Column("text_version", Text, nullable=False),
    Column("given_at", Text, nullable=False),
    Column("withdrawn_at", Text, nullable=False),
)

walk = Table(
    "walk",
    PROJECTIONS,
    Column("space_id", Text, primary_key=True),
    Column("walk_id", Text, primary_key=True),
    Column("procedure", Text, nullable=False),
    Column("trigger", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("visit_id", Text, nullable=False),
    Column("manual_version", Text, nullable=False),
    Column("manual_sha", Text, nullable=False),
    Column("at_kiosk", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("begun", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Index("walk_open", "space_id", "outcome"),
)

todo = Table(
    "todo",
    PROJECTIONS,
    Column("space_id", Text, primary_key=True),
    Column("todo_id", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("visit_id", Text, nullable=False),
    Column("walk_id", Text, nullable=False),
    Column("words_ja", Text, nullable=False),
    Column("words_en", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("closed_at", Text, nullable=False),
    Index("todo_open", "space_id", "closed_at"),
)

shift = Table(
    "shift",
    PROJECTIONS,
    Column("space_id", Text, primary_key=True),
    Column("shift_id", Text, primary_key=True),
    Column("mixer_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("tier", Integer, nullable=False),
    Column("opened", Text, nullable=False),
    Column("closed", Text, nullable=False),
    Index("shift_open", "space_id", "closed"),
)

count = Table(
    "till_count",
    PROJECTIONS,
    Column("space_id", Text, primary_key=True),
    Column("count_id", Text, primary_key=True),
    Column("purpose", Text, nullable=False),
    Column("counts", Text, nullable=False),
    Column("total", Integer, nullable=False),
    Column("expected", Integer, nullable=False),
    Column("difference", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("local_no", Integer, nullable=False),
    Index("till_count_order", "space_id", "local_no"),
)

noted = Table(
    "noted",
    PROJECTIONS,
    Column("space_id", Text, primary_key=True),
    Column("note_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("visit_id", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index("noted_kind", "space_id", "kind", "at"),
)
