"""What the article says elsewhere of the party or of the acronym; None where a feature does not apply."""

from __future__ import annotations

from service.articles.shapes import ACRONYMS, Shape
from service.articles.sighting import Sighting


def introduced(seen: Sighting) -> str | None:
    """The article gives the acronym right after the full name, or the full name has its acronym after it."""
    said = seen.setting.expansions.introduced
    full = said.get(seen.letters, {}).get(seen.party)
    if full is not None and seen.shape in ACRONYMS:
        return f"The article introduces “{seen.surface}” as “{full.surface}”."
    given = (names[seen.party] for names in said.values() if seen.party in names)
    if seen.shape is Shape.PLAIN and any(seen.surface == full.surface for full in given):
        return "In the article an acronym of the party follows the name in brackets."
    return None


def spelled_out(seen: Sighting) -> str | None:
    """The article names the party in full elsewhere."""
    full = seen.setting.spelled.get(seen.party)
    if full is None or seen.shape is Shape.WHOLE or seen.part_of or full == seen.surface:
        return None
    return f"The article also names the party in full: “{full}”."


def part_of_name(seen: Sighting) -> str | None:
    """The words are a part of a full name of the party that the article has."""
    return f"It is a part of “{seen.part_of.surface}”, which the article names." if seen.part_of else None


def also_named(seen: Sighting) -> str | None:
    """The article has another name of the party."""
    if seen.part_of or spelled_out(seen):
        return None
    other = seen.setting.other_name(seen.party, seen.letters)
    return f"The article also has another name of the party: “{other}”." if other else None


def other_expansion(seen: Sighting) -> str | None:
    """The article gives the acronym to somebody else."""
    said = seen.setting.expansions
    if seen.shape not in ACRONYMS:
        return None
    if seen.letters in said.introduced and seen.party not in said.introduced[seen.letters]:
        return "The article gives the acronym to another party."
    other = said.others.get(seen.letters)
    return f"In the article “{seen.surface}” stands for “{other}”." if other else None


def counted(seen: Sighting) -> str | None:
    """The article counts the acronym, as one does with things."""
    said = seen.setting.counted.get(seen.letters)
    if said is None or seen.shape not in ACRONYMS or introduced(seen) or spelled_out(seen):
        return None
    return f"The article has “{said}”, as of a thing and not of a group."


def other_body(seen: Sighting) -> str | None:
    """Other capitalised words of the article have these first letters."""
    body = seen.setting.expansions.bodies.get(seen.letters)
    if body is None or seen.shape not in ACRONYMS or introduced(seen) or spelled_out(seen):
        return None
    return f"“{body}” in the article has the same first letters."
