"""The rooms as commands open them: over the settings of this process, with the bundled lists loaded."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from service.app import Intake, Rooms, open_intake, open_rooms, open_store, records_of
from service.cli.output import progress
from service.screening.counter import Screening
from service.settings import Settings
from service.store.journaled import JournaledRecords
from service.store.store import Store


def rooms() -> Rooms:
    """Opens the store and reads the lists; raises BadSetting, BadDataset or StoreUnavailable."""
    settings = Settings.from_environment()
    progress("Opening the lists.")
    return open_rooms(settings)


def screening() -> Screening:
    """The counter of these rooms, which is all that a question needs."""
    return rooms().screening


def intake() -> Intake:
    """What takes lists in, telling on standard error what it does; raises as `rooms` does."""
    settings = Settings.from_environment()
    progress("Opening the lists.")
    return open_intake(settings, progress)


@contextmanager
def stored() -> Iterator[Store]:
    """The store without any other room, so that nothing is loaded into it; raises BadSetting or StoreUnavailable."""
    with closing(open_store(Settings.from_environment())) as store:
        yield store


@contextmanager
def evidence() -> Iterator[JournaledRecords]:
    """The records without any other room; raises BadSetting or StoreUnavailable."""
    settings = Settings.from_environment()
    with closing(open_store(settings)) as store:
        yield records_of(settings, store)
