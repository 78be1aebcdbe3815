"""The records of the European Union's list from its CSV form, version 1.0: one line for each part of a record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

import iso3166

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, Identifier, NameKind
from service.errors import BadDataset, InvalidDay
from service.names.fold import fold
from service.sources.eu.csv_lines import FsfLine, read_lines
from service.sources.eu.documents import ANY, document
from service.sources.eu.parts import day_in
from service.sources.eu.record import Act, FsfRecord
from service.sources.listed_names import ListedName
from service.sources.reading import Finding, SourceFile

_SUBJECTS = {"P": "person", "E": "enterprise"}
_OWNER = "Entity_logical_id"
_PARTS = ("Naal_", "Addr_", "Birt_", "Iden_", "Citi_")
_OF_PARTS = frozenset({"logical_id", _OWNER, "leba_numtitle", "leba_publication_date", "leba_url", "programme"})
_KINDS = {
    "Addr_": DetailKind.ADDRESS,
    "Birt_": DetailKind.BIRTH_DATE,
    "Iden_": DetailKind.DOCUMENT,
    "Citi_": DetailKind.CITIZENSHIP,
}
_OF_NAMES = {"gender": DetailKind.GENDER, "title": DetailKind.TITLE, "function": DetailKind.POSITION}
_KNOWN = frozenset(
    {
        "Date_file", "Entity_logical_id", "Subject_type", "Leba_numtitle", "Leba_publication_date", "Leba_url",
        "Programme", "Entity_remark", "EU_ref_num",
    }
)  # fmt: skip
_IN_PARTS = frozenset(
    {
        "lastname", "firstname", "middlename", "wholename", "gender", "title", "function", "language", "number",
        "street", "zipcode", "city", "country", "other", "date", "place",
    }
)  # fmt: skip
_DOCUMENT = re.compile(r"(?P<number>.*?) \((?P<code>[a-z]+)-(?P<kind>[^()]+)\)\s*(?P<rest>.*)")
_PRINTED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)


def read_csv(file: SourceFile) -> tuple[Day | None, tuple[FsfRecord, ...], tuple[Finding, ...]]:
    """The day of the file, its records and the columns that are not known; raises BadDataset for a line that is torn.

    This form tells neither the strength of a name, nor when an act entered into force, nor a designation.
    """
    header, lines = read_lines(file)
    found: dict[str, list[FsfLine]] = {}
    for line in lines:
        found.setdefault(line.cells.get(_OWNER, ""), []).append(line)
    if "" in found:
        raise BadDataset(f"{file.name}, line {found[''][0].number}: has no {_OWNER}")
    strange = [column for column in header if not _is_known(column)]
    said = "the column {!r} is not known; its cells are kept as they stand"
    findings = tuple(Finding(file.name, 1, said.format(column)) for column in strange)
    records = tuple(_record(file, group, strange) for group in found.values())
    first = next(iter(found.values()), None)
    return _printed(first[0].cells.get("Date_file", "")) if first else None, records, findings


def _is_known(column: str) -> bool:
    prefix, rest = column[:5], column[5:]
    return column in _KNOWN or (prefix in _PARTS and rest in _OF_PARTS | _IN_PARTS)


def _printed(text: str) -> Day | None:
    written = _PRINTED.fullmatch(text)
    try:
        return Day.parse(f"{written[3]}-{int(written[2]):02}-{int(written[1]):02}") if written else None
    except InvalidDay:
        return None


def _record(file: SourceFile, lines: Sequence[FsfLine], strange: Sequence[str]) -> FsfRecord:
    reference = next((line.cells["EU_ref_num"] for line in lines if "EU_ref_num" in line.cells), None)
    key = fold(reference or lines[0].cells[_OWNER])
    if not key:
        raise BadDataset(f"{file.name}, line {lines[0].number}: has no number with a letter or digit")
    details = tuple(dict.fromkeys(detail for line in lines for detail in _details(line, strange)))
    names = [name for line in lines if (name := _name(line))]
    subject = lines[0].cells.get("Subject_type", "")
    tells_where = {DetailKind.ADDRESS, DetailKind.CITIZENSHIP}
    return FsfRecord(
        key=key.replace(" ", "-"),
        line=lines[0].number,
        subject=_SUBJECTS.get(subject, subject),
        acts=tuple(dict.fromkeys(act for line in lines for act in _acts(line))),
        names=(*names[:1], *(ListedName(name.text, NameKind.AKA, language=name.language) for name in names[1:])),
        identifiers=(
            *((Identifier("eu-ref", reference),) if reference else ()),
            *(found for line in lines if (found := _identifier(line))),
        ),
        countries=tuple(detail.country for detail in details if detail.country and detail.kind in tells_where),
        births=tuple(detail.day for detail in details if detail.kind is DetailKind.BIRTH_DATE and detail.day),
        details=details,
    )


def _name(line: FsfLine) -> ListedName | None:
    cells = line.part("Naal_")
    parts = (cells.get(name) for name in ("firstname", "middlename", "lastname"))
    text = cells.get("wholename") or " ".join(filter(None, parts))
    return ListedName(text, NameKind.PRIMARY, language=cells.get("language")) if text else None


def _acts(line: FsfLine) -> Iterator[Act]:
    cells = line.cells
    yield Act(
        number=cells.get("Leba_numtitle"),
        programme=cells.get("Programme"),
        published=day_in(cells.get("Leba_publication_date", "")),
        url=cells.get("Leba_url"),
    )
    for part in (line.part(prefix) for prefix in _PARTS):
        published: date | None = day_in(part.get("leba_publication_date", ""))
        if published:
            yield Act(number=part.get("leba_numtitle"), published=published, url=part.get("leba_url"))


def _identifier(line: FsfLine) -> Identifier | None:
    cells = line.part("Iden_")
    if "number" not in cells:
        return None
    country = _country(cells.get("country", ""))
    told = _DOCUMENT.match(cells["number"])
    if told is None:
        return document(ANY, None, cells["number"], country, None)
    return document(told["code"], told["kind"], told["number"], country, told["rest"] or None)


def _details(line: FsfLine, strange: Sequence[str]) -> Iterator[Detail]:
    cells = line.cells
    yield Detail(DetailKind.PROGRAM_TAG, cells.get("Programme", ""), "Programme")
    yield Detail(DetailKind.OTHER, cells[_OWNER], _OWNER)
    if "Entity_remark" in cells:
        yield Detail(DetailKind.REMARK, cells["Entity_remark"], "Entity_remark")
    yield from (Detail(DetailKind.OTHER, cells[column], column) for column in strange if column in cells)
    for act in _acts(line):
        yield Detail(DetailKind.LEGAL_AUTHORITY, str(act), "Leba")
    for prefix in _PARTS:
        part = line.part(prefix)
        if prefix == "Naal_":
            yield from (Detail(kind, part[name], f"Naal_{name}") for name, kind in _OF_NAMES.items() if name in part)
        elif words := {name: text for name, text in part.items() if name in _IN_PARTS and text != "N/A"}:
            yield _worded(prefix, words)
        if "logical_id" in part:
            yield Detail(DetailKind.OTHER, part["logical_id"], f"{prefix}logical_id")


def _worded(prefix: str, words: dict[str, str]) -> Detail:
    day = None
    if prefix == "Birt_" and "date" in words:
        try:
            day = Day.parse(words["date"])
        except InvalidDay:
            day = None
    text = "; ".join(f"{name} {text}" for name, text in words.items())
    return Detail(_KINDS[prefix], text, prefix.rstrip("_"), day=day, country=_country(words.get("country", "")))


def _country(text: str) -> str | None:
    country = iso3166.countries_by_alpha3.get(text)
    return country.alpha2 if country else None
