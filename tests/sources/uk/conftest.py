"""What all tests of the UK's lists read."""

import pytest

from service.settings import ROOT
from service.sources.law import read_law
from service.sources.reading import Ground
from tests.sources.uk.extract import ground


@pytest.fixture(scope="package")
def fcdo() -> Ground:
    return ground(read_law(ROOT / "datasets"), "gb-fcdo")


@pytest.fixture(scope="package")
def ofsi() -> Ground:
    return ground(read_law(ROOT / "datasets"), "gb-ofsi")
