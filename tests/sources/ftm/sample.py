"""Small files of FollowTheMoney entities, written as OpenSanctions writes them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from service.domain.provenance import Dataset
from service.sources.ftm.reader import FtmEntities
from service.sources.law import read_law
from service.sources.own_lists import tags_of_own_lists
from service.sources.reading import Ground, Reading, SourceFile

LAW = read_law(Path(__file__).parents[3] / "datasets")
GROUND = Ground(Dataset("ftm:sample", "sample", "a user", None, ()), tags_of_own_lists(LAW.programs)["ftm"])

PERSON: dict[str, Any] = {
    "id": "NK-aB3",
    "caption": "Ivan Ivanov",
    "schema": "Person",
    "properties": {
        "name": ["IVANOV Ivan", "Ivan Ivanov"],
        "alias": ["Vanya  Ivanov"],
        "weakAlias": ["Vanya"],
        "previousName": ["Ivan Petrov"],
        "birthDate": ["1970-05", "1971-01-02"],
        "nationality": ["ru"],
        "country": ["suhh"],
        "passportNumber": ["AB 123"],
        "topics": ["sanction"],
        "programId": ["GB-RUS"],
        "addressEntity": ["addr-1"],
    },
    "referents": ["gb-fcdo-rus0001", "ofac-17"],
    "datasets": ["gb_fcdo_sanctions"],
    "first_seen": "2023-04-20T10:27:20",
    "last_change": "2026-01-26T16:10:01",
    "target": True,
}
SANCTION: dict[str, Any] = {
    "id": "gb-s-1",
    "caption": "GB-RUS",
    "schema": "Sanction",
    "properties": {
        "entity": ["NK-aB3"],
        "programId": ["GB-RUS"],
        "startDate": ["2022-03-01"],
        "listingDate": ["2022-03-02"],
        "sourceUrl": ["https://example.test/notice"],
        "reason": ["A reason."],
        "provisions": ["Asset freeze"],
        "unscId": ["QDi.001"],
    },
    "target": False,
}
ADDRESS: dict[str, Any] = {
    "id": "addr-1",
    "schema": "Address",
    "caption": "1 Street, Town",
    "properties": {"full": ["1 Street, Town"], "country": ["ru"]},
    "target": False,
}
VESSEL: dict[str, Any] = {
    "id": "v-1",
    "schema": "Vessel",
    "caption": "SEA STAR",
    "properties": {"name": ["SEA STAR"], "imoNumber": ["IMO9187629"], "mmsi": ["273310000"], "flag": ["ru"]},
    "target": True,
}


def edited(entity: Mapping[str, Any], /, **properties: Any) -> dict[str, Any]:
    """The entity with other properties; None takes one away."""
    told = {**entity["properties"], **properties}
    return {**entity, "properties": {name: values for name, values in told.items() if values is not None}}


def file_of(*entities: Mapping[str, Any]) -> SourceFile:
    lines = [json.dumps(entity, ensure_ascii=False) + "\n" for entity in entities]
    return SourceFile("sample.ftm.json", "".join(lines).encode())


def read(*entities: Mapping[str, Any]) -> Reading:
    return FtmEntities().read([file_of(*entities)], GROUND)
