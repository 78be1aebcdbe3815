"""The store: loads listings as editions, and answers what was known at a moment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection, select, text

from service.domain.changes import Changes
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.listing import Listing
from service.domain.provenance import Audit, Edition
from service.domain.runs import Histories
from service.errors import NotFound
from service.store import editions
from service.store.backup import backup
from service.store.codec import dataset_of, value_of
from service.store.connect import WAIT_MS, Database, connect
from service.store.differences import Step, between, changes_of, steps
from service.store.editions import Known, Moment, Seen
from service.store.histories import histories
from service.store.incoming import UNREMARKED, Incoming
from service.store.known import first_known
from service.store.membership import members
from service.store.migrate import migrate
from service.store.prune import Pruned, prune
from service.store.records import Records
from service.store.restore import restore
from service.store.rows import rows_of
from service.store.schema import edition as edition_table
from service.store.turns import turn

# Finds the edition that stands for a listing already, or None where it has to be added.
Standing = Callable[[Connection, Incoming], Edition | None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load came to: the edition that stands for the file, and whether it was added just now."""

    edition: Edition
    added: bool


class Store:
    """Editions of datasets, immutable once loaded, and the `records` of answers. Safe for many threads and processes.

    Every method raises StoreUnavailable where the database cannot be used, with cause and cure.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.records = Records(database)
        self._history: tuple[Moment, tuple[Seen, ...]] = ((None, None), ())

    @classmethod
    def open(cls, url: str, wait_ms: int = WAIT_MS) -> Store:
        """Opens the database at a URL as SQLAlchemy writes it, and creates or upgrades its tables.

        A writer waits `wait_ms` milliseconds for another. Raises BadSetting for an address that is
        not understood.
        """
        with ExitStack() as opened:
            database = connect(url, wait_ms)
            opened.callback(database.engine.dispose)
            migrate(database)
            opened.pop_all()
        return cls(database)

    def close(self) -> None:
        """Closes the connections; whatever was loaded stays."""
        self._database.engine.dispose()

    def turn_to_refresh(self, wait_s: float, tell: Callable[[str], None]) -> AbstractContextManager[None]:
        """The turn of one refresher; entering waits so many seconds for another's, and tells so."""
        return turn(self._database, wait_s, tell)

    def ping(self) -> None:
        """Asks the database for a sign of life."""
        with self._database.reading() as connection:
            connection.execute(text("SELECT 1 FROM edition LIMIT 1"))

    def load(self, listing: Listing, now: datetime, received: date | None = None, audit: Audit = UNREMARKED) -> Loaded:
        """Stores one listing, all of it or nothing, with what its audit found; `received` is the day of an archived
        file.

        Raises BadDataset for a row that cannot be stored or a file published after `now`, and InvalidDay for a day of
        receipt that cannot be.
        """
        return self._load([Incoming.of(listing, now, received, audit)])[0]

    def load_all(self, listings: Iterable[Listing], now: datetime) -> tuple[Loaded, ...]:
        """Stores the listings that were never stored, all of them or none; writes nothing where all were.

        One that was stored before is left where history has it, so that what a person loaded since stays current.
        """
        return self._load([Incoming.of(listing, now, None) for listing in listings], editions.last_seen)

    def _load(self, incoming: list[Incoming], standing: Standing = editions.standing) -> tuple[Loaded, ...]:
        # Looking first keeps a start with nothing new from waiting for a writer, and from needing to write at all.
        with self._database.reading() as connection:
            found = [standing(connection, each) for each in incoming]
        if all(found):
            return tuple(Loaded(edition, added=False) for edition in found if edition)
        with self._database.writing() as connection:
            return tuple(_settle(connection, each, standing) for each in incoming)

    def editions(self, dataset: str | None = None) -> tuple[Edition, ...]:
        """All editions, of one dataset or of all by their ids, the oldest first, each as often as it came back."""
        with self._database.reading() as connection:
            return tuple(seen.edition for seen in editions.history(connection, dataset))

    def editions_at(self, known_at: datetime | None) -> dict[str, Edition]:
        """For each dataset the newest edition known at that moment; None is now. One not yet known is absent, and so
        is one that was pruned: an older one was not what answered then.

        Raises ValueError for a moment without an offset, because it could mean any zone.
        """
        return self.known(known_at).current

    def known(self, known_at: datetime | None) -> Known:
        """The same with all that was sighted until then, from which the lives of entries are read."""
        if known_at is not None and known_at.tzinfo is None:
            raise ValueError(f"{known_at} has no offset")
        with self._database.reading() as connection:
            return editions.known_of(self._seen(connection), known_at)

    def remembered(self, known_at: datetime | None) -> Known:
        """What `known` said when the database was last asked, without asking it."""
        return editions.known_of(self._history[1], known_at)

    def _seen(self, connection: Connection) -> tuple[Seen, ...]:
        """The history, read again only where something was added since: every question asks for it."""
        last = editions.moment(connection)
        if last != self._history[0]:
            self._history = (last, tuple(editions.history(connection, None)))
        return self._history[1]

    def listing(self, edition: Edition) -> Listing:
        """What the edition holds, in the order of its file; raises NotFound for one that is not stored or pruned."""
        with self._database.reading() as connection:
            stored = editions.edition_id(connection, edition)
            ids = members(connection, stored) if stored is not None else None
            if ids is None:
                raise _not_stored(edition)
            described = connection.scalar(select(edition_table.c.described).where(edition_table.c.id == stored))
            values = [value_of(row) for row in rows_of(connection, ids)]
        return Listing(
            dataset=edition.dataset,
            digest=edition.digest,
            coverage=edition.coverage,
            published_at=edition.published_at,
            covers_from=edition.covers_from,
            covers_until=edition.covers_until,
            entities=tuple(value for value in values if isinstance(value, Entity)),
            designations=tuple(value for value in values if isinstance(value, Designation)),
            missing=edition.missing,
            described=dataset_of(described) if described else None,
        )

    def audit(self, edition: Edition) -> Audit:
        """What the load of the edition found and was told; raises NotFound for one that is not stored."""
        with self._database.reading() as connection:
            found = editions.audit_of(connection, edition)
        if found is None:
            raise _not_stored(edition)
        return found

    def histories(self, dataset: str, known_at: datetime | None = None) -> Histories:
        """How long the editions known at that moment had each entity and each designation; None is now."""
        with self._database.reading() as connection:
            seen = [one for one in self._seen(connection) if one.edition.dataset == dataset]
            return histories(connection, editions.known(seen, known_at))

    def changes(self, older: Edition, newer: Edition) -> Changes:
        """What one edition says otherwise than another of its dataset; raises NotFound for one that is not stored or
        was pruned.
        """
        with self._database.reading() as connection:
            seen = {one.edition: one for one in self._seen(connection)}
            for edition in (older, newer):
                if edition not in seen or edition.pruned:
                    raise _not_stored(edition)
            found = between(connection, Step(seen[older], seen[newer]))
        if found is None:
            raise _not_stored(newer)
        return found

    def changes_since(
        self,
        since: date | None = None,
        dataset: str | None = None,
        entity: str | None = None,
        known_at: datetime | None = None,
    ) -> Iterator[Changes]:
        """What changed from edition to edition, each dataset for itself, the oldest first.

        `since` is the day, in UTC, from which the newer edition was known; `entity` leaves out what is not of it;
        `known_at` leaves out the editions that were not known then. The first edition of a dataset is said without
        its entities, unless one is asked for.
        """
        with self._database.reading() as connection:
            known = editions.known(self._seen(connection), known_at)
        seen = [one for one in known if dataset in {None, one.edition.dataset}]
        walk = [one for one in steps(seen) if since is None or one.newer.edition.known_from.date() >= since]
        return changes_of(self._database, walk, entity)

    def prune(self, keep: int, now: datetime) -> Pruned:
        """Takes away what all but the newest `keep` editions of each dataset hold, unless a record names them.

        That they were loaded is kept. A moment at which one of them answered is not answered from another.
        """
        return prune(self._database, keep, now)

    def backup(self, path: Path) -> None:
        """Writes all that is stored to a new file, as of one moment; raises BadBackup where it cannot."""
        backup(self._database, path)

    def restore(self, path: Path) -> None:
        """Stores all that `backup` wrote, whole or not at all; raises BadBackup for a file that is not as it was
        written, and where anything is stored already.
        """
        restore(self._database, path)

    def first_known(self, entities: Iterable[str]) -> dict[str, datetime]:
        """For each of the entity ids the instant from which it was first known; ids never stored are absent."""
        with self._database.reading() as connection:
            return first_known(connection, entities)


def _settle(connection: Connection, incoming: Incoming, standing: Standing) -> Loaded:
    found = standing(connection, incoming)
    if found:
        return Loaded(found, added=False)
    return Loaded(editions.add(connection, incoming), added=True)


def _not_stored(edition: Edition) -> NotFound:
    return NotFound(f"No edition {edition.digest} of {edition.dataset} is stored")
