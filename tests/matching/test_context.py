"""Type, dates, countries and identifiers speak where both sides know them, and are silent otherwise."""

from collections.abc import Callable
from datetime import date

import pytest

from service.domain.days import Day
from service.domain.entity import EntityType, Identifier
from service.matching import context
from service.matching.context import CONTEXT, context_evidence
from service.matching.evidence import Evidence
from service.matching.subject import Subject

PERSON, GROUP = Subject(type=EntityType.PERSON), Subject(type=EntityType.ORGANIZATION)


def born(*days: str) -> Subject:
    return Subject(birth_dates=tuple(Day.parse(day) for day in days))


def known_as(*identifiers: tuple[str, str]) -> Subject:
    return Subject(identifiers=tuple(Identifier(scheme, value) for scheme, value in identifiers))


def said(query: Subject, candidate: Subject) -> dict[str, float]:
    return {evidence.feature: evidence.score for evidence in context_evidence(query, candidate)}


@pytest.mark.parametrize(
    "known",
    [PERSON, born("1970"), Subject(countries=("PK",)), known_as(("imo", "9187629")), Subject(type=EntityType.OTHER)],
)
def test_what_only_one_side_knows_says_nothing(known: Subject) -> None:
    assert said(known, Subject()) == said(Subject(), known) == {}


def test_types_agree_or_differ() -> None:
    assert said(PERSON, PERSON) == {"type_agrees": 1.0}
    assert said(PERSON, GROUP) == {"type_differs": 1.0}
    assert said(PERSON, Subject(type=EntityType.OTHER)) == {}


@pytest.mark.parametrize(
    ("asked", "listed", "expected"),
    [
        (["1970-02-03"], ["1970-02-03"], {"birth_date_agrees": 1.0}),
        (["1970-02-03"], ["1969", "1970-02-03"], {"birth_date_agrees": 1.0}),
        (["1970"], ["1970-02-03"], {"birth_date_agrees": 0.5}),
        (["1970-02"], ["1970"], {"birth_date_agrees": 0.5}),
        (["1970-02-03"], ["1970-02-04"], {"birth_date_differs": 1.0}),
        (["1970"], ["1969", "1971-01-01"], {"birth_date_differs": 1.0}),
    ],
)
def test_dates_of_birth_agree_to_the_precision_known(
    asked: list[str], listed: list[str], expected: dict[str, float]
) -> None:
    assert said(born(*asked), born(*listed)) == said(born(*listed), born(*asked)) == expected


def test_a_date_of_birth_without_bounds_says_nothing() -> None:
    unknown = Subject(birth_dates=(Day.unknown(), Day.unknown(earliest=date(1950, 1, 1))))
    assert said(born("1970"), unknown) == {}


def test_countries_agree_where_one_is_shared_whatever_its_capitals() -> None:
    assert said(Subject(countries=("pk", "AF")), Subject(countries=("PK", "IR"))) == {"country_agrees": 1.0}
    assert said(Subject(countries=("PK",)), Subject(countries=("IR",))) == {"country_differs": 1.0}


@pytest.mark.parametrize(
    ("asked", "listed", "expected"),
    [
        ([("imo", "IMO 918-7629")], [("imo", "imo9187629")], {"identifier_agrees": 1.0}),
        ([("", "9187629")], [("mmsi", "1"), ("imo", "9187629")], {"identifier_agrees": 1.0}),
        ([("imo", "9187629")], [("mmsi", "9187629")], {}),
        ([("imo", "9187629")], [("imo", "9187620")], {"identifier_differs": 1.0}),
        ([("", "9187629")], [("imo", "9187620")], {"identifier_differs": 1.0}),
        ([("imo", "--")], [("imo", "..")], {}),
        ([("imo", "1"), ("imo", "2")], [("imo", "2")], {"identifier_agrees": 1.0}),
    ],
)
def test_identifiers_are_compared_within_their_scheme(
    asked: list[tuple[str, str]], listed: list[tuple[str, str]], expected: dict[str, float]
) -> None:
    assert said(known_as(*asked), known_as(*listed)) == expected


def test_the_sentence_names_what_was_compared() -> None:
    details = [
        *context_evidence(PERSON, GROUP),
        *context_evidence(born("1970"), born("1970-02-03")),
        *context_evidence(Subject(countries=("PK",)), Subject(countries=("IR", "AF"))),
        *context_evidence(known_as(("", "26953")), known_as(("us-ofac", "26953"))),
    ]
    assert [evidence.detail for evidence in details] == [
        "One is described as person, the other as organization.",
        "The dates of birth 1970 and 1970-02-03 can be one.",
        "The countries are different: PK and AF, IR.",
        "The identifier is the same: us-ofac 26953.",
    ]


@pytest.mark.parametrize("feature", CONTEXT)
def test_each_feature_is_a_function_of_its_name(feature: Callable[[Subject, Subject], Evidence | None]) -> None:
    assert getattr(context, feature.__name__) is feature
    assert feature(Subject(), Subject()) is None
