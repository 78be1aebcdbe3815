"""The readers of the UK's lists, one for each form, each of one file that holds the whole list."""

from collections.abc import Sequence

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.listing import Listing
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.reading import Finding, Ground, Reading, SourceFile, digest_of
from service.sources.uk.audit import check_header, findings_of
from service.sources.uk.days import day_of
from service.sources.uk.entries import entries_of
from service.sources.uk.forms import CONLIST, FULL, SHORT, Form
from service.sources.uk.map import mapped
from service.sources.uk.ods import sheet_of
from service.sources.uk.tables import Table, csv_table, table_of

_ZIP = b"PK\x03\x04"
_PACKED_IN_ODS = (b"content.xml", b"META-INF/manifest.xml")
_BEGINNING_B = 4096


class ShortCsv:
    """The UK Sanctions List, one row an entry, as CSV made of the spreadsheet. It prints no day of its own."""

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        return _begins(files, b"Unique ID,OFSI Group ID,Name,")

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        return _reading(files, csv_table(files[0], has_banner=False), SHORT, ground)


class ShortOds:
    """The UK Sanctions List, one row an entry, as the spreadsheet that is published. It prints no day of its own."""

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        packed = len(files) == 1 and files[0].content.startswith(_ZIP)
        return packed and all(name in files[0].content for name in _PACKED_IN_ODS)

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        return _reading(files, table_of(files[0], sheet_of(files[0]), has_banner=False), SHORT, ground)


class FullCsv:
    """The UK Sanctions List, one row a name and address, under a line with the day of the report.

    Not yet seen against a published file.
    """

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        return _begins(files, b"Report Date")

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        return _reading(files, csv_table(files[0], has_banner=True), FULL, ground)


class ConListCsv:
    """OFSI's consolidated list, one row a name, birth and address, under a line with the day of its last update."""

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        return _begins(files, b"Last Updated,") and b"Group ID" in files[0].content[:_BEGINNING_B]

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        return _reading(files, csv_table(files[0], has_banner=True), CONLIST, ground)


def _begins(files: Sequence[SourceFile], words: bytes) -> bool:
    return len(files) == 1 and files[0].content.removeprefix(b"\xef\xbb\xbf").lstrip(b'"').startswith(words)


def _reading(files: Sequence[SourceFile], table: Table, form: Form, ground: Ground) -> Reading:
    findings = list(check_header(table, form))
    entities: dict[str, Entity] = {}
    designations: list[Designation] = []
    strange: dict[str, Finding] = {}
    for entry in entries_of(table, form):
        one = mapped(entry, form, ground.dataset.id, ground.tags)
        if one.entity.id in entities:
            raise BadDataset(f"{table.file}, line {entry.line}: {entry.key} is like another {form.key}")
        entities[one.entity.id] = one.entity
        designations.extend(one.designations)
        findings.extend(findings_of(table.file, entry, form, one))
        for regime in (regime for regime, placed in one.placed.items() if not placed.is_known):
            strange.setdefault(regime, Finding(table.file, entry.line, f"the regime {regime!r} is not known"))
    listing = Listing(
        dataset=ground.dataset.id,
        digest=digest_of(files),
        coverage=Coverage.COMPLETE,
        published_at=_published(table.banner),
        covers_from=None,
        covers_until=None,
        entities=tuple(entities.values()),
        designations=tuple(designations),
    )
    return Reading(listing, (*findings, *strange.values()))


def _published(banner: tuple[str, ...]) -> Day | None:
    """The day in the line above the header, `Last Updated,27/04/2020` or `Report Date: 11-Sep-2026`."""
    words = [word for cell in banner for word in cell.replace(":", " ").split()]
    return next(filter(None, map(day_of, words)), None)
