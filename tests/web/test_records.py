"""The page of an article's record says what the answer said, with the text where it was kept."""

import hashlib
import html
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask.testing import FlaskClient
from playwright.sync_api import Browser

from service.domain.program import Law
from service.domain.record import Record
from service.screening.counter import Screening
from service.web.records import moment_of
from tests.web.test_articles import TEXT, TITLE, in_words, marked, screen

KEPT = re.compile(r'href="/records/([0-9a-f]{32})"')
PUBLISHED = "2025-08-20"


def record_of(page: str) -> str:
    """The address of the record to which the answer leads."""
    [found] = set(KEPT.findall(page))
    return f"/records/{found}"


def answer_in(page: str) -> str:
    """The answer in words, from its heading to what it rests on."""
    [found] = re.findall(r'<section class="answer".*?<section class="searched"', page, re.DOTALL)
    return in_words(found)


def digest_of(text: str) -> str:
    return hashlib.sha256(text.strip().encode()).hexdigest()


def test_with_the_text_the_record_shows_the_answer_as_it_was_shown(client: FlaskClient) -> None:
    asked = {"text": TEXT, "title": TITLE, "published": PUBLISHED, "keep_text": "yes", "min_confidence": "confirmed"}
    answered = screen(client, 200, **asked, reference="case 7", purpose="a story")
    kept = client.get(record_of(answered)).text
    assert answer_in(kept) == answer_in(answered)
    assert marked(kept) == TEXT.strip()
    assert re.findall(r"<mark.*?</mark>", kept) == re.findall(r"<mark.*?</mark>", answered)
    said = in_words(kept)
    for part in ("case 7", "a story", "Published on20 August 2025", "Keep the textyes", digest_of(TEXT)):
        assert part in said
    assert re.findall(r'<div class="notice">.*?</div>', kept) == re.findall(r'<div class="notice">.*?</div>', answered)


def test_without_the_text_it_says_how_to_check_one(client: FlaskClient) -> None:
    answered = screen(client, text=TEXT, title=TITLE, published=PUBLISHED)
    kept = client.get(record_of(answered)).text
    said = in_words(kept)
    assert "Only the digest of the text was kept" in said
    assert "sha256sum FILE" in said
    assert digest_of(TEXT) in said
    assert "It had not: the two American lists are different laws" not in said
    place = TEXT.strip().index("Majeed Brigade")
    assert f"“Majeed Brigade”: Balochistan Liberation Army confirmed, score 1.00, characters {place} to " in said
    assert 'class="article-text"' not in kept
    assert re.search(r'<p class="article-title".*?</p>', kept)
    for part in ("The records say otherwise.", "On 20 August 2025 it was in force.", "What it forbids, and to whom"):
        assert part in said


def test_what_was_left_out_stands_on_the_record_too(client: FlaskClient) -> None:
    kept = client.get(record_of(screen(client, text="ETA, IRA, PKK, BLA."))).text
    assert re.search(r"\d+ possible mentions? (was|were) left out, because", in_words(kept))


def test_of_a_page_the_source_is_shown_and_not_obeyed(client: FlaskClient) -> None:
    source = (
        f"<html><head><title>On Hamas</title></head><body><p>Hamas said: {'no. ' * 20}</p><script>1</script></body>"
    )
    kept = client.get(record_of(screen(client, text=source, format_in="html", keep_text="yes"))).text
    assert "<script" not in kept
    assert html.unescape(re.findall(r"<pre[^>]*>(.*?)</pre>", kept, re.DOTALL)[0]) == source
    assert "Hamas" in marked(kept)
    assert f"a page of {len(source)} characters" in in_words(kept)


def test_a_day_that_was_left_to_today_is_told_as_the_instant_asked_at(client: FlaskClient) -> None:
    kept = client.get(record_of(screen(client, text="Hamas left."))).text
    assert re.search(
        r"As it stood on \d+ \w+ \d{4}, \d\d:\d\d(:\d\d)? UTC, today, because no day was given", in_words(kept)
    )
    assert "Today, " in in_words(kept)


@pytest.fixture
def keeping(client: FlaskClient, screening: Screening, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Shows the page of a record of an article whose document has these changes."""
    page = screen(client, text="Hamas left.", published=PUBLISHED)
    kept = screening.record(record_of(page).rpartition("/")[2])

    def shown(**changes: Any) -> str:
        changed = replace(kept, answer=json.dumps({**json.loads(kept.answer), **changes}))
        monkeypatch.setattr(screening, "record", lambda _: changed)
        return in_words(client.get(f"/records/{kept.id}").text)

    return shown


def test_an_answer_in_another_form_is_left_to_its_json(keeping: Callable[..., str]) -> None:
    said = keeping(parties=[{"name": "of another form"}], notice="This is no clearance.")
    assert "in a form that this page does not lay out" in said
    assert "This is no clearance." in said
    assert "The evidence" in said


@pytest.mark.parametrize(
    "change",
    [{"program": {"id": "XX-GONE", "name": "Gone", "authority": "", "jurisdiction": "XX"}}, {"flags": ["gone"]}],
)
def test_a_term_that_the_law_has_no_more_is_left_to_the_json(
    keeping: Callable[..., str], screening: Screening, client: FlaskClient, change: dict[str, Any]
) -> None:
    answer = client.post("/v1/articles", json={"text": "Hamas left."}).get_json()
    [party] = answer["parties"]
    [first, *others] = party["designations"]
    said = keeping(parties=[{**party, "designations": [{**first, **change}, *others]}])
    assert "in a form that this page does not lay out" in said


def test_the_moment_is_that_of_the_question(client: FlaskClient, screening: Screening) -> None:
    def moment(**asked: str) -> str:
        kept: Record = screening.record(client.post("/v1/articles", json={"text": "BLA", **asked}).get_json()["id"])
        law: Law = screening.law
        return moment_of(kept, law).text

    assert moment(published="2025-08-20") == "2025-08-20"
    assert moment(published="2025-08-20", as_of="2020-01-02") == "2020-01-02"
    assert moment(as_of="2020-01-02T03:04:05Z") == "2020-01-02T03:04:05Z"
    assert "T" in moment()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("pasted", "keep_text", "width"), [("text", True, 1400), ("html", True, 320), ("text", False, 320)]
)
def test_in_a_browser_the_record_of_an_article_has_no_faults(
    browser: Browser, address: str, *, scheme: str, pasted: str, keep_text: bool, width: int
) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}/articles")
    paragraphs = TEXT.strip().replace("\n\n", "</p><p>")
    source = {"text": TEXT, "html": f"<html><body><p>{paragraphs}</p><!-- {'W' * 300} --></body></html>"}
    page.get_by_label("Text of the article").fill(source[pasted])
    page.locator(f"#format_in-{pasted}").check()
    page.get_by_label("Published on").fill(PUBLISHED)
    page.get_by_label("Keep the text").set_checked(keep_text)
    page.get_by_role("button", name="Screen the article").click()
    page.get_by_role("link", name="record ").click()
    page.get_by_role("heading", name="What was asked and answered").wait_for()
    assert page.locator("mark").count() == (8 if keep_text else 0)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    context.close()
