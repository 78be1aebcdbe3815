"""The store: loads listings as editions, and answers what was known at a moment."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, text

from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.listing import Listing
from service.domain.provenance import Edition
from service.errors import NotFound
from service.store import editions
from service.store.codec import value_of
from service.store.connect import WAIT_MS, Database, connect
from service.store.editions import Seen
from service.store.incoming import Incoming
from service.store.migrate import migrate
from service.store.records import Records
from service.store.rows import first_known, rows_of

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
        self._history: tuple[int | None, tuple[Seen, ...]] = (None, ())

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

    def ping(self) -> None:
        """Asks the database for a sign of life."""
        with self._database.reading() as connection:
            connection.execute(text("SELECT 1 FROM edition LIMIT 1"))

    def load(self, listing: Listing, now: datetime, received: date | None = None) -> Loaded:
        """Stores one listing, all of it or nothing; `received` is the day of an archived file.

        Raises BadDataset for a row that cannot be stored or a file published after `now`, and InvalidDay for a day of
        receipt that cannot be.
        """
        return self._load([Incoming.of(listing, now, received)])[0]

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
        """For each dataset the newest edition known at that moment; None is now. One not yet known is absent.

        Raises ValueError for a moment without an offset, because it could mean any zone.
        """
        if known_at is not None and known_at.tzinfo is None:
            raise ValueError(f"{known_at} has no offset")
        with self._database.reading() as connection:
            newest = editions.newest(self._seen(connection), known_at)
        return {dataset: seen.edition for dataset, seen in newest.items()}

    def _seen(self, connection: Connection) -> tuple[Seen, ...]:
        """The history, read again only where something was added since: every question asks for it."""
        last = editions.last_sighting(connection)
        if last != self._history[0]:
            self._history = (last, tuple(editions.history(connection, None)))
        return self._history[1]

    def listing(self, edition: Edition) -> Listing:
        """What the edition holds, in the order of its file; raises NotFound for one that is not stored."""
        with self._database.reading() as connection:
            stored = editions.edition_id(connection, edition)
            if stored is None:
                raise NotFound(f"No edition {edition.digest} of {edition.dataset} is stored")
            values = [value_of(row) for row in rows_of(connection, stored)]
        return Listing(
            dataset=edition.dataset,
            digest=edition.digest,
            coverage=edition.coverage,
            published_at=edition.published_at,
            covers_from=edition.covers_from,
            covers_until=edition.covers_until,
            entities=tuple(value for value in values if isinstance(value, Entity)),
            designations=tuple(value for value in values if isinstance(value, Designation)),
        )

    def first_known(self, entities: Iterable[str]) -> dict[str, datetime]:
        """For each of the entity ids the instant from which it was first known; ids never stored are absent."""
        with self._database.reading() as connection:
            return first_known(connection, entities)


def _settle(connection: Connection, incoming: Incoming, standing: Standing) -> Loaded:
    found = standing(connection, incoming)
    if found:
        return Loaded(found, added=False)
    return Loaded(editions.add(connection, incoming), added=True)
