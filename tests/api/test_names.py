"""Questions about a name over HTTP: the shapes of the contract, and the days that the project started from."""

from datetime import UTC, datetime
from typing import Any

import pytest
from flask.testing import FlaskClient

LOOKUP = {
    "id", "kind", "asked_at", "as_of", "known_at", "query", "outcome", "total", "truncated", "hits", "coverage",
    "matcher", "notice",
}  # fmt: skip
HIT = {"score", "status", "party", "matched_name", "evidence", "designations"}
DESIGNATION = {
    "id", "program", "dataset", "status", "flags", "flag_details", "name_in_scope", "announced", "effective_from",
    "effective_until", "citation", "source_url", "effects", "history", "provenance",
}  # fmt: skip
EFFECT = {"type", "label", "summary", "citation", "bound", "from", "until", "penalty", "verified"}
STATUS = {
    "status", "flags", "flag_details", "name_in_scope", "ambiguous", "why", "party", "designation", "others",
    "coverage", "matcher", "notice",
}  # fmt: skip
COVERAGE = {
    "dataset", "coverage", "edition", "published_at", "loaded_at", "entities", "covers_from", "covers_until",
    "age_days",
}  # fmt: skip
JUDGING = {"match", "matches", "matched", "clear", "cleared"}


def ask(client: FlaskClient, path: str, **query: object) -> Any:
    response = client.get(path, query_string=query)
    assert response.status_code == 200, response.text
    return response.get_json()


def sentences(answer: Any) -> list[str]:
    """What the service itself says of a party in an answer."""
    hits = answer.get("hits", [])
    said = [answer["notice"], answer.get("why", "")]
    said += [reason["detail"] for hit in hits for reason in hit["evidence"]]
    return said + [detail for hit in hits for one in hit["designations"] for detail in one["flag_details"].values()]


def test_a_lookup_has_the_keys_of_the_contract(client: FlaskClient) -> None:
    answer = ask(client, "/v1/lookup", name="BLA", as_of="2026-02-05")
    hit = answer["hits"][0]
    us_fto = next(one for one in hit["designations"] if one["program"]["id"] == "US-FTO")
    assert set(answer) >= LOOKUP
    assert set(hit) >= HIT
    assert set(hit["party"]) == {"id", "name", "type", "identifiers"}
    assert set(hit["matched_name"]) == {"text", "kind", "quality", "dataset", "basis", "confidence"}
    assert set(hit["evidence"][0]) == {"feature", "score", "detail"}
    assert set(us_fto) >= DESIGNATION
    assert set(us_fto["program"]) == {"id", "name", "authority", "jurisdiction"}
    assert set(us_fto["effects"][0]) >= EFFECT
    assert set(us_fto["history"][0]) >= {"date", "event", "citation"}
    assert set(us_fto["provenance"]) >= {"dataset", "edition", "entity", "published_at", "loaded_at"}
    assert all(set(row) >= COVERAGE for row in answer["coverage"])
    assert set(answer["matcher"]) == {"algorithm", "version", "threshold"}


def test_a_lookup_answers_the_bla_with_its_day_and_its_citation(client: FlaskClient) -> None:
    answer = ask(client, "/v1/lookup", name="BLA", as_of="2026-02-05")
    hit = answer["hits"][0]
    us_fto = next(one for one in hit["designations"] if one["program"]["id"] == "US-FTO")
    assert (answer["kind"], answer["outcome"], answer["as_of"]) == ("lookup", "hits", "2026-02-05")
    assert hit["party"]["name"] == "Balochistan Liberation Army"
    assert {"scheme": "us-ofac", "value": "26953"} in hit["party"]["identifiers"]
    assert (us_fto["status"], us_fto["announced"], us_fto["effective_from"]) == (
        "in_force", "2025-08-11", "2025-08-12",
    )  # fmt: skip
    assert us_fto["citation"] == "FR doc 2025-15292"


def test_a_lookup_says_what_was_understood_with_defaults_written_out(client: FlaskClient) -> None:
    answer = ask(client, "/v1/lookup", name="BLA", country=["PK", "US", "PK"], threshold="0.9")
    assert answer["query"] == {
        "name": "BLA", "identifier": None, "as_of": None, "known_at": None, "type": [], "country": ["PK", "US"],
        "birth_date": None, "program": [], "dataset": [], "status": "any", "weak_aliases": "include",
        "threshold": 0.9, "limit": 10, "algorithm": "default", "reference": None, "purpose": None,
    }  # fmt: skip
    assert answer["matcher"]["threshold"] == 0.9


def test_without_a_hit_the_notice_names_what_was_not_searched(client: FlaskClient) -> None:
    answer = ask(client, "/v1/lookup", name="Vladimir Putin")
    absent = [row["title"] for row in answer["coverage"] if row["coverage"] == "not_loaded"]
    assert (answer["outcome"], answer["total"], answer["hits"]) == ("no_hits", 0, [])
    assert absent
    assert all(title in answer["notice"] for title in absent)


def test_a_dataset_that_is_not_loaded_is_a_conflict_only_where_it_stands_alone(client: FlaskClient) -> None:
    alone = client.get("/v1/lookup", query_string={"name": "BLA", "dataset": "un-sc"})
    beside = client.get("/v1/lookup", query_string={"name": "BLA", "dataset": ["un-sc", "us-fto"]})
    assert alone.status_code == 409
    assert alone.get_json()["type"] == "urn:designations:problem:not-loaded"
    assert [row["dataset"] for row in beside.get_json()["coverage"]] == ["us-fto", "un-sc"]


def test_an_identifier_finds_its_party_without_a_name(client: FlaskClient) -> None:
    answer = ask(client, "/v1/lookup", identifier="26953")
    assert answer["hits"][0]["party"]["name"] == "Balochistan Liberation Army"


def test_hits_out_of_force_are_dropped_on_request_and_counted(client: FlaskClient) -> None:
    asked = {"name": "Autodefensas Unidas de Colombia", "as_of": "2025-01-01", "dataset": "us-fto"}
    every, in_force = (ask(client, "/v1/lookup", status=status, **asked) for status in ("any", "in_force"))
    assert [hit["status"] for hit in every["hits"]] == ["not_in_force"]
    assert (in_force["outcome"], in_force["withheld"]) == ("no_hits", {"not_in_force": 1})


@pytest.mark.parametrize(
    ("day", "status", "flag"),
    [
        ("2025-08-11", "not_in_force", "announced_not_effective"),
        ("2025-08-12", "in_force", "boundary_start"),
    ],
)
def test_status_is_right_to_the_day(client: FlaskClient, day: str, status: str, flag: str) -> None:
    answer = ask(client, "/v1/status", name="Balochistan Liberation Army", program="US-FTO", as_of=day)
    assert set(answer) >= STATUS
    assert answer["status"] == status
    assert flag in answer["flags"]


def test_an_alias_that_is_not_yet_listed_is_out_of_scope(client: FlaskClient) -> None:
    answer = ask(client, "/v1/status", name="Majeed Brigade", program="US-SDGT", as_of="2025-08-11")
    assert (answer["status"], answer["name_in_scope"]) == ("in_force", False)


def test_a_program_whose_list_is_not_loaded_is_answered_with_unknown(client: FlaskClient) -> None:
    answer = ask(client, "/v1/status", name="Vladimir Putin", program="UN-1267")
    assert answer["status"] == "unknown"
    assert answer["why"]
    assert answer["party"] is None


def test_a_comparison_has_the_score_of_a_lookup(client: FlaskClient) -> None:
    body = {"query": {"name": "Hezbollah"}, "candidate": {"name": "Hizballah"}}
    compared = client.post("/v1/compare", json=body).get_json()
    looked_up = ask(client, "/v1/lookup", name="Hezbollah", dataset="us-fto")
    assert set(compared) >= {"score", "hit", "threshold", "evidence"}
    assert compared["hit"] is True
    assert 0.8 <= compared["score"] <= looked_up["hits"][0]["score"]


def test_a_comparison_takes_one_type_or_several(client: FlaskClient) -> None:
    query = {"name": "Hezbollah", "type": "organization"}
    one = client.post("/v1/compare", json={"query": query, "candidate": {**query, "country": "LB"}})
    several = client.post("/v1/compare", json={"query": {**query, "type": ["organization"]}, "candidate": query})
    assert (one.status_code, several.status_code) == (200, 200)


@pytest.mark.parametrize("name", ["BLA", "Hamas", "Vladimir Putin"])
def test_no_sentence_judges(client: FlaskClient, name: str) -> None:
    answer = ask(client, "/v1/lookup", name=name)
    spoken = " ".join(sentences(answer)).lower().replace(",", " ").replace(".", " ").split()
    assert JUDGING.isdisjoint(spoken)


def test_the_same_question_has_the_same_answer_byte_for_byte(client: FlaskClient) -> None:
    asked = {"name": "Hezbollah", "as_of": "2025-08-12", "known_at": datetime.now(UTC).isoformat()}
    first, second = (client.get("/v1/lookup", query_string=asked) for _ in range(2))
    one, other = first.get_json(), second.get_json()
    varying = (one["id"], one["asked_at"])
    assert one["id"] != other["id"]
    assert first.text.replace(varying[0], other["id"]).replace(varying[1], other["asked_at"]) == second.text


def test_record_ids_are_128_random_bits(client: FlaskClient) -> None:
    found = {ask(client, "/v1/lookup", name="BLA")["id"] for _ in range(5)}
    assert len(found) == 5
    assert all(len(bytes.fromhex(one)) == 16 for one in found)
