"""Statements that a name was added to a designation that stood already."""

from __future__ import annotations

from collections.abc import Iterator

from service.articles.claims.clause import clause
from service.articles.claims.group import Stance, verb_group
from service.articles.claims.particulars import particulars
from service.articles.claims.parties import Who, obj
from service.articles.claims.reading import Kind, Reading
from service.articles.claims.statement import Statement
from service.articles.claims.words import ClaimWords

_ADDS = ("add", "includ", "bring", "brought", "list", "designat", "recogni", "enter", "put", "place", "nam")
_ALIASES = frozenset(("alias", "aliases", "name", "names"))
_OWNED = frozenset(("designation", "listing", "designations"))


def additions(reading: Reading, words: ClaimWords) -> Iterator[Statement]:
    """A verb such as "added" with the name, and with the party to whose designation or names it was added."""
    for place, word in enumerate(reading.plain):
        if word not in words.verbs or not word.startswith(_ADDS):
            continue
        verbs = [one for one in words.verbs[word] if one.event == "designated"]
        if not verbs:
            continue
        group = verb_group(reading, place, verbs[0])
        where = clause(reading, group.first, place, place + 1, words)
        region = range(where.before.start, where.behind.stop)
        if not any(reading.kind(at) is Kind.PARTY for at in region):
            region = range(where.behind.stop)
        owner = _owner(reading, region)
        names = _others(reading, region, owner)
        if owner is None or not names.named or group.stance not in {Stance.FACT, Stance.ANNOUNCED}:
            continue
        for one in particulars(reading, where, words):
            yield Statement(place, "alias_added", owner, one.aims, one.dates, names=names)


def _owner(reading: Reading, region: range) -> Who | None:
    """Whose designation, or whose names: "the designation of P", "P 's designation", "an alias of P"."""
    for at in region:
        word = reading.word(at)
        if word not in _OWNED | _ALIASES:
            continue
        if reading.word(at + 1) in {"of", "for"} and (behind := obj(reading, at + 2)) is not None:
            return behind[0]
        named = reading.tokens[at - 2].named if word in _OWNED and reading.word(at - 1) == "'s" else None
        if named is not None:
            return Who((named,))
        if "its" in {reading.word(at - 1), reading.word(at - 2)}:
            return _only(reading, at)
    return None


def _only(reading: Reading, end: int) -> Who | None:
    """The last party before the place, whose "its" it is."""
    found = [named for at in range(end) if (named := reading.tokens[at].named) is not None]
    return Who((found[-1],)) if found else None


def _others(reading: Reading, region: range, owner: Who | None) -> Who:
    """The parties of the clause but for the owner, at whatever place they stand."""
    places = {one.start for one in owner.named} if owner else set()
    found = [reading.tokens[at].named for at in region if reading.kind(at) is Kind.PARTY]
    return Who(tuple(one for one in found if one is not None and one.start not in places))
