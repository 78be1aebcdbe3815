"""Records, the evidence of answers, which cannot be changed once stored either."""

import sqlalchemy as sa
from alembic import op

from service.errors import StoreUnavailable

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "record",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("editions", sa.Text, nullable=False),
        sa.Column("law", sa.String, nullable=False),
        sa.Column("algorithm", sa.String, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("threshold", sa.Double, nullable=False),
        sa.Column("as_of", sa.String, nullable=False),
        sa.Column("known_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("software", sa.String, nullable=False),
        sa.Column("reference", sa.String(100)),
        sa.Column("purpose", sa.String(100)),
        sa.PrimaryKeyConstraint("number", name="pk_record"),
        sa.UniqueConstraint("id", name="uq_record_id"),
    )
    if op.get_bind().dialect.name == "postgresql":
        _seal_on_postgresql()
    else:
        _seal_on_sqlite()


def downgrade() -> None:
    """Raises StoreUnavailable where evidence is kept, which nothing takes away."""
    if op.get_bind().scalar(sa.text("SELECT count(*) FROM record")):
        raise StoreUnavailable(f"The database keeps evidence of answers, which its form before {revision} cannot.")
    op.drop_table("record")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change_of_record()")


def _seal_on_sqlite() -> None:
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER record_no_{act.lower()} BEFORE {act} ON record "
            f"BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END"
        )


def _seal_on_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change_of_record() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'a record is never changed'; END $$"
    )
    op.execute(
        "CREATE TRIGGER record_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON record "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_record()"
    )
