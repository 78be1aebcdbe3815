"""Rows of a user's CSV as entities and designations, by the mapping."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Detail, DetailKind, Entity, EntityType, Identifier, NameKind
from service.domain.events import Event, EventType
from service.errors import BadDataset
from service.names.fold import fold
from service.sources.countries import country_coded, country_of
from service.sources.custom.dates import day_of
from service.sources.custom.mapping import ColumnMap
from service.sources.custom.read import Row
from service.sources.listed_names import ListedName, names_of
from service.sources.own_lists import GENERAL, key_of
from service.sources.placing import designation_key
from service.sources.reading import Finding, Ground

_TYPES = frozenset(one.value for one in EntityType)
_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Mapper:
    """Reads rows by one mapping on one ground; `file` is what messages call the CSV."""

    mapping: ColumnMap
    ground: Ground
    file: str

    def entity(self, row: Row) -> Entity:
        """The entity of the row; raises BadDataset where it has no name, no key or an unknown type."""
        key = key_of(row.cell(self.mapping.columns.id))
        if not key:
            raise BadDataset(f"{row.place}: the id {row.cell(self.mapping.columns.id)!r} makes no key")
        names = names_of(self._names(row))
        births = self._parts(row.cell(self.mapping.columns.birth_date))
        days = [self._day(text) for text in births]
        countries = [
            country_coded(text) or country_of(text) for text in self._parts(row.cell(self.mapping.columns.countries))
        ]
        return Entity(
            id=f"{self.ground.dataset.id}.{key}",
            dataset=self.ground.dataset.id,
            type=self._type(row),
            names=names.names,
            identifiers=tuple(dict.fromkeys(self._identifiers(row))),
            countries=tuple(dict.fromkeys(filter(None, countries))),
            birth_dates=tuple(dict.fromkeys(filter(None, days))),
            details=(*self._details(row), *names.details),
        )

    def designations(self, row: Row, entity: Entity) -> Iterator[Designation]:
        """One for each program; raises BadDataset for a program or a day that is not understood."""
        columns = self.mapping.columns
        start, until = self._event_day(row, columns.listed), self._event_day(row, columns.until)
        if start and until and (until.latest or date.max) < (start.earliest or date.min):
            raise BadDataset(f"{row.place}: ends on {until}, before it starts on {start}")
        begun = start or Day.unknown(latest=until.latest if until else None)
        events = [Event(EventType.DESIGNATED, begun)]
        if until:
            events.append(Event(EventType.DELISTED, until))
        for program in self._programs(row):
            yield Designation(
                id=designation_key(entity.id, program),
                dataset=entity.dataset,
                entity=entity.id,
                program=program,
                events=tuple(events),
                first_listed=start,
            )

    def findings(self, row: Row) -> Iterator[Finding]:
        """What could not be read as the mapping says and stays as it is printed."""
        for text in self._parts(row.cell(self.mapping.columns.birth_date)):
            if self._day(text) is None:
                yield Finding(self.file, row.line, f"the date of birth {text!r} is in no form that the mapping gives")
        for said in names_of(self._names(row)).said:
            yield Finding(self.file, row.line, said)

    def _names(self, row: Row) -> Iterator[ListedName]:
        text = row.cell(self.mapping.columns.name)
        if not fold(text):
            raise BadDataset(f"{row.place}: the name {text!r} has no letter and no digit")
        yield ListedName(text, NameKind.PRIMARY)
        for alias in self.mapping.aliases:
            yield from (ListedName(text, alias.kind, alias.quality) for text in self._parts(row.cell(alias.column)))

    def _type(self, row: Row) -> EntityType:
        text = row.cell(self.mapping.columns.type)
        if not text:
            return self.mapping.type
        if text in self.mapping.types:
            return self.mapping.types[text]
        if text in _TYPES:
            return EntityType(text)
        raise BadDataset(f"{row.place}: the type {text!r} is none, and the mapping has no word for it under types")

    def _programs(self, row: Row) -> tuple[str, ...]:
        told = self._parts(row.cell(self.mapping.columns.program))
        programs = [self.mapping.programs.get(text, text) for text in told] or [self.mapping.program or GENERAL]
        for program in programs:
            if program != GENERAL and program not in self.ground.tags.own:
                raise BadDataset(f"{row.place}: {program!r} is no program; `designations programs` lists them")
        return tuple(dict.fromkeys(programs))

    def _identifiers(self, row: Row) -> Iterator[Identifier]:
        for column, scheme in self.mapping.identifiers.items():
            for value in self._parts(row.cell(column)):
                yield Identifier(scheme, value)

    def _details(self, row: Row) -> Iterator[Detail]:
        columns = self.mapping.columns
        told = [(columns.birth_date, DetailKind.BIRTH_DATE), (columns.remarks, DetailKind.REMARK)]
        told += [(columns.program, DetailKind.PROGRAM_TAG), (columns.countries, DetailKind.OTHER)]
        told += [(columns.listed, DetailKind.LISTED_ON), (columns.until, DetailKind.OTHER)]
        told += [(column, DetailKind.OTHER) for column in (columns.id, columns.type, *self.mapping.keep)]
        for column, kind in told:
            if row.cell(column):
                yield Detail(kind, row.cell(column), column, day=self._day(row.cell(column)))

    def _event_day(self, row: Row, column: str | None) -> Day | None:
        text = row.cell(column)
        day = self._day(text) if text else None
        if text and (day is None or day.earliest is None or day.earliest.year not in _YEARS):
            raise BadDataset(f"{row.place}: {text!r} under {column!r} is in no form of a day that the mapping gives")
        return day

    def _day(self, text: str) -> Day | None:
        return day_of(text, self.mapping.dates)

    def _parts(self, cell: str) -> tuple[str, ...]:
        parts = cell.split(self.mapping.separator) if self.mapping.separator else [cell]
        return tuple(part.strip() for part in parts if part.strip())
