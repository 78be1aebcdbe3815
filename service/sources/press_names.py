"""What newspapers call a party and no list prints, as press-names.toml keeps it, each name with its source."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

from marshmallow import Schema, fields, post_load
from marshmallow.validate import Regexp

from service.domain.press import PressName, PressSource
from service.errors import BadDataset
from service.sources.designation_fields import printed
from service.sources.law_fields import text
from service.sources.toml_tables import read_tables

_WEB_ADDRESS = Regexp(r"https?://[^\s]+\Z", error="must be one web address")


def read_press_names(path: Path, entities: Collection[str]) -> tuple[PressName, ...]:
    """The names in their order; `entities` are the full ids of all records that a name may stand for.

    Raises BadDataset for a table that is not understood, a party that is none of the entities, and a
    name that stands there twice when folded, be it for one party or for two. A name may also be printed
    by a list: lists are loaded later than this file, so what both name is for the reader of articles.
    """
    names: tuple[PressName, ...] = read_tables(path, "name", _NameSchema())
    first: dict[str, PressName] = {}
    for number, name in enumerate(names, start=1):
        place = f"{path.name}, [[name]] {number}"
        if name.entity not in entities:
            raise BadDataset(f"{place}: party: {name.text!r} stands for {name.entity!r}, which is no entity")
        other = first.setdefault(name.folded, name)
        if other is not name:
            parties = " and ".join(dict.fromkeys([other.entity, name.entity]))
            raise BadDataset(f"{place}: text: {name.text!r} stands there twice, for {parties}")
    return names


class _SourceSchema(Schema):
    title = text(required=True)
    url = text(required=True, validate=_WEB_ADDRESS)

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> PressSource:
        return PressSource(**read)


class _NameSchema(Schema):
    printed = fields.Function(deserialize=printed, required=True, data_key="text")
    entity = text(required=True, data_key="party")
    note = text(required=True)
    source = fields.Nested(_SourceSchema, required=True)

    @post_load
    def _make(self, read: dict[str, Any], **_: Any) -> PressName:
        name = read.pop("printed")
        return PressName(text=name.text, folded=name.folded, **read)
