"""Entities of different lists that are one party, as the files of parties/ link them, each link with its reason."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from marshmallow import Schema, ValidationError, post_load, validates

from service.domain.links import PartyLink
from service.errors import BadDataset
from service.sources.law_fields import text, texts
from service.sources.toml_tables import read_tables

_FEWEST = 2


def read_parties(folder: Path) -> tuple[PartyLink, ...]:
    """The links of all TOML files in the folder, by file name and in the order of each file.

    Raises BadDataset where there is no such file, for a table that is not understood, and for an entity that two links
    name: then one of them was written without knowing of the other.
    """
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise BadDataset(f"{folder.name}/: there is no file of links")
    by_file = [(path.name, read_links(path)) for path in paths]
    twice = "; ".join(_named_twice(by_file))
    if twice:
        raise BadDataset(twice)
    return tuple(link for _, links in by_file for link in links)


def read_links(path: Path) -> tuple[PartyLink, ...]:
    """The links of one file in their order; raises BadDataset for a table that is not understood."""
    links: tuple[PartyLink, ...] = read_tables(path, "link", _LinkSchema())
    return links


def _named_twice(by_file: Sequence[tuple[str, Sequence[PartyLink]]]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for name, links in by_file:
        for number, link in enumerate(links, start=1):
            place = f"{name}, [[link]] {number}"
            for entity in link.entities:
                if entity in seen:
                    yield f"{place}: {entity!r} is linked already in {seen[entity]}"
                seen[entity] = place


class _LinkSchema(Schema):
    entities = texts(required=True)
    reason = text(required=True)
    source = text(load_default=None)

    @validates("entities")
    def _several(self, entities: tuple[str, ...], **_: Any) -> None:
        if len(set(entities)) < max(_FEWEST, len(entities)):
            raise ValidationError("a link joins two entities or more, each named once")
        if not all("." in entity for entity in entities):
            raise ValidationError("an entity is named by its dataset, a dot and its id")

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> PartyLink:
        return PartyLink(**read)
