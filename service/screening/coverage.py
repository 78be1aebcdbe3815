"""What was searched and what was not: the rows and the notice that stand on every answer."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from service.domain.provenance import Coverage, Dataset, Edition
from service.domain.register import Register
from service.errors import NothingLoaded
from service.screening.questions import Reach
from service.screening.shown import CoverageRow
from service.screening.written import instant

OLD_AFTER_DAYS = 30
"""An edition that is older than this is said to be, in the notice and on the pages."""

_PREAMBLE = (
    "A hit is a proposal that a person must decide on. That nothing was found is no clearance, "
    "and no answer of this service is legal advice."
)


def reached(datasets: Sequence[Dataset], register: Register, reach: Reach) -> tuple[Dataset, ...]:
    """The datasets that a question reaches: those it names, else those that carry its programs, else all.

    A dataset that is kept for no program in particular may carry any. Names come from the datasets of the
    entities that are designated, so these are reached too.
    """
    named = [dataset.id for dataset in datasets if dataset.id in reach.datasets]
    if not named and not reach.programs:
        return tuple(datasets)
    carried = [one for one in register.carried if reach.has(one)]
    holding = {one.dataset for one in carried} | set(named)
    if named:
        holding |= {one.entity for one in carried}
    else:
        holding |= {dataset for one in carried for dataset in one.party}
    if not named:
        holding |= {one.id for one in datasets if not one.programs or not set(reach.programs).isdisjoint(one.programs)}
    return tuple(one for one in datasets if one.id in holding)


def refuse_unloaded(register: Register, reach: Reach) -> None:
    """Raises NothingLoaded where the question names datasets and none of them is loaded."""
    if reach.datasets and register.editions.keys().isdisjoint(reach.datasets):
        raise NothingLoaded(f"not loaded: {', '.join(reach.datasets)}")


def rows(datasets: Sequence[Dataset], register: Register, known_at: datetime) -> tuple[CoverageRow, ...]:
    """One row a dataset, loaded or not, in the order of the catalogue."""
    return tuple(_row(dataset, register.editions.get(dataset.id), known_at) for dataset in datasets)


def _row(dataset: Dataset, edition: Edition | None, known_at: datetime) -> CoverageRow:
    if edition is None:
        return CoverageRow(dataset.id, dataset.title, Coverage.NOT_LOADED.value)
    return CoverageRow(
        dataset=dataset.id,
        title=dataset.title,
        coverage=edition.coverage.value,
        edition=edition.digest,
        published_at=str(edition.published_at) if edition.published_at else None,
        loaded_at=instant(edition.loaded_at),
        known_from=instant(edition.known_from),
        back_filled=edition.back_filled,
        entities=edition.entities,
        covers_from=edition.covers_from.isoformat() if edition.covers_from else None,
        covers_until=edition.covers_until.isoformat() if edition.covers_until else None,
        age_days=(known_at.date() - edition.dated).days if edition.dated else None,
        known_days=(known_at.date() - edition.known_from.date()).days,
    )


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a notice depends on besides the coverage.

    `days` is the civil day asked about by dataset, each in the zone of the list; `uncarried` are the programs
    that the question reaches and of which no list that is known here would be complete; `name` is the name
    asked for, if one was; `unseen_since` the moment since which newer editions are not seen, if there is one.
    """

    days: Mapping[str, date]
    in_future: bool
    uncarried: Sequence[str]
    name: str | None
    unseen_since: datetime | None


def notice(covered: Sequence[CoverageRow], occasion: Occasion) -> str:
    """The sentences that keep an answer from being read as more than it is."""
    said = [_PREAMBLE]
    if occasion.name is not None and _is_foreign(occasion.name):
        said.append(
            "The lists held here print few names in this script; the name was also compared as written in "
            "Latin letters, which does not find every party that it may stand for."
        )
    if occasion.unseen_since is not None:
        # To the minute, and never later than it was, so that all workers say the same where they can.
        since = occasion.unseen_since.astimezone(UTC).isoformat(sep=" ", timespec="minutes")[:16]
        said.append(
            f"The database cannot be asked since {since} UTC: this is answered from the editions that were known "
            "then, and one that was loaded later is not seen."
        )
    if occasion.in_future:
        said.append("The day asked about lies in the future and is answered from what is known now.")
    if occasion.uncarried:
        said.append(f"No list that is known here is complete for {', '.join(occasion.uncarried)}.")
    absent = [_named(row) for row in covered if row.coverage == Coverage.NOT_LOADED]
    if absent:
        said.append(f"Not searched, because not loaded: {'; '.join(absent)}.")
    partial = [_named(row) for row in covered if row.coverage == Coverage.SELECTED]
    if partial:
        said.append(f"Held only in part: {'; '.join(partial)}.")
    old = [f"{_named(row)}, {age_of(row)} days" for row in covered if is_old(row)]
    if old:
        said.append(f"More than {OLD_AFTER_DAYS} days old: {'; '.join(old)}.")
    said += [_bounds(row) for row in covered if not _speaks_for(row, occasion.days[row.dataset].isoformat())]
    return " ".join(said)


def is_old(row: CoverageRow) -> bool:
    """Whether the edition is so old that an answer says so."""
    return (age_of(row) or 0) > OLD_AFTER_DAYS


def age_of(row: CoverageRow) -> int | None:
    """The days since the one that the edition speaks for, of a list that bears none since it was known; None if there
    is no edition.
    """
    return row.known_days if row.age_days is None else row.age_days


def _is_foreign(name: str) -> bool:
    """Whether a letter of the name is of another script than Latin."""
    return any(one.isalpha() and not unicodedata.name(one, "LATIN").startswith("LATIN") for one in name)


def _speaks_for(row: CoverageRow, day: str) -> bool:
    begun = row.covers_from is None or row.covers_from <= day
    return begun and (row.covers_until is None or day <= row.covers_until)


def _bounds(row: CoverageRow) -> str:
    since = f" from {row.covers_from}" if row.covers_from else ""
    until = f" until {row.covers_until}" if row.covers_until else ""
    return f"{_named(row)} is covered{since}{until} only, which does not reach the day asked about."


def _named(row: CoverageRow) -> str:
    return f"{row.title} ({row.dataset})"
