"""The pages of lists, programs and parties over three editions of one list."""

import re

import pytest
from flask.testing import FlaskClient

from service.app import join
from tests.un_editions import COMPANY_ID, PERSON_ID, Loaded
from tests.web.test_pages import text_of


@pytest.fixture
def pages(three_editions: Loaded) -> FlaskClient:
    return join(three_editions.rooms.screening).test_client()


def test_a_list_says_how_old_it_is_and_how_it_is_renewed(pages: FlaskClient) -> None:
    text = text_of(pages, "/datasets/un-sc")
    assert re.search(r"\d+ days old\. What its publisher changed since is not known here\.", text)
    assert "designations refresh un-sc" in text
    then = text_of(pages, "/datasets/un-sc?known_at=2026-02-28")
    assert "1 day old. It speaks for 27 February 2026." in then


def test_a_list_tells_what_its_newest_edition_changed(pages: FlaskClient) -> None:
    text = text_of(pages, "/datasets/un-sc")
    assert "Compared with that of 20 November 2025, the edition of 27 February 2026 lacks 0, adds 1" in text
    assert f'href="/parties/{COMPANY_ID}"' in pages.get("/datasets/un-sc").text


def test_an_edition_that_a_person_accepted_says_so_and_why(pages: FlaskClient) -> None:
    text = text_of(pages, "/datasets/un-sc?known_at=2025-12-01")
    assert "It failed a check: a gate" in text
    assert "A person let it in all the same, with the reason: the day was read on the wrapper" in text
    assert "un.xml, line 9: a word" in text
    assert "lacks 1, adds 0 and says something else of 1 entity." in text


def test_a_first_edition_says_that_all_came_with_it(pages: FlaskClient) -> None:
    assert "It is the first edition here: all of its 2 entities" in text_of(
        pages, "/datasets/un-sc?known_at=2025-01-01"
    )


def test_every_edition_has_its_own_page(pages: FlaskClient) -> None:
    html = pages.get("/datasets/un-sc").text
    moments = re.findall(r'href="/datasets/un-sc\?known_at=([^"]+)"', html)
    assert len(moments) == 3
    assert "20 November 2025" in text_of(pages, f"/datasets/un-sc?known_at={moments[1]}")


def test_a_list_that_is_not_loaded_says_that_nothing_is_known(pages: FlaskClient) -> None:
    assert "Not loaded. No answer here rests on this list" in text_of(pages, "/datasets/eu-fsf")


def test_all_changes_have_a_page_of_their_own(pages: FlaskClient) -> None:
    text = text_of(pages, "/datasets/un-sc/changes?known_at=2025-12-01")
    assert "− removed" in text or "removed" in text
    assert "Quetta" in text
    assert "Karachi" in text
    assert pages.get("/datasets/un-sc/changes?after=nobody").status_code == 422
    assert pages.get("/datasets/nobody/changes").status_code == 404


def test_a_party_has_every_name_with_its_quality_and_its_script(pages: FlaskClient) -> None:
    html, text = pages.get(f"/parties/{PERSON_ID}").text, text_of(pages, f"/parties/{PERSON_ID}")
    assert '<bdi dir="auto" lang="und-Arab">يان مثال</bdi>' in html
    assert "Abu Amthal also known as, called a weak name by the list" in text
    assert "Arabic script" in text


def test_a_party_has_the_details_under_the_words_of_its_list(pages: FlaskClient) -> None:
    text = text_of(pages, f"/parties/{PERSON_ID}")
    assert "Addresses “INDIVIDUAL_ADDRESS” Karachi" in text
    assert "Financier." in text
    assert "The row as it is kept here" in text


def test_a_party_tells_what_changed_from_edition_to_edition(pages: FlaskClient) -> None:
    text = text_of(pages, f"/parties/{PERSON_ID}")
    assert "Seen in the editions from 30 November 2024 to 27 February 2026 (3)." in text
    assert "20 November 2025: changed" in text
    back = text_of(pages, f"/parties/{COMPANY_ID}")
    assert "Seen in the editions of 30 November 2024, and of 27 February 2026." in back
    assert "20 November 2025: left the list" in back


def test_a_party_that_has_left_every_list_says_so_before_all_else(pages: FlaskClient) -> None:
    text = text_of(pages, f"/parties/{COMPANY_ID}?known_at=2025-12-01")
    assert "Has left every list that is loaded here." in text
    assert "What stands here is what the edition of 30 November 2024 said, the last that had it." in text
    assert "Has left every list" not in text_of(pages, f"/parties/{COMPANY_ID}")


def test_the_line_of_time_stands_in_words_too(pages: FlaskClient) -> None:
    text = text_of(pages, f"/parties/{COMPANY_ID}")
    assert "When each designation was in force" in text
    assert "from 30 March 2018, until a day between 1 December 2024 and 20 November 2025." in text


def test_a_program_says_what_it_does_and_counts_those_in_force(pages: FlaskClient) -> None:
    html, text = pages.get("/programs/UN-1718").text, text_of(pages, "/programs/UN-1718")
    assert text.index("What it does") < text.index("How many are designated") < text.index("Its effects in full")
    assert "1 in force" in text
    link = re.search(r'href="(/programs/UN-1718\?dataset=un-sc&amp;status=in_force[^"]*)"', html)
    assert link
    assert "EXAMPLE LINES" in text_of(pages, link[1].replace("&amp;", "&").partition("#")[0])
    assert "None on record here" in text_of(pages, "/programs/UN-1718?dataset=un-sc&status=not_in_force")
    assert pages.get("/programs/UN-1718?status=clear").status_code == 422
    assert pages.get("/programs/UN-1718?dataset=nobody").status_code == 422


@pytest.mark.parametrize(
    "address",
    ["/", "/articles", "/programs", "/programs/US-FTO", "/datasets", "/datasets/us-fto", "/?name=Exampel",
     f"/parties/{PERSON_ID}", "/datasets/un-sc/changes"],
)  # fmt: skip
def test_every_page_says_how_fresh_the_lists_are(pages: FlaskClient, address: str) -> None:
    assert "How fresh the lists are." in text_of(pages, address)


def test_an_answer_says_plainly_which_lists_are_old(pages: FlaskClient) -> None:
    notice = pages.get("/v1/lookup?name=Exampel&dataset=un-sc").get_json()["notice"]
    assert re.search(r"More than 30 days old: [^.]*\(un-sc\), \d+ days\.", notice)
    then = pages.get("/v1/lookup?name=Exampel&dataset=un-sc&known_at=2026-03-01").get_json()["notice"]
    assert "days old" not in then
