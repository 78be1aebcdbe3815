"""Under which program and when: what stands around a verb in its own clause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from service.articles.claims.aims import Aim, aims, named
from service.articles.claims.clause import Clause
from service.articles.claims.dates import Dated
from service.articles.claims.reading import Kind, Reading
from service.articles.claims.words import ClaimWords

_UNRELATED = frozenset(("before", "after", "by"))
# How far into a sentence a date may stand that speaks of all of it.
_FRONT = 2


@dataclass(frozen=True, slots=True)
class Particular:
    """Programs that share the dates that are said of them."""

    aims: tuple[Aim, ...]
    dates: tuple[Dated, ...]


def particulars(reading: Reading, where: Clause, words: ClaimWords) -> tuple[Particular, ...]:
    """What the clause says of programs and dates; two of each go in pairs, in the order in which they stand."""
    pairs = list(_pairs(reading, where.behind))
    if len(pairs) > 1:
        return tuple(Particular((named(program),), (dated,)) for program, dated in pairs)
    dates = _dates(reading, where.behind) or _last_date(reading, _main(reading, where.before)) or _fronted(reading)
    return (Particular(aims(reading, where, words), dates),)


def _last_date(reading: Reading, region: Iterable[int]) -> tuple[Dated, ...]:
    """The date nearest to the end of the region."""
    found = [dated for at in region if (dated := _date(reading, at)) is not None]
    return (found[-1],) if found else ()


def _main(reading: Reading, before: range) -> list[int]:
    """The places before the verb, less a stretch between commas right before it: "P , founded in D , was"."""
    places = list(before)
    commas = [at for at in places if reading.word(at) == ","]
    if len(commas) > 1 and commas[-1] == places[-1]:
        return [at for at in places if at < commas[-2]]
    return places


def _fronted(reading: Reading) -> tuple[Dated, ...]:
    """The date that opens the sentence."""
    return next(((dated,) for at in range(min(_FRONT, len(reading.tokens))) if (dated := _date(reading, at))), ())


def _pairs(reading: Reading, region: range) -> Iterable[tuple[str, Dated]]:
    """Each program with the date that follows it before the next."""
    program = ""
    for at in region:
        if reading.kind(at) is Kind.PROGRAM:
            program = reading.tokens[at].value
        elif program and (dated := _date(reading, at)) is not None:
            yield program, dated
            program = ""


def _dates(reading: Reading, region: range) -> tuple[Dated, ...]:
    """The dates in the region; a further one only where it is joined to the one before, or ends it."""
    found: list[Dated] = []
    last = -1
    for at in region:
        dated = _date(reading, at)
        if dated is None:
            continue
        if not found or dated.relation == "until" or _joined(reading, last, at):
            found.append(dated)
            last = at
    return tuple(found)


def _date(reading: Reading, at: int) -> Dated | None:
    """The date there, unless it dates something else: "the judgment of last October", "before 2010"."""
    dated = reading.tokens[at].dated
    if dated is None or dated.relation in _UNRELATED or reading.word(at - 1) == "of":
        return None
    return dated


def _joined(reading: Reading, last: int, at: int) -> bool:
    return last >= 0 and all(
        reading.word(between) in {",", "and", "again", "in", "on"} for between in range(last + 1, at)
    )
