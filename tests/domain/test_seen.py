"""What editions show of the life of an entry: first and last seen, taken off, put back, its program over."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.events import EventType
from service.domain.moments import AsOf
from service.domain.program import Period, Program
from service.domain.provenance import Coverage, Edition
from service.domain.runs import Run
from service.domain.seen import lived
from service.domain.standing import Status, standing
from tests.domain.rows import ASKED_AT, edition, event
from tests.domain.test_effects import program

UTC_ZONE = ZoneInfo("UTC")


PLAIN = program()
AGAIN = replace(
    PLAIN,
    periods=(
        Period(Day.parse("2006-12-23"), Day.parse("2016-01"), verified=False, sources=()),
        Period(Day.parse("2025-09-27"), None, verified=True, sources=(), instant=datetime(2025, 9, 28, tzinfo=UTC)),
    ),
)


def on(day: str, coverage: Coverage = Coverage.COMPLETE) -> Edition:
    return replace(
        edition(), dataset="un-sc", coverage=coverage, published_at=Day.parse(day), covers_from=None, covers_until=None
    )


def row(first_listed: Day | str | None = None) -> Designation:
    start = event("designated", first_listed if first_listed is not None else Day.unknown())
    return Designation("un-sc.row", "un-sc", "un-sc.entity", "UN-1737", (start,))


def run(
    first: str, last: str, before: str | None = None, after: str | None = None, value: Designation | None = None
) -> Run[Designation]:
    return Run(on(first), on(last), on(before) if before else None, on(after) if after else None, value)


def live(
    last: Designation, runs: list[Run[Designation]], program: Program = PLAIN, newest: Edition | None = None
) -> Designation:
    """The life by the editions that the runs name, and the newest where it is another."""
    named = [one for each in runs for one in (each.before, each.first, each.last, each.after) if one]
    editions = sorted(dict.fromkeys([*named, *([newest] if newest else [])]), key=lambda one: one.day)
    return lived(last, runs, editions, program)


def told(designation: Designation) -> list[tuple[str, str, str, str]]:
    return [(one.type.value, str(one.day), str(one.day.earliest), str(one.day.latest)) for one in designation.events]


def status(designation: Designation, day: str) -> Status:
    return standing(designation, UTC_ZONE, AsOf.parse(day, ASKED_AT)).status


def test_a_printed_day_stands_where_no_edition_contradicts_it() -> None:
    found = live(row("2010-06-09"), [run("2024-11-30", "2026-02-27")])
    assert told(found) == [("designated", "2010-06-09", "2010-06-09", "2010-06-09")]


def test_without_a_printed_day_the_start_lies_no_later_than_the_first_edition_that_has_it() -> None:
    found = live(row(), [run("2021-07-01", "2023-12-28")])
    assert told(found) == [("designated", "unknown", "None", "2021-07-01")]
    assert status(found, "2020-01-01") is Status.UNKNOWN
    assert status(found, "2021-07-01") is Status.IN_FORCE


def test_a_listing_between_two_editions_lies_between_their_days() -> None:
    found = live(row(), [run("2023-12-28", "2023-12-28", before="2021-07-01")])
    assert told(found) == [("designated", "unknown", "2021-07-02", "2023-12-28")]
    assert status(found, "2021-07-01") is Status.NOT_IN_FORCE


def test_of_two_days_in_a_row_the_second_is_the_day() -> None:
    found = live(row(), [run("2024-05-03", "2024-05-03", before="2024-05-02")])
    assert told(found) == [("designated", "2024-05-03", "2024-05-03", "2024-05-03")]


def test_a_printed_day_after_the_edition_that_lacks_it_stands() -> None:
    found = live(row("2025-03-01"), [run("2025-11-20", "2025-11-20", before="2024-11-30")])
    assert told(found) == [("designated", "2025-03-01", "2025-03-01", "2025-03-01")]


def test_a_first_listing_before_an_edition_that_lacks_it_is_an_earlier_life() -> None:
    found = live(row("2007-03-24"), [run("2025-11-20", "2026-02-27", before="2024-11-30")])
    assert told(found) == [
        ("designated", "2007-03-24", "2007-03-24", "2007-03-24"),
        ("delisted", "unknown", "2007-03-24", "2024-11-30"),
        ("relisted", "unknown", "2024-12-01", "2025-11-20"),
    ]
    assert status(found, "2015-01-01") is Status.UNKNOWN
    assert status(found, "2024-11-30") is Status.NOT_IN_FORCE
    assert status(found, "2025-11-20") is Status.IN_FORCE


def test_an_entry_that_an_edition_lacks_has_ended_between_the_two() -> None:
    gone = run("2024-11-30", "2024-11-30", after="2025-11-20", value=row("2010-06-09"))
    found = live(row("2010-06-09"), [gone])
    assert told(found)[-1] == ("delisted", "unknown", "2024-12-01", "2025-11-20")
    assert status(found, "2024-11-30") is Status.IN_FORCE
    assert status(found, "2025-06-01") is Status.UNKNOWN
    assert status(found, "2025-11-20") is Status.NOT_IN_FORCE
    assert found.events[-1].basis == "the list of 2024-11-30 has the entry, that of 2025-11-20 lacks it"


def test_an_edition_that_is_not_the_whole_list_shows_no_end_but_a_doubt() -> None:
    gone = run("2024-11-30", "2024-11-30", value=row("2010-06-09"))
    found = live(row("2010-06-09"), [gone], newest=on("2025-11-20", Coverage.SELECTED))
    assert told(found)[-1] == ("delisted", "unknown", "2024-12-01", "None")
    assert status(found, "2026-01-01") is Status.UNKNOWN


def test_an_entry_that_left_and_came_back_has_two_lives() -> None:
    first = run("2021-07-01", "2021-07-01", after="2022-05-01", value=row())
    second = run("2023-12-28", "2023-12-28", before="2022-05-01")
    found = live(row(), [first, second])
    assert [kind for kind, *_ in told(found)] == ["designated", "delisted", "relisted"]
    assert status(found, "2022-05-01") is Status.NOT_IN_FORCE
    assert status(found, "2023-12-28") is Status.IN_FORCE


@pytest.mark.parametrize("before", [None, "2024-11-30"])
def test_nobody_is_in_force_while_the_program_itself_is_over(before: str | None) -> None:
    found = live(row("2007-03-24"), [run("2025-11-20", "2026-02-27", before=before)], AGAIN)
    assert status(found, "2010-01-01") is Status.IN_FORCE
    assert status(found, "2020-01-01") is Status.NOT_IN_FORCE
    assert status(found, "2026-02-27") is Status.IN_FORCE


def test_a_program_that_is_applied_again_lists_again_at_its_own_clock_time() -> None:
    found = live(row("2007-03-24"), [run("2025-11-20", "2026-02-27")], AGAIN)
    assert [one.type for one in found.events] == [
        EventType.DESIGNATED, EventType.AUTHORITY_ENDED, EventType.RELISTED,
    ]  # fmt: skip
    assert found.events[-1].instant == datetime(2025, 9, 28, tzinfo=UTC)
    assert not found.events[1].verified


def test_a_listing_within_the_later_period_has_nothing_to_do_with_the_earlier() -> None:
    found = live(row("2025-10-15"), [run("2025-11-20", "2026-02-27")], AGAIN)
    assert told(found) == [("designated", "2025-10-15", "2025-10-15", "2025-10-15")]


def test_what_else_the_list_prints_is_kept() -> None:
    amended = event("scope_amended", "2012-01-01")
    printed = replace(row("2010-06-09"), events=(event("designated", "2010-06-09"), amended))
    assert live(printed, [run("2024-11-30", "2024-11-30")]).events[1] == amended


def test_an_end_that_the_list_prints_is_used() -> None:
    printed = replace(row("2010-06-09"), events=(event("designated", "2010-06-09"), event("lapsed", "2012-01-01")))
    found = live(printed, [run("2024-11-30", "2024-11-30")])
    assert status(found, "2015-01-01") is Status.NOT_IN_FORCE


DAYS = st.dates(date(2000, 1, 1), date(2030, 1, 1))


@given(st.lists(st.booleans(), min_size=1, max_size=8), st.one_of(st.none(), DAYS))
def test_on_the_day_of_each_edition_the_status_is_what_that_edition_says(
    present: list[bool], first: date | None
) -> None:
    editions = [on(f"{2031 + place}-01-01") for place in range(len(present))]
    value = row(Day.exact(first) if first else None)
    runs: list[Run[Designation]] = []
    for place, here in enumerate(present):
        if here and place and present[place - 1]:
            runs[-1] = replace(runs[-1], last=editions[place])
        elif here:
            runs.append(Run(editions[place], editions[place], editions[place - 1] if place else None, None, value))
        elif runs and runs[-1].after is None:
            runs[-1] = replace(runs[-1], after=editions[place])
    if not runs:
        return
    if present[-1]:
        runs[-1] = replace(runs[-1], value=None)
    found = lived(value, runs, editions, PLAIN)
    for one, here in zip(editions, present, strict=True):
        expected = Status.IN_FORCE if here else Status.NOT_IN_FORCE
        assert standing(found, UTC_ZONE, AsOf(ASKED_AT, day=one.day)).status is expected


def test_a_year_of_listing_is_bounded_by_the_edition_that_has_it() -> None:
    found = live(row("2024"), [run("2024-05-03", "2024-05-03")])
    assert told(found) == [("designated", "2024", "2024-01-01", "2024-05-03")]


def test_a_day_of_listing_after_the_edition_that_has_it_is_left_as_it_is_printed() -> None:
    assert told(live(row("2025"), [run("2024-05-03", "2024-05-03")]))[0][1:3] == ("2025", "2025-01-01")


def test_a_start_that_may_lie_before_the_program_applied_again_lies_no_sooner() -> None:
    found = live(row(), [run("2025-11-20", "2026-02-27", before="2024-11-30")], AGAIN)
    assert told(found) == [("relisted", "unknown", "2025-09-27", "2025-11-20")]


def test_without_any_day_each_period_of_the_program_has_a_start_that_nobody_knows() -> None:
    found = live(row(), [run("2025-11-20", "2026-02-27")], AGAIN)
    assert [(kind, latest) for kind, _, _, latest in told(found)] == [
        ("designated", "2016-01-31"),
        ("authority_ended", "2016-01-31"),
        ("relisted", "2025-11-20"),
    ]
    assert status(found, "2020-01-01") is Status.NOT_IN_FORCE


def test_a_listing_that_had_ended_before_the_program_did_ended_by_itself() -> None:
    gone = run("2010-01-01", "2010-01-01", after="2012-01-01", value=row("2007-03-24"))
    found = live(row("2007-03-24"), [gone], AGAIN)
    assert [kind for kind, *_ in told(found)] == ["designated", "delisted"]


def test_a_row_without_a_start_began_at_a_time_that_nobody_knows() -> None:
    silent = replace(row(), events=())
    assert told(live(silent, [run("2024-05-03", "2024-05-03")])) == [("designated", "unknown", "None", "2024-05-03")]
    late = live(silent, [run("2024-05-03", "2024-05-03", before="2024-05-02")])
    assert told(late) == [("designated", "2024-05-03", "2024-05-03", "2024-05-03")]
