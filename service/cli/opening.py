"""The rooms as commands open them: over the settings of this process, with the bundled lists loaded."""

from service.app import Intake, Rooms, open_intake, open_rooms
from service.cli.output import progress
from service.screening.counter import Screening
from service.settings import Settings


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
