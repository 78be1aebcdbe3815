"""The application: the only place where rooms are joined."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import Flask

from service import api, web
from service.api.schemas import dump_article, dump_lookup, dump_party, dump_record, read_article, read_lookup
from service.articles.claims.words import load_claim_words
from service.domain.links import PartyLink
from service.domain.press import PressName
from service.domain.program import Law
from service.names.words import load_name_words
from service.refresh.bundled import read_bundled
from service.refresh.fetch import Fetcher
from service.refresh.files import Loader
from service.refresh.lists import Lists
from service.refresh.refresher import Refresher
from service.refresh.remembered import Remembered
from service.screening.counter import Screening
from service.screening.shelf import Shelf
from service.screening.snapshot import Kept
from service.settings import JOURNAL_NAME, Settings
from service.sources.catalogue import read_catalogue, read_fetching
from service.sources.designation_reader import DesignationReader
from service.sources.designations import Known
from service.sources.law import read_law
from service.sources.own_lists import tags_of_own_lists
from service.sources.parties import read_parties
from service.sources.press_names import read_press_names
from service.sources.tags import read_tags
from service.store.journal import Journal
from service.store.journaled import JournaledRecords
from service.store.store import Store
from service.web.documents import Documents


@dataclass(frozen=True, slots=True)
class Rooms:
    """The rooms as one process uses them: the counter for questions, the loader for files."""

    screening: Screening
    loader: Loader


@dataclass(frozen=True, slots=True)
class Intake:
    """What takes lists in: files that a person loads, and what publishers give."""

    loader: Loader
    refresher: Refresher
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class _Stock:
    """What is kept by hand, read and held against itself, over a store that has it."""

    law: Law
    lists: Lists
    links: tuple[PartyLink, ...]
    press: tuple[PressName, ...]
    store: Store


def create_app(settings: Settings | None = None) -> Flask:
    """The WSGI application over the settings given, else those of the environment.

    Raises BadSetting, BadDataset or StoreUnavailable: it never starts on half a list.
    """
    screening = open_rooms(settings or Settings.from_environment()).screening
    screening.bring_in()
    return join(screening)


def join(screening: Screening) -> Flask:
    """The doors on a counter that is open already."""
    app = api.Application("service")
    # Of two slashes one would be taken away by sending the caller on, to whichever host the request has named.
    app.url_map.merge_slashes = False
    api.register(app, screening)
    documents = Documents(dump_lookup, dump_article, dump_record, read_lookup, read_article, dump_party)
    web.register(app, screening, documents)
    return app


def open_rooms(settings: Settings) -> Rooms:
    """The rooms over the bundled datasets and whatever the store holds.

    Migrates the store, and loads the bundled files that changed as new editions, all or none.
    Raises BadSetting, BadDataset or StoreUnavailable.
    """
    words = load_name_words(settings.datasets / "names")
    claims = load_claim_words(settings.datasets / "names" / "claims.toml")
    with ExitStack() as opened:
        stock = _open_stock(settings, opened)
        kept = Kept(tuple(stock.lists.datasets), stock.law.programs, stock.links, stock.press, words, claims)
        shelf = Shelf(stock.store, kept, _now)
        screening = Screening(stock.law, shelf, records_of(settings, stock.store), _now)
        screening.ready()
        opened.pop_all()
    return Rooms(screening, Loader(stock.store, stock.lists))


def open_intake(settings: Settings, tell: Callable[[str], None] = lambda _: None) -> Intake:
    """What takes lists in, without an index of what the store holds; otherwise as `open_rooms`.

    `tell` is given sentences about what is being done.
    """
    with ExitStack() as opened:
        stock = _open_stock(settings, opened)
        opened.pop_all()
    fetcher = Fetcher(settings.network, tell=tell)
    remembered = Remembered(settings.home / "refresh")
    refresher = Refresher(stock.store, stock.lists, fetcher, remembered, _now)
    return Intake(Loader(stock.store, stock.lists), refresher, _now)


def _open_stock(settings: Settings, opened: ExitStack) -> _Stock:
    law = read_law(settings.datasets)
    sources = settings.datasets / "sources.toml"
    datasets = read_catalogue(sources, law.programs)
    links = read_parties(settings.datasets / "parties")
    known = Known(law.references, law.programs)
    listings = read_bundled(settings.datasets, datasets, known, links)
    entities = {entity.id for listing in listings for entity in listing.entities}
    press = read_press_names(settings.datasets / "press-names.toml", entities)
    tags = {**read_tags(settings.datasets / "tags", datasets, law.programs), **tags_of_own_lists(law.programs)}
    lists = Lists.of(datasets, DesignationReader(known), tags, read_fetching(sources))
    store = Store.open(settings.database_url)
    opened.callback(store.close)
    store.load_all(listings, _now())
    return _Stock(law, lists, links, press, store)


def records_of(settings: Settings, store: Store) -> JournaledRecords:
    """The records of the store, and of the journal in the home of this machine."""
    return JournaledRecords(store.records, Journal(settings.home / JOURNAL_NAME))


def open_store(settings: Settings) -> Store:
    """The store alone, for work on all that it holds; no list is read or loaded. Raises StoreUnavailable."""
    return Store.open(settings.database_url)


def _now() -> datetime:
    return datetime.now(UTC)
