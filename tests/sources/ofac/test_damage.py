"""Damaged lists: whatever is cut, turned over or put in, the reader reads or refuses and never falls over."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import BadDataset
from service.sources.ofac.delta import is_delta, read_delta
from service.sources.readers import read_list
from service.sources.reading import SourceFile
from tests.sources.ofac.lists import (
    CONS,
    SDN,
    csv_file,
    delta_xml,
    enhanced_xml,
    entity_xml,
    ground,
    main_row,
    name_xml,
    sdn_xml,
)
from tests.sources.ofac.test_enhanced import BANK, LISTS, REST
from tests.sources.ofac.test_sdn_xml import PERSON, VESSEL

REMARKS = "DOB circa 1946; Passport A1 (Iran) issued 1999; a.k.a. 'ZAHAR, M.'; Digital Currency Address - XBT 1Kuf2R."
MAIN = csv_file("sdn.csv", main_row(7, "ABBAS, Abu", kind="individual", remarks=REMARKS), main_row(8, "ACME"))
FILES = {
    "main": (SDN, MAIN),
    "xml": (CONS, sdn_xml(PERSON, VESSEL)),
    "enhanced": (CONS, enhanced_xml(entity_xml(7, BANK, lists=LISTS, tags="UKRAINE-EO13662", rest=REST))),
    "delta": (
        SDN,
        delta_xml(entity_xml(7, name_xml("A, B", primary=True), act="add", rest=REST), entity_xml(8, "", rest=REST)),
    ),
}


def read(dataset: str, file: SourceFile) -> None:
    if is_delta([file]):
        read_delta(file, ground(dataset))
    else:
        read_list([file], ground(dataset))


def cut(content: bytes, place: int, _: bytes) -> bytes:
    return content[:place]


def turned_over(content: bytes, place: int, put: bytes) -> bytes:
    return content[:place] + bytes([content[place] ^ (put[0] if put else 1)]) + content[place + 1 :]


def filled(content: bytes, place: int, put: bytes) -> bytes:
    return content[:place] + put + content[place:]


@pytest.mark.parametrize("form", FILES)
@given(st.data(), st.sampled_from([cut, turned_over, filled]), st.binary(max_size=8))
def test_damage_is_read_or_refused(
    form: str, data: st.DataObject, damage: Callable[[bytes, int, bytes], bytes], put: bytes
) -> None:
    dataset, file = FILES[form]
    place = data.draw(st.integers(0, len(file.content) - 1))
    with suppress(BadDataset):
        read(dataset, SourceFile(file.name, damage(file.content, place, put)))


@pytest.mark.parametrize("form", FILES)
def test_an_undamaged_file_is_read(form: str) -> None:
    read(*FILES[form])


@pytest.mark.parametrize("form", ["xml", "enhanced", "delta"])
def test_a_file_that_declares_entities_is_refused(form: str) -> None:
    dataset, file = FILES[form]
    head, _, rest = file.content.partition(b"\n")
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    with pytest.raises(BadDataset, match="declares a DTD"):
        read(dataset, SourceFile(file.name, head + b"\n" + bomb + rest))
