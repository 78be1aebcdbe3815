"""The rows of an edition in one blob, what each load was told, and the one act that may take rows away."""

import zlib
from collections.abc import Iterator

import numpy as np
import sqlalchemy as sa
from alembic import op

from service.errors import StoreUnavailable

revision = "0003"
down_revision = "0002"

_SEALED = ("membership", "known_entity", "pruned")
_NEVER = "what was loaded is never changed"
_AT_ONCE = 10_000

_NEEDED = """
    NEW.sighting_id <> (SELECT max(id) FROM sighting WHERE edition_id = NEW.edition_id)
    OR NEW.edition_id = (
        SELECT s.edition_id FROM sighting s JOIN edition e ON e.id = s.edition_id
        WHERE e.dataset = (SELECT dataset FROM edition WHERE id = NEW.edition_id)
        ORDER BY s.day DESC, s.known_from DESC, s.id DESC LIMIT 1)
    OR EXISTS (
        SELECT 1 FROM record r JOIN edition e ON e.id = NEW.edition_id
        WHERE r.editions LIKE '%' || e.digest || '%')
"""
"""What forbids to prune an edition: it was seen again since, it is the newest of its dataset, or a record names it."""

_PRUNED = """EXISTS (
    SELECT 1 FROM pruned WHERE edition_id = OLD.edition_id
    AND sighting_id = (SELECT max(id) FROM sighting WHERE edition_id = OLD.edition_id))"""
_ORPHANED = "EXISTS (SELECT 1 FROM orphan WHERE row_id = OLD.id)"


def upgrade() -> None:
    _add_columns()
    _create_tables()
    _pack()
    op.execute(
        "INSERT INTO known_entity (key, known_from) SELECT r.key, min(s.known_from) FROM listed_row r "
        "JOIN edition_row m ON m.row_id = r.id JOIN sighting s ON s.edition_id = m.edition_id "
        "WHERE r.kind = 'entity' GROUP BY r.key"
    )
    op.drop_table("edition_row")
    if op.get_bind().dialect.name == "postgresql":
        _seal_on_postgresql()
    else:
        _seal_on_sqlite()


def downgrade() -> None:
    """Loses what only this revision can say: reasons, findings and what was missing.

    Raises StoreUnavailable where an edition was pruned: before this revision it would stand there as an empty list.
    """
    _refuse_pruned()
    is_postgresql = op.get_bind().dialect.name == "postgresql"
    _open_rows(is_postgresql)
    _create_edition_row()
    _unpack()
    _seal_edition_row(is_postgresql)
    for table in ("orphan", "pruned", "known_entity", "membership"):
        op.drop_table(table)
    if is_postgresql:
        for function in ("refuse_pruning", "refuse_unless_pruned", "refuse_unless_orphan"):
            op.execute(f"DROP FUNCTION {function}()")
    for table, column in (
        ("sighting", "gates"), ("sighting", "findings"), ("sighting", "accepted"),
        ("edition", "described"), ("edition", "missing"),
    ):  # fmt: skip
        op.drop_column(table, column)


def _refuse_pruned() -> None:
    count = op.get_bind().scalar(
        sa.text("SELECT count(*) FROM edition WHERE id NOT IN (SELECT edition_id FROM membership)")
    )
    if count:
        raise StoreUnavailable(
            f"{count} editions of the database were pruned, which its form before {revision} cannot say; "
            "load them again, or restore a copy that was made before."
        )


def _add_columns() -> None:
    op.add_column("edition", sa.Column("missing", sa.Text, nullable=False, server_default="[]"))
    op.add_column("edition", sa.Column("described", sa.Text))
    op.add_column("sighting", sa.Column("accepted", sa.Text))
    op.add_column("sighting", sa.Column("findings", sa.Text, nullable=False, server_default="[]"))
    op.add_column("sighting", sa.Column("gates", sa.Text, nullable=False, server_default="[]"))


def _create_tables() -> None:
    op.create_table(
        "membership",
        sa.Column("edition_id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("rows", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("edition_id", name="pk_membership"),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name="fk_membership_edition_id"),
    )
    op.create_table(
        "known_entity",
        sa.Column("key", sa.String, nullable=False),
        sa.Column("known_from", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", "known_from", name="pk_known_entity"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "pruned",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("edition_id", sa.Integer, nullable=False),
        sa.Column("sighting_id", sa.Integer, nullable=False),
        sa.Column("pruned_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pruned"),
        sa.ForeignKeyConstraint(["edition_id"], ["edition.id"], name="fk_pruned_edition_id"),
    )
    op.create_index("ix_pruned_edition_id", "pruned", ["edition_id"])
    op.create_table(
        "orphan",
        sa.Column("row_id", sa.Integer, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("row_id", name="pk_orphan"),
    )


def _create_edition_row() -> None:
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


def _pack() -> None:
    bind = op.get_bind()
    editions = bind.scalars(sa.text("SELECT id FROM edition ORDER BY id")).all()
    read = sa.text("SELECT row_id FROM edition_row WHERE edition_id = :id ORDER BY place")
    write = sa.text("INSERT INTO membership (edition_id, rows) VALUES (:id, :rows)")
    for edition in editions:
        rows = np.array(bind.scalars(read, {"id": edition}).all(), dtype="<i4")
        steps = np.diff(rows, prepend=np.zeros(1, "<i4")).astype("<i4")
        bind.execute(write, {"id": edition, "rows": zlib.compress(steps.view("u1").reshape(-1, 4).T.tobytes(), 6)})


def _unpack() -> None:
    bind = op.get_bind()
    packed = bind.execute(sa.text("SELECT edition_id, rows FROM membership ORDER BY edition_id")).all()
    write = sa.text("INSERT INTO edition_row (edition_id, place, row_id) VALUES (:edition_id, :place, :row_id)")
    for edition, blob in packed:
        planes = np.frombuffer(zlib.decompress(blob), dtype="u1").reshape(4, -1)
        rows = np.cumsum(np.ascontiguousarray(planes.T).view("<i4").ravel(), dtype="<i4").tolist()
        members = [{"edition_id": edition, "place": place, "row_id": row} for place, row in enumerate(rows)]
        for some in _chunks(members):
            bind.execute(write, some)


def _chunks(members: list[dict[str, int]]) -> Iterator[list[dict[str, int]]]:
    for start in range(0, len(members), _AT_ONCE):
        yield members[start : start + _AT_ONCE]


def _seal_on_sqlite() -> None:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{_NEVER}'); END"
    for table in _SEALED:
        op.execute(f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} {refuse}")
    for table in ("known_entity", "pruned"):
        op.execute(f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}")
    op.execute("DROP TRIGGER listed_row_no_delete")
    for table, allowed in (("membership", _PRUNED), ("listed_row", _ORPHANED)):
        op.execute(f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} WHEN NOT {allowed} {refuse}")
    op.execute(
        f"CREATE TRIGGER pruned_needed BEFORE INSERT ON pruned WHEN {_NEEDED} "
        "BEGIN SELECT RAISE(ABORT, 'an edition that is needed is not pruned'); END"
    )


def _seal_on_postgresql() -> None:
    for name, allowed in (("pruned", _PRUNED), ("orphan", _ORPHANED)):
        op.execute(
            f"CREATE FUNCTION refuse_unless_{name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF NOT {allowed} THEN RAISE EXCEPTION '{_NEVER}'; END IF; RETURN OLD; END $$"
        )
    op.execute(
        f"CREATE FUNCTION refuse_pruning() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF {_NEEDED} "
        "THEN RAISE EXCEPTION 'an edition that is needed is not pruned'; END IF; RETURN NEW; END $$"
    )
    for table in ("known_entity", "pruned"):
        _refuse_on_postgresql(table, "UPDATE OR DELETE OR TRUNCATE")
    op.execute("DROP TRIGGER listed_row_no_change ON listed_row")
    for table, name in (("membership", "pruned"), ("listed_row", "orphan")):
        _refuse_on_postgresql(table, "UPDATE OR TRUNCATE")
        op.execute(
            f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION refuse_unless_{name}()"
        )
    op.execute("CREATE TRIGGER pruned_needed BEFORE INSERT ON pruned FOR EACH ROW EXECUTE FUNCTION refuse_pruning()")


def _refuse_on_postgresql(table: str, acts: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_no_change BEFORE {acts} ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )


def _open_rows(is_postgresql: bool) -> None:
    """The rows sealed as they were before."""
    if is_postgresql:
        op.execute("DROP TRIGGER listed_row_no_delete ON listed_row")
        op.execute("DROP TRIGGER listed_row_no_change ON listed_row")
        _refuse_on_postgresql("listed_row", "UPDATE OR DELETE OR TRUNCATE")
    else:
        op.execute("DROP TRIGGER listed_row_no_delete")
        op.execute(
            "CREATE TRIGGER listed_row_no_delete BEFORE DELETE ON listed_row "
            f"BEGIN SELECT RAISE(ABORT, '{_NEVER}'); END"
        )


def _seal_edition_row(is_postgresql: bool) -> None:
    if is_postgresql:
        _refuse_on_postgresql("edition_row", "UPDATE OR DELETE OR TRUNCATE")
        return
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER edition_row_no_{act.lower()} BEFORE {act} ON edition_row "
            f"BEGIN SELECT RAISE(ABORT, '{_NEVER}'); END"
        )
