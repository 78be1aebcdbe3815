from pathlib import Path

import pytest

from service.store.store import Store
from tests.store.conftest import sqlite_url
from tests.store.samples import instant, listing


def loaded_at(url: str) -> str:
    """The time of a load as it comes back; the load was told it in another zone."""
    store = Store.open(url)
    store.load(listing("A"), instant("2026-02-05T10:00:00.5+01:00"))
    written = store.editions()[0].loaded_at.isoformat()
    store.close()
    return written


def test_an_instant_comes_back_in_utc_from_sqlite(tmp_path: Path) -> None:
    assert loaded_at(sqlite_url(tmp_path)) == "2026-02-05T09:00:00.500000+00:00"


@pytest.mark.postgresql
def test_an_instant_comes_back_in_utc_from_a_server_in_another_zone(postgresql_url: str) -> None:
    zone = "?options=-c%20TimeZone%3DAmerica/New_York"
    assert loaded_at(postgresql_url + zone) == "2026-02-05T09:00:00.500000+00:00"
