"""The verb with its helpers: active or passive, said as a fact, denied, announced, or only thought of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from service.articles.claims import grammar
from service.articles.claims.grammar import is_adverb
from service.articles.claims.reading import Kind, Reading
from service.articles.claims.words import Form, Verb

_HELPERS = grammar.BE | grammar.HAVE | grammar.DO | grammar.MODAL | grammar.FUTURE | grammar.NOT | {"to"}
_NEAR = 12


class Stance(Enum):
    """How a thing is said."""

    FACT = "fact"
    DENIED = "denied"
    ANNOUNCED = "announced"
    THOUGHT = "thought"


@dataclass(frozen=True, slots=True)
class Group:
    """A verb at `verb` whose helpers begin at `first`; `reduced` is a participle without helpers.

    `present` is a passive in the present tense, which tells a state: "is still listed".
    """

    first: int
    verb: int
    passive: bool
    reduced: bool
    present: bool
    stance: Stance


def verb_group(reading: Reading, place: int, verb: Verb) -> Group:
    """The group of the verb at the place."""
    first = _first(reading, place)
    helpers = [reading.word(before) for before in range(first, place)]
    passive = Form.PARTICIPLE in verb.forms and any(word in grammar.BE for word in helpers)
    perfect = any(word in grammar.HAVE for word in helpers)
    bare = Form.PARTICIPLE in verb.forms and not passive and not perfect
    present = passive and not perfect and "being" not in helpers and any(word in grammar.PRESENT for word in helpers)
    return Group(first, place, passive, bare, present, _stance(reading, first, place, verb))


def _first(reading: Reading, place: int) -> int:
    """Where the helpers of the verb begin, with the adverbs and dates that stand among them."""
    first = at = place
    while at > 0:
        at -= 1
        word = reading.word(at)
        if _is_of_date(reading, at):
            continue
        if word not in _HELPERS and not is_adverb(word):
            break
        first = at
    return first


def _is_of_date(reading: Reading, at: int) -> bool:
    """Whether a date stands there, or a word or a comma that belongs to one."""
    if reading.kind(at) is Kind.DATE or (reading.word(at) in grammar.OF_DATES and reading.kind(at + 1) is Kind.DATE):
        return True
    return reading.word(at) == "," and Kind.DATE in {reading.kind(at + 1), reading.kind(at - 1)}


def _stance(reading: Reading, first: int, place: int, verb: Verb) -> Stance:
    if is_hypothetical(reading, place):
        return Stance.THOUGHT
    helpers = [reading.word(at) for at in range(first, place)]
    before = [reading.word(at) for at in range(max(0, first - _NEAR), first)]
    denied = any(word in grammar.NOT for word in helpers) or ("no" in helpers and "longer" in helpers)
    told = any(word in grammar.TELLS for word in before)
    if "to" in helpers:
        return _of_infinitive(helpers, before, told=told)
    if any(word in grammar.MODAL | grammar.FUTURE for word in helpers):
        told = told and any(word in {"would", "will", "shall"} for word in helpers)
        return Stance.ANNOUNCED if told and not denied else Stance.THOUGHT
    if Form.ING in verb.forms and not any(word in grammar.BE for word in helpers):
        return _of_gerund(before, denied=denied)
    if verb.forms == {Form.BASE} and _is_bare(helpers, before):
        return Stance.THOUGHT
    return Stance.DENIED if denied or _nobody(before) else Stance.FACT


def is_hypothetical(reading: Reading, place: int) -> bool:
    """Whether what stands at the place is asked, or depends on a condition."""
    inverted = reading.word(0) in grammar.INVERTED
    return reading.is_question or inverted or not grammar.IF.isdisjoint(reading.plain[:place])


def _of_infinitive(helpers: list[str], before: list[str], *, told: bool) -> Stance:
    """Said of "to designate" by what governs it: "refused to", "announced plans to", "was amended to"."""
    if any(word in grammar.REFUSES for word in (*helpers, *before[-4:])):
        return Stance.DENIED
    singled_out = "be" in helpers and {"first", "last", "latest"} & set(before)
    if singled_out or any(word in grammar.REVISES for word in before):
        return Stance.FACT
    return Stance.ANNOUNCED if told else Stance.THOUGHT


def _of_gerund(before: list[str], *, denied: bool) -> Stance:
    """Said of "designating" by the word that governs it: "considering", "short of", "the process of", "after"."""
    last, previous = ["", "", *before][-1], ["", "", *before][-2]
    if last == "of":
        if previous in {"short", "instead"}:
            return Stance.DENIED
        return Stance.ANNOUNCED if previous == "process" else Stance.THOUGHT
    if last in grammar.WISHES:
        return Stance.THOUGHT
    return Stance.DENIED if denied or last in grammar.AVOIDS else Stance.FACT


def _is_bare(helpers: list[str], before: list[str]) -> bool:
    """Whether a base form has no subject of its own: "urged the minister to list", "a bid that it designate"."""
    return not any(word in grammar.DO for word in helpers) and bool(before) and before[-1] not in grammar.PERSONS


def _nobody(before: list[str]) -> bool:
    """Whether the subject is nobody: "no government has", "neither party was"."""
    return any(word in {"neither", "nobody", "none"} for word in before) or "no" in before[-4:]
