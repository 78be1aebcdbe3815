"""One record of the European Union's list, as both of its forms tell it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from service.domain.days import Day
from service.domain.entity import Detail, Identifier, NameKind
from service.sources.listed_names import ListedName


@dataclass(frozen=True, slots=True)
class Act:
    """A legal act that the record prints. `programme` is None where the act stands with a name or another part."""

    number: str | None
    programme: str | None = None
    published: date | None = None
    in_force: date | None = None
    url: str | None = None

    def __str__(self) -> str:
        day = self.published.isoformat() if self.published else None
        return ", ".join(filter(None, (self.number, day, self.url)))


@dataclass(frozen=True, slots=True)
class FsfRecord:
    """`key` is what tells the record from others; `said` is what was kept and not understood."""

    key: str
    line: int | None
    subject: str
    acts: tuple[Act, ...]
    names: tuple[ListedName, ...]
    identifiers: tuple[Identifier, ...] = ()
    countries: tuple[str, ...] = ()
    births: tuple[Day, ...] = ()
    details: tuple[Detail, ...] = ()
    designated: date | None = None
    said: tuple[str, ...] = ()


def merged(records: Iterable[FsfRecord]) -> tuple[FsfRecord, ...]:
    """Records of one reference as one, in the order in which the references first stand; a second one is said."""
    found: dict[str, FsfRecord] = {}
    for record in records:
        earlier = found.get(record.key)
        found[record.key] = _joined(earlier, record) if earlier else record
    return tuple(found.values())


def _joined(earlier: FsfRecord, later: FsfRecord) -> FsfRecord:
    others = (replace(name, kind=NameKind.AKA) for name in later.names)
    days = [day for day in (earlier.designated, later.designated) if day]
    return replace(
        earlier,
        acts=(*earlier.acts, *later.acts),
        names=(*earlier.names, *others),
        identifiers=(*earlier.identifiers, *later.identifiers),
        countries=(*earlier.countries, *later.countries),
        births=(*earlier.births, *later.births),
        details=(*earlier.details, *later.details),
        designated=min(days, default=None),
        said=(*earlier.said, *later.said, f"{later.key} stands again on line {later.line}; both are read as one"),
    )
