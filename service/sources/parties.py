"""Entities of different lists that are one party, as parties.toml links them, each link with its reason."""

from pathlib import Path
from typing import Any

from marshmallow import Schema, ValidationError, post_load, validates

from service.domain.links import PartyLink
from service.sources.law_fields import text, texts
from service.sources.toml_tables import read_tables

_FEWEST = 2


def read_parties(path: Path) -> tuple[PartyLink, ...]:
    """The links in their order; raises BadDataset for a table that is not understood."""
    links: tuple[PartyLink, ...] = read_tables(path, "link", _LinkSchema())
    return links


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
