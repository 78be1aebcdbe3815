"""The legacy CSV set of either OFAC list: main file, addresses, aliases and the rest of long remarks."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from service.domain.entity import NameKind, NameQuality
from service.sources.csv_rows import CsvRow
from service.sources.listed_names import ListedName, person_name
from service.sources.ofac.audit import Edition, reading_of
from service.sources.ofac.legacy_rows import LegacyFile, Role, read_files, role_of
from service.sources.ofac.record import Address, Field, Place, Record
from service.sources.ofac.remarks import CUT_AT, read_remarks
from service.sources.reading import Finding, Ground, Reading, SourceFile

_MISSING = {
    Role.ALIASES: "The file of strong aliases is missing.",
    Role.ADDRESSES: "The file of addresses is missing.",
    Role.COMMENTS: "The file that carries on remarks of more than 1,000 characters is missing.",
}
_COLUMNS = (
    (4, "Title"),
    (5, "Vessel Call Sign"),
    (6, "Vessel Type"),
    (7, "Vessel Tonnage"),
    (8, "Gross Registered Tonnage"),
    (9, "Vessel Flag"),
    (10, "Vessel Owner"),
)
_ALIAS_KINDS = {"aka": NameKind.AKA, "fka": NameKind.FKA, "nka": NameKind.AKA}
_CUT_TAGS = "..."


class LegacyCsv:
    """Four files without headers, or fewer: what the absent ones would hold is named as missing."""

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        roles = [role_of(file) for file in files]
        return None not in roles and Role.MAIN in roles and len(set(roles)) == len(roles)

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        found = read_files(files)
        keys = {row.cells[0] for row in found[Role.MAIN].rows}
        joined = {role: _by_key(found[role]) if role in found else {} for role in _MISSING}
        records = [_record(row, found, joined) for row in found[Role.MAIN].rows]
        missing = [said for role, said in _MISSING.items() if role not in found]
        unended = [file.name for role, file in found.items() if role is not Role.COMMENTS and not file.is_ended]
        missing += [f"{name} lacks the mark with which OFAC ends its files." for name in unended]
        missing += _of_another_day(found, joined, keys)
        edition = Edition(files, None, tuple(missing), tuple(_strays(found, joined, keys)))
        return reading_of(records, edition, ground)


def _by_key(file: LegacyFile) -> Mapping[str, list[CsvRow]]:
    rows: dict[str, list[CsvRow]] = defaultdict(list)
    for row in file.rows:
        rows[row.cells[0]].append(row)
    return rows


def _record(row: CsvRow, found: Mapping[Role, LegacyFile], joined: Mapping[Role, Mapping[str, list[CsvRow]]]) -> Record:
    key, printed, kind, tags, *_, remarks = row.cells
    is_person = kind == "individual"
    called = person_name if is_person else ListedName
    rest = "".join(comment.cells[1] for comment in joined[Role.COMMENTS].get(key, ()))
    is_cut = len(remarks) >= CUT_AT and not rest
    read = read_remarks(remarks + rest, is_person, is_cut)
    aliases = joined[Role.ALIASES].get(key, ())
    said = [*read.said, *_strange_aliases(aliases)]
    if is_cut and Role.COMMENTS in found:
        said.append("the remarks break off at 1,000 characters and no comment carries them on")
    if tags.endswith(_CUT_TAGS):
        said.append(f"the programs break off: {tags!r}")
    return Record(
        key=key,
        place=Place(found[Role.MAIN].name, row.line),
        type=kind or "entity",
        names=(
            called(printed, NameKind.PRIMARY, NameQuality.UNSTATED),
            *(_alias(alias, is_person) for alias in aliases),
            *read.names,
        ),
        tags=tuple(filter(None, (tag.strip(" []").removesuffix(_CUT_TAGS) for tag in tags.split("] [")))),
        fields=(*(Field(label, row.cells[at]) for at, label in _COLUMNS if row.cells[at]), *read.fields),
        addresses=tuple(filter(None, map(_address, joined[Role.ADDRESSES].get(key, ())))),
        relations=read.relations,
        remarks=(*read.free, *_remarked(joined, key)),
        said=tuple(said),
    )


def _alias(row: CsvRow, is_person: bool) -> ListedName:
    _, _, kind, printed, _ = row.cells
    remark = None if kind in ("aka", "fka") else kind
    called = person_name if is_person else ListedName
    return called(printed, _ALIAS_KINDS.get(kind, NameKind.AKA), NameQuality.STRONG, remark=remark)


def _strange_aliases(rows: Sequence[CsvRow]) -> Iterator[str]:
    for row in rows:
        if row.cells[2] not in _ALIAS_KINDS:
            yield f"{row.cells[2]!r} is no kind of alias that is known"


def _address(row: CsvRow) -> Address | None:
    _, _, street, city, country, _ = row.cells
    text = ", ".join(filter(None, (street, city, country)))
    return Address(text, country or None) if text else None


def _remarked(joined: Mapping[Role, Mapping[str, list[CsvRow]]], key: str) -> Iterator[str]:
    """The remarks columns of aliases and addresses, which are empty in every file so far."""
    for role in (Role.ALIASES, Role.ADDRESSES):
        for row in joined[role].get(key, ()):
            if row.cells[-1]:
                yield row.cells[-1]


def _of_another_day(
    found: Mapping[Role, LegacyFile], joined: Mapping[Role, Mapping[str, list[CsvRow]]], keys: set[str]
) -> Iterator[str]:
    """Files whose records are not those of the main file, as in no set that OFAC published together. Comments alone
    outlive their records there.
    """
    for role in (Role.ALIASES, Role.ADDRESSES):
        if role in found:
            apart = joined[role].keys() - keys
            if role is Role.ADDRESSES:
                apart |= keys - joined[role].keys()
            if apart:
                said = f"{found[role].name} and {found[Role.MAIN].name} are of different days"
                yield f"{said}: {len(apart):,} records are in one of them alone."


def _strays(
    found: Mapping[Role, LegacyFile], joined: Mapping[Role, Mapping[str, list[CsvRow]]], keys: set[str]
) -> Iterator[Finding]:
    """What shows that the files are of different days: rows of no record, and records without an address row."""
    for role, by_key in joined.items():
        for key, rows in by_key.items():
            if key not in keys:
                yield Finding(found[role].name, rows[0].line, f"{key} is no record of {found[Role.MAIN].name}")
    if Role.ADDRESSES in found:
        for row in found[Role.MAIN].rows:
            if row.cells[0] not in joined[Role.ADDRESSES]:
                yield Finding(
                    found[Role.MAIN].name, row.line, f"{row.cells[0]} has no row in {found[Role.ADDRESSES].name}"
                )
