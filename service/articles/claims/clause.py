"""The clause of a verb: how far what belongs to it reaches, behind it and before it."""

from __future__ import annotations

from dataclasses import dataclass

from service.articles.claims import grammar
from service.articles.claims.reading import Reading
from service.articles.claims.words import ClaimWords, Form, Needs

_AFTER = frozenset(("after", "following"))
_SUBJECTS = frozenset(("it", "they", "he", "she", "we", "its", "their"))
_VERBAL = frozenset((Form.PAST, Form.PARTICIPLE, Form.ING))


@dataclass(frozen=True, slots=True)
class Clause:
    """The places of a clause behind its verb, and before it."""

    verb: str
    behind: range
    before: range


def clause(reading: Reading, first: int, verb: int, rest: int, words: ClaimWords) -> Clause:
    """The clause of the verb at `verb`, whose helpers begin at `first`; what it speaks of ends at `rest`."""
    behind = range(verb + 1, _end(reading, max(rest, verb + 1), words))
    return Clause(reading.word(verb), behind, range(_start(reading, first, words), verb))


def _end(reading: Reading, start: int, words: ClaimWords) -> int:
    """Where what belongs to the verb ends: the next verb of the table, or a word that opens another clause."""
    for at in range(start, len(reading.tokens)):
        word, before = reading.word(at), reading.word(at - 1)
        if word in grammar.CLAUSE_OPENERS | _AFTER or (word in _SUBJECTS and before in {",", "and"}):
            return at
        if at > start and before == "," and word in grammar.BE | grammar.HAVE:
            return at
        dated = reading.tokens[at].dated
        infinitive = before == "to" and word in words.verbs
        if infinitive or _is_verb(word, words) or (dated is not None and dated.relation == "opens"):
            return at
    return len(reading.tokens)


def _start(reading: Reading, end: int, words: ClaimWords) -> int:
    """Where the clause that runs up to the verb begins, by the same signs."""
    joined = end
    for at in range(end - 1, -1, -1):
        word = reading.word(at)
        if word in grammar.CLAUSE_OPENERS:
            return at + 1
        if word in {"and", "then", "before", "after"} and joined == end:
            joined = at
        dated = reading.tokens[at].dated
        if dated is not None and dated.relation == "opens":
            return at
        if _is_verb(word, words):
            return joined
    return 0


def _is_verb(word: str, words: ClaimWords) -> bool:
    """Whether a verb of the table stands there; not one that only tells of an act, such as "announced"."""
    return any(
        verb.forms & _VERBAL
        and (verb.needs is not Needs.NOUN or verb.event != "designated")
        and verb.forms != {Form.ING}
        for verb in words.verbs.get(word, ())
    )
