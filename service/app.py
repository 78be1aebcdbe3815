"""The application: the only place where rooms are joined."""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import Flask

from service import api, web
from service.api.schemas import dump_article, dump_lookup, dump_record, read_article, read_lookup
from service.articles.claims.words import load_claim_words
from service.names.words import load_name_words
from service.refresh.bundled import read_bundled
from service.refresh.files import Loader
from service.screening.counter import Screening
from service.screening.shelf import Shelf
from service.screening.snapshot import Kept
from service.settings import Settings
from service.sources.catalogue import read_catalogue
from service.sources.designations import Known
from service.sources.law import read_law
from service.sources.parties import read_parties
from service.sources.press_names import read_press_names
from service.store.store import Store
from service.web.documents import Documents


@dataclass(frozen=True, slots=True)
class Rooms:
    """The rooms as one process uses them: the counter for questions, the loader for files."""

    screening: Screening
    loader: Loader


def create_app(settings: Settings | None = None) -> Flask:
    """The WSGI application over the settings given, else those of the environment.

    Raises BadSetting, BadDataset or StoreUnavailable: it never starts on half a list.
    """
    return join(open_rooms(settings or Settings.from_environment()).screening)


def join(screening: Screening) -> Flask:
    """The doors on a counter that is open already."""
    app = api.Application("service")
    # Of two slashes one would be taken away by sending the caller on, to whichever host the request has named.
    app.url_map.merge_slashes = False
    api.register(app, screening)
    documents = Documents(dump_lookup, dump_article, dump_record, read_lookup, read_article)
    web.register(app, screening, documents)
    return app


def open_rooms(settings: Settings) -> Rooms:
    """The rooms over the bundled datasets and whatever the store holds.

    Migrates the store, and loads the bundled files that changed as new editions, all or none.
    Raises BadSetting, BadDataset or StoreUnavailable.
    """
    law = read_law(settings.datasets)
    datasets = read_catalogue(settings.datasets / "sources.toml", law.programs)
    links = read_parties(settings.datasets / "parties.toml")
    words = load_name_words(settings.datasets / "names")
    claims = load_claim_words(settings.datasets / "names" / "claims.toml")
    known = Known(law.references, law.programs)
    listings = read_bundled(settings.datasets, datasets, known, links)
    entities = {entity.id for listing in listings for entity in listing.entities}
    press = read_press_names(settings.datasets / "press-names.toml", entities)
    with ExitStack() as opened:
        store = Store.open(settings.database_url)
        opened.callback(store.close)
        store.load_all(listings, _now())
        shelf = Shelf(store, [dataset.id for dataset in datasets], Kept(law.programs, links, press, words, claims))
        screening = Screening(law, datasets, shelf, store.records, _now)
        screening.ready()
        opened.pop_all()
    return Rooms(screening, Loader(store, datasets, known))


def _now() -> datetime:
    return datetime.now(UTC)
