"""Lines of JSON as FollowTheMoney entities in the publisher's own words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from service.errors import BadDataset
from service.sources.reading import SourceFile

_BOM = b"\xef\xbb\xbf"
_ESCAPED = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")
_TEXTS_OF_A_LINE = ("referents", "datasets", "origin")
_DAYS_OF_A_LINE = ("first_seen", "last_seen", "last_change")
_READ = frozenset({"id", "schema", "caption", "properties", "target", *_TEXTS_OF_A_LINE, *_DAYS_OF_A_LINE})


@dataclass(frozen=True, slots=True)
class FtmEntity:
    """One line. `properties` and `about` (what stands beside them) are texts by their names; `strange` are the names
    that stand beside the properties and are not of the form. `target` is None where the line does not say.
    """

    line: int
    id: str
    schema: str
    caption: str | None
    target: bool | None
    properties: Mapping[str, tuple[str, ...]]
    about: Mapping[str, tuple[str, ...]]
    strange: tuple[str, ...] = ()

    def texts(self, *names: str) -> tuple[str, ...]:
        """The values of the properties of these names, each once."""
        if len(names) == 1:
            return self.properties.get(names[0], ())
        return tuple(dict.fromkeys(value for name in names for value in self.properties.get(name, ())))


def entities_in(file: SourceFile) -> Iterator[FtmEntity]:
    """The entities in their order; raises BadDataset naming the line that is no entity of this form."""
    lines = file.content.removeprefix(_BOM).split(b"\n")
    if lines and not lines[-1].strip():
        lines.pop()
    for number, content in enumerate(lines, start=1):
        place = f"{file.name}, line {number}"
        try:
            entity = _entity(place, number, content)
        except RecursionError as error:
            raise BadDataset(f"{place}: is nested deeper than any entity is") from error
        yield entity


def _entity(place: str, number: int, content: bytes) -> FtmEntity:
    parsed = _parsed(place, content)
    if not isinstance(parsed.get("properties"), dict):
        raise BadDataset(f"{place}: has no properties, so it is no FollowTheMoney entity")
    for name in ("id", "schema"):
        if not isinstance(parsed.get(name), str) or not parsed[name].strip():
            raise BadDataset(f"{place}: {name} must be a text")
    target = parsed.get("target")
    if target is not None and not isinstance(target, bool):
        raise BadDataset(f"{place}: target must be true or false")
    caption = parsed.get("caption")
    return FtmEntity(
        line=number,
        id=parsed["id"],
        schema=parsed["schema"],
        caption=" ".join(caption.split()) or None if isinstance(caption, str) else None,
        target=target,
        properties={name: _texts(place, name, value) for name, value in parsed["properties"].items()},
        about={name: _about(place, name, parsed[name]) for name in parsed if name in _about_names(parsed)},
        strange=tuple(name for name in parsed if name not in _READ),
    )


def _parsed(place: str, content: bytes) -> dict[str, Any]:
    try:
        parsed = json.loads(content.decode("utf-8"))
    except ValueError as error:
        raise BadDataset(f"{place}: this is no JSON, or it was cut ({type(error).__name__})") from error
    if not isinstance(parsed, dict):
        raise BadDataset(f"{place}: must be a JSON object")
    if _ESCAPED.search(content) and not _can_be_kept(parsed):
        raise BadDataset(f"{place}: holds a null or half a code point, which are no text")
    return parsed


def _can_be_kept(parsed: Mapping[str, Any]) -> bool:
    """No database keeps a null or half a code point, which JSON can write."""
    written = json.dumps(parsed, ensure_ascii=False)
    return "\\u0000" not in written and not any("\ud800" <= char <= "\udfff" for char in written)


def _about_names(parsed: Mapping[str, Any]) -> list[str]:
    return [name for name in parsed if name not in {"id", "schema", "caption", "properties", "target"}]


def _about(place: str, name: str, value: object) -> tuple[str, ...]:
    if isinstance(value, str | list) and name in _READ:
        return _texts(place, name, [value] if isinstance(value, str) else value)
    if value is None:
        return ()
    return _texts(place, name, [json.dumps(value, ensure_ascii=False)])


def _texts(place: str, name: str, values: object) -> tuple[str, ...]:
    """The values with runs of space as one."""
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise BadDataset(f"{place}: {name} must be a list of texts; entities in each other are another form")
    return tuple(dict.fromkeys(filter(None, (" ".join(value.split()) for value in values))))
