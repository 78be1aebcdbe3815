"""Statements made by a verb: designated, put on a list, taken off one, kept there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from service.articles.claims import grammar
from service.articles.claims.clause import Clause, clause
from service.articles.claims.grammar import GROUP_NOUNS, is_adverb
from service.articles.claims.group import Group, Stance, verb_group
from service.articles.claims.particulars import particulars
from service.articles.claims.parties import Who, obj, subject
from service.articles.claims.reading import Kind, Reading
from service.articles.claims.statement import Statement
from service.articles.claims.words import ClaimWords, Form, Needs, Verb

_LISTS = frozenset((Kind.LIST, Kind.PROGRAM))
_LABELS = frozenset((Kind.ORGANISATION, Kind.PROGRAM, Kind.LIST))
_FROM = frozenset(("from", "off", "of", "as"))
_ONTO = frozenset(("to", "on", "onto", "in", "into", "among", "under", "off", "with", "as"))
_APART = frozenset(("off", "from", "on", "onto"))
_BEHIND_REDUCED = frozenset(("as", "by", "under", "since", "in", "on", "a", "an"))
_INTRANSITIVE = ("become", "became", "becom", "join", "appear", "featur", "stay", "remain", "stood", "return")
_JOINS = frozenset(("and", "or", "but", ",", "then"))


@dataclass(frozen=True, slots=True)
class _Found:
    """A verb with whom it speaks of, and where the rest of its clause begins."""

    group: Group
    who: Who
    rest: int
    joined: bool = False


def actions(reading: Reading, words: ClaimWords) -> Iterator[Statement]:
    """The statements of the verbs of the table, in their order."""
    last: _Found | None = None
    for place, word in enumerate(reading.plain):
        for verb in words.verbs.get(word, ()):
            if verb.needs is Needs.NOUN or _is_attribute(reading, place, verb):
                continue
            found = _whom(reading, place, verb, last)
            if found is None:
                continue
            where = clause(reading, found.group.first, place, found.rest, words)
            if not _is_complete(reading, found, where, verb, words):
                continue
            last = found
            yield from _statements(reading, found, where, verb, words)
            break


def _is_attribute(reading: Reading, place: int, verb: Verb) -> bool:
    """Whether the word only describes a noun: "a designated driver", "the listed company"."""
    return verb.forms != {Form.ING} and reading.word(place - 1) in grammar.ARTICLES


def _whom(reading: Reading, place: int, verb: Verb, last: _Found | None) -> _Found | None:
    group = verb_group(reading, place, verb)
    word, following = reading.word(place), reading.word(place + 1)
    apart = verb.needs is Needs.LIST and following in _APART
    if group.passive or word.startswith(_INTRANSITIVE) or apart:
        return _found(group, _listed_behind(reading, place, subject(reading, group.first)), place + 1)
    behind = obj(reading, _after_adverbs(reading, place + 1))
    if behind is not None and not (group.reduced and verb.forms == {Form.PARTICIPLE}):
        return _Found(group, *behind)
    if not group.reduced:
        return None
    before = reading.word(group.first - 1)
    if last is not None and last.group.passive and before in _JOINS:
        stance = last.group.stance if group.stance is Stance.FACT else group.stance
        return _Found(replace(group, passive=True, reduced=False, stance=stance), last.who, place + 1, joined=True)
    return _reduced(reading, group)


def _found(group: Group, who: Who | None, rest: int) -> _Found | None:
    return _Found(group, who, rest) if who else None


def _reduced(reading: Reading, group: Group) -> _Found | None:
    """A participle that describes: "P , designated by A"; "P is among the groups designated by A"."""
    place, first = group.verb, group.first
    if first == 0:
        return _found(group, _behind_comma(reading, place), place + 1)
    if reading.word(first - 1) in GROUP_NOUNS:
        return _among(reading, group)
    if reading.kind(first - 1) is Kind.ACTOR:
        return _found(group, _antecedent(reading, first - 1), place + 1)
    at = _after_adverbs(reading, place + 1)
    described = reading.word(at) in _BEHIND_REDUCED or reading.kind(at) in _LABELS or at > place + 1
    if not described or (reading.kind(first - 1) is Kind.PARTY and reading.word(at) in {"a", "an", "in", "on"}):
        return None
    return _found(group, subject(reading, first, attached=True), place + 1)


def _antecedent(reading: Reading, actor: int) -> Who | None:
    """The party before a relative clause with a subject of its own: "P , which A designated"."""
    for at in range(actor, max(0, actor - 4), -1):
        if reading.word(at) in {"which", "that", "whom"}:
            return subject(reading, at + 1)
    return None


def _among(reading: Reading, group: Group) -> _Found | None:
    for at in range(group.first - 1, max(0, group.first - 8), -1):
        if reading.word(at) in grammar.BE and reading.word(at + 1) in {"among", "one"}:
            copula = verb_group(reading, at + 1, Verb("listed", Needs.LABEL, frozenset({Form.PARTICIPLE})))
            joined = replace(group, stance=copula.stance, first=copula.first)
            return _found(joined, subject(reading, copula.first), group.verb + 1)
    return None


def _behind_comma(reading: Reading, place: int) -> Who | None:
    """The party behind a comma: "designated by A in D , P"."""
    for at in range(place + 1, min(place + 20, len(reading.tokens))):
        if reading.word(at) == ",":
            behind = obj(reading, at + 1)
            return behind[0] if behind else None
    return None


def _listed_behind(reading: Reading, place: int, who: Who | None) -> Who | None:
    """The parties behind a colon, where none stand before: "three groups were removed : P , P and P"."""
    if who is not None:
        return who
    for at in range(place + 1, min(place + 20, len(reading.tokens))):
        if reading.word(at) in {":", "--"}:
            behind = obj(reading, at + 1)
            return behind[0] if behind else None
    return None


def _after_adverbs(reading: Reading, at: int) -> int:
    while (
        is_adverb(reading.word(at))
        or reading.kind(at) is Kind.DATE
        or (reading.word(at) in {"on", "in"} and reading.kind(at + 1) is Kind.DATE)
    ):
        at += 1
    return at


def _is_complete(reading: Reading, found: _Found, where: Clause, verb: Verb, words: ClaimWords) -> bool:
    """Whether what the verb needs to speak of a designation stands with it."""
    region = range(max(found.rest, where.behind.start), where.behind.stop)
    kinds = {reading.kind(at) for at in region}
    following = reading.word(found.rest)
    if verb.needs is Needs.LABEL:
        return any(reading.kind(at) in _LABELS and reading.word(at + 1) != "'s" for at in region)
    if verb.needs is Needs.LIST:
        return found.joined or _is_about_list(reading, where.behind, verb, words)
    if following == "as" or (where.verb.startswith("ban") and following == "from"):
        return bool(kinds & _LABELS)
    if where.verb.startswith("list"):
        close = following in {"under", "as", "by", ".", ""} or reading.kind(found.rest) is Kind.DATE
        acted = any(reading.kind(at) is Kind.ACTOR for at in where.before)
        return bool(kinds & (_LABELS | {Kind.ACTOR, Kind.DATE})) or close or acted
    return True


def _is_about_list(reading: Reading, region: range, verb: Verb, words: ClaimWords) -> bool:
    """Whether a list, or a designation, stands there, and a word such as "from" close before it."""
    links = _FROM if verb.event == "removed" else _ONTO
    joins = reading.word(region.start - 1).startswith("join")
    for at in region:
        noun = words.nouns.get(reading.word(at)) == "designated" and verb.event == "designated"
        if reading.kind(at) not in _LISTS and not noun:
            continue
        if joins or any(reading.word(before) in links for before in range(max(region.start, at - 6), at)):
            return True
    return False


def _statements(reading: Reading, found: _Found, where: Clause, verb: Verb, words: ClaimWords) -> Iterator[Statement]:
    group, event = found.group, verb.event
    if group.stance is Stance.THOUGHT:
        return
    if group.stance is Stance.ANNOUNCED:
        if event != "designated":
            return
        event = "announced"
    elif group.present and event == "designated":
        event = "listed"
    denied = group.stance is Stance.DENIED
    for one in particulars(reading, where, words):
        yield Statement(group.verb, event, found.who, one.aims, one.dates, denied=denied, joined=found.joined)
