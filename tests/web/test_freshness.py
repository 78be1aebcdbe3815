"""The line that says how fresh the lists are."""

from service.screening.shown import CoverageRow
from service.web.freshness import freshness

FRESH = CoverageRow("un-sc", "The UN’s", "complete", published_at="2026-02-27", age_days=30, known_days=2)


def row(**changes: object) -> CoverageRow:
    fields = {name: getattr(FRESH, name) for name in FRESH.__dataclass_fields__}
    return CoverageRow(**{**fields, **changes})


def test_a_list_is_old_after_thirty_days_and_not_on_the_thirtieth() -> None:
    assert [freshness([row(age_days=days)]).old for days in (30, 31)] == [0, 1]


def test_the_day_is_the_last_that_is_covered_else_that_of_publication() -> None:
    assert freshness([row()]).used[0].day == "2026-02-27"
    assert freshness([row(covers_until="2026-03-01")]).used[0].day == "2026-03-01"


def test_a_list_that_bears_no_day_counts_from_when_it_was_known() -> None:
    undated = row(published_at=None, age_days=None, known_days=31, known_from="2026-01-01T09:00:00Z")
    found = freshness([undated])
    assert (found.used[0].day, found.used[0].is_dated, found.used[0].age_days) == ("2026-01-01", False, 31)
    assert found.old == 1


def test_lists_that_are_not_loaded_are_counted_apart() -> None:
    found = freshness([row(), row(dataset="eu-fsf", coverage="not_loaded", age_days=None, known_days=None)])
    assert ([one.dataset for one in found.used], found.absent) == (["un-sc"], 1)
