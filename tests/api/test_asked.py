"""Parameters become the questions of the counter, each value where it belongs."""

from datetime import UTC, date, datetime

from service.api import asked
from service.api.schemas.bodies import ComparisonBody
from service.api.schemas.questions import BrowseParameters, LookupParameters, StatusParameters
from service.domain.days import Day
from service.domain.entity import EntityType
from service.screening.questions import Lookup, Reach

NOW = datetime(2026, 2, 5, 12, tzinfo=UTC)


def test_a_lookup_has_every_parameter_in_its_place() -> None:
    given = LookupParameters().load(
        {
            "name": "BLA",
            "identifier": "26953",
            "as_of": "2025-08-12",
            "known_at": "2026-01-01T00:00:00+01:00",
            "type": ["organization"],
            "country": ["PK"],
            "birth_date": "1957-03",
            "program": ["US-FTO"],
            "dataset": ["us-fto"],
            "status": "in_force",
            "weak_aliases": "exclude",
            "threshold": 0.9,
            "limit": 3,
        }
    )
    question = asked.lookup(given, NOW)
    assert question.described.name == "BLA"
    assert question.described.identifier == "26953"
    assert question.described.types == (EntityType.ORGANIZATION,)
    assert question.described.countries == ("PK",)
    assert question.described.birth_date == Day.parse("1957-03")
    assert (question.as_of.day, question.as_of.asked_at) == (date(2025, 8, 12), NOW)
    assert question.reach == Reach(("US-FTO",), ("us-fto",), datetime(2025, 12, 31, 23, tzinfo=UTC))
    assert (question.in_force_only, question.weak_aliases) == (True, False)
    assert (question.threshold, question.limit) == (0.9, 3)


def test_a_lookup_that_says_nothing_else_has_the_defaults_of_the_counter() -> None:
    question = asked.lookup(LookupParameters().load({"name": "BLA"}), NOW)
    assert question == Lookup(question.described, asked.as_of({}, NOW))
    assert (question.as_of.day, question.as_of.instant) == (None, None)


def test_a_day_of_known_at_is_its_last_instant() -> None:
    assert asked.known_at({"known_at": "2026-01-31"}, NOW) == datetime(2026, 1, 31, 23, 59, 59, 999999, tzinfo=UTC)
    assert asked.known_at({}, NOW) is None


def test_status_asks_for_one_name_under_one_program() -> None:
    given = StatusParameters().load({"name": "BLA", "program": "US-FTO", "as_of": "2025-08-12T00:00:00Z"})
    question = asked.status(given, NOW)
    assert (question.name, question.program, question.threshold) == ("BLA", "US-FTO", 0.8)
    assert question.as_of.instant == datetime(2025, 8, 12, tzinfo=UTC)


def test_a_comparison_keeps_its_sides_apart() -> None:
    given = ComparisonBody().load(
        {
            "query": {"name": "a", "type": "person"},
            "candidate": {"name": "b", "country": ["PK", "US"]},
            "threshold": 0.7,
        }
    )
    question = asked.comparison(given)
    assert (question.query.name, question.query.types) == ("a", (EntityType.PERSON,))
    assert (question.candidate.name, question.candidate.countries) == ("b", ("PK", "US"))
    assert question.threshold == 0.7


def test_a_page_of_designations_begins_after_the_one_before() -> None:
    given = BrowseParameters().load({"status": "unknown", "limit": 7, "after": "us-fto.hamas", "program": ["US-FTO"]})
    question = asked.browse(given, NOW)
    assert (question.status, question.limit, question.after) == ("unknown", 7, "us-fto.hamas")
    assert question.reach.programs == ("US-FTO",)
