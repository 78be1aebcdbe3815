"""What is kept of fetched files between refreshes: by what to ask whether they have changed, and nothing of them."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from service.refresh.answers import Validators

_SOFTWARE = version("designations")


@dataclass(frozen=True, slots=True)
class Remembered:
    """The validators of the files of each list, by dataset, in a directory of the home.

    They are used only while the store's newest edition is the one that these files made, and only by the release
    that read them, since another may read the same bytes otherwise. Losing them costs a download and nothing else.
    """

    directory: Path

    def of(self, dataset: str, edition: str | None) -> Mapping[str, Validators]:
        """By address, where the files made the edition of this digest; otherwise none."""
        try:
            kept = json.loads(self._path(dataset).read_text(encoding="utf-8"))
            if edition is None or kept["edition"] != edition or kept["software"] != _SOFTWARE:
                return {}
            return {address: Validators(**given) for address, given in kept["files"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}

    def keep(self, dataset: str, edition: str, files: Mapping[str, Validators]) -> None:
        """Keeps the validators in place of earlier ones, whole or not at all, where the place can be written to."""
        kept = {
            "edition": edition,
            "software": _SOFTWARE,
            "files": {address: asdict(given) for address, given in files.items()},
        }
        path = self._path(dataset)
        beside = path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.directory.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(kept, indent=1), encoding="utf-8")
            beside.replace(path)

    def _path(self, dataset: str) -> Path:
        return self.directory / f"{dataset.replace(':', '-')}.json"
