"""A store on each of the two databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, create_engine

from service.store.store import Store


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, on SQLite and on PostgreSQL in turn."""
    if request.param == "postgresql":
        address: str = request.getfixturevalue("postgresql_url")
        return address
    return sqlite_url(tmp_path)


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = Store.open(url)
    yield opened
    opened.close()


@pytest.fixture
def outside(url: str) -> Iterator[Engine]:
    """The same database as another program sees it."""
    engine = create_engine(url)
    yield engine
    engine.dispose()


def sqlite_url(folder: Path) -> str:
    return URL.create("sqlite", database=str(folder / "designations.db")).render_as_string()
