"""Editions in the order of history: which one answers at a moment, and what a load adds to them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, select

from service.domain.provenance import Audit, Coverage, Edition
from service.store.codec import canonical
from service.store.days import day_of
from service.store.incoming import Incoming, columns_of
from service.store.known import keep_known
from service.store.membership import keep_members
from service.store.rows import keep_rows
from service.store.schema import edition, membership, pruned, sighting

_ORDER = (sighting.c.day, sighting.c.known_from, sighting.c.id)
"""From the oldest edition of a dataset to the newest; of equal days the one known later is newer."""

_LAST = select(
    select(func.max(sighting.c.id)).scalar_subquery(),
    select(func.max(pruned.c.id)).scalar_subquery(),
)

Moment = tuple[int | None, int | None]
"""What changes whenever something is loaded or pruned, and only then."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One sighting of an edition, with the day by which it is ordered."""

    edition_id: int
    day: date
    edition: Edition


def history(connection: Connection, dataset: str | None) -> list[Seen]:
    """Every sighting, of one dataset or of all by their ids, the oldest first."""
    query = _seen().order_by(*_ORDER)
    if dataset is not None:
        query = query.where(edition.c.dataset == dataset)
    return sorted(map(_seen_of, connection.execute(query)), key=lambda seen: seen.edition.dataset)


def newest(seen: Iterable[Seen], known_at: datetime | None) -> dict[str, Seen]:
    """For each dataset the newest sighting known at that moment; None is the last one stored.

    `seen` is in the order of history.
    """
    return {one.edition.dataset: one for one in known(seen, known_at)}


def known(seen: Iterable[Seen], known_at: datetime | None) -> list[Seen]:
    """Those of the sightings that were known at that moment; None is now."""
    return [one for one in seen if known_at is None or one.edition.known_from <= known_at]


@dataclass(frozen=True, slots=True)
class Known:
    """What was known at a moment: by dataset the edition that answers, and all that were sighted until then."""

    current: dict[str, Edition]
    sighted: tuple[Edition, ...]


def known_of(history: Iterable[Seen], known_at: datetime | None) -> Known:
    """Reads it off the history; an edition that was pruned answers nothing, nor does an older one in its place."""
    sighted = known(history, known_at)
    current = {one.edition.dataset: one.edition for one in sighted}
    return Known(
        current={dataset: edition for dataset, edition in current.items() if not edition.pruned},
        sighted=tuple(one.edition for one in sighted),
    )


def moment(connection: Connection) -> Moment:
    """Up to where the history goes now."""
    sighted, taken = connection.execute(_LAST).one()
    return sighted, taken


def edition_id(connection: Connection, of: Edition) -> int | None:
    """The stored edition that was sighted as `of`, or None."""
    return connection.scalar(
        select(edition.c.id)
        .join(sighting)
        .where(edition.c.dataset == of.dataset, edition.c.digest == of.digest)
        .where(sighting.c.known_from == of.known_from)
        .order_by(sighting.c.id.desc())
        .limit(1)
    )


def standing(connection: Connection, incoming: Incoming) -> Edition | None:
    """The edition that stands for the listing already; None where loading it adds something.

    Nothing is added by an edition that answers at that moment anyhow, nor by a stored one that is
    older than the one that does. One that comes back after another is a new sighting of it.
    """
    stored = _stored(connection, incoming)
    seen = history(connection, incoming.listing.dataset)
    answering = newest(seen, incoming.known_from).get(incoming.listing.dataset)
    if stored is None or answering is None or _is_pruned(connection, stored):
        return None
    if answering.edition_id == stored:
        return answering.edition
    if answering.day <= incoming.day:
        return None
    return [one.edition for one in seen if one.edition_id == stored][-1]


def last_seen(connection: Connection, incoming: Incoming) -> Edition | None:
    """The listing's edition as it was last seen, whether or not it answers; None where it never was."""
    stored = _stored(connection, incoming)
    seen = history(connection, incoming.listing.dataset) if stored is not None else []
    return next((one.edition for one in reversed(seen) if one.edition_id == stored), None)


def audit_of(connection: Connection, of: Edition) -> Audit | None:
    """What the load that was sighted as `of` found and was told; None where it is not stored."""
    found = connection.execute(
        select(sighting.c.accepted, sighting.c.findings, sighting.c.gates)
        .join(edition)
        .where(edition.c.dataset == of.dataset, edition.c.digest == of.digest)
        .where(sighting.c.known_from == of.known_from)
        .order_by(sighting.c.id.desc())
        .limit(1)
    ).first()
    return found and Audit(found.accepted, tuple(json.loads(found.findings)), tuple(json.loads(found.gates)))


def add(connection: Connection, incoming: Incoming) -> Edition:
    """Stores the listing as an edition, unless its rows are there already, and that it was seen now."""
    stored = _stored(connection, incoming)
    if stored is None:
        stored = _insert(connection, incoming)
    if _is_pruned(connection, stored):
        keep_members(connection, stored, keep_rows(connection, incoming.rows))
    keep_known(connection, (entity.id for entity in incoming.listing.entities), incoming.known_from)
    connection.execute(
        insert(sighting).values(
            edition_id=stored,
            day=incoming.day,
            received=incoming.received,
            loaded_at=incoming.loaded_at,
            known_from=incoming.known_from,
            accepted=incoming.audit.accepted,
            findings=canonical(incoming.audit.findings),
            gates=canonical(incoming.audit.gates),
        )
    )
    return incoming.edition


def _stored(connection: Connection, incoming: Incoming) -> int | None:
    return connection.scalar(
        select(edition.c.id)
        .where(edition.c.dataset == incoming.listing.dataset, edition.c.digest == incoming.listing.digest)
        .where(edition.c.reading == incoming.reading)
    )


def _is_pruned(connection: Connection, edition_id: int) -> bool:
    found = connection.scalar(select(membership.c.edition_id).where(membership.c.edition_id == edition_id))
    return found is None


def _insert(connection: Connection, incoming: Incoming) -> int:
    stored: int = connection.scalars(
        insert(edition).returning(edition.c.id),
        {**columns_of(incoming.listing), "reading": incoming.reading},
    ).one()
    return stored


def _seen() -> Select[Any]:
    return select(
        *(column for column in edition.c if column.name not in {"id", "reading", "described"}),
        *(column for column in sighting.c if column.name not in {"id", "findings", "gates"}),
        membership.c.edition_id.is_(None).label("pruned"),
    ).select_from(
        sighting.join(edition).outerjoin(membership, membership.c.edition_id == edition.c.id),
    )


def _seen_of(row: Row[Any]) -> Seen:
    found = Edition(
        dataset=row.dataset,
        digest=row.digest,
        coverage=Coverage(row.coverage),
        published_at=day_of(row.published_at) if row.published_at else None,
        loaded_at=row.loaded_at,
        known_from=row.known_from,
        entities=row.entities,
        designations=row.designations,
        covers_from=row.covers_from,
        covers_until=row.covers_until,
        back_filled=row.received is not None,
        missing=tuple(json.loads(row.missing)),
        accepted=row.accepted,
        pruned=bool(row.pruned),
    )
    return Seen(row.edition_id, row.day, found)
