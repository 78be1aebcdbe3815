"""Sanction entities as designations: one for each target and program, with the stretches that the list dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.events import Event, EventType
from service.sources.ftm.audit import Tally
from service.sources.ftm.details import day_of
from service.sources.ftm.read import FtmEntity
from service.sources.own_lists import GENERAL
from service.sources.placing import designation_key
from service.sources.tags import Tags

_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Stretch:
    """One sanction in time; `listed` is the day that the list gives for its own entry, where it differs."""

    start: Day | None
    until: Day | None
    listed: Day | None = None
    source_url: str | None = None


def programs_of(entity: FtmEntity, tags: Tags, tally: Tally) -> tuple[str, ...]:
    """The programs that the entity names by their keys, the general one for a key that means none or several here."""
    programs = []
    for key in entity.texts("programId"):
        placed = tags.placed(key)
        if not placed.is_known:
            tally.met(entity.line, f"the programId {key!r} means no one program here; it stands under {GENERAL}")
        programs.append(placed.program or GENERAL)
    return tuple(dict.fromkeys(programs))


def designations_of(
    target: FtmEntity, id_: str, sanctions: Sequence[FtmEntity], tags: Tags, tally: Tally
) -> Iterator[Designation]:
    """The designations of the entity with that id; under the general program where it names none."""
    stretches: defaultdict[str, list[Stretch]] = defaultdict(list)
    for sanction in sanctions:
        for program in programs_of(sanction, tags, tally) or (GENERAL,):
            stretches[program].append(_stretch(sanction, tally))
    own = programs_of(target, tags, tally) or (() if sanctions else (GENERAL,))
    for program in own:
        if program not in stretches:
            stretches[program].append(Stretch(None, None))
    dataset = id_.partition(".")[0]
    listed = _earliest(one.listed or one.start for found in stretches.values() for one in found)
    measures = tuple(dict.fromkeys(value for sanction in sanctions for value in sanction.texts("provisions")))
    for program, found in stretches.items():
        yield Designation(
            id=designation_key(id_, program),
            dataset=dataset,
            entity=id_,
            program=program,
            events=tuple(_events(found)),
            first_listed=listed,
            measures=measures,
        )


def _stretch(sanction: FtmEntity, tally: Tally) -> Stretch:
    start, listed = (_earliest(_days(sanction, name, tally)) for name in ("startDate", "listingDate"))
    ends = _days(sanction, "endDate", tally)
    until = max(ends, key=lambda day: day.latest or date.max) if ends else None
    begun = start or listed
    if until and begun and (until.latest or date.max) < (begun.earliest or date.min):
        tally.met(sanction.line, "a sanction ends before it starts; its start is taken as unknown")
        start, begun = None, None
    url = next((one for one in sanction.texts("sourceUrl") if one.startswith(("https://", "http://"))), None)
    return Stretch(begun, until, listed if listed != begun else None, url)


def _days(sanction: FtmEntity, name: str, tally: Tally) -> list[Day]:
    days = [(text, day_of(text)) for text in sanction.texts(name)]
    for _, day in days:
        if day is None or day.earliest is None or day.earliest.year not in _YEARS:
            tally.met(sanction.line, f"a {name} is no day between 1900 and 2100; it is kept as it is written")
    return [day for _, day in days if day and day.earliest and day.earliest.year in _YEARS]


def _events(stretches: Sequence[Stretch]) -> Iterator[Event]:
    for one in _joined(stretches):
        start = one.start or Day.unknown(latest=one.until.latest if one.until else None)
        yield Event(EventType.DESIGNATED, start, published=one.listed, source_url=one.source_url)
        if one.until:
            yield Event(EventType.DELISTED, one.until, source_url=one.source_url)


def _joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Stretches that touch are one; so are all of them where some day of theirs is not known in full."""
    exact = [(one.start.earliest, one) for one in stretches if one.start and one.start.is_exact and one.start.earliest]
    if len(exact) < len(stretches) or not all(one.until is None or one.until.is_exact for one in stretches):
        url = next((one.source_url for one in stretches if one.source_url), None)
        return [Stretch(_first([one.start for one in stretches]), _last([one.until for one in stretches]), None, url)]
    joined: list[Stretch] = []
    for _, one in sorted(exact, key=lambda pair: pair[0]):
        known = joined[-1] if joined else None
        if known and (known.until is None or _day(known.until) >= _day(one.start)):
            joined[-1] = Stretch(known.start, _last([known.until, one.until]), known.listed, known.source_url)
        else:
            joined.append(one)
    return joined


def _first(starts: Sequence[Day | None]) -> Day | None:
    """The earliest start; where that of one stretch is not known, all that is sure is that it is no later."""
    earliest = _earliest(starts)
    return earliest if earliest is None or None not in starts else Day.unknown(latest=earliest.latest)


def _last(ends: Sequence[Day | None]) -> Day | None:
    """The latest end; None where one of them is open."""
    known = [end for end in ends if end is not None]
    return max(known, key=_day) if len(known) == len(ends) else None


def _day(day: Day | None) -> date:
    return (day.latest if day else None) or date.max


def _earliest(days: Iterator[Day | None] | Sequence[Day | None]) -> Day | None:
    known = [day for day in days if day is not None]
    return min(known, key=lambda day: day.earliest or date.max) if known else None
