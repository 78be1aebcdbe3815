"""What lists of a user's own have in common: keys, and the programs that their tags mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from service.domain.program import Program
from service.names.fold import fold
from service.sources.tags import OTHERWISE, TagRow, Tags

GENERAL = "XX-USER-LIST"
"""The program of what such a list does not place under one that is known here."""
_OPENSANCTIONS_KEY = re.compile(r"\b[A-Z]{2,5}-[A-Z0-9]+(?:-[A-Z0-9]+)*(?![\w*-])")


def key_of(text: str) -> str:
    """An id as the key of an entity: small letters, digits, single hyphens; "" where nothing is left."""
    return fold(text).replace(" ", "-")


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
