"""Statements made by a noun: a designation that was revoked, a status that was reaffirmed, a removal in a year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from service.articles.claims import grammar
from service.articles.claims.clause import Clause, clause
from service.articles.claims.group import Stance, is_hypothetical, verb_group
from service.articles.claims.particulars import particulars
from service.articles.claims.parties import Who, obj, subject
from service.articles.claims.reading import Kind, Reading
from service.articles.claims.statement import Statement
from service.articles.claims.words import ClaimWords, Form, Needs, Verb

# "Its sanctions" are those that it imposed; "its designation" is the one that it bears.
_ITS = frozenset(("its", "their", "his"))
_IMPOSED = frozenset(("sanctions", "ban"))
_LINKS = frozenset(("of", "on", "against", "for"))
_PRESUPPOSES = frozenset(("after", "following", "since", "despite", "with", "until"))
_BEFORE_NOUN = frozenset(
    ("formal", "official", "original", "initial", "'s", "own", "new", "terrorist", "terror", "-", "global", "foreign")
)
_TAKES_EFFECT = {
    "effect": frozenset(("take", "takes", "took", "taking", "taken", "into")),
    "force": frozenset(("into",)),
    "effective": frozenset(("became", "becomes", "become", "is", "was")),
    "from": frozenset(("dates", "dated", "dating")),
}
_ENDS_ALONE = frozenset(("lapse", "lapses", "lapsed", "expire", "expires", "expired", "end", "ends", "ended"))
_LOSES = frozenset(("stripped", "deprived"))
_STARTS = frozenset(("motion", "process"))
_WINDOW = 16


_CONSIDERED = Verb("announced", Needs.NOUN, frozenset({Form.PARTICIPLE}))


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun such as designation with what belongs to it, `[start, end)`, and whose it is."""

    start: int
    place: int
    end: int
    event: str
    who: Who


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of the noun, by the word at the place."""

    place: int
    event: str
    stance: Stance = Stance.FACT


def nominals(reading: Reading, words: ClaimWords) -> Iterator[Statement]:
    """The statements of nouns such as designation, each with the verb that governs it."""
    for place, word in enumerate(reading.plain):
        event = words.nouns.get(word)
        phrase = _phrase(reading, place, event) if event else None
        said = _said(reading, phrase, words) if phrase else None
        if phrase is None or said is None or said.stance is Stance.THOUGHT:
            continue
        happened = said.event
        if said.stance is Stance.ANNOUNCED:
            if happened != "designated":
                continue
            happened = "announced"
        where = _where(reading, phrase, said, words)
        for one in particulars(reading, where, words):
            yield Statement(said.place, happened, phrase.who, one.aims, one.dates, denied=said.stance is Stance.DENIED)


def _where(reading: Reading, phrase: _Phrase, said: _Said, words: ClaimWords) -> Clause:
    found = clause(reading, min(phrase.start, said.place), said.place, max(phrase.end, said.place + 1), words)
    behind = range(min(phrase.start, said.place + 1), found.behind.stop)
    return Clause(reading.word(phrase.place), behind, range(found.before.start, behind.start))


def _phrase(reading: Reading, place: int, event: str) -> _Phrase | None:
    """The noun phrase, where it is said whose designation it is."""
    start = place
    kinds = {Kind.PROGRAM, Kind.ORGANISATION, Kind.DATE, Kind.ACTOR, Kind.LIST}
    while reading.kind(start - 1) in kinds or reading.word(start - 1) in _BEFORE_NOUN:
        start -= 1
    before = reading.word(start - 1)
    link = place + 3 if reading.word(place + 2) in {"place", "force"} else place + 1
    if reading.word(link) in _LINKS:
        behind = obj(reading, link + 1)
        return _Phrase(start - (before in grammar.DETERMINERS), place, behind[1], event, behind[0]) if behind else None
    if before == "for" and (candidate := _considered(reading, start - 2)) is not None:
        return _Phrase(start - 1, place, place + 1, event, candidate)
    who: Who | None = None
    if reading.kind(start - 1) is Kind.PARTY:
        who = subject(reading, start, attached=True)
    elif before in {"the", "this", "that"} or (before in _ITS and reading.word(place) not in _IMPOSED):
        who = Who(refers="many" if before == "their" else "one")
    elif reading.word(start) == "'s" and before:
        who, start = subject(reading, start), start - 1
    return _Phrase(start - 1, place, place + 1, event, who) if who else None


def _considered(reading: Reading, at: int) -> Who | None:
    """The party that a process concerns: "P shall be considered for designation"."""
    if reading.word(at) not in {"considered", "proposed", "nominated"}:
        return None
    return subject(reading, verb_group(reading, at, _CONSIDERED).first)


def _said(reading: Reading, phrase: _Phrase, words: ClaimWords) -> _Said | None:
    """What is said of the designation by a verb that governs it, else what the noun alone implies."""
    if reading.word(phrase.start) == "for":
        begun = any(reading.word(at) == "process" for at in range(phrase.start))
        return _Said(phrase.place, phrase.event, Stance.ANNOUNCED) if begun else None
    governed = _behind(reading, phrase, words) or _before(reading, phrase, words)
    if governed is not None:
        return governed
    place, start = phrase.place, phrase.start
    if reading.word(start) in {"the", "this", "that"} and not phrase.who.named:
        return None
    if is_hypothetical(reading, place):
        return None
    if reading.word(place) == "status" and reading.word(place + 1) == "as":
        return _Said(place, "listed")
    if reading.word(place) == "sanctions" and _in_place(reading, place, phrase.end):
        return _Said(place, "listed")
    implied = reading.word(start - 1) in _PRESUPPOSES or any(
        reading.kind(at) is Kind.DATE for at in range(start, place)
    )
    following = reading.kind(phrase.end + 1) is Kind.DATE and reading.word(phrase.end) in {"in", "on", "since"}
    return _Said(place, phrase.event) if implied or following else None


def _in_place(reading: Reading, place: int, end: int) -> bool:
    """Whether they stand: "sanctions in place against P", "sanctions on P remain in force"."""
    around = [*range(place + 1, place + 5), *range(end, end + 5)]
    return any(reading.word(at) in {"place", "force"} and reading.word(at - 1) == "in" for at in around)


def _behind(reading: Reading, phrase: _Phrase, words: ClaimWords) -> _Said | None:
    """A verb of which the noun is the subject: "was revoked", "lapsed", "took effect", "was unlawful"."""
    for at in range(phrase.end, min(phrase.end + _WINDOW, len(reading.tokens))):
        word = reading.word(at)
        if word in {";", ".", "which", "that", "--"}:
            return None
        if _takes_effect(reading, at):
            return _Said(at, phrase.event, _effect_stance(reading, at))
        if word in {"unlawful", "illegal"} and reading.word(at - 1) in grammar.BE | {"ruled", "found", "declared"}:
            return _Said(at, "ruled_unlawful")
        for verb in words.verbs.get(word, ()):
            group = verb_group(reading, at, verb)
            alone = group.passive or word in _ENDS_ALONE
            if verb.needs is Needs.NOUN and alone and not _is_object(reading, phrase.end, group.first):
                return _Said(at, _happened(verb, phrase.event), group.stance)
    return None


def _takes_effect(reading: Reading, at: int) -> bool:
    before = _TAKES_EFFECT.get(reading.word(at), frozenset())
    near = [reading.word(place) for place in (at - 1, at - 2)]
    if reading.word(at) == "to" and near == ["back", "dates"]:
        return True
    return near[0] in before or (reading.word(at) == "effect" and near[1] in before)


def _is_object(reading: Reading, end: int, first: int) -> bool:
    """Whether another noun stands between the phrase and the verb, which then is its subject."""
    nouns = {"and", "but", "it", "they"}
    return any(reading.kind(at) is Kind.PARTY or reading.word(at) in nouns for at in range(end, first))


def _effect_stance(reading: Reading, at: int) -> Stance:
    """A day on which a designation takes effect may lie ahead; it is a statement all the same."""
    helpers = {reading.word(before) for before in range(max(0, at - 5), at)}
    if is_hypothetical(reading, at) or helpers & grammar.MODAL:
        return Stance.THOUGHT
    return Stance.DENIED if helpers & {"not", "never", "yet"} else Stance.FACT


def _before(reading: Reading, phrase: _Phrase, words: ClaimWords) -> _Said | None:
    """A verb of which the noun is the object: "revoked the designation", "stripped of its status"."""
    for at in range(phrase.start - 1, max(-1, phrase.start - 6), -1):
        word = reading.word(at)
        if word in _STARTS and reading.word(at - 1) in {"in", "the"}:
            return _Said(at, phrase.event, Stance.ANNOUNCED)
        if words.nouns.get(word) == "removed":
            return _Said(at, "removed", Stance.THOUGHT if is_hypothetical(reading, at) else Stance.FACT)
        for verb in words.verbs.get(word, ()):
            if verb.needs is Needs.NOUN:
                return _governing(reading, at, verb, phrase)
        if reading.kind(at) is Kind.WORD and word not in grammar.DETERMINERS | {"of", "down", "for", "on", "back"}:
            return None
    return None


def _governing(reading: Reading, at: int, verb: Verb, phrase: _Phrase) -> _Said | None:
    group = verb_group(reading, at, verb)
    if group.passive != (reading.word(at) in _LOSES) or (verb.forms == {Form.PARTICIPLE} and not group.passive):
        return None
    if reading.word(at).startswith(("send", "sent")) and "back" not in _rest(reading, phrase.end):
        return None
    return _Said(at, _happened(verb, phrase.event), group.stance)


def _rest(reading: Reading, end: int) -> set[str]:
    return {reading.word(at) for at in range(end, min(end + _WINDOW, len(reading.tokens)))}


def _happened(verb: Verb, event: str) -> str:
    """The act of the noun where the verb only tells of it ("announced the removal"), else that of the verb."""
    return event if verb.event == "designated" else verb.event
