"""The pages of lists, programs and parties in a real browser, with a line of time that everybody can read."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.un_editions import COMPANY_ID, PERSON_ID

PAGES = (
    f"/parties/{PERSON_ID}",
    f"/parties/{COMPANY_ID}?as_of=2025-06-01",
    "/datasets/un-sc?known_at=2025-12-01",
    "/datasets/un-sc/changes?known_at=2025-12-01",
    "/datasets/eu-fsf",
    "/programs/UN-1718",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_mend(browser: Browser, lists_address: str, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    for path in PAGES:
        page.goto(f"{lists_address}{path}")
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        found = Axe().run(page)
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"
    context.close()


@pytest.mark.parametrize("width", [320, 1400])
def test_nothing_has_to_be_scrolled_sideways(browser: Browser, lists_address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    for path in PAGES:
        page.goto(f"{lists_address}{path}")
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    page.close()


def test_bars_lie_between_the_days_that_they_stand_for(browser: Browser, lists_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{lists_address}/parties/{COMPANY_ID}?as_of=2025-06-01")
    bars = page.locator("svg.bars").first
    assert bars.locator("rect.sure").count() == 2
    assert bars.locator("rect.maybe").count() >= 1
    asked, today = (bars.locator(f"line.{mark}").bounding_box() for mark in ("asked", "today"))
    assert asked
    assert today
    assert asked["x"] < today["x"]
    page.get_by_text("The same in words").click()
    assert page.get_by_text("until a day between").is_visible()
    context.close()


def test_on_paper_the_line_of_time_and_the_row_are_there(browser: Browser, lists_address: str) -> None:
    page = browser.new_page()
    page.goto(f"{lists_address}/parties/{PERSON_ID}")
    page.emulate_media(media="print")
    assert page.locator("svg.bars rect.sure").first.is_visible()
    assert page.get_by_text('"id": "un-sc.qdi-901"').is_visible()
    page.close()
