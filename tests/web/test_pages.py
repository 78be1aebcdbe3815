"""The pages answer in sentences, refuse at the field, and never decide for the reader."""

import re
from copy import copy
from datetime import UTC, datetime, timedelta
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient

from service.app import join
from service.domain.moments import AsOf
from service.screening.counter import Screening
from service.screening.questions import Browse, Reach

BLA = "Balochistan Liberation Army"
VERDICTS = re.compile(r"\b(no match|match(es|ed)?|clear(ed)?)\b", re.IGNORECASE)


class Text(HTMLParser):
    """The words that a reader sees, with the space between blocks closed up."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.feed(html)

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def __str__(self) -> str:
        return " ".join("".join(self.parts).split())


def at(screening: Screening, now: datetime) -> FlaskClient:
    """The pages with their clock at the moment given."""
    asked_then = copy(screening)
    asked_then.now = lambda: now
    return join(asked_then).test_client()


def text_of(client: FlaskClient, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.content_type == "text/html; charset=utf-8"
    return str(Text(answer.text))


def test_the_form_stands_alone_until_something_is_asked(client: FlaskClient) -> None:
    text = text_of(client, "/")
    assert "Is this name designated?" in text
    assert "Enter a name" in text
    assert "proposed for" not in text


def test_the_day_before_publication_it_was_announced_and_not_in_force(client: FlaskClient) -> None:
    text = text_of(client, f"/?name={BLA}&as_of=2025-08-11&program=US-FTO")
    assert f"{BLA} became a Foreign Terrorist Organization (US) on 12 August 2025; announced 11 August 2025." in text
    assert "On 11 August 2025 it had been announced and was not yet in force." in text
    assert "Announced, not yet effective." in text
    assert "Not in force" in text


def test_on_the_day_of_publication_it_was_in_force(client: FlaskClient) -> None:
    text = text_of(client, f"/?name={BLA}&as_of=2025-08-12&program=US-FTO")
    assert f"{BLA} has been a Foreign Terrorist Organization (US) since 12 August 2025" in text
    assert "On 12 August 2025 it was in force." in text
    assert "Material support offence" in text
    assert "20 years; life if death results" in text
    assert "FR doc 2025-15292" in text


@pytest.mark.parametrize(("day", "announced"), [("2021-01-15", "10 January 2021"), ("2025-02-01", "22 January 2025")])
def test_the_announcement_that_is_told_is_the_one_that_had_been_made(
    client: FlaskClient, day: str, announced: str
) -> None:
    text = text_of(client, f"/?name=Ansarallah&as_of={day}&program=US-FTO")
    assert f"; announced {announced}. On" in text
    assert "it had been announced and was not yet in force. " in text
    assert "Announced, not yet effective." in text


def test_today_is_the_day_where_the_program_counts_its_days(screening: Screening) -> None:
    client = at(screening, datetime(2025, 8, 12, 2, tzinfo=UTC))
    text = text_of(client, f"/?name={BLA}&program=US-FTO")
    assert f"{BLA} is to become a Foreign Terrorist Organization (US) on 12 August 2025" in text
    assert "Today, 11 August 2025, it is announced and not yet in force." in text


def test_the_link_to_an_answer_for_today_keeps_the_instant_asked_at(screening: Screening) -> None:
    answer = at(screening, datetime(2025, 8, 12, 2, tzinfo=UTC)).get(f"/?name={BLA}").text
    links = re.findall(r'<a href="([^"]*)">(?:Link to this answer|The same as JSON)', answer)
    assert len(links) == 2
    assert all("as_of=2025-08-12T02:00:00Z&" in unquote(link) for link in links)


def test_the_end_has_a_citation_of_its_own(client: FlaskClient, screening: Screening) -> None:
    query = Browse(AsOf(screening.now()), Reach(("US-FTO",)), status="not_in_force", limit=500)
    ended = next(one for one in screening.browse(query).designations if one.end_citation)
    text = text_of(client, f"/parties/{ended.party.id}")
    assert f"Citation: {ended.citation}; of the end: {ended.end_citation}" in text


def test_a_name_listed_later_is_told_apart_from_the_designation(client: FlaskClient) -> None:
    text = text_of(client, "/?name=Majeed+Brigade&as_of=2025-08-11&program=US-SDGT")
    assert "The name “Majeed Brigade” was not a name of this designation on 11 August 2025." in text
    assert "On 11 August 2025 it was in force." in text


def test_no_hits_stand_beside_the_notice_and_the_lists_not_searched(client: FlaskClient, screening: Screening) -> None:
    answer = client.get("/?name=Vladimir+Putin").text
    beside = str(Text(answer.partition('id="answer"')[2].partition("<details")[0]))
    assert "No hits for “Vladimir Putin”" in beside
    assert "clearance" in beside
    assert "legal advice" in beside
    missing = [row.title for row in screening.coverage() if row.coverage == "not_loaded"]
    assert missing
    assert all(title in beside for title in missing)


def test_the_score_is_a_number_with_what_it_means(client: FlaskClient) -> None:
    text = text_of(client, "/?name=BLA")
    assert "Score 1.00 of 1" in text
    assert "a person to decide" in text
    assert "Why it is proposed" in text


def test_what_is_not_verified_says_so(client: FlaskClient) -> None:
    assert "not verified" in text_of(client, f"/?name={BLA}&program=PK-ATA-11B")


def test_an_effect_of_unknown_start_may_not_have_applied_then(client: FlaskClient) -> None:
    assert "may not have applied then" in text_of(client, f"/?name={BLA}&as_of=2025-08-12&program=US-FTO")


def test_an_unknown_status_is_said_to_be_unknown(client: FlaskClient, screening: Screening) -> None:
    unknown = next(
        (party, rows[0])
        for party, rows in screening._shelf.at(None).register.designations.items()
        if len(rows) == 1 and rows[0].events[0].day.text == "unknown" and rows[0].events[0].is_start
    )
    earliest = unknown[1].events[0].day.earliest
    day = earliest.isoformat() if earliest else "1990-01-01"
    text = text_of(client, f"/parties/{unknown[0]}?as_of={day}")
    assert "is unknown." in text
    assert "a day that no source gives" in text


@pytest.mark.parametrize(
    ("address", "field", "said"),
    [
        ("/?name=", "name", "Enter a name"),
        (f"/?name={'a' * 201}", "name", "this has 201"),
        ("/?name=%00", "name", "control character"),
        ("/?name=BLA&as_of=2025-02-30", "as_of", "YYYY-MM-DD"),
        ("/?name=BLA&program=US-XXX", "program", "US-XXX"),
        ("/?name=BLA&limit=0", "limit", "1 to 100"),
        ("/?identifier=---", "identifier", "letter or digit"),
        ("/?name=BLA&known_at=2100-01-01", "known_at", "lies in the future"),
    ],
)
def test_what_is_wrong_is_said_at_the_field(client: FlaskClient, address: str, field: str, said: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 422
    at_field = re.search(rf'<p class="error" id="{field}-error">(.*?)</p>', answer.text, re.DOTALL)
    assert at_field
    assert said in str(Text(at_field[1]))
    control = re.search(rf"<(?:input|select) id=\"{field}\"[^>]*>", answer.text)
    assert control
    assert 'aria-invalid="true"' in control[0]
    assert f"{field}-error" in control[0]


def test_what_was_typed_is_kept_beside_what_is_wrong_with_it(client: FlaskClient) -> None:
    answer = client.get("/?name=BLA&as_of=2025-02-30&country=PK").text
    assert 'value="BLA"' in answer
    assert 'value="2025-02-30"' in answer
    assert '<option value="PK" selected>' in answer


@pytest.mark.parametrize("address", ["/?name=BLA&as_off=2020-01-01", "/programs?as_off=1", "/datasets/us-fto?as_off=1"])
def test_an_unknown_parameter_is_named_and_nothing_is_answered(client: FlaskClient, address: str) -> None:
    text = text_of(client, address, 422)
    assert "“as_off” is not something this page understands." in text
    assert "in force" not in text


@pytest.mark.parametrize("address", ["/?name=%FF", "/?name=%zz", "/?name=BLA&" + "&".join(["type=person"] * 101)])
def test_an_address_that_cannot_be_read_is_answered_with_a_sentence(client: FlaskClient, address: str) -> None:
    assert "Nothing was looked up." in text_of(client, address, 422)


def test_fields_left_empty_go_from_the_address(client: FlaskClient) -> None:
    answer = client.get("/?name=BLA&as_of=2025-08-12&program=&type=&threshold=")
    assert answer.status_code == 302
    assert answer.location == "/?name=BLA&as_of=2025-08-12"


def test_the_link_to_the_answer_gives_the_same_answer(client: FlaskClient) -> None:
    answer = client.get(f"/?name={BLA}").text
    link = re.search(r'<a href="([^"]*)">Link to this answer', answer)
    as_json = re.search(r'<a href="([^"]*)">The same as JSON', answer)
    assert link
    assert as_json
    again = client.get(link[1].replace("&amp;", "&"))
    assert again.status_code == 200
    of_designations = re.compile(r'<section class="designation [^"]*"')
    assert of_designations.findall(again.text) == of_designations.findall(answer) != []
    assert '"outcome":"hits"' in client.get(as_json[1].replace("&amp;", "&")).text


def test_what_is_cut_is_said_and_can_be_asked_for(client: FlaskClient) -> None:
    answer = client.get("/?name=Liberation+Army&threshold=0.5&limit=1")
    text = str(Text(answer.text))
    assert "Shown are the first 1." in text
    assert "Show up to 100" in text


@pytest.mark.parametrize(
    "name", ["\u202eBLA", "ب ل ا", "<script>alert(1)</script>", "'\"><b>", "a\u0301" * 100, "BLA{{7*7}}"]
)
def test_strange_names_are_escaped_and_kept_to_themselves(client: FlaskClient, name: str) -> None:
    answer = client.get("/", query_string={"name": name})
    assert answer.status_code == 200
    assert "<script" not in answer.text
    assert "<b>" not in answer.text
    assert f'<bdi dir="auto">{name}</bdi>' in answer.text or "&lt;" in answer.text or "&#39;" in answer.text


def test_a_party_shows_its_names_its_designations_and_what_that_rests_on(client: FlaskClient) -> None:
    text = text_of(client, "/parties/us-fto.balochistan-liberation-army?as_of=2025-08-11")
    assert "Zephyr Intelligence Research and Analysis Bureau" in text
    assert "it had been announced and was not yet in force" in text
    assert "What this rests on" in text


def test_an_entity_leads_to_its_party_and_keeps_the_day(client: FlaskClient, screening: Screening) -> None:
    register = screening._shelf.at(None).register
    merged = next(entity for entity, party in register.party_of.items() if entity != party)
    answer = client.get(f"/parties/{merged}?as_of=2025-08-11")
    assert answer.status_code == 308
    assert answer.location == f"/parties/{register.party_of[merged]}?as_of=2025-08-11"


def test_every_program_has_a_page_in_the_list(client: FlaskClient, screening: Screening) -> None:
    listed = client.get("/programs").text
    for program in screening.law.programs.values():
        assert f'href="/programs/{program.id}"' in listed
        rules = (program.effective_date_rule, program.revocation_rule, program.ownership_rule.rule, program.review)
        days = [effect.start_verified for effect in program.effects if effect.start]
        days += [effect.until_verified for effect in program.effects if effect.until]
        verified = all(one.verified for one in rules) and all(one.verified for one in program.effects) and all(days)
        page = client.get(f"/programs/{program.id}").text
        law, _, below = page.partition('id="designated"')
        assert program.name in str(Text(page))
        assert ('<span class="tag">not verified</span>' in law) != verified
        rows = [
            one.verified for one in screening.browse(Browse(AsOf(screening.now()), Reach((program.id,)))).designations
        ]
        assert below.count('<span class="tag">not verified</span>') == rows.count(False)


def test_a_program_shows_the_stretches_in_which_an_effect_applied(client: FlaskClient) -> None:
    text = text_of(client, "/programs/UN-1737")
    assert "from 23 December 2006 until January 2016: Applied from the adoption of resolution 1737" in text
    assert "from 27 September 2025: Applied again" in text


def test_a_program_shows_what_is_loaded_of_the_lists_that_reach_it(client: FlaskClient, screening: Screening) -> None:
    text = text_of(client, "/programs/UN-1267")
    reached = screening.basis(Reach(("UN-1267",)), AsOf(screening.now()), 0.8).coverage
    assert 0 < len(reached) < len(screening.datasets)
    assert all(f"{row.title}: " in text for row in reached)


def test_pages_say_what_was_known_when_and_their_links_keep_it(client: FlaskClient, screening: Screening) -> None:
    known_at = screening.now().isoformat().replace("+00:00", "Z")
    query = f"?as_of=2025-08-12&known_at={known_at}"
    for page in ("/parties/us-fto.balochistan-liberation-army", "/programs/US-FTO", f"/?name={BLA}"):
        answer = client.get(f"{page}{'&' if '?' in page else '?'}{query[1:]}").text
        assert re.search(rf"was known here on <time datetime=\"{known_at}\">", answer), page
        links = {unescape(unquote(one)) for one in re.findall(r'href="(/(?:parties|programs|datasets)/[^"]*)"', answer)}
        assert links
        assert all(f"known_at={known_at}" in one for one in links), (page, links)
        assert all(("as_of=2025-08-12" in one) == ("/datasets/" not in one) for one in links), (page, links)


def test_a_list_is_shown_as_it_was_known_at_a_moment(client: FlaskClient, screening: Screening) -> None:
    before = (screening.now() - timedelta(days=365)).date().isoformat()
    for page in ("/datasets/us-fto", "/datasets"):
        assert (
            f'known {"here " if page.endswith("fto") else ""}on <time datetime="{before}">'
            in client.get(f"{page}?known_at={before}").text
        )
        assert "not loaded" in text_of(client, f"{page}?known_at={before}")
        assert "future" in text_of(client, f"{page}?known_at=2100-01-01", 422)


def test_a_program_lists_its_designations_page_by_page(client: FlaskClient) -> None:
    first = client.get("/programs/US-FTO?as_of=2025-08-12").text
    link = re.search(r'href="(/programs/US-FTO\?[^"]*after=[^"]*)"', first)
    assert link
    assert "as_of=2025-08-12" in link[1]
    second = client.get(link[1].replace("&amp;", "&")).text
    parties = [set(re.findall(r'<li><a href="(/parties/[^"?]*)', page)) for page in (first, second)]
    assert len(parties[0]) > 50
    assert parties[1]
    assert not parties[0] & parties[1]


def test_every_list_has_a_page_that_says_what_is_loaded_of_it(client: FlaskClient, screening: Screening) -> None:
    listed = client.get("/datasets").text
    for row in screening.coverage():
        assert f'href="/datasets/{row.dataset}"' in listed
        text = text_of(client, f"/datasets/{row.dataset}")
        assert (row.edition or "not loaded") in text


@pytest.mark.parametrize(
    ("address", "status"), [("/nothing", 404), ("/parties/x", 404), ("/programs/x", 404), ("/datasets/x", 404)]
)
def test_what_is_not_there_is_said_on_a_page(client: FlaskClient, address: str, status: int) -> None:
    assert "There is no such page" in text_of(client, address, status)


def test_another_method_is_answered_with_a_page_and_the_methods_that_are_allowed(client: FlaskClient) -> None:
    answer = client.post("/", data={"name": "BLA"})
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert "only answers questions" in answer.text


def test_every_page_names_its_language_has_one_first_heading_and_forbids_scripts(client: FlaskClient) -> None:
    for address in ("/", "/?name=BLA", "/?name=", "/programs", "/programs/US-FTO", "/datasets", "/nothing"):
        answer = client.get(address)
        assert '<html lang="en">' in answer.text
        assert len(re.findall("<h1", answer.text)) == 1
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=", answer.text)
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Cache-Control"] == "no-store"


def test_headings_go_down_one_step_at_a_time(client: FlaskClient) -> None:
    for address in ("/?name=BLA", "/?name=Nobody", "/parties/us-fto.balochistan-liberation-army", "/programs/US-FTO"):
        levels = [int(level) for level in re.findall(r"<h(\d)", client.get(address).text)]
        assert all(after <= before + 1 for before, after in pairwise(levels)), address


def test_links_to_other_hosts_hand_nothing_on(client: FlaskClient) -> None:
    answer = client.get(f"/?name={BLA}").text
    outside = re.findall(r'<a [^>]*href="https?://[^>]*>', answer)
    assert outside
    assert all('rel="noopener noreferrer nofollow"' in link for link in outside)


def test_no_page_about_a_party_gives_a_verdict(client: FlaskClient, screening: Screening) -> None:
    addresses = [f"/parties/{party}" for party in screening._shelf.at(None).register.parties][::7]
    addresses += ["/?name=BLA", "/?name=Baloch+Army", "/?name=Nobody+At+All", "/?name=", "/?name=Hezbollah&country=LB"]
    for address in addresses:
        found = VERDICTS.search(str(Text(client.get(address).text)))
        assert found is None, f"{address}: {found}"


def test_the_style_sheet_and_the_mark_come_with_the_service(client: FlaskClient) -> None:
    for name, kind in (("page.css", "text/css"), ("mark.svg", "image/svg+xml")):
        with client.get(f"/assets/{name}") as answer:
            assert answer.status_code == 200
            assert answer.content_type.startswith(kind)
            assert b"url(" not in answer.data
