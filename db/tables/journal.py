"""The journal and the state of this device (append-only by triggers)."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint

JOURNAL = MetaData()

log = Table(
    "log",
    JOURNAL,
    Column("local_no", Integer, primary_key=True),
    Column("event_id", Text, nullable=False, unique=True),
    Column("space_id", Text, nullable=False),
    Column("device_id", Text, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("n", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("kv", Integer, nullable=False),
    Column("hlc", BigInteger, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("header", LargeBinary, nullable=False),
    Column("body", LargeBinary),
    Column("digest", LargeBinary, nullable=False),
    Column("origin", Text, nullable=False),
    Column("state", Text, nullable=False),
    UniqueConstraint("space_id", "device_id", "epoch", "n"),
    Index("log_person", "space_id", "person_id"),
    Index("log_kind", "space_id", "kind"),
)

device = Table(
    "device",
    JOURNAL,
    Column("device_id", Text, primary_key=True),
    Column("space_id", Text, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("receipt_prefix", Text, nullable=False),
    Column("pass_key", LargeBinary, nullable=False),
    Column("older_pass_key", LargeBinary),
    Column("sample", Integer, nullable=False),
)

TRIGGERS = (
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
