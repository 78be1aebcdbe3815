"""The application: the only place where rooms are joined."""

from datetime import UTC, datetime

from flask import Flask

from service import api, web
from service.names.words import load_name_words
from service.refresh.bundled import load_bundled
from service.screening.counter import Screening
from service.screening.shelf import Shelf
from service.settings import Settings
from service.sources.catalogue import read_catalogue
from service.sources.designation_references import check_links
from service.sources.designations import Known
from service.sources.law import read_law
from service.sources.parties import read_parties
from service.store.store import Store


def create_app(settings: Settings | None = None) -> Flask:
    """The WSGI application over the settings given, else those of the environment.

    Raises BadSetting, BadDataset or StoreUnavailable: it never starts on half a list.
    """
    return join(open_screening(settings or Settings.from_environment()))


def join(screening: Screening) -> Flask:
    """The doors on a counter that is open already."""
    app = Flask("service")
    api.register(app, screening)
    web.register(app, screening)
    return app


def open_screening(settings: Settings) -> Screening:
    """The counter over the bundled datasets and whatever the store holds.

    Migrates the store, and loads the bundled files that changed as new editions, all or none.
    """
    settings.home.mkdir(parents=True, exist_ok=True)
    law = read_law(settings.datasets)
    datasets = read_catalogue(settings.datasets / "sources.toml", law.programs)
    links = read_parties(settings.datasets / "parties.toml")
    words = load_name_words(settings.datasets / "names")
    store = Store.open(settings.database_url)
    load_bundled(settings.datasets, datasets, Known(law.references, law.programs), store, _now())
    shelf = Shelf(store, [dataset.id for dataset in datasets], links, words)
    register = shelf.at(None).register
    check_links(links, register.party_of, register.editions)
    return Screening(law, datasets, words, shelf, _now)


def _now() -> datetime:
    return datetime.now(UTC)
