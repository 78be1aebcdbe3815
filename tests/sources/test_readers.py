"""Which reader takes which files, and how many editions they make."""

from __future__ import annotations

import pytest

from service.domain.provenance import Dataset
from service.errors import BadDataset
from service.sources.readers import READERS, editions_in, read_list, readers_of
from service.sources.reading import Ground, SourceFile
from service.sources.tags import Tags
from tests.refresh.keys import KeysReader, a_list

GROUND = Ground(Dataset("un-sc", "A list", "A publisher", None, ()), Tags((), {}))
ONE, TWO, THREE = (SourceFile(name, a_list(name)) for name in ("one", "two", "three"))


def test_files_that_a_form_takes_together_are_one_edition() -> None:
    assert editions_in([ONE, TWO], [KeysReader(), KeysReader(2)]) == ((ONE, TWO),)


def test_all_others_are_editions_of_their_own() -> None:
    assert editions_in([ONE, TWO, THREE], [KeysReader(), KeysReader(2)]) == ((ONE,), (TWO,), (THREE,))
    assert editions_in([ONE], []) == ((ONE,),)


def test_the_first_form_that_recognises_the_files_reads_them() -> None:
    reading = read_list([ONE, TWO], GROUND, {"un-sc": (KeysReader(), KeysReader(2))})
    assert [entity.id for entity in reading.listing.entities] == ["un-sc.one", "un-sc.two"]


def test_files_that_none_recognises_are_named() -> None:
    with pytest.raises(BadDataset, match=r"^one, two: in no form in which un-sc is published and can be read$"):
        read_list([ONE, TWO], GROUND, {"un-sc": (KeysReader(),)})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"<!doctype HTML><title>Sign in</title>", "is a web page and no list"),
        (b"\xef\xbb\xbf\n <HTML>", "is a web page and no list"),
        (b'<?xml version="1.0"?>\n<html xmlns="x"><head>', "is a web page and no list"),
    ],
)
def test_what_a_server_gives_in_place_of_a_list_is_called_so(content: bytes, said: str) -> None:
    with pytest.raises(BadDataset, match=f"^list.xml: {said}"):
        read_list([SourceFile("list.xml", content)], GROUND)


def test_a_list_of_ones_own_is_read_as_its_family_is() -> None:
    assert readers_of("ftm:peps") == READERS["ftm"]
    assert readers_of("custom:own") == READERS["custom"]
    assert readers_of("selected") == ()


@pytest.mark.parametrize("dataset", READERS)
def test_no_form_takes_the_same_file_twice(dataset: str) -> None:
    for content in (b"", b"x", a_list("a"), b"<?xml version='1.0'?><sdnList/>", b"PK\x03\x04"):
        file = SourceFile("file", content)
        assert not any(reader.recognises([file, file]) for reader in READERS[dataset])
