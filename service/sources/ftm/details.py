"""What an entity says beside its names: details, days, countries, identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, Identifier
from service.errors import InvalidDay
from service.sources.countries import country_coded
from service.sources.ftm.properties import COUNTRIES, DETAILS, IDENTIFIERS, NAMES, REFERENCES
from service.sources.ftm.read import FtmEntity

_LONGEST_DAY = len("YYYY-MM-DD")
_YEARS = range(1800, 2101)
_DAYS = frozenset({"birthDate", "deathDate", "listingDate", "startDate", "endDate", "modifiedAt", "last_change"})
_NUMBER_OF_LIST = re.compile(r"(ofac|unsc|gb-fcdo)-([a-z0-9]+)", re.ASCII)
_LISTS = {"ofac": "us-ofac", "unsc": "un-dataid", "gb-fcdo": "gb-uid"}
_NOT_TOLD = frozenset({*NAMES, *REFERENCES, "entity"})


def day_of(text: str) -> Day | None:
    """The day of a text that begins with one, to the precision that it has; None for anything else."""
    try:
        day = Day.parse(text[:_LONGEST_DAY])
    except InvalidDay:
        return None
    return day if day.earliest is not None and day.earliest.year in _YEARS else None


def countries_of(entity: FtmEntity) -> tuple[str, ...]:
    """Those that the entity belongs to; FollowTheMoney's own codes of states that are no more count for none."""
    return tuple(dict.fromkeys(filter(None, map(country_coded, entity.texts(*COUNTRIES)))))


def details_of(entity: FtmEntity, prefix: str = "") -> Iterator[Detail]:
    """Everything that the entity says but its names and the ids of others, labelled by its properties."""
    for name, values in (*entity.properties.items(), *entity.about.items()):
        if name in _NOT_TOLD:
            continue
        kind = DETAILS.get(name, DetailKind.OTHER)
        for value in values:
            yield Detail(
                kind=kind,
                text=value,
                label=f"{prefix}{name}",
                day=day_of(value) if name in _DAYS else None,
                country=country_coded(value) if name in COUNTRIES or name == "birthCountry" else None,
            )


def identifiers_of(entity: FtmEntity) -> Iterator[Identifier]:
    """The numbers by which registers know the entity, and those of other lists that its own ids are made of."""
    yield Identifier("ftm", entity.id)
    yield from _numbers_of_lists(entity)
    currency = next(iter(entity.texts("currencySymbol", "currency")), None)
    for name, values in entity.properties.items():
        if name in IDENTIFIERS:
            scheme = IDENTIFIERS[name]
            told = currency if scheme == "wallet" else None
            yield from (Identifier(scheme, _as_scheme(scheme, value), told) for value in values)


def _numbers_of_lists(entity: FtmEntity) -> Iterator[Identifier]:
    """OpenSanctions makes ids of the numbers of the lists, and keeps those of the records that it took together.

    Where it took together several records of one list, their numbers would join what that list keeps apart, so none
    of them is an identifier here; all stay among the details.
    """
    found: dict[str, set[str]] = {}
    for told in (entity.id, *entity.about.get("referents", ())):
        written = _NUMBER_OF_LIST.fullmatch(told)
        if written:
            found.setdefault(_LISTS[written[1]], set()).add(written[2].upper())
    for scheme, numbers in found.items():
        if len(numbers) == 1:
            yield Identifier(scheme, min(numbers))


def _as_scheme(scheme: str, value: str) -> str:
    return re.sub(r"^IMO\W*", "", value, flags=re.IGNORECASE) if scheme == "imo" else value
