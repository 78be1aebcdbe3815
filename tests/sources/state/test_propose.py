"""The page against the list: what is proposed, what is asked, and what the list would be."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.events import EventType
from service.errors import BadDataset
from service.sources.proposals import Proposal, ProposalKind
from service.sources.reading import SourceFile
from service.sources.state.propose import propose
from service.sources.state.read import read_page, recognises
from tests.sources.proposing import ROWS, after, event, line, listing, page

SAME = ROWS[1:]


def proposed(
    *rows: tuple[str, str], removed: tuple[tuple[str, str, str], ...] = (), instead: int | None = None
) -> tuple[Proposal, ...]:
    """What is proposed of a page that says what the list says, and these rows; `instead` of one of them."""
    kept = [row for number, row in enumerate(SAME) if number != instead]
    return propose(listing(), read_page(page([*kept, *rows], removed)))


@pytest.mark.parametrize(
    "headings", [("Date Designated", "Date Originally Designated"), ("Date Implemented", "Date Originally Listed")]
)
def test_a_page_that_says_what_the_list_says_proposes_nothing(headings: tuple[str, str]) -> None:
    removed = [("January 5, 2010", "Hill Brigade", "10/8/1997")]
    assert propose(listing(), read_page(page(SAME, removed, headings))) == ()


def test_a_group_that_the_list_lacks_is_a_new_line_with_its_names_and_amendments() -> None:
    row = ("June 1, 2026", "Desert Union (DU)<br>\u2014 Dune Team Amendment (June 3, 2026)")
    (proposal,) = proposed(row)
    assert (proposal.kind, proposal.name, proposal.day) == (ProposalKind.ADDED, "Desert Union", Day.parse("2026-06-01"))
    assert "line 6" in proposal.found
    assert "publication in the Federal Register" in proposal.verify
    new = after([proposal]).designations[-1]
    assert new.id == "us-fto.desert-union"
    assert [(one.type, str(one.day), [name.text for name in one.names]) for one in new.events] == [
        (EventType.DESIGNATED, "2026-06-01", ["Desert Union", "DU"]),
        (EventType.ALIAS_ADDED, "2026-06-03", ["Dune Team"]),
    ]
    assert not any(one.verified for one in new.events)
    assert "not yet seen against a published file" in (new.events[0].basis or "")


def test_another_day_is_proposed_and_the_old_one_kept_as_a_conflict() -> None:
    (proposal,) = proposed(("December 17, 2004", "River Army (RA)"), instead=1)
    assert (proposal.kind, proposal.key) == (ProposalKind.DATE_CHANGED, "river-army")
    start = next(one for one in after([proposal]).designations if one.id == "us-fto.river-army").events[0]
    assert str(start.day) == "2004-12-17"
    assert [str(one.day) for one in start.conflicts] == ["2004-10-15"]
    assert not start.verified


def test_the_day_of_the_announcement_is_asked_about_and_not_proposed() -> None:
    (proposal,) = proposed(("October 14, 2004", "River Army"), instead=1)
    assert (proposal.kind, proposal.edit) == (ProposalKind.QUESTION, None)
    assert "announced" in proposal.differs


def test_a_day_that_the_list_knows_to_conflict_is_nothing_new() -> None:
    start = event("designated", "2004-10-15", conflicts=[{"day": "2004-12-17", "source": "a page"}])
    current = listing([line("river-army", ["River Army"], start)])
    assert propose(current, read_page(page([("December 17, 2004", "River Army")]))) == ()


def test_a_group_known_by_an_alias_alone_is_asked_about_where_the_day_differs() -> None:
    (proposal,) = proposed(("May 17, 2001", "Unheard Name (NF)"), instead=0)
    assert (proposal.kind, proposal.key, proposal.edit) == (ProposalKind.QUESTION, "northern-front", None)
    assert "Unheard Name" in proposal.found


def test_a_name_of_likely_the_same_group_is_a_question_and_links_nothing() -> None:
    (proposal,) = proposed(("May 16, 2001", "Northen Frontt"), instead=0)
    assert (proposal.kind, proposal.key, proposal.edit) == (ProposalKind.QUESTION, None, None)
    assert "northern-front" in proposal.differs


def test_a_name_of_two_groups_is_a_question() -> None:
    twins = [line(key, ["Twin Cell"], event("designated", "2001-01-01", ["Twin Cell"])) for key in ("twin-a", "twin-b")]
    (proposal,) = propose(listing(twins), read_page(page([("January 2, 2001", "Twin Cell")])))
    assert proposal.kind is ProposalKind.QUESTION
    assert "twin-a, twin-b" in proposal.differs


def test_a_removal_ends_what_the_list_has_in_force() -> None:
    (proposal,) = proposed(removed=(("June 2, 2026", "River Army", "October 15, 2004"),), instead=1)
    assert (proposal.kind, proposal.key, proposal.day) == (ProposalKind.REMOVED, "river-army", Day.parse("2026-06-02"))
    events = next(one for one in after([proposal]).designations if one.id == "us-fto.river-army").events
    assert [(one.type, str(one.day)) for one in events][-1] == (EventType.REVOKED, "2026-06-02")


def test_a_removal_dates_an_end_that_the_list_knows_within_bounds() -> None:
    (proposal,) = proposed(removed=(("September 1, 2015", "Lake Cell", "October 8, 1999"),))
    assert proposal.kind is ProposalKind.DATE_CHANGED
    assert "2015-08-27 to 2015-09-04" in proposal.differs
    end = next(one for one in after([proposal]).designations if one.id == "us-fto.lake-cell").events[-1]
    assert (end.type, str(end.day), end.conflicts) == (EventType.REVOKED, "2015-09-01", ())


def test_an_end_on_another_day_is_asked_about() -> None:
    (proposal,) = proposed(removed=(("January 6, 2010", "Hill Brigade", "October 8, 1997"),))
    assert (proposal.kind, proposal.edit) == (ProposalKind.QUESTION, None)
    assert "2010-01-05" in proposal.differs


def test_a_group_designated_again_is_a_second_episode() -> None:
    (proposal,) = proposed(("March 5, 2026", "Hill Brigade"))
    assert (proposal.kind, proposal.key) == (ProposalKind.ADDED, "hill-brigade")
    events = next(one for one in after([proposal]).designations if one.id == "us-fto.hill-brigade").events
    assert [one.type for one in events] == [EventType.DESIGNATED, EventType.REVOKED, EventType.DESIGNATED]


def test_a_group_that_the_list_ended_and_the_page_still_has_is_asked_about() -> None:
    (proposal,) = proposed(("October 8, 1997", "Hill Brigade"))
    assert (proposal.kind, proposal.edit) == (ProposalKind.QUESTION, None)


def test_an_amendment_adds_a_name_with_its_day() -> None:
    row = (
        "May 16, 2001",
        "Northern Front (NF)<br/>\u2014 Ice Team and People\u2019s Column Amendments (June 30, 2023)",
    )
    (proposal,) = proposed(row, instead=0)
    assert (proposal.kind, proposal.day) == (ProposalKind.ALIAS_ADDED, Day.parse("2023-06-30"))
    assert proposal.differs == (
        "The list does not have 'Ice Team'. The list does not say since when \"People's Column\" is covered."
    )
    events = after([proposal]).designations[0].events
    assert [name.text for name in events[-1].names] == ["Ice Team", "People's Column"]


def test_an_amendment_dates_a_name_that_the_list_knows_within_bounds() -> None:
    row = ("March 27, 2002", "Sea Group (SG)<br>\u2014 Blue Wing Amendment (February 20, 2008)")
    (proposal,) = proposed(row, instead=2)
    assert proposal.kind is ProposalKind.DATE_CHANGED
    assert str(after([proposal]).designations[-1].events[-1].day) == "2008-02-20"


def test_an_amendment_of_another_day_than_the_list_has_is_asked_about() -> None:
    row = ("March 27, 2002", "Sea Group (SG)<br>\u2014 Blue Wing Amendment (February 20, 2010)")
    (proposal,) = proposed(row, instead=2)
    assert (proposal.kind, proposal.edit) == (ProposalKind.QUESTION, None)


def test_a_name_without_a_day_is_added_without_one() -> None:
    (proposal,) = proposed(("May 16, 2001", "Northern Front, aka Ice Team (NF)"), instead=0)
    assert (proposal.kind, proposal.day) == (ProposalKind.ALIAS_ADDED, None)
    new = after([proposal])
    assert "Ice Team" in {name.text for name in new.entities[0].names}
    assert len(new.designations[0].events) == 1


def test_a_line_that_is_not_understood_is_asked_about() -> None:
    (proposal,) = proposed(("May 16, 2001", "Northern Front (NF)<br>\u2014 under review"), instead=0)
    assert proposal.kind is ProposalKind.QUESTION
    assert "'under review'" in proposal.differs


def test_what_only_the_list_has_in_force_is_asked_about() -> None:
    (proposal,) = proposed(instead=2)
    assert (proposal.kind, proposal.key) == (ProposalKind.QUESTION, "sea-group")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (page(ROWS, headings=("Since", "Date Originally Listed")).content, "has 0 tables with the headings"),
        (page(ROWS, headings=("Date Implemented", "Before")).content, "has 0 tables"),
        (page([("soon", "A Group")]).content, "line 3: 'soon' is no day"),
        (page([("May 16, 2001", "<br>")]).content, "line 3: a row without a name"),
        (page([("May 16, 2001", "A</td><td>B")]).content, "line 3: a row of 3 cells under 2 headings"),
        (b"\xff\xfe<table>", "this is not UTF-8"),
        (b"", "this is no web page"),
        (page(ROWS).content.partition(b"</thead>")[0], "has 0 tables"),
    ],
)
def test_a_page_that_is_not_as_it_is_known_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(BadDataset, match=r"page\.html") as refused:
        read_page(SourceFile("page.html", content))
    assert said in str(refused.value)


def test_the_page_is_known_by_its_tables_and_its_subject() -> None:
    assert recognises(page(ROWS))
    assert not recognises(SourceFile("login.html", b"<html><table></table></html>"))


@given(st.data())
def test_a_damaged_page_is_refused_and_nothing_worse(data: st.DataObject) -> None:
    rows = [*ROWS, ("June 1, 2026", "Desert Union, aka X (DU)<br>\u2014 Dune Amendment (June 3, 2026)")]
    content = bytearray(page(rows, [("January 5, 2010", "Hill Brigade", "10/8/1997")]).content)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=6))
    with contextlib.suppress(BadDataset):
        propose(listing(), read_page(SourceFile("page.html", bytes(content))))
