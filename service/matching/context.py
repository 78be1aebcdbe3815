"""Evidence beside the name: type, dates of birth, countries and identifiers; each raises or lowers, none filters.

A side that does not know a thing says nothing about it. The first sentence of each docstring is what readers are told.
"""

from __future__ import annotations

from datetime import date

from service.domain.days import Day
from service.domain.entity import EntityType, Identifier
from service.matching.evidence import Evidence
from service.matching.subject import Subject

_DAY_IN_FULL = len("YYYY-MM-DD")
_PART_OF_A_DATE = 0.5


def type_agrees(query: Subject, candidate: Subject) -> Evidence | None:
    """Both are described as the same kind of party."""
    if not _types_known(query, candidate) or query.type is not candidate.type:
        return None
    return Evidence("type_agrees", 1.0, f"Both are described as {query.type}.")


def type_differs(query: Subject, candidate: Subject) -> Evidence | None:
    """They are described as different kinds of party."""
    if not _types_known(query, candidate) or query.type is candidate.type:
        return None
    return Evidence("type_differs", 1.0, f"One is described as {query.type}, the other as {candidate.type}.")


def birth_date_agrees(query: Subject, candidate: Subject) -> Evidence | None:
    """A date of birth of the one can be that of the other; half where a date is known in part."""
    fitting = [(here, there) for here, there in _date_pairs(query, candidate) if _can_be_one_day(here, there)]
    if not fitting:
        return None
    here, there = max(fitting, key=lambda pair: min(len(pair[0].text), len(pair[1].text)))
    full = min(len(here.text), len(there.text)) == _DAY_IN_FULL
    detail = f"The dates of birth agree: {here}." if full else f"The dates of birth {here} and {there} can be one."
    return Evidence("birth_date_agrees", 1.0 if full else _PART_OF_A_DATE, detail)


def birth_date_differs(query: Subject, candidate: Subject) -> Evidence | None:
    """No date of birth of the one can be that of the other."""
    pairs = _date_pairs(query, candidate)
    if not pairs or any(_can_be_one_day(here, there) for here, there in pairs):
        return None
    here, there = pairs[0]
    return Evidence("birth_date_differs", 1.0, f"The dates of birth {here} and {there} are different.")


def country_agrees(query: Subject, candidate: Subject) -> Evidence | None:
    """They have a country in common."""
    shared = sorted(_countries(query) & _countries(candidate))
    if not shared:
        return None
    return Evidence("country_agrees", 1.0, f"A country is the same: {shared[0]}.")


def country_differs(query: Subject, candidate: Subject) -> Evidence | None:
    """They have no country in common."""
    here, there = sorted(_countries(query)), sorted(_countries(candidate))
    if not here or not there or set(here) & set(there):
        return None
    return Evidence("country_differs", 1.0, f"The countries are different: {', '.join(here)} and {', '.join(there)}.")


def identifier_agrees(query: Subject, candidate: Subject) -> Evidence | None:
    """An identifier is the same, punctuation, capitals and the name of its scheme left aside."""
    for here in query.identifiers:
        for there in candidate.identifiers:
            scheme = here.scheme or there.scheme
            if _same_scheme(here, there) and _bare(here, scheme) and _bare(here, scheme) == _bare(there, scheme):
                return Evidence("identifier_agrees", 1.0, f"The identifier is the same: {scheme} {there.value}.")
    return None


def identifier_differs(query: Subject, candidate: Subject) -> Evidence | None:
    """Identifiers of one scheme are given on both sides and none is the same."""
    comparable = [
        (here, there)
        for here in query.identifiers
        for there in candidate.identifiers
        if _same_scheme(here, there) and _bare(here, there.scheme)
    ]
    if not comparable or identifier_agrees(query, candidate):
        return None
    here, there = comparable[0]
    return Evidence("identifier_differs", 1.0, f"The identifier {here.value} is not {there.scheme} {there.value}.")


CONTEXT = (
    identifier_agrees,
    identifier_differs,
    type_agrees,
    type_differs,
    birth_date_agrees,
    birth_date_differs,
    country_agrees,
    country_differs,
)


def context_evidence(query: Subject, candidate: Subject) -> tuple[Evidence, ...]:
    """What applies of the features beside the name, in the order of CONTEXT."""
    return tuple(evidence for feature in CONTEXT if (evidence := feature(query, candidate)))


def _types_known(query: Subject, candidate: Subject) -> bool:
    """Whether both sides say what they are; "other" says nothing."""
    return not {None, EntityType.OTHER} & {query.type, candidate.type}


def _date_pairs(query: Subject, candidate: Subject) -> list[tuple[Day, Day]]:
    return [
        (here, there)
        for here in query.birth_dates
        for there in candidate.birth_dates
        if _is_bounded(here) and _is_bounded(there)
    ]


def _is_bounded(day: Day) -> bool:
    return day.earliest is not None and day.latest is not None


def _can_be_one_day(here: Day, there: Day) -> bool:
    first = max(here.earliest or date.min, there.earliest or date.min)
    last = min(here.latest or date.max, there.latest or date.max)
    return first <= last


def _countries(subject: Subject) -> set[str]:
    return {country.upper() for country in subject.countries}


def _same_scheme(here: Identifier, there: Identifier) -> bool:
    return not here.scheme or not there.scheme or here.scheme == there.scheme


def _bare(identifier: Identifier, scheme: str) -> str:
    """Letters and digits alone; lists write "IMO 9187629" where registers write "9187629"."""
    value, prefix = ("".join(char for char in text.casefold() if char.isalnum()) for text in (identifier.value, scheme))
    return value.removeprefix(prefix)
