"""What a page answers is kept before it is shown, and has a page of its own."""

import copy
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask.testing import FlaskClient
from playwright.sync_api import Browser

from service.app import join
from service.errors import StoreUnavailable
from service.screening.counter import Screening
from service.settings import Settings
from tests.kept import kept
from tests.web.test_pages import text_of

ASKED = "/?name=BLA&as_of=2025-08-12&program=US-FTO&country=PK&reference=case+7&purpose="
RECORD = re.compile(r'href="/records/([0-9a-f]{32})"')


def asked(client: FlaskClient, address: str) -> str:
    """The id of the record to which the answer links."""
    page = client.get(address, follow_redirects=True)
    assert page.status_code == 200
    [found] = RECORD.findall(page.text)
    return str(found)


def test_an_answer_links_to_its_record(client: FlaskClient) -> None:
    text = text_of(client, f"/records/{asked(client, ASKED)}")
    assert "What was asked and answered" in text
    assert "NameBLA" in text
    assert "Your referencecase 7" in text
    assert "As it stood on 12 August 2025. 1 party proposed; whether it is the party meant is for a person" in text
    assert "Foreign Terrorist Organization US In force" in text
    assert "Balochistan Liberation Army has been a Foreign Terrorist Organization (US) since 12 August 2025" in text
    assert "On 12 August 2025 it was in force." in text
    assert "What it forbids, and to whom" in text
    assert "clearance" in text


def test_a_record_of_no_hits_says_what_was_not_searched(client: FlaskClient) -> None:
    text = text_of(client, f"/records/{asked(client, '/?name=Vladimir+Putin')}")
    assert "No party was proposed." in text
    assert "Not searched, because not loaded" in text


def test_what_is_kept_of_a_page_is_what_http_would_have_sent(client: FlaskClient) -> None:
    record = client.get(f"/v1/records/{asked(client, ASKED)}").get_json()
    assert record["question"] == {
        "name": "BLA",
        "as_of": "2025-08-12",
        "program": ["US-FTO"],
        "country": ["PK"],
        "reference": "case 7",
    }
    over_http = client.get("/v1/lookup", query_string=record["question"] | {"known_at": record["known_at"]}).get_json()
    of_the_moment = {"id", "asked_at", "query"}
    assert {key: said for key, said in record["answer"].items() if key not in of_the_moment} == {
        key: said for key, said in over_http.items() if key not in of_the_moment
    }
    assert list(record["answer"]["query"]) == list(over_http["query"])
    assert record["answer"]["query"] == over_http["query"] | {"known_at": None}


def test_only_an_answer_that_is_shown_is_kept(client: FlaskClient, settings: Settings) -> None:
    before = kept(settings)
    assert client.head("/?name=BLA").status_code == 200
    assert client.get("/").status_code == 200
    assert client.get("/?name=BLA&as_of=").status_code == 302
    assert client.get("/?name=").status_code == 422
    assert client.get("/?nmae=BLA").status_code == 422
    for address in ("/programs/US-FTO", "/datasets/us-fto", f"/records/{'f' * 32}"):
        client.get(address)
    assert kept(settings) == before
    asked(client, "/?name=BLA")
    assert kept(settings) == before + 1


def test_an_unknown_record_has_no_page(client: FlaskClient) -> None:
    assert "There is no such page" in text_of(client, f"/records/{'f' * 32}", 404)
    text_of(client, f"/records/{asked(client, '/?name=BLA')}?as_of=2020-01-01", 422)


@pytest.mark.parametrize("field", ["reference", "purpose"])
def test_a_remark_that_is_too_long_is_refused_at_its_field(client: FlaskClient, field: str) -> None:
    page = client.get(f"/?name=BLA&{field}={'x' * 101}")
    assert page.status_code == 422
    assert f'id="{field}-error"' in page.text


def test_an_answer_that_cannot_be_kept_is_not_shown(screening: Screening) -> None:
    class Full:
        def keep(self, _: object) -> None:
            raise StoreUnavailable("The database at /secret/place has no room left.")

    full = copy.copy(screening)
    vars(full)["_records"] = Full()
    page = join(full).test_client().get("/?name=BLA")
    assert page.status_code == 503
    assert "The evidence of the answer cannot be kept now" in page.text
    assert "secret" not in page.text
    assert "proposed for" not in page.text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_a_browser_the_answer_leads_to_a_record_that_everybody_can_read(
    browser: Browser, address: str, scheme: str
) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 800})  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}{ASKED}")
    page.get_by_role("link", name="record ").click()
    page.get_by_role("heading", name="What was asked and answered").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    context.close()
