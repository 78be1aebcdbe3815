"""The programs under which one record stands, from the tags that it prints."""

from collections.abc import Iterable
from dataclasses import dataclass

from service.sources.tags import Tags


@dataclass(frozen=True, slots=True)
class Placing:
    """`programs` once each in the order of the tags; `said` tells in sentences of the tags that are not known."""

    programs: tuple[str, ...]
    said: tuple[str, ...]


def programs_of(printed: Iterable[str], tags: Tags, remarks: str = "") -> Placing:
    """Places each tag by list, tag and remark; a tag that makes no designation adds no program."""
    programs: dict[str, None] = {}
    said: list[str] = []
    for tag in printed:
        placed = tags.placed(tag, remarks)
        if not placed.is_known:
            said.append(f"the tag {tag!r} is not known; it was placed under {placed.program or 'no program'}")
        if placed.program:
            programs[placed.program] = None
    return Placing(tuple(programs), tuple(said))


def designation_key(entity: str, program: str) -> str:
    """The id of the designation of an entity under a program; full where the id of the entity is."""
    return f"{entity}-{program.lower()}"
