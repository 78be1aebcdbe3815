"""Query strings are read so that nothing is dropped, replaced or taken for something else."""

from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import ValidationError

from service.api.query import read_query
from service.api.schemas.questions import LookupParameters

LOOKUP = LookupParameters()


def refused(raw: bytes) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as caught:
        read_query(raw, LOOKUP)
    messages: dict[str, list[str]] = caught.value.messages_dict
    return messages


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        (b"", {}),
        (b"&&name=BLA&", {"name": "BLA"}),
        (b"name=Abu+Nidal%2B", {"name": "Abu Nidal+"}),
        (b"name=a=b", {"name": "a=b"}),
        ("name=حماس".encode(), {"name": "حماس"}),
        (b"n%61me=BLA", {"name": "BLA"}),
        (b"country=PK&country=US", {"country": ["PK", "US"]}),
        (b"country=PK", {"country": ["PK"]}),
        (b"limit=007", {"limit": 7}),
        (b"limit=7.0", {"limit": "7.0"}),
        (b"threshold=1", {"threshold": 1.0}),
        (b"threshold=8e-1", {"threshold": 0.8}),
        (b"threshold=.8", {"threshold": ".8"}),
        (b"name=1", {"name": "1"}),
        (b"as_off=1", {"as_off": "1"}),
    ],
)
def test_parameters_are_read_by_their_names(raw: bytes, read: dict[str, object]) -> None:
    assert read_query(raw, LOOKUP) == read


@pytest.mark.parametrize("raw", [b"name=%", b"name=%e", b"name=%GG", b"name=%FF", b"name=\xff", b"name=%ED%A0%80"])
def test_bytes_that_are_not_percent_encoded_utf_8_are_refused(raw: bytes) -> None:
    assert list(refused(raw)) == ["name"]


def test_a_name_that_cannot_be_read_is_named_as_far_as_it_can_be() -> None:
    assert list(refused(b"na%ffme=1")) == ["na\ufffdme"]


@pytest.mark.parametrize("raw", [b"name=", b"name", b"country=PK&country="])
def test_an_empty_value_is_refused(raw: bytes) -> None:
    assert len(refused(raw)) == 1


def test_a_second_value_is_refused_where_there_can_be_one() -> None:
    assert list(refused(b"name=BLA&name=BLA")) == ["name"]
    assert list(refused(b"as_off=1&as_off=2")) == ["as_off"]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_every_text_survives_its_encoding(text: str) -> None:
    assert read_query(urlencode({"name": text}).encode(), LOOKUP) == {"name": text}
