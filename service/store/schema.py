"""The tables: editions, when each was seen, the rows that editions share, and the evidence of answers."""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

REVISION = "0003"
"""The migration that leaves a database as the tables below describe it."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


class Instant(TypeDecorator[datetime]):
    """An instant in UTC; one without an offset is refused, because it could mean any zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError(f"{value} has no offset")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        # SQLite keeps no offset and PostgreSQL answers in the zone of the connection.
        if value is None or value.tzinfo is None:
            return value and value.replace(tzinfo=UTC)
        return value.astimezone(UTC)


edition = Table(
    "edition",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("dataset", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("reading", String(64), nullable=False),
    Column("coverage", String, nullable=False),
    Column("published_at", String),
    Column("covers_from", Date),
    Column("covers_until", Date),
    Column("entities", Integer, nullable=False),
    Column("designations", Integer, nullable=False),
    Column("missing", Text, nullable=False, server_default="[]"),
    Column("described", Text),
    UniqueConstraint("dataset", "digest", "reading"),
)

sighting = Table(
    "sighting",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("edition_id", ForeignKey("edition.id"), nullable=False, index=True),
    Column("day", Date, nullable=False),
    Column("received", Date),
    Column("loaded_at", Instant, nullable=False),
    Column("known_from", Instant, nullable=False),
    Column("accepted", Text),
    Column("findings", Text, nullable=False, server_default="[]"),
    Column("gates", Text, nullable=False, server_default="[]"),
)

listed_row = Table(
    "listed_row",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("key", String, nullable=False),
    Column("payload", Text, nullable=False),
    Index(None, "kind", "key"),
)

membership = Table(
    "membership",
    metadata,
    Column("edition_id", ForeignKey("edition.id"), primary_key=True, autoincrement=False),
    Column("rows", LargeBinary, nullable=False),
)

known_entity = Table(
    "known_entity",
    metadata,
    Column("key", String, primary_key=True),
    Column("known_from", Instant, primary_key=True),
    sqlite_with_rowid=False,
)

pruned = Table(
    "pruned",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("edition_id", ForeignKey("edition.id"), nullable=False, index=True),
    Column("sighting_id", Integer, nullable=False),
    Column("pruned_at", Instant, nullable=False),
)

orphan = Table(
    "orphan",
    metadata,
    Column("row_id", Integer, primary_key=True, autoincrement=False),
)
"""Rows that a pruning is about to take away; empty outside of its transaction."""

record = Table(
    "record",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("editions", Text, nullable=False),
    Column("law", String, nullable=False),
    Column("algorithm", String, nullable=False),
    Column("version", String, nullable=False),
    Column("threshold", Double, nullable=False),
    Column("as_of", String, nullable=False),
    Column("known_at", Instant, nullable=False),
    Column("software", String, nullable=False),
    Column("reference", String(100)),
    Column("purpose", String(100)),
)
