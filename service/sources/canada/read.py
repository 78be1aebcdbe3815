"""The records of Canada's list as its XML file has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from service.errors import BadDataset
from service.sources.reading import SourceFile
from service.sources.xml_tree import line_of, name_of, root_of

KNOWN = frozenset(
    {
        "Country", "LastName", "GivenName", "EntityOrShip", "TitleOrShip", "DateOfBirthOrShipBuildDate", "Schedule",
        "Item", "DateOfListing", "Aliases", "ShipIMONumber",
    }
)  # fmt: skip
_ROOT = b"<data-set"
_BEGINNING_B = 2_000


@dataclass(frozen=True, slots=True)
class SemaRecord:
    """One record: the text of its elements by their names, and on which line it begins; `strange` are other names."""

    line: int | None
    cells: Mapping[str, str]
    strange: tuple[str, ...] = ()

    @property
    def regime(self) -> str:
        """The country or the regulations in English; the list prints French after a slash."""
        return self.cells["Country"].split(" / ")[0].strip()

    @property
    def is_vessel(self) -> bool:
        return "ShipIMONumber" in self.cells


def looks_like_sema(file: SourceFile) -> bool:
    """Whether the file begins as this list does."""
    return _ROOT in file.content[:_BEGINNING_B]


def read_records(file: SourceFile) -> tuple[SemaRecord, ...]:
    """The records in the order of the file; raises BadDataset for what is torn, and for one without a regime."""
    root = root_of(file)
    if name_of(root) != "data-set":
        raise BadDataset(f"{file.name}: begins with {name_of(root)!r}, and this list with 'data-set'")
    records = []
    for element in root:
        if name_of(element) != "record":
            raise BadDataset(f"{file.name}, line {line_of(element)}: {name_of(element)!r} is no record")
        records.append(_record(file, element))
    return tuple(records)


def _record(file: SourceFile, element: etree._Element) -> SemaRecord:
    cells: dict[str, str] = {}
    for name, text in _cells(element):
        if name in cells:
            raise BadDataset(f"{file.name}, line {line_of(element)}: has {name!r} twice")
        cells[name] = text
    if "Country" not in cells:
        raise BadDataset(f"{file.name}, line {line_of(element)}: has no Country")
    return SemaRecord(line_of(element), cells, tuple(name for name in cells if name not in KNOWN))


def _cells(element: etree._Element) -> Iterator[tuple[str, str]]:
    for child in element:
        yield from ((f"{name_of(child)}/@{name!s}", str(value)) for name, value in child.attrib.items() if value)
        text = " ".join("".join(str(part) for part in child.itertext()).split())
        if text:
            yield name_of(child), text
