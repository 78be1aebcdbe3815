"""From the tags of a record to designations, one for each program, with the days that the record prints."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from service.domain.designation import Designation
from service.domain.entity import DetailKind
from service.domain.events import Event, EventType
from service.sources.ofac.labels import imposes, kind_of
from service.sources.ofac.listed import (
    LISTS_OF_ONE_PROGRAM,
    dated_by,
    first_listed,
    listed_under,
    not_before,
    orders_in,
    printed_days,
)
from service.sources.ofac.map import SISTERS
from service.sources.ofac.record import Record
from service.sources.placing import designation_key
from service.sources.reading import Ground

RECORD_PAGE = "https://sanctionssearch.ofac.treas.gov/Details.aspx?id="
_BLOCK = "Block"
_MORE = "For more information"


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
    informed = "; ".join([f"{field.label} {field.text}" for field in record.fields if _tells_of_law(field.label)])
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
    return kind_of(label) is DetailKind.MEASURE or dated_by(label) is not None


def _designation(record: Record, ground: Ground, placing: Placing, program: str) -> Designation:
    dataset, own = ground.dataset.id, designation_key(record.key, program)
    sister = SISTERS.get(dataset)
    repeats = f"{sister}.{own}" if sister and program not in ground.dataset.programs else None
    effective, listed = printed_days(record, program, placing.programs[program])
    event = Event(
        EventType.DESIGNATED,
        effective or listed_under(record, program) or not_before(record, program, dataset),
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
        first_listed=first_listed(record, dataset),
        measures=tuple(_measures(record, placing, program)),
    )


def _citation(record: Record, placing: Placing, program: str) -> str | None:
    """The legal authority with the order's number of a tag, or the only one of a record of one program."""
    orders = orders_in(" ".join(placing.programs[program]))
    for authority in record.authorities:
        if orders & orders_in(authority):
            return authority
    return record.authorities[0] if len(record.authorities) == 1 == len(placing.programs) else None


def _measures(record: Record, placing: Placing, program: str) -> Iterator[str]:
    """Those under the order of a tag of this program; where no tag has the order, "Block" under what blocks."""
    every, own = orders_in(" ".join(record.tags)), orders_in(" ".join(placing.programs[program]))
    others = [other for other in placing.programs if other != program]
    for label, text in _imposed(record):
        named = orders_in(label) & every
        blocks = text == _BLOCK
        fits_another = any((other not in LISTS_OF_ONE_PROGRAM) is blocks for other in others)
        if named & own or (not named and ((program not in LISTS_OF_ONE_PROGRAM) is blocks or not fits_another)):
            yield f"{label} {text}".strip() if label != text else text


def _imposed(record: Record) -> Iterator[tuple[str, str]]:
    """What the fields and the kinds of sanction impose, each with the words that may name its order."""
    for field in record.fields:
        if imposes(field.label) and not field.text.startswith(_MORE):
            yield field.label, field.text
    yield from ((measure, measure) for measure in record.measures)
