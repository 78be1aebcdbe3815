"""Every lookup is kept before its answer leaves, and is read back as it was sent."""

import copy
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import event

from service.app import Rooms, join, open_rooms
from service.errors import StoreUnavailable
from service.screening.counter import Screening
from service.settings import JOURNAL_NAME, Settings
from tests.kept import kept

ASKED = {
    "name": "BLA",
    "as_of": "2025-08-12",
    "threshold": "0.80",
    "reference": "case 7/Fall ß",
    "purpose": "onboarding",
}


def record(client: FlaskClient, answer_id: str) -> Any:
    response = client.get(f"/v1/records/{answer_id}")
    assert response.status_code == 200, response.text
    return response.get_json()


@pytest.fixture
def own(tmp_path: Path) -> Rooms:
    """Rooms over a database of their own."""
    return open_rooms(Settings.read({"DESIGNATIONS_HOME": str(tmp_path)}))


@pytest.fixture
def full(screening: Screening) -> FlaskClient:
    """A client of a service that can answer and keep nothing."""

    class Full:
        def keep(self, _: object) -> None:
            raise StoreUnavailable("The database has no room left on its disk.")

    counter = copy.copy(screening)
    vars(counter)["_records"] = Full()
    return join(counter).test_client()


def test_a_record_holds_the_very_document_that_was_sent(client: FlaskClient) -> None:
    sent = client.get("/v1/lookup", query_string=ASKED)
    said = client.get(f"/v1/records/{sent.get_json()['id']}")
    assert sent.text in said.text
    assert said.get_json()["answer"] == sent.get_json()


def test_a_record_holds_the_question_as_it_was_written_without_defaults(client: FlaskClient) -> None:
    sent = client.get("/v1/lookup", query_string=ASKED | {"type": "organization"}).get_json()
    found = record(client, sent["id"])
    assert found["question"] == ASKED | {"threshold": 0.8, "type": ["organization"]}
    assert (found["reference"], found["purpose"]) == ("case 7/Fall ß", "onboarding")


def test_a_record_says_what_the_answer_was_computed_from(client: FlaskClient, screening: Screening) -> None:
    sent = client.get("/v1/lookup", query_string={"name": "BLA", "program": "US-FTO"}).get_json()
    found = record(client, sent["id"])
    for key in ("id", "kind", "asked_at", "as_of", "known_at", "law", "matcher"):
        assert found[key] == sent[key], key
    loaded = {row.dataset: (row.edition, row.known_from) for row in screening.coverage() if row.edition}
    assert {name: (one["digest"], one["known_from"]) for name, one in found["editions"].items()} == loaded
    assert (found["reference"], found["purpose"]) == (None, None)
    assert found["software"]


def test_reference_and_purpose_come_back_with_the_answer(client: FlaskClient) -> None:
    query = client.get("/v1/lookup", query_string=ASKED).get_json()["query"]
    assert (query["reference"], query["purpose"]) == ("case 7/Fall ß", "onboarding")
    query = client.get("/v1/lookup", query_string={"name": "BLA"}).get_json()["query"]
    assert (query["reference"], query["purpose"]) == (None, None)


@pytest.mark.parametrize("name", ["reference", "purpose"])
@pytest.mark.parametrize("wrong", ["", "x" * 101, "a\nb", "a\0b", "a\x85b", "a\x1bb"])
def test_a_remark_that_is_no_single_line_of_a_hundred_characters_is_refused(
    client: FlaskClient, name: str, wrong: str
) -> None:
    response = client.get("/v1/lookup", query_string={"name": "BLA", name: wrong})
    assert response.status_code == 422
    assert list(response.get_json()["errors"]) == [name]
    assert client.get("/v1/lookup", query_string={"name": "BLA", name: "ﷺ" * 100}).status_code == 200


@pytest.mark.parametrize("unknown", ["f" * 32, "nothing", "%00" * 32, "F" * 32])
def test_an_unknown_record_is_not_found(client: FlaskClient, unknown: str) -> None:
    response = client.get(f"/v1/records/{unknown}")
    assert response.status_code == 404
    assert response.get_json()["type"] == "urn:designations:problem:not-found"


def test_a_record_takes_no_parameter(client: FlaskClient) -> None:
    sent = client.get("/v1/lookup", query_string={"name": "BLA"}).get_json()
    assert client.get(f"/v1/records/{sent['id']}?as_of=2020-01-01").status_code == 422


def test_each_row_of_a_batch_is_a_record_that_stands_alone(client: FlaskClient, settings: Settings) -> None:
    before = kept(settings)
    queries = [{"id": "a", "name": "BLA"}, {"nmae": "BLA"}, {"name": "Hamas", "dataset": "us-fto", "purpose": "audit"}]
    batch = client.post("/v1/lookups", json={"defaults": {"country": "PK", "reference": "7"}, "queries": queries})
    results = batch.get_json()["results"]
    assert kept(settings) - before == 2
    shared = {key: batch.get_json()[key] for key in ("coverage", "matcher", "notice")}
    first, found = (record(client, result["answer"]["id"]) for result in (results[0], results[2]))
    assert first["answer"] == shared | results[0]["answer"]
    assert found["answer"] == shared | results[2]["answer"]
    assert found["question"] == {"country": ["PK"], "reference": "7", **queries[2]}
    assert (found["reference"], found["purpose"]) == ("7", "audit")


def test_a_batch_of_a_thousand_is_one_commit(own: Rooms) -> None:
    commits: list[object] = []
    store = own.loader.store
    with closing(store):
        event.listen(store._database.engine, "commit", commits.append)
        writes: list[str] = []
        event.listen(store._database.engine, "before_cursor_execute", lambda *said: writes.append(said[2]))
        body = {"queries": [{"name": f"Nobody of the name {row}"} for row in range(1000)], "defaults": {"threshold": 1}}
        answer = join(own.screening).test_client().post("/v1/lookups", json=body).get_json()
        assert len(answer["results"]) == 1000
        assert len([said for said in writes if said.startswith("INSERT")]) == 1
        assert len([said for said in writes if said == "BEGIN IMMEDIATE"]) == 1
        assert own.screening.record(answer["results"][999]["answer"]["id"]).kind == "lookup"


def test_head_writes_nothing(client: FlaskClient, settings: Settings) -> None:
    before = kept(settings)
    assert client.head("/v1/lookup", query_string={"name": "BLA"}).status_code == 200
    assert kept(settings) == before
    assert client.get("/v1/lookup", query_string={"name": "BLA"}).status_code == 200
    assert kept(settings) == before + 1


def test_only_lookups_are_kept(client: FlaskClient, settings: Settings) -> None:
    before = kept(settings)
    assert client.get("/v1/status", query_string={"name": "BLA", "program": "US-FTO"}).status_code == 200
    sides = {"query": {"name": "a"}, "candidate": {"name": "b"}}
    assert client.post("/v1/compare", json=sides).status_code == 200
    for path in ("/v1/designations", "/v1/programs", "/v1/datasets", f"/v1/records/{'f' * 32}", "/readyz"):
        client.get(path)
    assert client.get("/v1/lookup", query_string={"nmae": "BLA"}).status_code == 422
    assert client.get("/v1/lookup", query_string={"name": "BLA", "dataset": "un-sc"}).status_code == 409
    assert kept(settings) == before


@pytest.mark.parametrize("path", ["/v1/lookup?name=BLA", "/v1/lookups"])
def test_what_cannot_be_kept_is_not_answered(full: FlaskClient, path: str) -> None:
    body = {"queries": [{"name": "BLA"}]}
    response = full.post(path, json=body) if path.endswith("s") else full.get(path)
    assert response.status_code == 503
    said = response.get_json()
    assert said["type"] == "urn:designations:problem:not-kept"
    assert "The evidence of the answer cannot be kept now, so none is given." in said["detail"]
    assert "BLA" not in response.text
    assert "hits" not in response.text


def test_what_needs_no_evidence_is_answered_where_none_can_be_kept(full: FlaskClient) -> None:
    assert full.get("/v1/status", query_string={"name": "BLA", "program": "US-FTO"}).status_code == 200
    assert full.get("/readyz").status_code == 200


@pytest.fixture
def filled(own: Rooms) -> Iterator[FlaskClient]:
    """A client of a service whose database has room for one more record, while its disk has more."""
    store = own.loader.store
    with closing(store):
        store.close()

        def shrink(connection: Any, _: object) -> None:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages + 20}")

        event.listen(store._database.engine, "connect", shrink)
        client = join(own.screening).test_client()
        assert client.get("/v1/lookup", query_string={"name": "Nobody"}).status_code == 200
        yield client


BATCH = {"queries": [{"name": "BLA"}] * 100}


def test_a_batch_for_which_the_database_has_no_room_waits_whole_in_the_journal(
    filled: FlaskClient, tmp_path: Path
) -> None:
    response = filled.post("/v1/lookups", json=BATCH)
    ids = [row["answer"]["id"] for row in response.get_json()["results"]]
    assert kept(Settings.read({"DESIGNATIONS_HOME": str(tmp_path)})) == 1
    assert len((tmp_path / JOURNAL_NAME).read_bytes().splitlines()) == 1
    assert [record(filled, one)["id"] for one in ids[::9]] == ids[::9]


def test_where_neither_database_nor_journal_takes_a_batch_no_row_is_kept(
    filled: FlaskClient, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / JOURNAL_NAME).symlink_to("/dev/full")
    response = filled.post("/v1/lookups", json=BATCH)
    assert response.status_code == 503
    assert "no room left on its disk" in caplog.text
    assert "cannot be written to (No space left on device)" in caplog.text
    assert "disk" not in response.text
    assert kept(Settings.read({"DESIGNATIONS_HOME": str(tmp_path)})) == 1


@pytest.mark.postgresql
def test_on_postgresql_it_is_kept_and_read_back_alike(postgresql_url: str, tmp_path: Path) -> None:
    environ = {"DESIGNATIONS_HOME": str(tmp_path), "DESIGNATIONS_DATABASE_URL": postgresql_url}
    rooms = open_rooms(Settings.read(environ))
    with closing(rooms.loader.store):
        client = join(rooms.screening).test_client()
        sent = client.get("/v1/lookup", query_string=ASKED)
        said = client.get(f"/v1/records/{sent.get_json()['id']}")
        assert sent.text in said.text
        assert json.loads(said.text)["reference"] == "case 7/Fall ß"
