"""What JSON says of a frozen class is read whole, or not at all."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import pytest

from service.domain.days import Day
from service.errors import InvalidDay
from service.store.decode import reader_of


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    day: Day | None = None


@dataclass(frozen=True, slots=True)
class Whole:
    colour: Colour
    parts: tuple[Part, ...] = ()
    words: tuple[str, ...] = ()
    seen: datetime | None = None
    floor: int | None = None
    is_whole: bool = True


def test_every_kind_of_field_is_read() -> None:
    said = (
        '{"colour":"red","parts":[{"name":"a","day":"2025-08"},{"name":"b","day":null}],"words":["x","y"],'
        '"seen":"2025-08-12T00:00:00+00:00","floor":3,"is_whole":false}'
    )
    assert reader_of(Whole)(json.loads(said)) == Whole(
        Colour.RED,
        (Part("a", Day.parse("2025-08")), Part("b")),
        ("x", "y"),
        datetime(2025, 8, 12, tzinfo=UTC),
        3,
        is_whole=False,
    )


def test_a_field_that_is_not_there_has_its_default() -> None:
    assert reader_of(Whole)({"colour": "blue"}) == Whole(Colour.BLUE)


def test_equal_texts_and_days_are_one_object() -> None:
    said = '{"name":"of two words","day":"2025-08-12"}'
    one, other = reader_of(Part)(json.loads(said)), reader_of(Part)(json.loads(said))
    assert one.name is other.name
    assert one.day is other.day


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"colour": "green"},
        {"colour": "red", "size": 1},
        {"colour": "red", "parts": [{"day": None}]},
        {"colour": "red", "parts": ["a"]},
        {"colour": "red", "parts": 3},
        {"colour": "red", "words": [1]},
        {"colour": "red", "words": None},
        {"colour": "red", "seen": "yesterday"},
        {"colour": "red", "parts": [{"name": "a", "day": "yesterday"}]},
        {"colour": "red", "floor": "3"},
        {"colour": "red", "floor": True},
        {"colour": "red", "is_whole": "yes"},
        ["red"],
    ],
)
def test_what_it_is_not_made_for_is_refused(said: Any) -> None:
    with pytest.raises((AttributeError, InvalidDay, KeyError, TypeError, ValueError)):
        reader_of(Whole)(said)
