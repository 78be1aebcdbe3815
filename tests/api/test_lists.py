"""Lists through their editions over HTTP, what became of an entity, and what changed since a moment."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from service.app import join
from tests.un_editions import COMPANY_ID, PERSON_ID, Loaded


@pytest.fixture
def lists(three_editions: Loaded) -> FlaskClient:
    return join(three_editions.rooms.screening).test_client()


def get(client: FlaskClient, path: str, **query: object) -> Any:
    response = client.get(path, query_string=query)
    assert response.status_code == 200, response.text
    return response.get_json()


def test_a_dataset_tells_its_editions_and_what_the_newest_changed(lists: FlaskClient, three_editions: Loaded) -> None:
    [row] = get(lists, "/v1/datasets/un-sc")["datasets"]
    assert [one["edition"] for one in row["editions"]] == [
        three_editions.digests[name] for name in ("third", "second", "first")
    ]
    assert row["editions"][1]["accepted"] == "the day was read on the wrapper"
    assert row["last_change"]["counts"] == {"removed": 0, "added": 1, "changed": 0}
    assert row["last_change"]["all"] == "/v1/datasets/un-sc/changes"
    assert get(lists, row["last_change"]["all"])["changes"]["changes"] == row["last_change"]["changes"]


def test_the_address_of_all_changes_keeps_the_moment(lists: FlaskClient) -> None:
    [row] = get(lists, "/v1/datasets/un-sc", known_at="2025-12-01")["datasets"]
    changes = lists.get(row["last_change"]["all"]).get_json()
    assert changes["known_at"] == "2025-12-01T23:59:59.999999Z"
    assert changes["changes"]["counts"] == {"removed": 1, "added": 0, "changed": 1}
    assert [one["entity"] for one in changes["changes"]["changes"]] == [COMPANY_ID, PERSON_ID]
    assert {one["field"] for one in changes["changes"]["changes"][1]["fields"]} == {"alias", "address"}


def test_changes_are_paged_and_a_cursor_that_is_none_is_refused(lists: FlaskClient) -> None:
    asked = {"known_at": "2025-12-01", "limit": 1}
    first = get(lists, "/v1/datasets/un-sc/changes", **asked)["changes"]
    second = get(lists, "/v1/datasets/un-sc/changes", **asked, after=first["next"])["changes"]
    assert ([one["entity"] for one in second["changes"]], second["next"]) == ([PERSON_ID], None)
    refused = lists.get("/v1/datasets/un-sc/changes", query_string={"after": "nobody"})
    assert refused.status_code == 422
    assert list(refused.get_json()["errors"]) == ["after"]


def test_a_list_that_is_not_loaded_has_no_editions_and_changed_nothing(lists: FlaskClient) -> None:
    [row] = get(lists, "/v1/datasets/eu-fsf")["datasets"]
    assert (row["coverage"], row["editions"], row["last_change"]) == ("not_loaded", [], None)
    assert get(lists, "/v1/datasets/eu-fsf/changes")["changes"] is None


def test_the_history_of_an_entity_is_told_edition_by_edition(lists: FlaskClient) -> None:
    answer = get(lists, f"/v1/entities/{COMPANY_ID}/history")
    assert set(answer) >= {"party", "entities", "known_at", "coverage", "notice", "law"}
    [one] = answer["entities"]
    assert [step["act"] for step in one["changes"]] == ["added", "removed", "added"]
    assert one["changes"][0]["older"] is None
    assert one["is_current"]


def test_the_history_of_an_entity_that_was_joined_to_a_party_moves_to_it(lists: FlaskClient) -> None:
    moved = lists.get("/v1/entities/selected.gb-baluchistan-liberation-army/history?known_at=2026-11-24")
    assert moved.status_code in {308, 404}
    now = lists.get("/v1/entities/selected.gb-baluchistan-liberation-army/history")
    assert now.status_code == 308
    assert now.location == "/v1/entities/us-fto.balochistan-liberation-army/history"
    assert get(lists, now.location)["party"]["id"] == "us-fto.balochistan-liberation-army"


def test_designations_are_chosen_by_what_changed_since(lists: FlaskClient) -> None:
    found = get(lists, "/v1/designations", dataset="un-sc", changed_since="2026-02-27")["designations"]
    assert [one["provenance"]["entity"] for one in found] == [COMPANY_ID]
    gone = get(lists, "/v1/designations", dataset="un-sc", changed_since="2025-11-20", known_at="2025-12-01")
    statuses = {one["provenance"]["entity"]: one["provenance"]["is_current"] for one in gone["designations"]}
    assert statuses == {COMPANY_ID: False, PERSON_ID: True}


@pytest.mark.parametrize(("since", "known_at"), [("2025-12-02", "2025-12-01"), ("2099-01-01", None), ("soon", None)])
def test_a_moment_that_cannot_be_is_refused(lists: FlaskClient, since: str, known_at: str | None) -> None:
    known = {"known_at": known_at} if known_at else {}
    refused = lists.get("/v1/designations", query_string={"changed_since": since, **known})
    assert refused.status_code == 422
    assert list(refused.get_json()["errors"]) == ["changed_since"]


def test_a_party_tells_when_it_was_in_force(lists: FlaskClient) -> None:
    answer = get(lists, f"/v1/entities/{COMPANY_ID}")
    told = {(one["start_earliest"], one["start_latest"], one["has_end"]) for one in answer["stretches"]}
    assert ("2018-03-30", "2018-03-30", True) in told
    assert {one["designation"] for one in answer["stretches"]} == {one["id"] for one in answer["designations"]}
