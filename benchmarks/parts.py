"""The parts of loading a list, each timed in one process: `python -m benchmarks.parts DATASET FILE…`.

Without files it times what an opening takes with what the store has. Writes seconds of a processor as JSON: `read`
and mapped, `store`, and `search`, the opening of the service until names are found.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from service.app import open_intake, open_rooms
from service.settings import Settings
from service.sources.packed import read_file
from service.sources.readers import read_list


def main(dataset: str, paths: Sequence[str]) -> None:
    """Works on the home and the database of the environment."""
    settings = Settings.from_environment()
    loader = open_intake(settings).loader
    marks = [time.process_time()]
    if paths:
        reading = read_list(
            [read_file(Path(path)) for path in paths], loader.lists.ground(dataset), loader.lists.readers
        )
        marks.append(time.process_time())
        loader.store.load(reading.listing, datetime.now(UTC))
        marks.append(time.process_time())
        del reading
    loader.store.close()
    open_rooms(settings)
    marks.append(time.process_time())
    taken = [after - before for before, after in pairwise(marks)]
    print(json.dumps(dict(zip(("read", "store", "search") if paths else ("search",), taken, strict=True))))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "", sys.argv[2:])
