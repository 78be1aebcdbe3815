"""The word tables and the designated names that the project carries."""

import json
from pathlib import Path

import pytest

from service.domain.entity import EntityType, NameKind, NameQuality
from service.index.entry import IndexedName
from service.index.index import NameIndex
from service.names.fold import fold
from service.names.words import NameWords, load_name_words

DATASETS = Path(__file__).resolve().parents[2] / "datasets"


@pytest.fixture(scope="session")
def words() -> NameWords:
    """Read once for all tests of this room."""
    return load_name_words(DATASETS / "names")


@pytest.fixture(scope="session")
def listed() -> tuple[IndexedName, ...]:
    """Every name of `us-fto.jsonl`, in the order of the file."""
    rows = [json.loads(line) for line in (DATASETS / "us-fto.jsonl").read_text(encoding="utf-8").splitlines()[1:]]
    entities = [row["entity"] for row in rows if isinstance(row["entity"], dict)]
    return tuple(
        IndexedName(
            entity=f"us-fto.{entity['id']}",
            dataset="us-fto",
            text=name["text"],
            folded=fold(name["text"]),
            kind=NameKind(name["kind"]),
            quality=NameQuality(name["quality"]),
            type=EntityType(entity["type"]),
        )
        for entity in entities
        for name in entity["names"]
    )


@pytest.fixture(scope="session")
def index(listed: tuple[IndexedName, ...], words: NameWords) -> NameIndex:
    """The index over them."""
    return NameIndex.build(listed, words)
