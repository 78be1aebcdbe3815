"""Statements made without a verb of their own: "is a designated …", "on the list", "the designated group P"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from service.articles.claims import grammar
from service.articles.claims.clause import Clause, clause
from service.articles.claims.group import Stance, verb_group
from service.articles.claims.particulars import particulars
from service.articles.claims.parties import Who, obj, subject
from service.articles.claims.reading import Kind, Reading
from service.articles.claims.statement import Statement
from service.articles.claims.words import ClaimWords, Form, Needs, Verb

_BETWEEN = grammar.DETERMINERS | frozenset(
    (
        *("one", "of", "on", "still", "among", "also", "now", "currently", "and", "-", "'s", "designated", "listed"),
        *(
            "sanctioned",
            "proscribed",
            "banned",
            "blacklisted",
            "official",
            "considered",
            "longer",
            "no",
            "not",
            "never",
        ),
        *("own", "several", "groups", "organisations", "organizations", "included", "as", "yet", "already", "formally"),
        *("officially", "once", "more", "again", "under", "subject"),
    )
)
_DESIGNATES = ("designated", "listed", "sanctioned", "proscribed", "banned", "blacklisted", "outlawed")
_COPULA = Verb("listed", Needs.LABEL, frozenset({Form.PARTICIPLE}))
_ENDS = frozenset(("ceased", "ceases", "stopped"))
_KEEPS = frozenset(("reaffirmed", "reaffirms", "confirmed", "confirms"))


def states(reading: Reading, words: ClaimWords) -> Iterator[Statement]:
    """The statements of programs, lists and labels that no verb of the table brings in."""
    for place, token in enumerate(reading.tokens):
        if token.kind in {Kind.PROGRAM, Kind.ORGANISATION, Kind.LIST}:
            yield from _state(reading, place, words)
        elif token.text in _DESIGNATES and reading.kind(place + 1) is Kind.PARTY:
            beside = _beside(reading, place + 1)
            if beside is not None and reading.word(place - 1) in {"the", "-", "a"}:
                yield from _made(reading, (place, place), beside, words)
        elif token.text in _DESIGNATES and reading.word(place - 1) in {
            "stays",
            "stay",
            "stayed",
            "remains",
            "remained",
        }:
            yield from _copula(reading, (place - 1, place), words)


def _state(reading: Reading, place: int, words: ClaimWords) -> Iterator[Statement]:
    at = place - 1
    while reading.word(at) in _BETWEEN or reading.kind(at) in {Kind.ACTOR, Kind.ORGANISATION, Kind.PROGRAM}:
        at -= 1
    if not _is_said_to_be_listed(reading, range(at + 1, place), place):
        return
    if reading.word(at) in grammar.BE:
        yield from _copula(reading, (at, place), words)
    elif reading.kind(place) is Kind.LIST:
        return
    elif reading.word(at) in {",", "--", "("} and (who := subject(reading, at, attached=True)) is not None:
        yield from _made(reading, (at, place), who, words)
    elif (named := _beside(reading, place + 1)) is not None:
        yield from _made(reading, (place, place), named, words)


def _beside(reading: Reading, place: int) -> Who | None:
    """The parties that the label stands right before: "the designated group P"."""
    named = reading.tokens[place].named if reading.kind(place) is Kind.PARTY else None
    behind = obj(reading, place) if named else None
    return behind[0] if behind else Who((named,)) if named else None


def _is_said_to_be_listed(reading: Reading, between: range, place: int) -> bool:
    """A terrorist group is on a list only where a program, a list or such a word as "designated" says so."""
    if reading.kind(place) is Kind.PROGRAM or any(reading.word(at) in _DESIGNATES for at in between):
        return True
    if reading.kind(place) is Kind.LIST:
        return any(reading.word(at) in {"on", "among", "under"} for at in between)
    return reading.tokens[place].text.startswith(_DESIGNATES)


def _copula(reading: Reading, places: tuple[int, int], words: ClaimWords) -> Iterator[Statement]:
    at, place = places
    group = verb_group(reading, at + 1, _COPULA)
    over = reading.word(group.first - 1) in _ENDS or any(reading.word(one) in _ENDS for one in range(group.first, at))
    first = group.first - 1 if reading.word(group.first - 1) in _ENDS else group.first
    who = subject(reading, first)
    if who is None or (group.stance in {Stance.THOUGHT, Stance.ANNOUNCED} and not over):
        return
    denied = any(reading.word(one) in {"not", "never", "longer"} for one in range(at, place))
    event = "removed" if over else "maintained" if _is_confirmed(reading, first) else "listed"
    for statement in _made(reading, (first, place), who, words):
        yield replace(statement, event=event, denied=not over and (denied or group.stance is Stance.DENIED))


def _is_confirmed(reading: Reading, first: int) -> bool:
    """Whether somebody "reaffirmed that" the party is listed."""
    return any(reading.word(at) in _KEEPS and reading.word(at + 1) == "that" for at in range(first))


def _made(reading: Reading, places: tuple[int, int], who: Who, words: ClaimWords) -> Iterator[Statement]:
    first, place = places
    found = clause(reading, first, place, place + 1, words)
    where = Clause("designated", range(max(0, first), found.behind.stop), range(found.before.start, max(0, first)))
    for one in particulars(reading, where, words):
        yield Statement(place, "listed", who, one.aims, one.dates)
