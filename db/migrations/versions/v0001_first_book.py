"""The first form of a book: the journal with its triggers, this device, and the projections."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TRIGGERS = (
    """CREATE TRIGGER log_no_delete BEFORE DELETE ON log
       BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    """CREATE TRIGGER log_no_update BEFORE UPDATE ON log
       WHEN NOT (NEW.body IS NULL AND OLD.body IS NOT NULL
            AND NEW.local_no = OLD.local_no AND NEW.event_id = OLD.event_id AND NEW.space_id = OLD.space_id
            AND NEW.device_id = OLD.device_id AND NEW.epoch = OLD.epoch AND NEW.n = OLD.n AND NEW.kind = OLD.kind
            AND NEW.kv = OLD.kv AND NEW.hlc = OLD.hlc AND NEW.person_id = OLD.person_id
            AND NEW.header = OLD.header AND NEW.digest = OLD.digest AND NEW.origin = OLD.origin)
       BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
)


def upgrade() -> None:
    """Make every table of the book."""
    op.create_table(
        "consent",
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("text_version", sa.Text(), nullable=False),
        sa.Column("given_at", sa.Text(), nullable=False),
        sa.Column("withdrawn_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("space_id", "person_id", "scope"),
    )
    op.create_table(
        "device",
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("receipt_prefix", sa.Text(), nullable=False),
        sa.Column("pass_key", sa.LargeBinary(), nullable=False),
        sa.Column("older_pass_key", sa.LargeBinary(), nullable=True),
        sa.Column("sample", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("device_id"),
    )
    op.create_table(
        "handout",
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("handout_id", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("walk_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("returns", sa.Integer(), nullable=False),
        sa.Column("out_at", sa.Text(), nullable=False),
        sa.Column("back_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("space_id", "handout_id"),
    )
    op.create_index("handout_out", "handout", ["space_id", "back_at"], unique=False)
    op.create_index("handout_visit", "handout", ["space_id", "visit_id"], unique=False)
    op.create_table(
        "line",
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("line_id", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("removed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("space_id", "line_id"),
    )
    op.create_index("line_visit", "line", ["space_id", "visit_id"], unique=False)
    op.create_table(
        "log",
        sa.Column("local_no", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("kv", sa.Integer(), nullable=False),
        sa.Column("hlc", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("header", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("local_no"),
        sa.UniqueConstraint("event_id"),
        sa.UniqueConstraint("space_id", "device_id", "epoch", "n"),
    )
    op.create_index("log_kind", "log", ["space_id", "kind"], unique=False)
    op.create_index("log_person", "log", ["space_id", "person_id"], unique=False)
    op.create_table(
        "noted",
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("note_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("space_id", "note_id"),
    )
    op.create_index("noted_kind", "noted", ["space_id", "kind", "at"], unique=False)
    op.create_table(
        "pass",
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("pass_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("revoked_at", sa.Text(), nullable=False),
        sa.Column("revoked_why", sa.Text(), nullable=False),
        sa.Column("replaced_by", sa.Text(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=False),
        sa.Column("valid_until", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("space_id", "pass_id"),
    )
    op.create_index("pass_person", "pass", ["space_id", "person_id"], unique=False)
    op.create_table(
        "payment",
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("payment_id", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("tendered", sa.Integer(), nullable=False),
        sa.Column("change", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("void", sa.Integer(), nullable=False),
        sa.Column("local_no", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("space_id", "payment_id"),
    )
    op.create_index("payment_order", "payment", ["space_id", "local_no"], unique=False)
    op.create_index("payment_visit", "payment", ["space_id", "visit_id"], unique=False)
    op.create_table(
        "person",
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kana", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.Column("adult", sa.Integer(), nullable=False),
        sa.Column("occupation", sa.Text(), nullable=False),
        sa.Column("visits", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("space_id", "person_id"),
    )
    op.create_table(
        "receipt",
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("refers_to", sa.Text(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("space_id", "number"),
    )
    op.create_index("receipt_visit", "receipt", ["space_id", "visit_id"], unique=False)
    op.create_table(
        "search_key",
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("space_id", "key", "person_id"),
    )
    op.create_index("search_key_person", "search_key", ["space_id", "person_id"], unique=False)
    op.create_table(
        "shift",
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("shift_id", sa.Text(), nullable=False),
        sa.Column("mixer_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("tier", sa.Integer(), nullable=False),
        sa.Column("opened", sa.Text(), nullable=False),
        sa.Column("closed", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("space_id", "shift_id"),
    )
    op.create_index("shift_open", "shift", ["space_id", "closed"], unique=False)
    op.create_table(
        "till_count",
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("count_id", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("difference", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("local_no", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("space_id", "count_id"),
    )
    op.create_index("till_count_order", "till_count", ["space_id", "local_no"], unique=False)
    op.create_table(
        "todo",
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("todo_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("walk_id", sa.Text(), nullable=False),
        sa.Column("words_ja", sa.Text(), nullable=False),
        sa.Column("words_en", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("closed_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("space_id", "todo_id"),
    )
    op.create_index("todo_open", "todo", ["space_id", "closed_at"], unique=False)
    op.create_table(
        "visit",
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("where_", sa.Text(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("exit", sa.Text(), nullable=False),
        sa.Column("plan", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("proofs", sa.Text(), nullable=False),
        sa.Column("seat", sa.Text(), nullable=False),
        sa.Column("children", sa.Integer(), nullable=False),
        sa.Column("party_id", sa.Text(), nullable=False),
        sa.Column("host_id", sa.Text(), nullable=False),
        sa.Column("out_since", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("charged", sa.Integer(), nullable=False),
        sa.Column("paid", sa.Integer(), nullable=False),
        sa.Column("discount_percent", sa.Integer(), nullable=False),
        sa.Column("discount_yen", sa.Integer(), nullable=False),
        sa.Column("time_charge", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("space_id", "visit_id"),
    )
    op.create_index("visit_day", "visit", ["space_id", "entry"], unique=False)
    op.create_index("visit_inside", "visit", ["space_id", "where_", "entry"], unique=False)
    op.create_index("visit_person", "visit", ["space_id", "person_id", "entry"], unique=False)
    op.create_table(
        "walk",
        sa.Column("space_id", sa.Text(), nullable=False),
        sa.Column("walk_id", sa.Text(), nullable=False),
        sa.Column("procedure", sa.Text(), nullable=False),
        sa.Column("trigger", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("visit_id", sa.Text(), nullable=False),
        sa.Column("manual_version", sa.Text(), nullable=False),
        sa.Column("manual_sha", sa.Text(), nullable=False),
        sa.Column("at_kiosk", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("begun", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("space_id", "walk_id"),
    )
    op.create_index("walk_open", "walk", ["space_id", "outcome"], unique=False)
    for trigger in _TRIGGERS:
        op.execute(trigger)


def downgrade() -> None:
    """A book is never taken back to an older form."""
    raise NotImplementedError
