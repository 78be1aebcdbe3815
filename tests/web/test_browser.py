"""The pages in a real browser: read, narrow, dark, printed, without JavaScript, by keyboard, by axe's rules."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

BLA = "Balochistan Liberation Army"
PAGES = (
    "/",
    "/articles",
    "/?name=BLA&as_of=2025-08-12",
    "/?name=Vladimir+Putin",
    "/?name=BLA&as_of=2025-02-30",
    "/parties/us-fto.balochistan-liberation-army",
    "/programs",
    "/programs/US-FTO",
    "/programs/GB-RUSSIA",
    "/datasets",
    "/datasets/us-fto",
    "/nothing",
)
# axe takes seconds on a long page: one of each kind, with every badge and tag on some.
WEIGHED = (
    "/",
    "/articles",
    "/?name=BLA&as_of=2025-08-11",
    "/?name=Vladimir+Putin",
    "/?name=BLA&as_of=2025-02-30",
    "/parties/us-fto.balochistan-liberation-army",
    "/programs/US-SDT",
    "/datasets",
    "/nothing",
)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a window of its own, in which JavaScript is off."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def ask(page: Page, address: str, day: str) -> str:
    page.goto(address)
    page.get_by_label("Name", exact=True).fill(BLA)
    page.get_by_label("On which day").fill(day)
    page.get_by_role("button", name="Look up").click()
    page.get_by_role("heading", name="proposed for").wait_for()
    return page.get_by_role("region", name="Foreign Terrorist Organization, US").first.inner_text()


def test_asked_for_the_day_before_it_says_announced_and_not_in_force(page: Page, address: str) -> None:
    answer = ask(page, address, "2025-08-11")
    assert "On 11 August 2025 it had been announced and was not yet in force." in answer
    assert "○ Not in force" in answer or "Not in force" in answer
    assert page.url.endswith("/?name=Balochistan+Liberation+Army&as_of=2025-08-11")


def test_asked_for_the_day_itself_it_says_in_force(page: Page, address: str) -> None:
    answer = ask(page, address, "2025-08-12")
    assert "has been a Foreign Terrorist Organization (US) since 12 August 2025; announced 11 August 2025." in answer
    assert "On 12 August 2025 it was in force." in answer


def test_what_is_not_verified_is_visible_before_anything_is_opened(page: Page, address: str) -> None:
    page.goto(f"{address}/?name=Balochistan+Liberation+Army&program=PK-ATA-11B")
    assert page.get_by_text("not verified", exact=True).first.is_visible()


def test_what_an_effect_forbids_opens_without_javascript(page: Page, address: str) -> None:
    page.goto(f"{address}/?name=BLA&as_of=2025-08-12&program=US-FTO")
    penalty = page.get_by_text("20 years; life if death results")
    assert not penalty.is_visible()
    page.get_by_text("Material support offence").click()
    assert penalty.is_visible()


def test_the_keyboard_alone_is_enough(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("BLA")
    page.keyboard.press("Tab")
    page.keyboard.type("2025-08-12")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="proposed for").wait_for()
    assert "name=BLA&as_of=2025-08-12" in page.url


def test_a_field_that_is_wrong_is_reached_from_the_summary(page: Page, address: str) -> None:
    page.goto(f"{address}/?name=BLA&threshold=2")
    page.get_by_role("alert").get_by_role("link", name="Least score").click()
    assert page.get_by_label("Least score").is_visible()
    assert page.get_by_text("Write a number from 0 to 1").last.is_visible()


@pytest.mark.parametrize("width", [320, 1000])
def test_nothing_has_to_be_scrolled_sideways(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    for path in (*PAGES, f"/?name={'W' * 200}"):
        page.goto(f"{address}{path}")
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend(browser: Browser, address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    for path in WEIGHED:
        page.goto(f"{address}{path}")
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        found = Axe().run(page)
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"
    context.close()


def test_the_dark_page_is_dark(browser: Browser, address: str) -> None:
    grounds = []
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(address)
        grounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        context.close()
    assert grounds == ["rgb(253, 253, 251)", "rgb(21, 24, 27)"]


def test_on_paper_everything_is_open_and_the_form_is_gone(page: Page, address: str) -> None:
    page.goto(f"{address}/?name=BLA&as_of=2025-08-12&program=US-FTO")
    page.emulate_media(media="print")
    assert page.get_by_text("20 years; life if death results").is_visible()
    assert not page.get_by_label("Name", exact=True).is_visible()
    assert not page.get_by_role("navigation").is_visible()


def test_the_browser_asks_no_other_host_and_complains_of_nothing(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{address}/?name=BLA&as_of=2025-08-12")
    page.close()
    assert asked
    assert all(url.startswith(address) for url in asked)
    assert said == []
