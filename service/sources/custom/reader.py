"""The reader of a user's own CSV: it and its mapping file make one edition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.listing import Listing
from service.domain.provenance import Coverage, Dataset
from service.errors import BadDataset
from service.sources.custom.dates import day_of
from service.sources.custom.map import Mapper
from service.sources.custom.mapping import ColumnMap, read_mapping
from service.sources.custom.read import Row, read_rows
from service.sources.reading import Finding, Ground, Reading, SourceFile, digest_of

_MISSING = "The mapping does not say that the file holds the whole list."
_ENDING = ".toml"


class CustomCsv:
    """A CSV with a header, and a mapping file in TOML that says what its columns mean."""

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        """Whether it is one file of each kind."""
        return sorted(_is_mapping(file) for file in files) == [False, True]

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        """The list; raises BadDataset naming file and line."""
        csv, mapping = sorted(files, key=_is_mapping)
        return read_custom(csv, mapping, ground)


def read_custom(csv: SourceFile, mapping: SourceFile, ground: Ground) -> Reading:
    """The list that the CSV is by its mapping; the programs that it may name are the own tags of the ground.

    Raises BadDataset naming file and line, or the key of the mapping that is not understood.
    """
    told = read_mapping(mapping)
    mapper = Mapper(told, ground, csv.name)
    entities: dict[str, Entity] = {}
    designations: list[Designation] = []
    findings = [
        Finding(csv.name, 1, f"the column {column!r} is not read, as the mapping asks") for column in told.ignore
    ]
    rows = list(read_rows(csv, told))
    for row in rows:
        entity = mapper.entity(row)
        if entity.id in entities:
            raise BadDataset(f"{row.place}: the id {row.cell(told.columns.id)!r} stands there twice")
        entities[entity.id] = entity
        designations += mapper.designations(row, entity)
        findings += mapper.findings(row)
    if not entities:
        raise BadDataset(f"{csv.name}: has a header and nothing under it")
    listing = Listing(
        dataset=ground.dataset.id,
        digest=digest_of((csv, mapping)),
        coverage=told.coverage,
        published_at=_published(csv, told, rows),
        covers_from=None,
        covers_until=None,
        entities=tuple(entities.values()),
        designations=tuple(designations),
        missing=() if told.coverage is Coverage.COMPLETE else (_MISSING,),
        described=Dataset(ground.dataset.id, told.title, told.publisher, told.jurisdiction, ()),
    )
    return Reading(listing, tuple(findings))


def _published(csv: SourceFile, told: ColumnMap, rows: Iterable[Row]) -> Day | None:
    published = told.published
    if published.file is not None:
        day = day_of(csv.name, [published.file])
        if day is None:
            raise BadDataset(f"{csv.name}: is not called {published.file!r}, by which the mapping dates it")
        return day
    if published.column is None:
        return published.day
    found: Day | None = None
    for row in rows:
        day = day_of(row.cell(published.column), told.dates)
        if day is None or (found is not None and day != found):
            raise BadDataset(f"{row.place}: {row.cell(published.column)!r} under {published.column!r} dates no list")
        found = day
    return found


def _is_mapping(file: SourceFile) -> bool:
    return file.name.lower().endswith(_ENDING)
