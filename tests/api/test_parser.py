"""Whatever is asked wrongly is a problem that names the field, and never a fault."""

import json
from io import BytesIO
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

WITHOUT_LENGTH = {"CONTENT_LENGTH": "", "wsgi.input_terminated": True}
LONG_WITH_MARKS = "a" + "\u0301" * 10_000


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("", "name"),
        ("name=", "name"),
        ("name=%20%20", "name"),
        ("name=%21%3F.", "name"),
        (f"name={'x' * 201}", "name"),
        (f"name={quote(LONG_WITH_MARKS)}", "name"),
        (f"name={quote(chr(0x301) * 200)}", "name"),
        (f"name={quote(chr(0x627))}", "name"),
        ("name=BLA%00", "name"),
        ("name=BL%07A", "name"),
        ("name=BLA%0A", "name"),
        ("name=BLA%C2%85", "name"),
        ("name=%ED%A0%80BLA", "name"),
        ("name=BLA%FF", "name"),
        ("name=BLA%F", "name"),
        ("name=BLA%zz", "name"),
        ("name=%E2%80%AE%E2%80%AC", "name"),
        ("name=BLA&name=Hamas", "name"),
        ("identifier=---", "identifier"),
        ("name=BLA&as_off=2020-01-01", "as_off"),
        ("name=BLA&%00=1", "\x00"),
        ("name=BLA&=1", "query"),
        ("name=BLA&reference=", "reference"),
        ("name=BLA&purpose=x&purpose=y", "purpose"),
        ("name=BLA&algorithm=ofac", "algorithm"),
        ("name=BLA&program=US-FT0", "program"),
        ("name=BLA&program=us-fto", "program"),
        ("name=BLA&dataset=nix", "dataset"),
        (f"name=BLA&dataset={'x' * 5000}", "dataset"),
        ("name=BLA&type=Person", "type"),
        ("name=BLA&type=person,vessel", "type"),
        ("name=BLA&country=us", "country"),
        ("name=BLA&country=UK", "country"),
        ("name=BLA&country=USA", "country"),
        ("name=BLA&status=no_record", "status"),
        ("name=BLA&weak_aliases=no", "weak_aliases"),
        ("name=BLA&birth_date=1957-13", "birth_date"),
        ("name=BLA&birth_date=2025-02-29", "birth_date"),
        ("name=BLA&birth_date=10.3.1957", "birth_date"),
        ("name=BLA&limit=0", "limit"),
        ("name=BLA&limit=101", "limit"),
        ("name=BLA&limit=1.5", "limit"),
        ("name=BLA&limit=1_0", "limit"),
        ("name=BLA&limit=%D9%A3", "limit"),
        ("name=BLA&limit=true", "limit"),
        ("name=BLA&threshold=-0.1", "threshold"),
        ("name=BLA&threshold=1.01", "threshold"),
        ("name=BLA&threshold=nan", "threshold"),
        ("name=BLA&threshold=inf", "threshold"),
        ("name=BLA&threshold=1e999", "threshold"),
        ("name=BLA&threshold=0,8", "threshold"),
        ("name=BLA&threshold=%2B0.8", "threshold"),
        ("name=BLA&as_of=2025-02-30", "as_of"),
        ("name=BLA&as_of=0001-01-01", "as_of"),
        ("name=BLA&as_of=9999-12-31", "as_of"),
        ("name=BLA&as_of=1899-12-31", "as_of"),
        ("name=BLA&as_of=2101-01-01", "as_of"),
        ("name=BLA&as_of=2025-08", "as_of"),
        ("name=BLA&as_of=today", "as_of"),
        ("name=BLA&as_of=2025-08-12T00:00:00", "as_of"),
        ("name=BLA&as_of=2025-08-12T00:00:00%2B25:00", "as_of"),
        ("name=BLA&as_of=2025-08-12T00:00:00[Mars/Base]", "as_of"),
        ("name=BLA&as_of=2025-08-12T24:00:00Z", "as_of"),
        (f"name=BLA&as_of={'1' * 5000}", "as_of"),
        ("name=BLA&known_at=2025-02-30", "known_at"),
        ("name=BLA&known_at=yesterday", "known_at"),
    ],
)
def test_a_bad_parameter_is_refused_by_its_name(client: FlaskClient, query: str, field: str) -> None:
    response = client.get(f"/v1/lookup?{query}")
    problem = response.get_json()
    assert response.status_code == 422, response.text
    assert response.content_type == "application/problem+json"
    assert field in problem["errors"]
    assert all(message.endswith((".", "here")) for message in problem["errors"][field])
    assert len(response.data) < 2_000


def test_every_bad_parameter_is_named_at_once(client: FlaskClient) -> None:
    problem = client.get("/v1/lookup?name=!&as_of=never&type=ship&as_off=1").get_json()
    assert set(problem["errors"]) == {"name", "as_of", "type", "as_off"}
    assert all(name in problem["detail"] for name in problem["errors"])


def test_a_plus_that_an_address_turned_into_a_space_is_explained(client: FlaskClient) -> None:
    problem = client.get("/v1/lookup?name=BLA&as_of=2025-08-12T00:00:00+02:00").get_json()
    assert "%2B" in problem["errors"]["as_of"][0]


@pytest.mark.parametrize(
    "name",
    [
        "x" * 200,
        "\U0001d400" * 200,
        "\u202eBLA\u202c",
        "a" + "\u0301" * 199,
        "بلا",
        "حماس",
        "真主党",
        "17",
        "N’Golo",
        "%<>&\"';--1",
    ],
)
def test_an_unusual_name_is_answered(client: FlaskClient, name: str) -> None:
    response = client.get("/v1/lookup", query_string={"name": name})
    assert response.status_code == 200, response.text
    assert response.get_json()["query"]["name"] == name


@pytest.mark.parametrize(
    ("as_of", "understood"),
    [
        ("1900-01-01", "1900-01-01"),
        ("2100-12-31", "2100-12-31"),
        ("2024-02-29", "2024-02-29"),
        ("2025-08-12T00:00:00-04:00", "2025-08-12T04:00:00Z"),
        ("2025-08-12t00:00:00.5z", "2025-08-12T00:00:00.500000Z"),
    ],
)
def test_every_day_and_instant_from_1900_to_2100_is_understood(
    client: FlaskClient, as_of: str, understood: str
) -> None:
    answer = client.get("/v1/lookup", query_string={"name": "BLA", "as_of": as_of})
    assert answer.get_json()["as_of"] == understood


@pytest.mark.parametrize(
    "path",
    [
        "/v1/programs", "/v1/programs/US-FTO", "/v1/datasets", "/v1/datasets/us-fto", "/v1/designations",
        "/v1/entities/us-fto.hamas", "/v1/entities/us-fto.hamas/history",
        "/v1/datasets/us-fto/changes", "/healthz", "/readyz", "/openapi.json",
    ],
)  # fmt: skip
def test_every_address_refuses_a_parameter_that_it_does_not_take(client: FlaskClient, path: str) -> None:
    response = client.get(f"{path}?as_off=2025-01-01")
    assert response.status_code == 422
    assert list(response.get_json()["errors"]) == ["as_off"]


@pytest.mark.parametrize("path", ["/v1/lookups", "/v1/compare"])
def test_a_posted_question_takes_no_query_string(client: FlaskClient, path: str) -> None:
    response = client.post(f"{path}?as_of=2025-08-12", json={"queries": [{"name": "BLA"}]})
    assert response.status_code == 422
    assert list(response.get_json()["errors"]) == ["as_of"]


@pytest.mark.parametrize(("path", "field"), [("name=BLA", "program"), ("program=US-FTO", "name")])
def test_status_needs_a_name_and_one_program(client: FlaskClient, path: str, field: str) -> None:
    assert list(client.get(f"/v1/status?{path}").get_json()["errors"]) == [field]


def test_status_takes_no_second_program(client: FlaskClient) -> None:
    problem = client.get("/v1/status?name=BLA&program=US-FTO&program=US-SDGT").get_json()
    assert list(problem["errors"]) == ["program"]


QUESTION = b'{"query": {"name": "a"}, "candidate": {"name": "c"}}'


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b'{"query": NaN}', 400),
        (b'{"query": -Infinity}', 400),
        (b"[" * 100_000, 400),
        (b'{"a":' * 100_000, 400),
        (b"1" * 10_000, 400),
        (b"[]", 422),
        (b"5", 422),
        (b"null", 422),
        (b'"query"', 422),
        (b'{"query": {"name": "a"}, "query": {"name": "b"}, "candidate": {"name": "c"}}', 422),
        (b'{"query": {"name": "a", "name": "b"}, "candidate": {"name": "c"}}', 422),
        (QUESTION + b"x", 400),
        (b"\xef\xbb\xbf" + QUESTION, 400),
        (QUESTION.replace(b'"a"', b'"a", "threshold": 0' + b"1" * 5_000), 400),
        (b'{"query": {"name": "\\ud800a"}, "candidate": {"name": "c"}}', 422),
        (b'{"query": {"name": "a"}, "candidate": {"name": "c"}, "\\udfff": 1}', 422),
        (b'{"query": {"name": "a"}, "candidate": {"name": "c"}, "threshold": 1e999}', 422),
        (b'{"query": {"name": "a"}, "candidate": {"name": "c"}, "threshold": "0.8"}', 422),
        (b'{"query": {"name": "a"}, "candidate": {"name": "c"}, "threshold": true}', 422),
        (b'{"query": {"name": "a"}, "candidate": {"name": "c"}, "algorithm": "ofac"}', 422),
        (b'{"query": {"name": ["a"]}, "candidate": {"name": "c"}}', 422),
        (b'{"query": {"name": null}, "candidate": {"name": "c"}}', 422),
        (b'{"query": {"name": "a", "type": []}, "candidate": {"name": "c"}}', 422),
        (b'{"query": {}, "candidate": {"name": "c"}}', 422),
        (b'{"query": {"name": "a"}}', 422),
        (b" " * 1_000_001, 413),
    ],
)
def test_a_bad_body_is_a_problem(client: FlaskClient, body: bytes, status: int) -> None:
    response = client.post("/v1/compare", data=body, content_type="application/json")
    assert response.status_code == status, response.text
    assert response.content_type == "application/problem+json"
    assert json.loads(response.data)["status"] == status
    assert ("errors" in response.get_json()) == (status == 422)


@pytest.mark.parametrize("kind", [None, "text/plain", "application/x-www-form-urlencoded", "application/xml"])
def test_a_body_that_does_not_say_that_it_is_json_is_refused(client: FlaskClient, kind: str | None) -> None:
    body = b'{"query": {"name": "a"}, "candidate": {"name": "c"}}'
    response = client.post("/v1/compare", data=body, content_type=kind)
    assert response.status_code == 415
    assert response.content_type == "application/problem+json"


@pytest.mark.parametrize(
    "header",
    [
        {"Content-Encoding": "gzip"},
        {"Content-Encoding": "identity, br"},
        {"Content-Type": "application/json; charset=latin-1"},
        {"Content-Type": "application/json; charset=utf-16"},
    ],
)
def test_a_body_in_another_coding_or_charset_is_refused(client: FlaskClient, header: dict[str, str]) -> None:
    headers = {"Content-Type": "application/json"} | header
    assert client.post("/v1/compare", data=QUESTION, headers=headers).status_code == 415


@pytest.mark.parametrize(
    "header", [{"Content-Encoding": "identity"}, {"Content-Type": 'application/json; charset="UTF-8"'}]
)
def test_a_body_in_utf_8_as_it_is_is_read(client: FlaskClient, header: dict[str, str]) -> None:
    headers = {"Content-Type": "application/json"} | header
    assert client.post("/v1/compare", data=QUESTION, headers=headers).status_code == 200


def test_a_body_without_a_length_is_bounded_too(client: FlaskClient) -> None:
    for size, status in ((1_000_000, 200), (1_000_001, 413)):
        body = BytesIO(QUESTION.ljust(size))
        ran = client.post(
            "/v1/compare", input_stream=body, content_type="application/json", environ_overrides=WITHOUT_LENGTH
        )
        assert ran.status_code == status


def test_a_body_that_is_shorter_than_it_says_is_refused(client: FlaskClient) -> None:
    ran = client.post(
        "/v1/compare",
        input_stream=BytesIO(QUESTION),
        content_type="application/json",
        environ_overrides={"CONTENT_LENGTH": str(len(QUESTION) + 1)},
    )
    assert (ran.status_code, ran.get_json()["detail"][:31]) == (400, "The body is shorter than its Co")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"queries":\n [{"name": "NaN", "limit": NaN}]}', "The body is not JSON: NaN at line 2, column 28 is no"),
        (b'{"queries": [-Infinity]}', "The body is not JSON: -Infinity at line 1, column 14 is no"),
        (b'{"queries":\n oops}', "The body is not JSON: it cannot be read on from line 2, column 2."),
        (b"\xef\xbb\xbf{}", "The body begins with a byte order mark; leave it out."),
        (b'{"queries": "\xff"}', "The body is not UTF-8 from byte 14 on."),
        (b'{"queries": [' + b"1" * 5_000 + b"]}", "The body holds a whole number of more than 40 digits."),
    ],
)
def test_what_is_no_json_is_told_with_its_place_and_in_our_words(client: FlaskClient, body: bytes, said: str) -> None:
    problem = client.post("/v1/lookups", data=body, content_type="application/json").get_json()
    assert problem["status"] == 400
    assert problem["detail"].startswith(said)


@pytest.mark.parametrize(
    ("body", "name", "where"),
    [
        (b'{"queries": [{"name": "a"}, {"nmae": 1, "nmae": 2}]}', "nmae", "the object queries[1]"),
        (b'{"queries": [], "queries": []}', "queries", "the body"),
        (b'{"queries": [{"a": {"b": [{"c": 1, "c": 1}]}}]}', "c", "the object queries[0].a.b[0]"),
        (b'{"queries": [{"c": 1, "c": 1}], "queries": []}', "c", "one object"),
    ],
)
def test_a_key_that_stands_twice_is_told_with_its_row(client: FlaskClient, body: bytes, name: str, where: str) -> None:
    problem = client.post("/v1/lookups", data=body, content_type="application/json").get_json()
    assert problem["errors"] == {name: [f"This key stands twice in {where}."]}


def test_a_long_unknown_key_is_named_in_short(client: FlaskClient) -> None:
    response = client.post("/v1/compare", json={"x" * 900_000: 1})
    assert response.status_code == 422
    assert len(response.data) < 1_000
