"""Rooms over three small editions of the Council's list, with parties that do not exist."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from service.app import Rooms, open_rooms
from service.domain.provenance import Audit
from service.settings import Settings
from tests.sources.un.extract import COMPANY, PERSON, ground, reading_of, un_list

PERSON_ID = "un-sc.qdi-901"
COMPANY_ID = "un-sc.kpe-901"
RENAMED = PERSON.replace("Abu Mithal", "Abu Amthal").replace("<CITY>Quetta</CITY>", "<CITY>Karachi</CITY>")
DAYS: Mapping[str, date] = {
    "first": date(2024, 11, 30),
    "second": date(2025, 11, 20),
    "third": date(2026, 2, 27),
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """The rooms, and the digests of the editions by the names of DAYS."""

    rooms: Rooms
    digests: Mapping[str, str]


def load_three(home: Path) -> Loaded:
    """The person's alias and address are changed and the company is gone in the second; in the third it is back."""
    rooms = open_rooms(Settings.read({"DESIGNATIONS_HOME": str(home)}))
    on = ground(rooms.screening.law)
    texts = {"first": un_list(), "second": un_list(RENAMED, ""), "third": un_list(RENAMED, COMPANY)}
    digests = {}
    for name, day in DAYS.items():
        dated = texts[name].replace("2026-02-27T", f"{day}T")
        listing = reading_of(dated, on).listing
        audit = Audit("the day was read on the wrapper", ("un.xml, line 9: a word",), ("a gate",))
        rooms.loader.store.load(listing, rooms.screening.now(), day, audit if name == "second" else Audit())
        digests[name] = listing.digest
    return Loaded(rooms, digests)
