"""What all tests of the Council's list read."""

import pytest

from service.domain.entity import Entity
from service.settings import ROOT
from service.sources.law import read_law
from service.sources.reading import Ground, Reading
from tests.sources.un.extract import ground, reading_of, un_list


@pytest.fixture(scope="package")
def un() -> Ground:
    return ground(read_law(ROOT / "datasets"))


@pytest.fixture(scope="package")
def reading(un: Ground) -> Reading:
    return reading_of(un_list(), un)


@pytest.fixture(scope="package")
def person(reading: Reading) -> Entity:
    return reading.listing.entities[0]


@pytest.fixture(scope="package")
def company(reading: Reading) -> Entity:
    return reading.listing.entities[1]
