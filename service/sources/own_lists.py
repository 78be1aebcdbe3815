"""What lists of a user's own have in common: keys, names told once, and the programs that their tags mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from service.domain.entity import Name, NameQuality
from service.domain.program import Program
from service.names.fold import fold
from service.sources.tags import OTHERWISE, TagRow, Tags

GENERAL = "XX-USER-LIST"
"""The program of what such a list does not place under one that is known here."""
_STRENGTH = (NameQuality.STRONG, NameQuality.UNSTATED, NameQuality.WEAK)
_OPENSANCTIONS_KEY = re.compile(r"\b[A-Z]{2,5}-[A-Z0-9]+(?:-[A-Z0-9]+)*(?![\w*-])")


def key_of(text: str) -> str:
    """An id as the key of an entity: small letters, digits, single hyphens; "" where nothing is left."""
    return fold(text).replace(" ", "-")


def told_once(names: Iterable[Name]) -> tuple[Name, ...]:
    """Of names that fold alike the first, with the strongest of their qualities."""
    found: dict[str, Name] = {}
    for name in names:
        known = found.setdefault(name.folded, name)
        if _STRENGTH.index(name.quality) < _STRENGTH.index(known.quality):
            found[name.folded] = Name(
                known.text, known.folded, known.kind, name.quality, language=known.language, remark=known.remark
            )
    return tuple(found.values())


def tags_of_own_lists(programs: Mapping[str, Program]) -> Mapping[str, Tags]:
    """The tags of the families `ftm` and `custom`: keys of OpenSanctions that mean one program, and ids of programs."""
    others = (TagRow(OTHERWISE, None, GENERAL, None),) if GENERAL in programs else ()
    keys: defaultdict[str, set[str]] = defaultdict(set)
    for program in programs.values():
        for key in _OPENSANCTIONS_KEY.findall(program.opensanctions_key or ""):
            keys[key].add(program.id)
    return {
        "ftm": Tags(others, {key: min(named) for key, named in keys.items() if len(named) == 1}),
        "custom": Tags(others, {program: program for program in programs}),
    }
