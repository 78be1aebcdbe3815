"""The words of claims that the project carries."""

from pathlib import Path

import pytest

from service.articles.claims.words import ClaimWords, load_claim_words

TABLE = Path(__file__).resolve().parents[3] / "datasets" / "names" / "claims.toml"


@pytest.fixture(scope="session")
def words() -> ClaimWords:
    """Read once for all tests of this room."""
    return load_claim_words(TABLE)
