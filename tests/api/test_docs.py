"""The page of the document works by itself: no foreign host, no inline script, nothing but the files that it needs."""

import re
import threading
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser
from werkzeug.serving import make_server


def test_the_page_names_no_foreign_host_and_has_no_inline_script(client: FlaskClient) -> None:
    page = client.get("/docs").text
    assert "://" not in page
    assert all("src=" in script for script in re.findall(r"<script[^>]*>", page))
    assert not re.search(r"<style|style=|<script[^>]*>[^<]", page)


def test_every_file_that_the_page_names_is_there(client: FlaskClient) -> None:
    page = client.get("/docs").text
    for address in re.findall(r'(?:src|href|data-document)="(/[^"]+)"', page):
        with client.get(address) as response:
            assert response.status_code == 200, address


def test_the_page_takes_no_parameters(client: FlaskClient) -> None:
    answer = client.get("/docs?x=1")
    assert (answer.status_code, list(answer.get_json()["errors"])) == (422, ["x"])


@pytest.mark.parametrize("name", ["index.html", "oauth2-redirect.html", "swagger-ui.js", "..%2f__init__.py", "VERSION"])
def test_no_other_file_of_the_package_is_given_out(client: FlaskClient, name: str) -> None:
    assert client.get(f"/docs/swagger/{name}").status_code == 404


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_browser_tries_an_operation_within_the_policy(browser: Browser, address: str) -> None:
    page = browser.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/docs")
    page.get_by_text("Was this name listed under this program").click(timeout=20_000)
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()
    page.get_by_text('"name_in_scope"').first.wait_for(timeout=20_000)
    page.close()
    assert [text for text in said if "Content Security Policy" in text] == []
    assert all(url.startswith((address, "data:")) for url in asked)
