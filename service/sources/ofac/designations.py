"""From the tags of a record to designations, one for each program, with the days that the record prints."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import DetailKind
from service.domain.events import Event, EventType
from service.sources.ofac.days import day_of, iso_day
from service.sources.ofac.labels import imposes, kind_of
from service.sources.ofac.map import SISTERS
from service.sources.ofac.record import Record
from service.sources.reading import Ground

RECORD_PAGE = "https://sanctionssearch.ofac.treas.gov/Details.aspx?id="
LISTS = {"us-ofac-sdn": "SDN List", "us-ofac-cons": "Consolidated List"}
"""What OFAC calls the whole of each dataset where it prints the day of listing."""
_LISTS_OF_ONE_PROGRAM = {
    "US-SSI": "Sectoral Sanctions Identifications List",
    "US-NS-PLC": "Non-SDN Palestinian Legislative Council List",
    "US-NS-CMIC": "Non-SDN CMIC List",
    "US-NS-MBS": "Non-SDN Menu-Based Sanctions List",
    "US-CAPTA": "CAPTA List",
    "US-FSE": "FSE List",
}
_ORDER = re.compile(r"\d{5}", re.ASCII)
_MORE = "For more information"
_DATED = re.compile(r"(Listing|Effective) Date \((.*?)\):?")


@dataclass(frozen=True, slots=True)
class Placing:
    """The programs of one record, each with the tags that placed it there, and the tags that nothing names."""

    programs: dict[str, list[str]]
    unknown: tuple[str, ...]


def designations_of(record: Record, ground: Ground) -> tuple[tuple[Designation, ...], tuple[str, ...]]:
    """One designation for each program, and findings for tags that are not known.

    A program of the sister list, whose tag the record only repeats, is a second sighting of the designation there.
    """
    placing = _placed(record, ground)
    made = tuple(_designation(record, ground, placing, program) for program in placing.programs)
    return made, tuple(f"the tag {tag!r} is not known" for tag in placing.unknown)


def _placed(record: Record, ground: Ground) -> Placing:
    informed = "; ".join(f"{field.label} {field.text}" for field in record.fields if _tells_of_law(field.label))
    programs: dict[str, list[str]] = {}
    unknown = []
    for tag in dict.fromkeys(record.tags):
        placed = ground.tags.placed(tag, informed)
        if not placed.is_known:
            unknown.append(tag)
        if placed.program is not None:
            programs.setdefault(placed.program, []).append(tag)
    return Placing(programs, tuple(unknown))


@lru_cache(maxsize=4096)
def _tells_of_law(label: str) -> bool:
    return kind_of(label) is DetailKind.MEASURE or _DATED.fullmatch(label) is not None


@lru_cache(maxsize=65536)
def _orders(text: str) -> frozenset[str]:
    """The numbers of executive orders in the text."""
    return frozenset(_ORDER.findall(text))


def _designation(record: Record, ground: Ground, placing: Placing, program: str) -> Designation:
    dataset, own = ground.dataset.id, f"{record.key}-{program.lower()}"
    sister = SISTERS.get(dataset)
    repeats = f"{sister}.{own}" if sister and program not in ground.dataset.programs else None
    effective, listed = _printed_days(record, program, placing.programs[program])
    event = Event(
        EventType.DESIGNATED,
        effective or _listed_under(record, program) or Day.unknown(_earliest(record, dataset)),
        announced=listed,
        citation=_citation(record, placing, program),
        source_url=f"{RECORD_PAGE}{record.key}",
    )
    return Designation(
        id=f"{dataset}.{own}",
        dataset=dataset,
        entity=f"{dataset}.{record.key}",
        program=program,
        events=(event,),
        repeats=repeats,
        first_listed=_on_list(record, LISTS.get(dataset, "")),
        measures=tuple(_measures(record, placing, program)),
    )


def _printed_days(record: Record, program: str, tags: Sequence[str]) -> tuple[Day | None, Day | None]:
    """The first effective day and the first day of listing that the fields print under the order of these tags."""
    days: dict[str, list[Day]] = {"Effective": [], "Listing": []}
    for field in record.fields:
        dated = _DATED.fullmatch(field.label)
        day = day_of(field.text) if dated else None
        if dated and day and day.earliest and _is_under(dated[2], program, tags):
            days[dated[1]].append(day)
    first = [min(found, key=lambda day: str(day.earliest), default=None) for found in days.values()]
    return first[0], first[1]


def _is_under(printed: str, program: str, tags: Sequence[str]) -> bool:
    """Whether "CMIC" or "EO 14024 Directive 2" is what one of the tags stands for; a block has none of these days."""
    if program not in _LISTS_OF_ONE_PROGRAM:
        return False
    return any(_orders(printed) & _orders(tag) or tag.startswith(f"{printed}-") for tag in tags)


def _listed_under(record: Record, program: str) -> Day | None:
    """The day of listing, where the list is of this program and no other."""
    return _on_list(record, _LISTS_OF_ONE_PROGRAM.get(program, ""))


def _on_list(record: Record, name: str) -> Day | None:
    return next((iso_day(day) for label, day in record.listed if label == name), None)


def _earliest(record: Record, dataset: str) -> date | None:
    day = _on_list(record, LISTS.get(dataset, ""))
    return day.earliest if day else None


def _citation(record: Record, placing: Placing, program: str) -> str | None:
    """The legal authority with the order's number of a tag, or the only one of a record of one program."""
    orders = _orders(" ".join(placing.programs[program]))
    for authority in record.authorities:
        if orders & _orders(authority):
            return authority
    return record.authorities[0] if len(record.authorities) == 1 == len(placing.programs) else None


def _measures(record: Record, placing: Placing, program: str) -> Iterator[str]:
    """Those that name the order of a tag of this program, and those that name no order that any tag has."""
    every = _orders(" ".join(record.tags))
    own = _orders(" ".join(placing.programs[program]))
    for field in record.fields:
        named = _orders(field.label)
        if imposes(field.label) and (named & own or not named & every) and not field.text.startswith(_MORE):
            yield f"{field.label} {field.text}".strip()
    for measure in record.measures:
        named = _orders(measure)
        if named & own or not named & every:
            yield measure
