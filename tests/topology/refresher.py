"""The refresher as a process of its own, which takes one list from a publisher on loopback, again and again.

The command asks publishers over HTTPS alone, and no setting changes that, so the process is put together here.
"""

import sys
import time
from dataclasses import replace

from service.app import open_intake
from service.refresh.fetch import Fetcher
from service.refresh.patience import Patience
from service.refresh.refresher import Errand
from service.settings import Settings
from service.sources.fetching import Fetching

HASTY = Patience(attempts=1, silent_s=2.0, total_s=5.0)
PAUSE_S = 0.3


def main(host: str) -> None:
    """Refreshes and pauses until it is ended; each outcome is a line on standard output."""
    refresher = open_intake(Settings.from_environment()).refresher
    datasets = [replace(one, floor=None) for one in refresher.lists.datasets]
    fetching = {"un-sc": Fetching((f"http://{host}/list",))}
    lists = replace(refresher.lists, datasets=datasets, fetching=fetching)
    ours = replace(refresher, lists=lists, fetcher=Fetcher(patience=HASTY, plain_hosts=frozenset({host})))
    while True:
        for outcome in ours.refresh(Errand()):
            sys.stdout.write(f"{outcome.state.value}: {' '.join(outcome.why)}\n")
            sys.stdout.flush()
        time.sleep(PAUSE_S)


if __name__ == "__main__":
    main(*sys.argv[1:])
