"""Days of birth in the Council's list, with the vagueness that it gives them."""

from datetime import date

import pytest

from service.domain.days import Day
from service.sources.un.births import day_of, day_of_alias, printed
from service.sources.un.read import Part


def birth(**fields: str) -> Part:
    return Part("INDIVIDUAL_DATE_OF_BIRTH", None, 1, tuple(Part(tag, text, 1) for tag, text in fields.items()))


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"TYPE_OF_DATE": "EXACT", "DATE": "1958-02-22"}, Day.exact(date(1958, 2, 22))),
        ({"TYPE_OF_DATE": "EXACT", "YEAR": "1971"}, Day.parse("1971")),
        ({"TYPE_OF_DATE": "EXACT", "YEAR": "1958", "NOTE": "Sep."}, Day.parse("1958-09")),
        ({"TYPE_OF_DATE": "EXACT", "NOTE": "Nov. 1973"}, Day.parse("1973-11")),
        ({"TYPE_OF_DATE": "APPROXIMATELY", "YEAR": "1970"}, Day.unknown(date(1969, 1, 1), date(1971, 12, 31))),
        (
            {"TYPE_OF_DATE": "BETWEEN", "FROM_YEAR": "1957", "TO_YEAR": "1959"},
            Day.unknown(date(1957, 1, 1), date(1959, 12, 31)),
        ),
        (
            {"TYPE_OF_DATE": "BETWEEN", "FROM_YEAR": "1955", "TO_YEAR": "1958", "NOTE": "Approximately"},
            Day.unknown(date(1954, 1, 1), date(1959, 12, 31)),
        ),
        (
            {"TYPE_OF_DATE": "EXACT", "NOTE": "Between Aug. and Sep. 1977"},
            Day.unknown(date(1977, 8, 1), date(1977, 9, 30)),
        ),
        ({"TYPE_OF_DATE": "EXACT", "DATE": "1979-03-03", "NOTE": "from false passport"}, Day.exact(date(1979, 3, 3))),
        ({"TYPE_OF_DATE": "APPROXIMATELY", "NOTE": "30-35 years old"}, None),
        ({"TYPE_OF_DATE": "EXACT", "NOTE": "24/06/1402 (Hijri Calendar)"}, None),
        ({"TYPE_OF_DATE": "EXACT"}, None),
        ({"TYPE_OF_DATE": "BETWEEN", "FROM_YEAR": "1959", "TO_YEAR": "1957"}, None),
        ({"TYPE_OF_DATE": "APPROXIMATELY", "YEAR": "0001"}, None),
    ],
)
def test_a_day_is_as_sure_as_the_list_says_and_no_surer(fields: dict[str, str], day: Day | None) -> None:
    assert day_of(birth(**fields)) == day


def test_the_printed_words_stay() -> None:
    assert printed(birth(TYPE_OF_DATE="BETWEEN", FROM_YEAR="1957", TO_YEAR="1959")) == "BETWEEN 1957 1959"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1979-12-31", Day.exact(date(1979, 12, 31))),
        ("1968", Day.parse("1968")),
        ("1958 - 1964", Day.unknown(date(1958, 1, 1), date(1964, 12, 31))),
        ("nineteen", None),
    ],
)
def test_a_birth_under_an_alias_is_a_day_a_year_or_a_span(text: str, day: Day | None) -> None:
    assert day_of_alias(text) == day
