"""The Council's list as it was published, counted by other means than the reader."""

import re
from pathlib import Path

import pytest

from service.domain.entity import Entity
from service.sources.reading import Ground
from tests.sources.un.extract import reading_of

FILES = {
    "un_consolidated-2024-12.xml": ("2024-11-30", 879),
    "un_consolidated-2025-11.xml": ("2025-11-20", 1000),
    "un_consolidated-2026-02.xml": ("2026-02-27", 1003),
}


def said_by(entity: Entity) -> str:
    """All that an entity keeps, with single spaces."""
    names = (part for name in entity.names for part in (name.text, name.remark))
    identifiers = (one.value for one in entity.identifiers)
    details = (one.text for one in entity.details)
    return " ".join(filter(None, (*names, *identifiers, *details)))


@pytest.mark.parametrize("file", FILES)
def test_every_record_is_read_with_its_day_of_listing(file: str, real_lists: Path, un: Ground) -> None:
    content = (real_lists / "un_sc" / file).read_bytes()
    published, count = FILES[file]
    read = reading_of(content, un)
    listed = re.findall(rb"<LISTED_ON>\s*(\d{4}-\d\d-\d\d)[^<]*</LISTED_ON>", content)
    references = re.findall(rb"<REFERENCE_NUMBER>\s*([^<\s]+)\s*</REFERENCE_NUMBER>", content)
    assert len(listed) == len(references) == count
    assert read.listing.published_at is not None
    assert read.listing.published_at.text == published
    assert {one.identifiers[0].value.encode() for one in read.listing.entities} == set(references)
    assert sorted(one.events[0].day.text.encode() for one in read.listing.designations) == sorted(listed)
    assert read.findings == ()


def test_every_word_of_every_record_is_kept(real_lists: Path, un: Ground) -> None:
    content = (real_lists / "un_sc" / "un_consolidated-2026-02.xml").read_bytes()
    entities = {one.identifiers[0].value: set(said_by(one).split()) for one in reading_of(content, un).listing.entities}
    records = re.findall(r"<(?:INDIVIDUAL|ENTITY)>(.*?)</(?:INDIVIDUAL|ENTITY)>", content.decode(), re.DOTALL)
    assert len(records) == len(entities)
    # What parts names in a cell is not a word of it, nor are the qualities, which are said of the names.
    beside = {"original", "script)", "b)", "Good", "Low", "a.k.a.", "f.k.a."}
    for record in records:
        reference = re.search(r"<REFERENCE_NUMBER>\s*([^<\s]+)", record)
        assert reference is not None
        text = re.sub(r"<[^>]*>", " ", record).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
        kept = {word.strip("(),;") for word in entities[reference.group(1)]}
        lost = {word.strip("(),;") for word in text.split()} - kept - {word.strip("()") for word in beside}
        assert not lost - {"script:", ""}, reference.group(1)
