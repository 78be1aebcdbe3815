"""The page of articles: a pasted text comes back marked and explained, or with a sentence on what is wrong."""

import html
import re
from typing import Any
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient

from service.settings import ROOT

ARTICLE = (ROOT / "docs" / "examples" / "balochistan.txt").read_text(encoding="utf-8")
TITLE, _, TEXT = ARTICLE.partition("\n\n")
FORM = "application/x-www-form-urlencoded"
BLA = "Balochistan Liberation Army"


def screen(client: FlaskClient, status: int = 200, **fields: str) -> str:
    response = client.post("/articles", data=urlencode(fields), content_type=FORM)
    assert response.status_code == status, response.text
    return response.text


def marked(page: str) -> str:
    """The text of the article as the page shows it, without marks and without the numbers of notes."""
    [shown] = re.findall(r'<div class="article-text" dir="auto">(.*?)</div>', page, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"<sup>\d+</sup>", "", shown)))


def in_words(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())


def test_the_form_stands_alone_until_something_is_pasted(client: FlaskClient) -> None:
    page = client.get("/articles").text
    assert "Text of the article" in page
    assert 'method="post"' in page
    assert 'class="answer"' not in page


def test_the_text_comes_back_whole_with_its_parties_marked(client: FlaskClient) -> None:
    page = screen(client, text=TEXT, title=TITLE, published="2025-08-20")
    assert marked(page) == TEXT.strip()
    assert re.search(rf'<mark><a href="#party-\d+">{BLA}<sup>', page)
    numbers = set(re.findall(r'href="#(party-\d+)"', page))
    assert numbers == set(re.findall(r'<section class="note" id="(party-\d+)"', page))


def test_a_note_tells_how_the_party_stood_and_what_follows(client: FlaskClient) -> None:
    said = in_words(screen(client, text=TEXT, published="2025-08-11"))
    assert "On 11 August 2025 it had been announced and was not yet in force." in said
    assert "the day on which the article was published" in said
    assert "What it forbids, and to whom" in said
    assert "Citation: FR doc 2025-15292" in said
    assert "Confirmed: the name and what stands around it decide for this party." in said


def test_claims_stand_with_their_verdicts_in_words(client: FlaskClient) -> None:
    said = in_words(screen(client, text=TEXT, published="2025-08-20"))
    assert "The records bear this out." in said
    assert "The records say otherwise." in said


def test_what_was_left_out_is_counted_and_what_was_not_searched_is_named(client: FlaskClient) -> None:
    said = in_words(screen(client, text="ETA, IRA, PKK, BLA."))
    assert re.search(r"\d+ possible mentions? (was|were) left out, because", said)
    assert "Not searched, because not loaded: Specially Designated Nationals" in said
    assert "no answer of this service is legal advice" in said


def test_no_party_is_no_clearance(client: FlaskClient) -> None:
    said = in_words(screen(client, text="Nothing of note happened."))
    assert "No hits in this article" in said
    assert "That nothing was found is no clearance" in said


@pytest.mark.parametrize(
    "text",
    [
        '<script>alert(1)</script> The Balochistan Liberation Army & "others" </div></textarea>',
        "The\r\n\r\nBalochistan Liberation\r\nArmy",
        "\U0001f600 Hamas, the Balochistan\u00a0Liberation Army's Majeed Brigade, and {{ 7 * 7 }}",
        "\u202eHezbollah\u202c and Hamas",
    ],
)
def test_whatever_the_text_holds_is_shown_and_not_obeyed(client: FlaskClient, text: str) -> None:
    page = screen(client, text=text, title=text.replace("\r\n", " "))
    assert marked(page) == text.replace("\r\n", "\n")
    assert "<script" not in page


def test_the_answer_is_kept_and_leads_to_its_record(client: FlaskClient) -> None:
    page = screen(client, text="Hamas\r\nand others", title="On Hamas", reference="case 7", threshold="0.9")
    [kept] = set(re.findall(r'href="/records/([0-9a-f]{32})"', page))
    record: Any = client.get(f"/v1/records/{kept}").get_json()
    assert record["question"] == {"title": "On Hamas", "reference": "case 7", "threshold": 0.9}
    assert "On Hamas" in client.get(f"/records/{kept}").text
    page = screen(client, text="Hamas\r\nand others", keep_text="yes")
    [kept] = set(re.findall(r'href="/records/([0-9a-f]{32})"', page))
    assert client.get(f"/v1/records/{kept}").get_json()["question"] == {"text": "Hamas\nand others", "keep_text": True}


def test_the_record_is_that_of_the_same_question_over_http(client: FlaskClient) -> None:
    asked = {"text": "Hamas and others", "title": "On Hamas", "published": "2025-08-20", "purpose": "a test"}
    page = screen(client, 200, **asked)
    [kept] = set(re.findall(r'href="/records/([0-9a-f]{32})"', page))
    other = client.post("/v1/articles", json=asked).get_json()["id"]
    one, two = (client.get(f"/v1/records/{name}").get_json() for name in (kept, other))
    differing = {"id", "asked_at", "known_at"}
    assert one["question"] == two["question"]
    assert {k: v for k, v in one["answer"].items() if k not in differing} == {
        k: v for k, v in two["answer"].items() if k not in differing
    }


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": " "}, "Paste the text of an article."),
        ({"title": "BLA"}, "Paste the text of an article."),
        ({"text": "BLA", "published": "2025-02-30"}, "Write a day as YYYY-MM-DD"),
        ({"text": "BLA", "published": "0001-01-01"}, "Write a day as YYYY-MM-DD"),
        ({"text": "BLA", "published": "2099-01-01"}, "This lies after today everywhere on Earth."),
        ({"text": "BLA", "as_of": "soon"}, "Write a day as YYYY-MM-DD"),
        ({"text": "BLA", "threshold": "2"}, "Write a number from 0 to 1"),
        ({"text": "BLA", "min_confidence": "sure"}, "Write one of: confirmed, probable, possible."),
        ({"text": "BLA", "format_in": "pdf"}, "Write one of: text, html."),
        ({"text": "BLA", "keep_text": "1"}, "Write yes, or leave it out."),
        ({"text": "BLA", "purpose": "a" * 101}, "Write 1 to 100 characters; this has 101."),
        ({"text": "BLA", "publishd": "2025-01-01"}, "Did you mean published?"),
        ({"text": "a\x00b"}, "This is no text"),
        ({"text": "…"}, "This holds no word"),
        ({"text": "BLA", "title": "a" * 1001}, "this has 1,001."),
    ],
)
def test_what_is_wrong_is_said_beside_what_was_pasted(client: FlaskClient, fields: dict[str, str], said: str) -> None:
    page = screen(client, 422, **fields)
    assert said in html.unescape(page)
    assert "Nothing was screened" in page
    assert fields.get("text", "").strip() in html.unescape(page)


@pytest.mark.parametrize(
    ("data", "kind", "status"),
    [
        (b"text=" + b"a" * 5_000_000, FORM, 413),
        (b"text=%FF", FORM, 422),
        (b"{}", "application/json", 415),
        (b"a=b&" * 200, FORM, 422),
    ],
)
def test_what_no_form_sends_is_answered_with_a_page(client: FlaskClient, data: bytes, kind: str, status: int) -> None:
    response = client.post("/articles", data=data, content_type=kind)
    assert response.status_code == status
    assert response.mimetype == "text/html"
    assert "<h1>" in response.text


def test_a_page_is_screened_without_its_menus_and_under_its_own_title(client: FlaskClient) -> None:
    source = f"""<!doctype html><html><head><title>On Hamas</title></head>\r\n<body><nav><a href="/">Hezbollah</a></nav>
        <article><p>{BLA} &amp; others. {"Nothing more was said. " * 10}</p></article></body></html>"""
    page = screen(client, text=source, format_in="html", keep_text="yes")
    assert marked(page).startswith(f"{BLA} & others. Nothing")
    assert "Hezbollah" not in marked(page)
    assert re.search(r'<p class="article-title" dir="auto">On <mark>', page)
    assert re.search(r'name="format_in" type="radio" value="html" checked', page)
    [kept] = set(re.findall(r'href="/records/([0-9a-f]{32})"', page))
    record: Any = client.get(f"/v1/records/{kept}").get_json()
    assert record["question"] == {"html": source.replace("\r\n", "\n"), "keep_text": True}
    over_http = client.post("/v1/articles", json=record["question"]).get_json()
    assert over_http["article"] == record["answer"]["article"]


def test_what_is_wrong_with_a_page_is_said_at_the_field_and_the_choice_stays(client: FlaskClient) -> None:
    page = screen(client, 422, text="<p></p>", format_in="html")
    assert '<p class="error" id="text-error">No text could be read from this: send a whole page.</p>' in page
    assert re.search(r'name="format_in" type="radio" value="html" checked', page)


def test_a_sentence_is_quoted_once_with_all_that_it_claims(client: FlaskClient) -> None:
    page = screen(client, text=TEXT, published="2025-08-20")
    quoted = re.findall(r"<blockquote>.*?</blockquote>", page)
    assert len(quoted) == len(set(quoted))
    assert page.count('<p class="claim ') > len(quoted)


def test_a_form_of_fifty_thousand_characters_comes_back_whole(client: FlaskClient) -> None:
    text = (f"{TEXT}\n" * 40)[:50_000].strip()
    assert marked(screen(client, text=text)) == text


def test_the_address_takes_no_parameters(client: FlaskClient) -> None:
    assert client.get("/articles?text=BLA").status_code == 422
