"""The query string is read strictly: nothing is dropped, replaced or taken for something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.errors import InvalidQuestion
from service.web.parameters import Field, check, read

FIELDS = (Field("name", "Name"), Field("as_of", "Day"), Field("type", "Type", repeats=True))


def test_values_keep_their_order_and_lose_the_space_around_them() -> None:
    asked = read(b"type=person&name=+BLA+&type=other")
    assert asked.all("type") == ("person", "other")
    assert asked.first("name") == "BLA"
    assert not asked.has_blanks


def test_empty_values_say_nothing_but_are_seen() -> None:
    asked = read(b"name=BLA&as_of=")
    assert asked.first("as_of") == ""
    assert asked.has_blanks
    assert read(b"name=")
    assert not read(b"")


def test_an_unknown_parameter_is_refused_even_if_empty_and_the_nearest_is_named() -> None:
    assert check(read(b"as_off=2020-01-01"), FIELDS) == {
        "as_off": ["“as_off” is not something this page understands. Did you mean as_of?"]
    }
    assert list(check(read(b"utm_source="), FIELDS)) == ["utm_source"]


def test_a_single_parameter_given_twice_is_refused() -> None:
    assert list(check(read(b"name=BLA&name=PKK&type=person&type=other"), FIELDS)) == ["name"]


@pytest.mark.parametrize(
    "query",
    [b"name=%FF", b"name=%zz", b"name=BLA%", b"name=%C3%28", b"\xff=1", b"name=%ED%A0%80", b"&".join([b"a=1"] * 101)],
)
def test_bytes_that_are_no_text_and_floods_are_refused(query: bytes) -> None:
    with pytest.raises(InvalidQuestion):
        read(query)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(query: bytes) -> None:
    try:
        asked = read(query)
    except InvalidQuestion:
        return
    assert all(value.strip() == value != "" for values in asked.values.values() for value in values)
