"""Whom a verb speaks of: the parties before or behind it, or the ones that a pronoun stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.articles.claims import grammar
from service.articles.claims.grammar import GROUP_NOUNS, is_adverb
from service.articles.claims.reading import Kind, Named, Reading

_DESCRIBES = frozenset(("-", "based", "backed", "aligned", "linked", "militant", "'s"))
_ENDS_RUN = grammar.BREAKS | (grammar.PREPOSITIONS - {"with"})
_CALLED = frozenset(("(", "known", "aka", "alias", "called", "formerly", "acronym"))
_LONGEST_FILLER = 8
_LONGEST_APPOSITION = 30


@dataclass(frozen=True, slots=True)
class Who:
    """The parties spoken of; where `refers` is set they stand before: "one" or "many" of them."""

    named: tuple[Named, ...] = ()
    refers: str | None = None


def subject(reading: Reading, end: int, *, attached: bool = False) -> Who | None:
    """The parties of the noun phrase that ends before the place, with what may stand between it and its verb.

    `attached` is for what describes the noun right before it, whatever that noun hangs on.
    """
    at, relative = _before_relative(reading, end - 1)
    at = _before_brackets(reading, at)
    if reading.word(at) == "," and reading.word(at - 1) == "them":
        at -= 1
    elif reading.word(at) in {",", "--"}:
        at = _before_apposition(reading, at)
        relative = True
    if (pronoun := _pronoun(reading, at)) is not None:
        return pronoun
    at = _before_description(reading, at)
    if reading.kind(at) is not Kind.PARTY:
        return _definite(reading, at)
    run = _run_before(reading, at)
    if not relative and not attached and _depends(reading, run[0]):
        return None
    return Who(_named(reading, run))


def obj(reading: Reading, start: int) -> tuple[Who, int] | None:
    """The parties of the noun phrase that begins at the place, with the place behind it."""
    at = start
    for _ in range(_LONGEST_FILLER):
        if reading.kind(at) is Kind.PARTY and reading.word(at + 1) == "'s" and reading.kind(at + 2) is Kind.PARTY:
            at += 2
        if reading.kind(at) is Kind.PARTY:
            run = _run_behind(reading, at)
            return (Who(_named(reading, run)), run[-1] + 1) if run else None
        if (referring := _referring(reading, at)) is not None:
            return referring, at + 1
        if not _may_fill(reading, at):
            return None
        at += 1
    return None


def _referring(reading: Reading, at: int) -> Who | None:
    """A pronoun, or "the group", as the object."""
    word = reading.word(at)
    if word in GROUP_NOUNS and reading.kind(at + 1) is not Kind.PARTY:
        whole = reading.word(at + 1) == "of" and word in grammar.WHOLES
        return Who(refers=_number(word)) if _is_definite(reading, at) and not whole else None
    if word not in grammar.PRONOUNS or (word in grammar.WHOLES and reading.word(at + 1) == "of"):
        return None
    stands_alone = reading.word(at + 1) in {"as", "under", "to", "on"} or reading.kind(at + 1) is None
    if word in grammar.DETERMINERS and not stands_alone:
        return None
    return Who(refers="one" if word in grammar.ONE else "many")


def _may_fill(reading: Reading, at: int) -> bool:
    """Whether the place may stand before the name of the party: an article, an adjective, "the whole of"."""
    word = reading.word(at)
    if word == "of" and reading.word(at - 1) in grammar.WHOLES:
        return True
    if reading.kind(at) is None or word in grammar.PREPOSITIONS | grammar.BREAKS | {",", "."}:
        return False
    if (
        word in reading.verbal
        and reading.word(at - 1) not in {"and", "or"}
        and reading.word(at + 1) not in {"and", "or"}
    ):
        return False
    if word in GROUP_NOUNS:
        return reading.kind(at + 1) is Kind.PARTY or (word in grammar.WHOLES and reading.word(at + 1) == "of")
    listing = reading.kind(at) in {Kind.PROGRAM, Kind.LIST, Kind.DATE}
    return not listing or reading.kind(at + 1) is Kind.PARTY


def also_known(reading: Reading, named: Sequence[Named]) -> tuple[Named, ...]:
    """The parties with the other names of each that stand right behind it: "P ( P )", "P , also known as P"."""
    found, asked = list(named), frozenset(named)
    for at, token in enumerate(reading.tokens):
        if token.named is None or token.named not in asked:
            continue
        stretch = range(at + 1, at + _LONGEST_FILLER)
        behind = next((place for place in stretch if reading.kind(place) is Kind.PARTY), at)
        other = reading.tokens[behind].named
        between = {reading.word(place) for place in range(at + 1, behind)}
        if other is not None and other.party == token.named.party and between & _CALLED:
            found.append(other)
    return tuple(found)


def meant_itself(reading: Reading, place: int) -> bool:
    """Whether the party at the place is meant, and not its leader, its attack, its territory."""
    following = reading.word(place + 1)
    if reading.kind(place + 1) is not Kind.WORD:
        return True
    is_verb = following in reading.verbal or following.endswith("ed")
    return is_verb or following in grammar.MAY_FOLLOW or is_adverb(following)


def _before_relative(reading: Reading, at: int) -> tuple[int, bool]:
    if reading.word(at) in {"which", "that", "who", "whom"}:
        at -= 1
        return (at - 1 if reading.word(at) == "," else at), True
    return at, False


def _before_brackets(reading: Reading, at: int) -> int:
    if reading.word(at) != ")":
        return at
    for before in range(at - 1, max(-1, at - _LONGEST_APPOSITION), -1):
        if reading.word(before) == "(":
            return before - 1
    return at


def _before_apposition(reading: Reading, at: int) -> int:
    """Before a stretch between commas that follows a party: "P , the largest of them , was"."""
    if reading.kind(at - 1) is Kind.PARTY:
        return at - 1
    for before in range(at - 1, max(0, at - _LONGEST_APPOSITION), -1):
        if reading.word(before) in {";", "--"}:
            break
        held = _before_brackets(reading, before - 1)
        if reading.word(before) in {",", "("} and (
            reading.kind(held) is Kind.PARTY
            or (reading.word(held) in GROUP_NOUNS and reading.kind(held - 1) is Kind.PARTY)
        ):
            return held
    return at


def _before_description(reading: Reading, at: int) -> int:
    """Before what may follow a name and change nothing: "P group", "P of Algeria", "P among them"."""
    if reading.word(at) == "them" and reading.word(at - 1) == "among":
        at -= 2
    if reading.word(at - 1) in {"of", "in"} and reading.kind(at - 2) is Kind.PARTY:
        at -= 2
    while reading.word(at) in GROUP_NOUNS and at > 0 and reading.kind(at - 1) is Kind.PARTY:
        at -= 1
    return at


def _pronoun(reading: Reading, at: int) -> Who | None:
    word = reading.word(at)
    if word in grammar.PRONOUNS and not (word == "them" and reading.word(at - 1) == "among"):
        return Who(refers="one" if word in grammar.ONE else "many")
    return None


def _definite(reading: Reading, at: int) -> Who | None:
    """Parties that were named before: "the group", "the Iran-backed militia"."""
    word = reading.word(at)
    if word not in GROUP_NOUNS or not _is_definite(reading, at):
        return None
    return Who(refers=_number(word))


def _is_definite(reading: Reading, at: int) -> bool:
    return any(reading.word(before) in {"the", "this", "that", "these", "both"} for before in range(max(0, at - 4), at))


def _number(word: str) -> str:
    return "many" if word.endswith("s") and word != "itself" else "one"


def _depends(reading: Reading, first: int) -> bool:
    """Whether the parties hang on a noun before them: "the leader of P", "attacks by P"; "the corps of P" is P."""
    at = first - 1
    while (
        reading.word(at) in grammar.DETERMINERS
        or reading.kind(at) in {Kind.ORGANISATION, Kind.ACTOR}
        or reading.word(at) in GROUP_NOUNS | _DESCRIBES
    ):
        at -= 1
    if reading.word(at) == "of" and reading.word(at - 1) in grammar.WHOLES:
        return False
    return reading.word(at) in grammar.PREPOSITIONS


def _run_before(reading: Reading, last: int) -> list[int]:
    """The places of parties joined to the one at the place from before: "P , P and its wing , the P"."""
    run, at, joins, filler = [last], last - 1, set[str](), 0
    while at >= 0 and filler < _LONGEST_FILLER:
        word = reading.word(at)
        if reading.kind(at) is Kind.PARTY:
            fronted = len(run) == 1 and "and" not in joins and _depends(reading, at)
            if not joins or fronted:
                break
            run.insert(0, at)
            joins, filler = set(), 0
        elif reading.kind(at) is not Kind.WORD or word in _ENDS_RUN:
            break
        else:
            joins |= {word} & grammar.JOINS
            filler += 1
        at -= 1
    return run


def _run_behind(reading: Reading, first: int) -> list[int]:
    """The places of parties from the one at the place on, as far as they are joined.

    There are none where not the last of them is meant but something of theirs.
    """
    run, at, joined, filler = [first], first + 1, False, 0
    while filler < _LONGEST_FILLER and reading.kind(at) is not None:
        word = reading.word(at)
        if reading.kind(at) is Kind.PARTY:
            if not joined:
                break
            run.append(at)
            joined, filler = False, 0
        elif reading.kind(at) not in {Kind.WORD, Kind.ORGANISATION} or word in _ENDS_RUN or word in reading.verbal:
            break
        else:
            joined = joined or word in grammar.JOINS
            filler += 1
        at += 1
    return [place for place in run if meant_itself(reading, place)] if meant_itself(reading, run[-1]) else []


def _named(reading: Reading, run: Sequence[int]) -> tuple[Named, ...]:
    return tuple(named for place in run if (named := reading.tokens[place].named) is not None)
