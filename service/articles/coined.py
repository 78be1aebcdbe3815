"""Acronyms that the article itself gives to a party, whether any list has them or not."""

from __future__ import annotations

from collections.abc import Mapping

from service.articles.book import Book
from service.articles.expansions import Expansions, FullName
from service.articles.reading import Reading
from service.articles.runs import bare
from service.articles.scan import Found

_FEWEST_CAPITALS = 2


def coined(reading: Reading, found: tuple[Found, ...], said: Expansions, book: Book) -> tuple[Found, ...]:
    """The places found, and those at which an acronym stands for the full name that the article gave it."""
    kept = {one.first: one for one in found}
    taken = {number for one in found for number in range(one.first, one.last + 1)}
    for number in range(len(reading.words) if said.introduced else 0):
        full = said.introduced.get(bare(reading, number))
        one = kept.get(number)
        if not full or not _is_acronym(reading, number) or (number in taken and (one is None or one.last > number)):
            continue
        if one is None or full.keys().isdisjoint(book.party(position) for position in one.positions):
            kept[number] = _stands_for(reading, number, full)
    return tuple(kept[number] for number in sorted(kept))


def _stands_for(reading: Reading, number: int, full: Mapping[str, FullName]) -> Found:
    names = list(full.values())
    return Found(
        first=number,
        last=number,
        start=reading.starts[number],
        end=reading.owners[number][1] if number in reading.owners else reading.ends[number],
        positions=tuple(name.position for name in names),
        read_as=names[0].surface,
        coined=True,
    )


def _is_acronym(reading: Reading, number: int) -> bool:
    return sum(char.isupper() for char in reading.surface(number, number)) >= _FEWEST_CAPITALS
