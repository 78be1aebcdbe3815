"""What was typed becomes a question, or a sentence for each field that is wrong."""

from datetime import UTC, date, datetime

import pytest

from service.domain.days import Day
from service.domain.entity import EntityType
from service.errors import InvalidQuestion
from service.web import question
from service.web.parameters import read

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def faults(query: str) -> dict[str, list[str]]:
    with pytest.raises(InvalidQuestion) as refused:
        question.lookup(read(query.encode()), NOW)
    return refused.value.fields


def test_everything_that_the_form_can_say_is_understood() -> None:
    asked = question.lookup(
        read(
            b"name=BLA&as_of=2025-08-12&program=US-FTO&program=UN-1267&program=US-FTO&type=person&country=PK"
            b"&birth_date=1970-05&threshold=0.9&identifier=26953&limit=25&known_at=2026-01-31"
        ),
        NOW,
    )
    assert asked.described.name == "BLA"
    assert asked.described.identifier == "26953"
    assert asked.described.types == (EntityType.PERSON,)
    assert asked.described.countries == ("PK",)
    assert asked.described.birth_date == Day.parse("1970-05")
    assert asked.as_of.day == date(2025, 8, 12)
    assert asked.reach.programs == ("US-FTO", "UN-1267")
    assert asked.reach.known_at == datetime(2026, 1, 31, 23, 59, 59, 999999, tzinfo=UTC)
    assert (asked.threshold, asked.limit) == (0.9, 25)


def test_what_is_left_empty_takes_its_default() -> None:
    asked = question.lookup(read(b"name=BLA&as_of=&program=&threshold="), NOW)
    assert (asked.as_of.day, asked.as_of.instant, asked.reach.known_at) == (None, None, None)
    assert (asked.threshold, asked.limit, asked.reach.programs) == (0.8, 10, ())


def test_a_threshold_of_zero_is_zero() -> None:
    assert question.lookup(read(b"name=BLA&threshold=0"), NOW).threshold == 0


def test_an_instant_is_known_at_itself() -> None:
    asked = question.lookup(read(b"name=BLA&known_at=2026-01-31T12:00:00Z"), NOW)
    assert asked.reach.known_at == datetime(2026, 1, 31, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("query", "field", "said"),
    [
        ("as_of=2025-08-12", "name", "Enter a name"),
        ("name=", "name", "Enter a name"),
        ("name=" + "a" * 201, "name", "this has 201"),
        ("name=...", "name", "letter or digit"),
        ("name=%E2%80%AE", "name", "letter or digit"),
        ("name=B%00LA", "name", "control character"),
        ("identifier=1%0A2", "identifier", "control character"),
        ("identifier=---", "identifier", "letter or digit"),
        ("name=BLA&as_of=2025-02-30", "as_of", "YYYY-MM-DD"),
        ("name=BLA&as_of=0001-01-01", "as_of", "1900 to 2100"),
        ("name=BLA&as_of=9999-12-31", "as_of", "1900 to 2100"),
        ("name=BLA&as_of=2025-08", "as_of", "YYYY-MM-DD"),
        ("name=BLA&known_at=yesterday", "known_at", "YYYY-MM-DD"),
        ("name=BLA&type=ship", "type", "Write one of: person"),
        ("name=BLA&country=pk", "country", "two capital letters"),
        ("name=BLA&country=ZZ", "country", "two capital letters"),
        ("name=BLA&birth_date=1799", "birth_date", "1800 to 2099"),
        ("name=BLA&birth_date=12.5.1970", "birth_date", "YYYY-MM"),
        ("name=BLA&threshold=1.1", "threshold", "from 0 to 1"),
        ("name=BLA&threshold=nan", "threshold", "from 0 to 1"),
        ("name=BLA&threshold=high", "threshold", "from 0 to 1"),
        ("name=BLA&limit=0", "limit", "from 1 to 100"),
        ("name=BLA&limit=101", "limit", "from 1 to 100"),
        ("name=BLA&limit=ten", "limit", "from 1 to 100"),
        ("name=BLA&as_off=2020-01-01", "as_off", "Did you mean as_of?"),
        ("name=BLA&name=PKK", "name", "one value"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(query: str, field: str, said: str) -> None:
    found = faults(query)
    assert list(found) == [field]
    assert said in found[field][0]
    assert found[field][0].endswith((".", "?"))


def test_all_fields_that_are_wrong_are_named_at_once() -> None:
    assert set(faults("as_of=never&threshold=2&x=1")) == {"name", "as_of", "threshold", "x"}


def test_two_hundred_characters_and_bidi_controls_are_a_name() -> None:
    assert question.lookup(read(b"name=" + b"a" * 200), NOW).described.name == "a" * 200
    assert question.lookup(read("name=\u202eBLA".encode()), NOW).described.name == "\u202eBLA"


def test_other_pages_take_their_moments_and_nothing_else() -> None:
    as_of, known_at = question.moments(read(b"as_of=2025-08-12"), NOW)
    assert (as_of.day, known_at) == (date(2025, 8, 12), None)
    with pytest.raises(InvalidQuestion):
        question.moments(read(b"name=BLA"), NOW)
    with pytest.raises(InvalidQuestion):
        question.nothing(read(b"as_of=2025-08-12"))
