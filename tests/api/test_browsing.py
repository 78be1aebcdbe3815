"""What is on record over HTTP: parties, designations page by page, programs, datasets."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from service.screening.counter import Screening

BLA = "us-fto.balochistan-liberation-army"


def get(client: FlaskClient, path: str, **query: object) -> Any:
    response = client.get(path, query_string=query)
    assert response.status_code == 200, response.text
    return response.get_json()


def test_a_party_is_shown_with_its_records_names_and_designations(client: FlaskClient) -> None:
    answer = get(client, f"/v1/entities/{BLA}", as_of="2025-08-11")
    printed = {name["text"] for name in answer["entities"][0]["names"]}
    by_program = {one["program"]["id"]: one["status"] for one in answer["designations"]}
    assert set(answer) >= {"party", "entities", "links", "designations", "as_of", "known_at", "coverage", "notice"}
    assert {"Balochistan Liberation Army", "BLA", "Majeed Brigade"} <= printed
    assert (by_program["US-FTO"], by_program["US-SDGT"]) == ("not_in_force", "in_force")


def test_a_record_that_was_joined_to_a_party_moves_to_it_with_its_parameters(client: FlaskClient) -> None:
    records = get(client, f"/v1/entities/{BLA}")["entities"]
    joined = next(one["id"] for one in records if one["id"] != BLA)
    moved = client.get(f"/v1/entities/{joined}", query_string={"as_of": "2025-08-12T00:00:00+02:00"})
    assert moved.status_code == 308
    assert moved.location == f"/v1/entities/{BLA}?as_of=2025-08-12T00%3A00%3A00%2B02%3A00"
    assert moved.get_json() == {"moved_to": moved.location}
    assert client.get(moved.location).get_json()["party"]["id"] == BLA
    assert client.get(f"/v1/entities/{joined}").location == f"/v1/entities/{BLA}"


@pytest.mark.parametrize(
    "path",
    ["/v1/entities/nobody", "/v1/programs/US-FT0", "/v1/programs/us-fto", "/v1/datasets/nix", "/v1/datasets/%00"],
)
def test_an_id_that_names_nothing_is_not_found(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert response.get_json()["type"] == "urn:designations:problem:not-found"


def test_pages_of_designations_follow_one_another_without_a_gap(client: FlaskClient) -> None:
    whole = get(client, "/v1/designations", program="US-FTO", limit=500)
    assert whole["next"] is None
    collected: list[str] = []
    after: str | None = None
    while True:
        page = get(client, "/v1/designations", program="US-FTO", limit=40, **({"after": after} if after else {}))
        collected += [one["id"] for one in page["designations"]]
        after = page["next"]
        if after is None:
            break
    assert collected == [one["id"] for one in whole["designations"]]
    assert len(collected) == len(set(collected)) > 40


def test_designations_are_chosen_by_program_dataset_and_status_of_a_day(client: FlaskClient) -> None:
    asked = {"program": "US-FTO", "dataset": "us-fto", "status": "in_force", "limit": 500}
    ids = [
        {one["id"] for one in get(client, "/v1/designations", as_of=day, **asked)["designations"]}
        for day in ("2025-08-11", "2025-08-12")
    ]
    assert BLA not in ids[0]
    assert BLA in ids[1]


def test_a_row_of_designations_has_its_party(client: FlaskClient) -> None:
    [row] = get(client, "/v1/designations", program="US-FTO", limit=1)["designations"]
    assert set(row["party"]) == {"id", "name", "type", "identifiers"}
    assert row["program"]["id"] == "US-FTO"


def test_all_programs_are_listed_by_their_ids(client: FlaskClient, screening: Screening) -> None:
    answer = get(client, "/v1/programs")
    assert [one["id"] for one in answer["programs"]] == sorted(screening.law.programs)
    assert answer["law"] == screening.law.digest


def test_a_program_is_shown_with_its_effects_in_words(client: FlaskClient, screening: Screening) -> None:
    [program] = get(client, "/v1/programs/US-FTO")["programs"]
    effect = next(one for one in program["effects"] if one["type"] == "material_support_offence")
    assert program["zone"] == "America/New_York"
    assert effect["label"] == screening.law.effect_types["material_support_offence"].label
    assert effect["from"] == "1996-04-24"
    assert all({"verified", "citation", "bound"} <= set(one) for one in program["effects"])
    assert all(one["from"] for one in program["effects"])


def test_every_program_can_be_shown(client: FlaskClient, screening: Screening) -> None:
    shown = [get(client, f"/v1/programs/{name}")["programs"][0]["id"] for name in screening.law.programs]
    assert shown == list(screening.law.programs)


def test_datasets_are_rows_of_coverage_loaded_or_not(client: FlaskClient, screening: Screening) -> None:
    answer = get(client, "/v1/datasets")
    rows = {row["dataset"]: row for row in answer["datasets"]}
    assert list(rows) == [one.id for one in screening.datasets]
    assert rows["us-fto"]["coverage"] == "complete"
    assert rows["us-fto"]["edition"].startswith("sha256:")
    assert (rows["un-sc"]["coverage"], rows["un-sc"]["edition"]) == ("not_loaded", None)


def test_before_its_first_edition_a_dataset_is_not_loaded(client: FlaskClient) -> None:
    [row] = get(client, "/v1/datasets/us-fto", known_at="2001-01-01")["datasets"]
    assert row["coverage"] == "not_loaded"


def test_a_day_of_known_at_reaches_to_its_end(client: FlaskClient) -> None:
    answer = get(client, "/v1/datasets/us-fto", known_at="2001-01-01")
    assert answer["known_at"] == "2001-01-01T23:59:59.999999Z"
