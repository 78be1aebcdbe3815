"""All commands on their group, and the start of the program."""

from service.cli.batch import batch
from service.cli.changes import changes
from service.cli.group import designations
from service.cli.lists import datasets, programs
from service.cli.load import load
from service.cli.lookup import lookup
from service.cli.parties import parties
from service.cli.propose import propose_command
from service.cli.records import records
from service.cli.refresh import refresh
from service.cli.screen import screen
from service.cli.serve import serve
from service.cli.status import status
from service.cli.streams import standing
from service.cli.upkeep import backup, prune, restore

_ASKING = (serve, lookup, status, screen, batch, records)
_KEEPING = (load, refresh, datasets, programs, parties, propose_command, changes, backup, restore, prune)
for command in (*_ASKING, *_KEEPING):
    designations.add_command(command)


def main() -> None:
    """Runs the command that the arguments name, and ends the process with its exit code."""
    with standing():
        designations(prog_name="designations")
