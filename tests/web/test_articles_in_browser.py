"""The page of articles in a real browser: pasted, marked, explained; narrow, dark, printed, without JavaScript."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from service.settings import ROOT

ARTICLE = (ROOT / "docs" / "examples" / "balochistan.txt").read_text(encoding="utf-8")
TITLE, _, TEXT = ARTICLE.partition("\n\n")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a window of its own, in which JavaScript is off."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def paste(page: Page, address: str, text: str = TEXT) -> None:
    page.goto(f"{address}/articles")
    page.get_by_label("Text of the article").fill(text)
    page.get_by_label("Title").fill(TITLE)
    page.get_by_label("Published on").fill("2025-08-20")
    page.get_by_role("button", name="Screen the article").click()
    page.get_by_role("heading", name="The article, marked").wait_for()


def test_a_mark_leads_to_the_note_on_its_party(page: Page, address: str) -> None:
    paste(page, address)
    page.locator("mark a", has_text="Balochistan Liberation Army").first.click()
    note = page.locator(".note:target")
    assert note.get_by_role("heading", name="Balochistan Liberation Army").is_visible()
    assert "On 20 August 2025 it was in force." in note.inner_text()


def test_the_text_stands_as_it_was_pasted(page: Page, address: str) -> None:
    paste(page, address, "Hamas said:\n\n    no.\nHamas left.")
    shown = page.locator(".article-text").inner_text()
    assert shown == "Hamas1 said:\n\n    no.\nHamas1 left."


def test_the_source_of_a_page_is_taken_by_a_choice_beside_the_text(page: Page, address: str) -> None:
    page.goto(f"{address}/articles")
    paragraphs = TEXT.strip().replace("\n\n", "</p><p>")
    page.get_by_label("Text of the article").fill(
        f"<html><title>{TITLE}</title><body><p>{paragraphs}</p></body></html>"
    )
    page.get_by_role("group", name="What you paste").get_by_label("HTML").check()
    page.get_by_role("button", name="Screen the article").click()
    assert page.locator("p.article-title").inner_text() == TITLE
    assert "<p>" not in page.locator(".article-text").inner_text()
    assert page.locator("mark").count() == 8
    page.get_by_text("Change the article, or ask again").click()
    assert page.get_by_label("HTML").is_checked()


def test_the_article_stays_in_sight_beside_the_notes(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    paste(page, address, TEXT * 20)
    page.locator("mark a", has_text="Jundallah").first.click()
    for place in (page.locator(".note:target h3").first, page.locator("mark a", has_text="Jundallah").first):
        box = place.bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= 900
    page.close()


def test_what_is_wrong_keeps_what_was_pasted(page: Page, address: str) -> None:
    page.goto(f"{address}/articles")
    page.get_by_label("Text of the article").fill("\n Hamas left.")
    page.get_by_label("Published on").fill("2025-02-30")
    page.get_by_role("button", name="Screen the article").click()
    page.get_by_role("alert").get_by_role("link", name="Published on").click()
    assert page.get_by_label("Text of the article").input_value().strip() == "Hamas left."


@pytest.mark.parametrize("width", [320, 1400])
def test_nothing_has_to_be_scrolled_sideways(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    paste(page, address, f"{'W' * 300} {TEXT}")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": 1400, "height": 900})  # type: ignore[arg-type]
    page = context.new_page()
    paste(page, address)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    context.close()


def test_on_paper_the_notes_follow_and_the_form_is_gone(page: Page, address: str) -> None:
    paste(page, address)
    after_a_source = "getComputedStyle(document.querySelector('a.external'), '::after').content"
    assert page.evaluate(after_a_source) == "none"
    page.emulate_media(media="print")
    assert page.get_by_text("20 years; life if death results").first.is_visible()
    assert page.locator("mark").first.is_visible()
    assert not page.get_by_label("Text of the article").is_visible()
    assert page.evaluate(after_a_source) != "none"


def test_the_browser_asks_no_other_host_and_complains_of_nothing(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    paste(page, address)
    page.close()
    assert all(url.startswith(address) for url in asked)
    assert said == []
