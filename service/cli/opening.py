"""The counter as commands open it: over the settings of this process, with the bundled lists loaded."""

from service.app import open_screening
from service.cli.output import progress
from service.screening.counter import Screening
from service.settings import Settings


def screening() -> Screening:
    """Opens the store and reads the lists; raises BadSetting, BadDataset or StoreUnavailable."""
    settings = Settings.from_environment()
    progress("Opening the lists.")
    return open_screening(settings)
