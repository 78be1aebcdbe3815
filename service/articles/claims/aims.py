"""The programs and the authorities that a clause names."""

from __future__ import annotations

from dataclasses import dataclass

from service.articles.claims import grammar
from service.articles.claims.clause import Clause
from service.articles.claims.reading import Kind, Reading
from service.articles.claims.words import ClaimWords

_ENACTS = ("proscri", "outlaw", "ban", "deproscri", "unban")
_TERRORIST = ("terror", "proscri", "banned", "outlaw", "unlawful", "first schedule", "designated")
_OWNED = frozenset(("'s", "-", "designated", "listed", "banned", "proscribed", "own", "official", "government"))
_OWNED_NOUNS = frozenset(
    ("law", "sanctions", "designation", "proscription", "ban", "blacklist", "blacklists", "criminal")
)


@dataclass(frozen=True, slots=True)
class Aim:
    """What a claim is about: the programs that it can mean, else any of a jurisdiction, else any."""

    programs: tuple[str, ...] = ()
    jurisdiction: str | None = None


def named(program: str) -> Aim:
    return Aim((program,), _jurisdiction(program))


def aims(reading: Reading, where: Clause, words: ClaimWords) -> tuple[Aim, ...]:
    """The programs named behind the verb, and those of the authorities that list there, each once."""
    programs = [reading.tokens[at].value for at in where.behind if reading.kind(at) is Kind.PROGRAM]
    if not programs and where.before and reading.kind(where.before[-1]) is Kind.PROGRAM:
        programs = [reading.tokens[where.before[-1]].value]
    told = {_jurisdiction(program) for program in programs}
    by = [one for one in _authorities(reading, where) if one not in told]
    if not by and not programs:
        by = _leading(reading, where.before)
    found = [named(program) for program in programs] + [_by(one, reading, where, words) for one in by]
    terms = next((programs for stem, programs in words.terms.items() if _says(reading, where, stem)), ())
    return tuple(dict.fromkeys(found)) or (Aim(terms),)


def _jurisdiction(program: str) -> str:
    return program.partition("-")[0]


def _says(reading: Reading, where: Clause, stem: str) -> bool:
    said = [where.verb, *(reading.tokens[at].text for at in where.behind)]
    return any(word.startswith(stem) for word in said)


def _by(jurisdiction: str, reading: Reading, where: Clause, words: ClaimWords) -> Aim:
    """The program of the jurisdiction, where the clause calls the party terrorist, proscribed or banned."""
    labels = [reading.tokens[at].text for at in where.behind if reading.kind(at) in {Kind.ORGANISATION, Kind.LIST}]
    terrorist = any(sign in label for label in labels for sign in _TERRORIST) or where.verb.startswith(_ENACTS)
    program = words.terrorist_lists.get(jurisdiction) if terrorist else None
    return Aim((program,) if program else (), jurisdiction)


def _authorities(reading: Reading, where: Clause) -> list[str]:
    """Who is said to list: after "by", before a list or an organisation, or where something is banned."""
    found: list[str] = []
    joined = False
    for at in where.behind:
        if reading.kind(at) is not Kind.ACTOR:
            joined = joined and reading.word(at) in {",", "and", "the", "or"}
            continue
        before = next((reading.word(place) for place in range(at - 1, at - 3, -1) if reading.word(place) != "the"), "")
        place = before in {"in", "under", "across"} and where.verb.startswith((*_ENACTS, "listed", "designated"))
        tells = before == "," and reading.word(at + 1) in grammar.TELLS
        if before == "by" or _owns(reading, at) or place or joined or tells:
            found.append(reading.tokens[at].value)
            joined = True
    return list(dict.fromkeys(found))


def _owns(reading: Reading, at: int) -> bool:
    """Whether a list, a program or the word for it follows: "A 's L", "A - designated T", "A law"."""
    following = at + 1
    while reading.word(following) in _OWNED:
        following += 1
    kinds = {Kind.LIST, Kind.ORGANISATION, Kind.PROGRAM}
    return reading.kind(following) in kinds or reading.word(following) in _OWNED_NOUNS


def _leading(reading: Reading, region: range) -> list[str]:
    """The authorities that act: the last one before the verb, and those that are joined to it."""
    found: list[str] = []
    for at in reversed(region):
        if reading.kind(at) is Kind.ACTOR:
            found.insert(0, reading.tokens[at].value)
        elif found and reading.word(at) not in {",", "and", "the"}:
            break
    return list(dict.fromkeys(found))
