"""Editions, their sightings and their rows, none of which can be changed once stored."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_TABLES = ("edition", "sighting", "listed_row", "edition_row")


def upgrade() -> None:
    _create_editions()
    _create_rows()
    if op.get_bind().dialect.name == "postgresql":
        _seal_on_postgresql()
    else:
        _seal_on_sqlite()


def _create_editions() -> None:
    op.create_table(
        "edition",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("dataset", sa.String, nullable=False),
        sa.Column("digest", sa.String, nullable=False),
        sa.Column("reading", sa.String(64), nullable=False),
        sa.Column("coverage", sa.String, nullable=False),
        sa.Column("published_at", sa.String),
        sa.Column("covers_from", sa.Date),
        sa.Column("covers_until", sa.Date),
        sa.Column("entities", sa.Integer, nullable=False),
        sa.Column("designations", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_edition"),
        sa.UniqueConstraint("dataset", "digest", "reading", name="uq_edition_dataset_digest_reading"),
    )
    op.create_table(
        "sighting",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("edition_id", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("received", sa.Date),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("known_from", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sighting"),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name="fk_sighting_edition_id"),
    )
    op.create_index("ix_sighting_edition_id", "sighting", ["edition_id"])


def _create_rows() -> None:
    op.create_table(
        "listed_row",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_listed_row"),
        sa.UniqueConstraint("digest", name="uq_listed_row_digest"),
    )
    op.create_index("ix_listed_row_kind_key", "listed_row", ["kind", "key"])
    op.create_table(
        "edition_row",
        sa.Column("edition_id", sa.Integer, nullable=False),
        sa.Column("place", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("row_id", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("edition_id", "place", name="pk_edition_row"),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name="fk_edition_row_edition_id"),
        sa.ForeignKeyConstraint(["row_id"], ["listed_row.id"], name="fk_edition_row_row_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_edition_row_row_id", "edition_row", ["row_id"])


def _seal_on_sqlite() -> None:
    for table in _TABLES:
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'what was loaded is never changed'); END"
            )


def _seal_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'what was loaded is never changed'; END $$"
    )
    for table in _TABLES:
        op.execute(
            f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
