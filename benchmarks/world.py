"""What all measurements inside the process stand on: one opened service, its names, and the yardsticks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from flask.testing import FlaskClient

from benchmarks.seeded import by_kind, names_loaded
from benchmarks.yardsticks import PlainScan, empty_endpoint
from service.app import join, open_rooms
from service.screening.counter import Screening
from service.settings import Settings


@dataclass(frozen=True, slots=True)
class World:
    """One service in this process."""

    screening: Screening
    client: FlaskClient
    names: Sequence[str]
    kinds: Mapping[str, Sequence[str]]
    scan: PlainScan
    empty: FlaskClient


def open_world(home: Path) -> World:
    """The service over the bundled lists, with its state in the directory."""
    settings = Settings.read({"DESIGNATIONS_HOME": str(home)})
    screening = open_rooms(settings).screening
    names = names_loaded(settings.database_url)
    texts = [name.text for name in names]
    return World(
        screening=screening,
        client=join(screening).test_client(),
        names=texts,
        kinds=by_kind(names),
        scan=PlainScan(texts),
        empty=empty_endpoint().test_client(),
    )
