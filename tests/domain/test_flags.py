"""Flags derived from events around every edge."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.events import Conflict, Event, EventType
from service.domain.flags import Flag, Raised, in_order
from service.domain.party_flags import sdgt_remains
from service.domain.provenance import Coverage
from service.domain.raised import raised
from service.domain.standing import standing
from tests.domain.rows import LONDON, NEW_YORK, ask, designation, edition, event, on

NOT_DATED = edition(Coverage.SELECTED, None)


def flags(moment: str, *events: Event) -> set[str]:
    return {one.flag.value for one in raised(on(moment, *events), NOT_DATED)}


DAYS = st.dates(date(2000, 1, 10), date(2000, 2, 10))


@given(DAYS, st.integers(1, 20), DAYS)
def test_boundaries_are_the_first_day_in_force_and_the_first_day_out(start: date, length: int, asked: date) -> None:
    end = start + timedelta(days=length)
    found = flags(str(asked), event("designated", str(start)), event("revoked", str(end)))
    assert ("boundary_start" in found) == (asked == start)
    assert ("boundary_end" in found) == (asked == end)
    assert "in_force_for_part_of_day" not in found


@given(DAYS, st.integers(0, 10), st.integers(0, 10), DAYS)
def test_announced_lasts_from_the_announcement_to_the_day_before_the_start(
    announced: date, gap: int, early: int, asked: date
) -> None:
    start = announced + timedelta(days=gap)
    decided = announced - timedelta(days=early)
    found = flags(str(asked), event("designated", str(start), announced=str(announced), decided=str(decided)))
    assert ("announced_not_effective" in found) == (announced <= asked < start)
    assert ("determined_not_effective" in found) == (decided <= asked < announced)


def test_the_latest_step_speaks_and_an_announcement_wins_its_day() -> None:
    rows = (
        event("intent_announced", "2025-01-20"),
        event("determined", "2025-02-06"),
        event("designated", "2025-02-20"),
    )
    assert flags("2025-01-21", *rows) == {"announced_not_effective"}
    assert flags("2025-02-06", *rows) == {"determined_not_effective"}
    same_day = event("designated", "2025-02-20", announced="2025-02-06", decided="2025-02-06")
    assert flags("2025-02-06", same_day) == {"announced_not_effective"}


def test_steps_before_an_earlier_end_say_nothing_after_it() -> None:
    rows = (
        event("intent_announced", "2021-01-10"),
        event("designated", "2021-01-19"),
        event("intent_announced", "2021-02-12"),
        event("revoked", "2021-02-16", announced="2021-02-12"),
        event("intent_announced", "2025-01-22"),
        event("designated", "2025-03-05"),
    )
    assert flags("2021-02-15", *rows) == {"revocation_announced_not_effective"}
    assert flags("2023-06-01", *rows) == set()
    assert flags("2025-01-23", *rows) == {"announced_not_effective"}


def test_an_end_decided_and_not_announced_is_told_too() -> None:
    rows = event("designated", "2001-01-01"), event("revoked", "2002-01-01", decided="2001-12-01")
    assert flags("2001-12-01", *rows) == {"revocation_announced_not_effective"}
    assert flags("2001-11-30", *rows) == set()


def test_a_suspended_designation_is_not_announced_anew() -> None:
    rows = event("designated", "2001-01-01", announced="2000-12-01"), event("suspended_by_court", "2002-01-01")
    assert flags("2002-06-01", *rows) == set()


def test_effective_before_publication_needs_a_day_certainly_before_it() -> None:
    rows = event("designated", "1997-10-08"), event("revoked", "2012-09-28", published="2012-10")
    assert flags("2012-09-28", *rows) == {"boundary_end", "effective_before_publication"}
    assert flags("2012-09-30", *rows) == {"effective_before_publication"}
    assert flags("2012-10-01", *rows) == set()
    unpublished = event("designated", "1997-10-08", published="1997-10-08")
    assert flags("1997-10-08", unpublished) == {"boundary_start"}


@pytest.mark.parametrize(
    ("raises", "flag", "puts_down"),
    [
        ("licence_issued", "licence_overlay", "licence_ended"),
        ("remanded_without_vacatur", "court_remand_pending", "petition_denied"),
        ("court_deadline_set", "court_deadline_pending", "maintained"),
        ("ruled_unlawful_relief_stayed", "court_ruling_pending_relief", "set_aside_by_court"),
        ("annulled_effects_maintained", "annulled_effects_maintained", "scope_amended"),
    ],
)
def test_what_hangs_over_a_designation_lasts_until_it_is_put_down_or_ends(
    raises: str, flag: str, puts_down: str
) -> None:
    rows = (
        event("designated", "2001-01-01"),
        event(raises, "2002-01-01"),
        event(puts_down, "2003-01-01"),
        event("revoked", "2004-01-01"),
    )
    assert [flag in flags(day, *rows) for day in ("2001-12-31", "2002-01-01", "2002-12-31", "2003-01-01")] == [
        False,
        True,
        True,
        False,
    ]
    assert flag not in flags("2004-01-01", rows[0], rows[1], rows[3])
    reborn = (rows[0], rows[1], rows[3], event("relisted", "2005-01-01"))
    assert flag not in flags("2005-06-01", *reborn)


def test_a_ruling_with_stayed_relief_outlasts_a_mere_amendment() -> None:
    rows = (
        event("designated", "2025-07-05"),
        event("ruled_unlawful_relief_stayed", "2026-02-13"),
        event("scope_amended", "2026-02-25"),
    )
    assert flags("2026-03-01", *rows) == {"court_ruling_pending_relief"}


def test_the_interim_freeze_runs_from_the_notice_to_congress_until_the_start() -> None:
    rows = event("congress_notified", "2019-04-08"), event("designated", "2019-04-15")
    assert flags("2019-04-07", *rows) == set()
    assert flags("2019-04-08", *rows) == {"treasury_interim_freeze_possible"}
    assert "treasury_interim_freeze_possible" not in flags("2019-04-15", *rows)


def test_a_lapse_is_not_a_revocation_and_an_end_may_leave_effects() -> None:
    lapsed = event("designated", "1997-10-08"), event("lapsed", "1999-10-08")
    assert flags("1999-10-09", *lapsed) == {"lapsed_not_revoked"}
    ended = replace(event("authority_ended", "2026-07-14"), residual="property blocked before stays blocked")
    found = raised(on("2026-07-15", event("designated", "2020-08-07"), ended), NOT_DATED)
    assert found == (Raised(Flag.RESIDUAL_EFFECTS, "property blocked before stays blocked"),)
    revoked = event("designated", "1997-10-08"), event("revoked", "1999-10-08")
    assert flags("1999-10-09", *revoked) == set()


def test_a_clock_time_makes_boundaries_and_part_days() -> None:
    start = Event(
        EventType.RELISTED, Day.parse("2025-09-27"), instant=datetime.fromisoformat("2025-09-27T20:00:00-04:00")
    )
    assert flags("2025-09-27", start) == {"boundary_start", "in_force_for_part_of_day"}
    assert flags("2025-09-28", start) == set()
    assert flags("2025-09-28T00:00:00Z", start) == {"boundary_start", "instant_query"}
    assert flags("2025-09-27T23:59:00Z", start) == {"instant_query"}
    end = Event(
        EventType.DELISTED, Day.parse("2025-10-01"), instant=datetime.fromisoformat("2025-10-01T12:00:00-04:00")
    )
    assert flags("2025-10-01", start, end) == {"in_force_for_part_of_day"}
    assert flags("2025-10-02", start, end) == {"boundary_end"}
    assert flags("2025-10-01T17:00:00Z", start, end) == {"boundary_end", "instant_query"}


def test_an_end_of_unknown_day_has_no_boundary() -> None:
    rows = event("designated", "2004-12-17"), event("revoked", Day.unknown(date(2005, 12, 31), date(2019, 1, 14)))
    assert flags("2019-01-14", *rows) == set()


def test_days_of_other_sources_are_named() -> None:
    start = replace(event("designated", "2004-10-15"), conflicts=(Conflict(Day.parse("2004-12-17"), "another table"),))
    found = raised(on("2010-01-01", start), NOT_DATED)
    assert found == (Raised(Flag.SOURCE_CONFLICT, "another table: 2004-12-17"),)


def test_an_edition_says_how_far_it_speaks() -> None:
    start = event("designated", "2001-01-01")
    assert {one.flag for one in raised(on("2026-01-15", start), edition())} == {Flag.EDITION_OLDER_THAN_AS_OF}
    assert raised(on("2026-01-14", start), edition()) == ()


def test_an_edition_that_bears_no_day_speaks_for_no_later_one_than_that_on_which_it_was_known() -> None:
    start = event("designated", "2001-01-01")
    received = datetime(2023, 12, 28, tzinfo=UTC)
    undated = replace(edition(until=None), covers_from=None, known_from=received)
    assert raised(on("2023-12-28", start), undated) == ()
    (flag,) = raised(on("2023-12-29", start), undated)
    assert (flag.flag, flag.detail) == (
        Flag.EDITION_OLDER_THAN_AS_OF,
        "the edition bears no day, and was known here on 2023-12-28",
    )


def test_what_lies_after_the_coverage_is_unconfirmed() -> None:
    late = on("2026-01-01", event("designated", "2026-03-16"))
    assert {one.flag for one in raised(late, edition())} == {Flag.UNCONFIRMED}
    perhaps_late = on("2026-01-01", event("designated", Day.unknown(None, date(2026, 7, 17))))
    assert {one.flag for one in raised(perhaps_late, edition())} == {Flag.UNCONFIRMED}
    unbounded = on("2026-01-01", event("designated", Day.unknown()))
    assert {one.flag for one in raised(unbounded, edition())} == {Flag.UNCONFIRMED}
    assert raised(late, NOT_DATED) == ()


def test_a_question_about_the_future_says_so() -> None:
    assert "as_of_in_future" in flags("2027-01-01", event("designated", "2001-01-01"))


def test_a_row_without_a_start_raises_only_what_it_knows() -> None:
    assert flags("2025-02-01", event("intent_announced", "2025-01-22")) == {"announced_not_effective"}
    assert flags("2025-01-01", event("intent_announced", "2025-01-22")) == set()


def test_flags_come_in_the_order_of_the_vocabulary_and_once_with_all_their_details() -> None:
    twice = [Raised(Flag.UNCONFIRMED), Raised(Flag.BOUNDARY_START), Raised(Flag.UNCONFIRMED)]
    assert in_order(twice) == (Raised(Flag.BOUNDARY_START), Raised(Flag.UNCONFIRMED))
    told = [Raised(Flag.SOURCE_CONFLICT, "a: 2004"), Raised(Flag.SOURCE_CONFLICT, "b: 2005"), *twice]
    assert in_order([*told, told[0]])[-2] == Raised(Flag.SOURCE_CONFLICT, "a: 2004; b: 2005")


def test_sdgt_remains_once_the_fto_designation_is_over() -> None:
    fto = designation(event("designated", "1997-10-08"), event("revoked", "2022-05-20"), key="us-fto.group")
    sdgt = designation(event("designated", "2001-11-02"), program="US-SDGT", key="selected.group")
    other = designation(event("designated", "2001-11-02"), program="UN-1267", key="selected.other")

    def flagged(moment: str) -> set[str]:
        return set(sdgt_remains([standing(row, NEW_YORK, ask(moment)) for row in (fto, sdgt, other)]))

    assert flagged("2022-05-19") == set()
    assert flagged("2022-05-20") == {"us-fto.group", "selected.group"}
    assert sdgt_remains([standing(fto, NEW_YORK, ask("2022-05-20"))]) == {}


def test_days_are_counted_in_the_zone_of_the_program() -> None:
    start = event("designated", "2025-07-05")
    midnight_in_london = standing(designation(start), LONDON, ask("2025-07-04T23:00:00Z"))
    assert {one.flag for one in raised(midnight_in_london, NOT_DATED)} == {Flag.BOUNDARY_START, Flag.INSTANT_QUERY}
