"""Notices against the list: what their titles propose, and where the titles do not say enough."""

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.events import EventType
from service.errors import BadDataset
from service.sources.federal_register.propose import propose
from service.sources.federal_register.read import read_notices, recognises
from service.sources.proposals import Proposal, ProposalKind
from service.sources.reading import SourceFile
from tests.sources.proposing import after, event, line, listing


def answer(*titles: str, day: str = "2026-06-05", **more: Any) -> SourceFile:
    results = [
        {
            "document_number": f"2026-{number:05}",
            "publication_date": day,
            "title": title,
            "citation": None,
            "html_url": f"https://example.test/{number}",
            **more,
        }
        for number, title in enumerate(titles, start=1)
    ]
    return SourceFile("answer.json", json.dumps({"count": len(results), "results": results}).encode())


def proposed(*titles: str, day: str = "2026-06-05", **more: Any) -> tuple[Proposal, ...]:
    return propose(listing(), read_notices(answer(*titles, day=day, **more)).found)


@pytest.mark.parametrize(
    "title",
    [
        "Foreign Terrorist Organization Designations of Desert Union and Dune Team",
        "The Designations of Desert Union (and Other Aliases) and Dune Team as Foreign Terrorist Organizations",
    ],
)
def test_groups_that_the_list_lacks_are_new_lines(title: str) -> None:
    proposals = proposed(title)
    assert [(one.kind, one.name) for one in proposals] == [
        (ProposalKind.ADDED, "Desert Union"),
        (ProposalKind.ADDED, "Dune Team"),
    ]
    new = after(proposals).designations[-1]
    assert (new.id, [str(one.day) for one in new.events]) == ("us-fto.dune-team", ["2026-06-05"])
    assert (new.events[0].citation, new.events[0].verified) == ("FR doc 2026-00001", False)


def test_one_name_or_two_is_asked_about_where_the_title_does_not_tell() -> None:
    (proposal,) = proposed("Foreign Terrorist Organization Designation of Desert and Dune Union")
    assert (proposal.kind, proposal.edit) == (ProposalKind.QUESTION, None)


def test_a_revocation_ends_what_is_in_force_on_the_day_of_publication() -> None:
    (proposal,) = proposed(
        "Revocation of the Foreign Terrorist Organization Designation of River Army, Also Known as X"
    )
    assert (proposal.kind, proposal.key) == (ProposalKind.REMOVED, "river-army")
    events = next(one for one in after([proposal]).designations if one.id == "us-fto.river-army").events
    assert [(one.type, str(one.day)) for one in events][-1] == (EventType.REVOKED, "2026-06-05")


def test_a_designation_of_a_group_that_is_in_force_is_asked_about() -> None:
    (proposal,) = proposed(
        "In the Matter of the Designation of River Army (and Other Aliases) as a Foreign Terrorist Organization"
    )
    assert (proposal.kind, proposal.edit) == (ProposalKind.QUESTION, None)
    assert "in force" in proposal.differs


def test_a_designation_of_a_group_that_was_revoked_is_a_second_episode() -> None:
    (proposal,) = proposed("Foreign Terrorist Organization Designation of Hill Brigade")
    assert (proposal.kind, proposal.key) == (ProposalKind.ADDED, "hill-brigade")
    events = next(one for one in after([proposal]).designations if one.id == "us-fto.hill-brigade").events
    assert [one.type for one in events][-1] is EventType.DESIGNATED


def test_a_notice_of_a_day_that_the_list_has_gives_it_a_citation() -> None:
    title = "Foreign Terrorist Organization Designation of River Army"
    (proposal,) = proposed(title, day="2004-10-15", citation="69 FR 1")
    assert proposal.kind is ProposalKind.CITED
    start = next(one for one in after([proposal]).designations if one.id == "us-fto.river-army").events[0]
    assert (start.citation, start.source_url) == ("69 FR 1, FR doc 2026-00001", "https://example.test/1")


def test_a_notice_dates_what_the_list_knows_within_bounds() -> None:
    title = "Revocation of the Foreign Terrorist Organization Designation of Lake Cell"
    (proposal,) = proposed(title, day="2015-09-03")
    assert proposal.kind is ProposalKind.DATE_CHANGED
    end = next(one for one in after([proposal]).designations if one.id == "us-fto.lake-cell").events[-1]
    assert (str(end.day), end.citation) == ("2015-09-03", "FR doc 2026-00001")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        (
            "Review and Amendment of the Foreign Terrorist Organization Designation of River Army",
            ProposalKind.ALIAS_ADDED,
        ),
        ("Review of the Designation as a Foreign Terrorist Organization of River Army (RA)", ProposalKind.REVIEWED),
    ],
)
def test_a_review_or_an_amendment_is_told_and_changes_nothing_by_its_title(title: str, kind: ProposalKind) -> None:
    (proposal,) = proposed(title)
    assert (proposal.kind, proposal.key, proposal.edit) == (kind, "river-army", None)


def test_a_notice_that_the_list_cites_is_nothing_new() -> None:
    start = event("designated", "2026-06-05", citation="FR doc 2026-00001")
    current = listing([line("river-army", ["River Army"], start)])
    notices = read_notices(answer("Foreign Terrorist Organization Designation of River Army")).found
    assert propose(current, notices) == ()


def test_what_is_about_another_list_is_passed_over() -> None:
    assert proposed("Specially Designated Global Terrorist Designation of River Army", "Notice of a Meeting") == ()


def test_an_order_of_the_president_designates_nobody() -> None:
    (proposal,) = proposed("Designation of Dune Team as a Foreign Terrorist Organization", type="Presidential Document")
    assert (proposal.kind, proposal.edit) == (ProposalKind.QUESTION, None)


def test_what_a_search_found_and_the_file_lacks_is_counted() -> None:
    content = json.loads(answer("A Title").content) | {"count": 31}
    assert read_notices(SourceFile("answer.json", json.dumps(content).encode())).left_out == 30


def test_one_document_alone_is_read_too() -> None:
    content = json.loads(answer("A\u2019s  Title").content)["results"][0]
    (notice,) = read_notices(SourceFile("document.json", json.dumps(content).encode())).found
    assert (notice.title, notice.published) == ("A's Title", Day.parse("2026-06-05"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"results": [', "this is no JSON"),
        (b'{"results": []}', "holds no documents"),
        (b'{"results": [7]}', "document 1: must be an object"),
        (b'{"document_number": "1", "title": "A"}', "publication_date"),
        (b'{"document_number": "1", "title": "A", "publication_date": "2026-06"}', "the full day"),
        (b'{"document_number": 1, "title": "A", "publication_date": "2026-06-05"}', "document_number must be a text"),
        (b'{"document_number": "1", "title": "\\ud800", "publication_date": "2026-06-05"}', "character that is none"),
    ],
)
def test_what_is_no_answer_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(BadDataset, match=r"answer\.json") as refused:
        read_notices(SourceFile("answer.json", content))
    assert said in str(refused.value)


def test_the_form_is_known_by_its_beginning() -> None:
    assert recognises(answer("A Title"))
    assert not recognises(SourceFile("page.html", b"<html>document_number</html>"))


@given(st.data())
def test_a_damaged_answer_is_refused_and_nothing_worse(data: st.DataObject) -> None:
    content = bytearray(answer("Foreign Terrorist Organization Designations of River Army, A B, and C D").content)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 10))] = data.draw(st.binary(max_size=6))
    with contextlib.suppress(BadDataset):
        propose(listing(), read_notices(SourceFile("answer.json", bytes(content))).found)
