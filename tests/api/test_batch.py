"""Many lookups in one request: answered in order, each row on its own."""

from datetime import UTC, datetime
from typing import Any

import pytest
from flask.testing import FlaskClient

SHARED = {"coverage", "matcher", "notice"}


def post(client: FlaskClient, *queries: object, **defaults: object) -> Any:
    response = client.post("/v1/lookups", json={"defaults": defaults, "queries": list(queries)})
    assert response.status_code == 200, response.text
    return response.get_json()


def test_answers_stand_in_the_order_of_the_queries_with_what_they_share_once(client: FlaskClient) -> None:
    answer = post(client, {"id": "b", "name": "Hamas"}, {"id": "a", "name": "BLA"}, as_of="2026-02-05")
    assert set(answer) == {"kind", "asked_at", "results"} | SHARED
    assert [result["id"] for result in answer["results"]] == ["b", "a"]
    assert all(result["answer"]["as_of"] == "2026-02-05" for result in answer["results"])
    assert all(SHARED.isdisjoint(result["answer"]) for result in answer["results"])


def test_a_row_is_answered_as_the_lookup_is(client: FlaskClient) -> None:
    asked = {"name": "BLA", "as_of": "2026-02-05", "known_at": datetime.now(UTC).isoformat()}
    batch = post(client, asked)
    [result] = batch["results"]
    single = client.get("/v1/lookup", query_string=asked).get_json()
    whole = result["answer"] | {key: batch[key] for key in SHARED}
    assert {key: whole[key] for key in whole if key not in {"id", "asked_at"}} == {
        key: single[key] for key in single if key not in {"id", "asked_at"}
    }


def test_one_bad_row_spoils_no_other(client: FlaskClient) -> None:
    answer = post(
        client,
        {"id": "good", "name": "BLA"},
        {"id": "typo", "nmae": "BLA"},
        {"id": "day", "name": "BLA", "as_of": "2025-02-30"},
        {"id": "program", "name": "BLA", "program": "US-FT0"},
        {"id": "absent", "name": "BLA", "dataset": "un-sc"},
        {"id": "nobody"},
        7,
    )
    assert [result["status_code"] for result in answer["results"]] == [200, 422, 422, 422, 409, 422, 422]
    assert [list(result.get("errors", {})) for result in answer["results"]] == [
        [], ["nmae"], ["as_of"], ["program"], [], ["name"], ["query"],
    ]  # fmt: skip
    assert all(result["detail"] for result in answer["results"][1:])
    assert answer["results"][-1]["id"] is None


@pytest.mark.parametrize("name", ["\ud800", "a\nb", "\x00", "\x85", "", "x" * 101])
def test_an_id_that_cannot_be_repeated_is_refused_and_not_repeated(client: FlaskClient, name: str) -> None:
    [result] = post(client, {"id": name, "name": "BLA"})["results"]
    assert (result["status_code"], result["id"], list(result["errors"])) == (422, None, ["id"])
    assert result["errors"]["id"][0].startswith(("Write 1 to 100 characters", "Leave out control characters"))


def test_a_row_that_uses_an_id_again_is_refused_and_the_first_is_not(client: FlaskClient) -> None:
    answer = post(client, {"id": "x", "name": "BLA"}, {"id": "x", "name": "Hamas"}, {"name": "BLA"}, {"name": "BLA"})
    assert [result["status_code"] for result in answer["results"]] == [200, 422, 200, 200]
    assert list(answer["results"][1]["errors"]) == ["id"]


def test_a_row_for_which_something_else_holds_says_so_itself(client: FlaskClient) -> None:
    answer = post(
        client,
        {"id": "plain", "name": "BLA"},
        {"id": "other", "name": "BLA", "dataset": "us-fto", "threshold": 0.95},
        as_of="2025-08-12",
    )
    plain, other = (result["answer"] for result in answer["results"])
    assert "coverage" not in plain
    assert [row["dataset"] for row in other["coverage"]] == ["us-fto"]
    assert other["matcher"]["threshold"] == 0.95
    assert other["notice"] != answer["notice"]


def test_where_no_row_is_answered_it_still_says_what_would_have_been_searched(client: FlaskClient) -> None:
    answer = post(client, {"nmae": "BLA"}, threshold=0.9, dataset="us-fto")
    assert [row["dataset"] for row in answer["coverage"]] == ["us-fto"]
    assert answer["matcher"]["threshold"] == 0.9
    assert answer["notice"]


def test_where_no_row_is_answered_the_defaults_say_what_was_reached(client: FlaskClient) -> None:
    by_program = post(client, {"nmae": "BLA"}, program="UN-1267")
    asked = client.get("/v1/status", query_string={"name": "BLA", "program": "UN-1267"}).get_json()
    assert by_program["coverage"] == asked["coverage"]
    assert by_program["notice"] == asked["notice"]
    absent = post(client, {"name": "BLA"}, dataset="un-sc")
    assert [result["status_code"] for result in absent["results"]] == [409]
    assert [(row["dataset"], row["coverage"]) for row in absent["coverage"]] == [("un-sc", "not_loaded")]


def test_the_limits_of_all_queries_bound_the_answer(client: FlaskClient) -> None:
    rows: list[dict[str, object]] = [{"name": f"Nobody of the name {row}"} for row in range(101)]
    over = client.post("/v1/lookups", json={"defaults": {"limit": 100}, "queries": rows})
    assert over.status_code == 422
    assert list(over.get_json()["errors"]) == ["limit"]
    assert "10100" in over.text
    assert post(client, *rows[:100], limit=100)["results"]
    assert post(client, {"name": "BLA", "limit": 1000}, *rows[:99], limit=100)["results"][0]["status_code"] == 422


def test_defaults_hold_where_a_query_says_nothing_else(client: FlaskClient) -> None:
    answer = post(
        client, {"name": "BLA"}, {"name": "BLA", "limit": 3, "type": "person"}, limit=1, type=["organization"]
    )
    assert post(client, {"name": "BLA", "limit": 3.0})["results"][0]["answer"]["query"]["limit"] == 3
    echoed = [(result["answer"]["query"]["limit"], result["answer"]["query"]["type"]) for result in answer["results"]]
    assert echoed == [(1, ["organization"]), (3, ["person"])]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"queries": []}, "queries"),
        ({"queries": [{"name": "BLA"}] * 1001}, "queries"),
        ({}, "queries"),
        ({"queries": {"name": "BLA"}}, "queries"),
        ({"queries": [{"name": "BLA"}], "default": {}}, "default"),
        ({"queries": [{"name": "BLA"}], "defaults": {"as_off": "2020-01-01"}}, "defaults.as_off"),
        ({"queries": [{"name": "BLA"}], "defaults": {"program": "US-FT0"}}, "defaults.program"),
        ({"queries": [{"name": "BLA"}], "defaults": {"dataset": ["us-fto", "nix"]}}, "defaults.dataset"),
        ({"queries": [{"name": "BLA"}], "defaults": {"limit": "3"}}, "defaults.limit"),
        ({"queries": [{"name": "BLA"}], "defaults": {"known_at": "2100-01-01"}}, "defaults.known_at"),
        ({"queries": [{"name": "BLA"}], "defaults": {"purpose": ""}}, "defaults.purpose"),
    ],
)
def test_what_holds_for_the_whole_batch_refuses_it_as_a_whole(
    client: FlaskClient, body: dict[str, object], field: str
) -> None:
    response = client.post("/v1/lookups", json=body)
    assert response.status_code == 422
    assert list(response.get_json()["errors"]) == [field]


def test_a_thousand_rows_are_taken(client: FlaskClient) -> None:
    answer = post(client, *({"name": f"Nobody of the name {row}"} for row in range(1000)), limit=1, threshold=1)
    assert {result["status_code"] for result in answer["results"]} == {200}
