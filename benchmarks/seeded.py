"""Names to ask for, drawn from the names that are loaded and changed by a seed, so that every run asks the same."""

from __future__ import annotations

import csv
import random
import string
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from service.domain.entity import Name, NameKind
from service.store.store import Store

SEED = 20250812
EACH = 25
AS_OF = "2025-08-12"
# Spellings that no list prints of names that newspapers write in many ways.
_TRANSLITERATED = (
    "Hezbollah",
    "Hizbullah",
    "Al Qaida",
    "al-Qaeda",
    "Ansarullah",
    "Jaish e Mohammad",
    "Lashkar e Taiba",
)
_GIVEN = ("Anna", "Boris", "Chidi", "Dolores", "Emre", "Fatou", "Giulia", "Hiroshi", "Ingrid", "Jorge")
_FAMILY = ("Abernathy", "Brandvold", "Castellanos", "Dumitrescu", "Eriksson", "Fitzwilliam", "Grzybowski", "Hakamada")
_WORKS = ("Municipal Waterworks", "Dairy Cooperative", "Piano Makers", "Harbour Pilots", "Beekeeping Society")


def names_loaded(database_url: str) -> list[Name]:
    """Every printed name of every list that is loaded."""
    store = Store.open(database_url)
    try:
        listings = [store.listing(edition) for edition in store.editions_at(None).values()]
    finally:
        store.close()
    return [name for listing in listings for entity in listing.entities for name in entity.names]


def by_kind(names: Sequence[Name]) -> dict[str, list[str]]:
    """As many names of every kind that is asked for."""
    draw = random.Random(SEED)  # noqa: S311, nothing is kept secret by it
    printed = {name.text for name in names}
    primary = [name.text for name in names if name.kind is NameKind.PRIMARY and len(name.text.split()) > 1]
    aliases = [name.text for name in names if name.kind is NameKind.AKA and len(name.text.split()) > 1]
    acronyms = [name.text for name in names if name.kind is NameKind.ACRONYM]
    return {
        "exact name": draw.sample(primary, EACH),
        "alias": draw.sample(aliases, EACH),
        "acronym": draw.sample(acronyms, min(EACH, len(acronyms))),
        "misspelt": [_misspelt(name, draw, printed) for name in draw.sample(primary, EACH)],
        "words in another order": [_shuffled(name, draw) for name in draw.sample(primary, EACH)],
        "transliterated": list(_TRANSLITERATED),
        "no hits, a person": [f"{draw.choice(_GIVEN)} {draw.choice(_FAMILY)}" for _ in range(EACH)],
        "no hits, long": [_association(draw) for _ in range(EACH)],
    }


def write_rows(path: Path, kinds: Mapping[str, Sequence[str]], rows: int) -> None:
    """A file for `designations batch`: nine names in ten are nobody's, as among the customers of a bank."""
    draw = random.Random(SEED)  # noqa: S311
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "name"])
        for row in range(rows):
            kind = draw.choice(list(kinds)) if row % 10 == 0 else "no hits, a person"
            writer.writerow([row, draw.choice(kinds[kind])])


def _misspelt(name: str, draw: random.Random, printed: Collection[str]) -> str:
    """One letter in twelve is left out, doubled or replaced, and one at least; some lists print such names too."""
    letters = list(name)
    places = [place for place, letter in enumerate(letters) if letter.isalpha() and place]
    for place in draw.sample(places, max(1, len(places) // 12)):
        letters[place] = draw.choice(["", letters[place] * 2, draw.choice(string.ascii_lowercase)])
    changed = "".join(letters)
    return changed if changed not in printed else _misspelt(name, draw, printed)


def _shuffled(name: str, draw: random.Random) -> str:
    words = name.split()
    return " ".join(draw.sample(words, len(words)))


def _association(draw: random.Random) -> str:
    return f"International Association of {draw.choice(_WORKS)} and {draw.choice(_WORKS)} of {draw.choice(_FAMILY)}"
