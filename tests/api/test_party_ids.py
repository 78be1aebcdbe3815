"""Every id that was once that of a party still answers, whatever became of its party."""

from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient

from service.app import join, open_rooms
from service.refresh.files import Loader, Order
from service.settings import Settings

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
MAPPING = """
title = "A list"
publisher = "A bank"
type = "organization"
program = "XX-USER-LIST"
[columns]
id = "Ref"
name = "Name"
[identifiers]
OFAC = "us-ofac"
"""


class Home:
    """A home with lists of its own, which grow while it lives."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings = Settings.read({"DESIGNATIONS_HOME": str(folder / "home")})

    def load(self, name: str, row: str, received: str) -> None:
        """Loads a list of one row, as it was received on the day."""
        listed, mapping = self.folder / f"{name}.csv", self.folder / f"{name}.toml"
        listed.write_text(f"Ref,Name,OFAC\n{row}\n", encoding="utf-8")
        mapping.write_text(MAPPING, encoding="utf-8")
        loader: Loader = open_rooms(self.settings).loader
        loader.load(Order(f"custom:{name}", (listed, mapping), date.fromisoformat(received)), NOW)
        loader.store.close()

    def ask(self) -> FlaskClient:
        """The doors over what is loaded now."""
        return join(open_rooms(self.settings).screening).test_client()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def answers(client: FlaskClient, entity: str, party: str) -> None:
    """The id answers at both doors and in its history: itself where it is the party's, else with the party's."""
    for address in ("/v1/entities/{}", "/v1/entities/{}/history", "/parties/{}"):
        given = client.get(address.format(entity))
        assert given.status_code == (200 if entity == party else 308), address
        if entity != party:
            assert unquote(given.headers["Location"]).endswith(address.format(party))
        assert client.get(address.format(entity), follow_redirects=True).status_code == 200, address


def test_an_id_goes_on_answering_when_an_older_list_is_loaded_later(home: Home) -> None:
    home.load("new", "N1,Somebody,999001", "2025-05-05")
    answers(home.ask(), "custom:new.n1", "custom:new.n1")
    home.load("old", "O1,Somebody,999001", "2021-05-05")
    client = home.ask()
    answers(client, "custom:new.n1", "custom:old.o1")
    answers(client, "custom:old.o1", "custom:old.o1")


def test_the_id_of_what_comes_with_the_service_stays_whatever_is_loaded(home: Home) -> None:
    home.load("old", "O1,Balochistan Liberation Army,26953", "2020-01-01")
    client = home.ask()
    answers(client, "us-fto.balochistan-liberation-army", "us-fto.balochistan-liberation-army")
    answers(client, "custom:old.o1", "us-fto.balochistan-liberation-army")
    answers(client, "selected.pk-bla", "us-fto.balochistan-liberation-army")


def test_an_id_that_has_left_its_list_goes_on_answering(home: Home) -> None:
    home.load("new", "N1,Somebody,999001", "2025-05-05")
    home.load("new", "N2,Somebody else,999002", "2025-06-06")
    client = home.ask()
    answers(client, "custom:new.n2", "custom:new.n2")
    answers(client, "custom:new.n1", "custom:new.n1")


def test_an_id_moves_back_to_its_own_party_before_the_older_list_was_known(home: Home) -> None:
    home.load("new", "N1,Somebody,999001", "2021-05-05")
    home.load("old", "O1,Somebody,999001", "2025-05-05")
    client = home.ask()
    answers(client, "custom:old.o1", "custom:new.n1")
    before = client.get("/v1/entities/custom:new.n1?known_at=2022-01-01T00:00:00Z")
    assert before.status_code == 200
    assert client.get("/v1/entities/custom:old.o1?known_at=2022-01-01T00:00:00Z").status_code == 404
