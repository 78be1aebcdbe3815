"""Flags that need more than one designation of a party to be seen."""

from datetime import date

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.events import Event
from service.domain.flags import Flag, Raised
from service.domain.party_flags import lists_differ
from service.domain.standing import standing
from tests.domain.rows import NEW_YORK, ask, designation, event

LISTED = event("designated", "2014-05-14")
COUNCIL = designation(LISTED, program="UN-1267", key="un-sc.group")
HISTORY = designation(LISTED, event("delisted", "2026-02-27"), program="UN-1267", key="selected.group")


def differing(moment: str, *rows: Designation) -> dict[str, Raised]:
    return lists_differ([standing(row, NEW_YORK, ask(moment)) for row in rows])


def of_council(*events: Event, key: str = "un-sc.group", program: str = "UN-1267") -> Designation:
    return designation(*events, program=program, key=key)


def test_of_two_lists_one_of_which_ended_it_both_say_which_says_what() -> None:
    told = Raised(Flag.SOURCE_CONFLICT, "un-sc: in force; selected: ended 2026-02-27")
    assert differing("2026-02-27", HISTORY, COUNCIL) == {"un-sc.group": told, "selected.group": told}
    assert differing("2026-02-26", HISTORY, COUNCIL) == {}


def test_a_list_by_which_it_begins_later_says_so() -> None:
    later = of_council(event("designated", "2015-01-02"), key="selected.group")
    found = differing("2014-12-31", COUNCIL, later)
    assert found["un-sc.group"].detail == "un-sc: in force; selected: begins 2015-01-02"
    assert differing("2015-01-02", COUNCIL, later) == {}


def test_what_is_unknown_agrees_with_everything() -> None:
    gone = Day.unknown(date(2026, 2, 1), date(2026, 3, 1))
    doubtful = of_council(LISTED, event("delisted", gone))
    assert differing("2026-02-26", HISTORY, doubtful) == {}
    assert differing("2026-02-27", HISTORY, doubtful) == {}
    other = of_council(LISTED, key="gb-fcdo.group")
    assert differing("2026-02-27", HISTORY, doubtful, other) != {}
    found = differing("2026-03-02", other, doubtful)
    assert found["un-sc.group"].detail == "gb-fcdo: in force; un-sc: ended on a day that is not known"


def test_other_programs_and_rows_of_one_list_are_acts_of_their_own() -> None:
    other = of_council(LISTED, program="UN-1988")
    assert differing("2026-02-27", HISTORY, other) == {}
    again = of_council(event("designated", "2026-01-01"), key="selected.again")
    assert differing("2026-02-27", HISTORY, again) == {}
    assert differing("2026-02-27", HISTORY, again, COUNCIL) == {}


def test_a_program_of_several_regimes_tells_nothing() -> None:
    rows = (
        of_council(LISTED, key="gb-fcdo.group", program="GB-OTHER"),
        of_council(LISTED, event("delisted", "2020-01-01"), key="gb-ofsi.group", program="GB-OTHER"),
    )
    assert differing("2026-02-27", *rows) == {}


def test_a_row_without_a_start_contradicts_nobody() -> None:
    assert differing("2026-02-27", COUNCIL, of_council(event("intent_announced", "2026-01-01"), key="selected.x")) == {}
