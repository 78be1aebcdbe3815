"""Damaged files of the UK's lists are refused or read, and nothing else happens."""

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from service.errors import BadDataset
from service.sources.reading import Ground
from tests.sources.uk.extract import conlist, content_xml, full_csv, ods, reading_of, short_csv

Damage = tuple[int, int, bytes]
DAMAGES = st.tuples(st.integers(0, 5000), st.integers(0, 12), st.binary(max_size=3))


def damaged(content: bytes, damage: Damage) -> bytes:
    """The content with some bytes taken out at a place and others put there."""
    place, gone, put = damage
    place %= len(content)
    return content[:place] + put + content[place + gone :]


@given(damage=DAMAGES, cut=st.integers(0, 5000))
def test_of_tables(fcdo: Ground, ofsi: Ground, damage: Damage, cut: int) -> None:
    for whole, on in ((short_csv(), fcdo), (full_csv(), fcdo), (conlist(), ofsi)):
        for content in (damaged(whole, damage), whole[:cut] + b"\n"):
            with suppress(BadDataset):
                reading_of(content, on)


@given(places=st.lists(st.tuples(st.integers(1, 260), st.integers(0, 255)), max_size=3))
def test_of_the_table_of_an_archive(fcdo: Ground, places: list[tuple[int, int]]) -> None:
    packed = bytearray(ods(content_xml()))
    for place, byte in places:
        packed[-place] = byte
    with suppress(BadDataset):
        reading_of(bytes(packed), fcdo)


@settings(max_examples=60)
@given(damage=DAMAGES, cut=st.integers(0, 3000))
def test_of_spreadsheets(fcdo: Ground, damage: Damage, cut: int) -> None:
    content = content_xml().encode()
    for packed in (ods(damaged(content, damage)), damaged(ods(content), damage), ods(content)[:cut]):
        with suppress(BadDataset):
            reading_of(packed, fcdo)
