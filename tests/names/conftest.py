"""The word tables that the project carries."""

from pathlib import Path

import pytest

from service.names.words import NameWords, load_name_words

TABLES = Path(__file__).resolve().parents[2] / "datasets" / "names"


@pytest.fixture(scope="session")
def words() -> NameWords:
    """Read once for all tests of this room."""
    return load_name_words(TABLES)
