"""A file of changes laid on the edition before it, where that can be told to be the one that it changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from service.domain.listing import Listing
from service.domain.provenance import Edition
from service.errors import BadDataset
from service.refresh.admission import Past
from service.refresh.gates import Gate
from service.refresh.places import day_of_edition, edition_before
from service.sources.ofac.delta import Delta, is_delta, read_delta
from service.sources.ofac.delta_apply import apply
from service.sources.reading import Ground, Reading, SourceFile

LONGEST_GAP = timedelta(days=7)
"""Between two publications. OFAC publishes on several days of a week, and its files name no predecessor."""
_OF = frozenset({"us-ofac-sdn", "us-ofac-cons"})
_FEW = 5


@dataclass(frozen=True, slots=True)
class Laid:
    """The list as it was after the day of the file, and what speaks against the edition on which it was laid."""

    reading: Reading
    gates: tuple[Gate, ...]


def is_of_changes(files: Sequence[SourceFile], dataset: str) -> bool:
    """Whether the files are one of changes, which is no list by itself."""
    return dataset in _OF and is_delta(files)


def laid(file: SourceFile, ground: Ground, past: Past) -> Laid:
    """The file laid on the newest edition that is older; raises BadDataset where there is none, and as readers do."""
    delta = read_delta(file, ground)
    day = delta.published.latest
    before = None
    if day is not None:
        stored = [one for one in past.editions if not one.pruned]
        before = edition_before(day - timedelta(days=1), "", stored)
    if day is None or before is None:
        said = (
            f"tells what changed on {delta.published}, and no edition of {ground.dataset.id} before that day is loaded"
        )
        raise BadDataset(f"{file.name}: {said}")
    base = past.listing(before)
    return Laid(apply(delta, base), tuple(_against(delta, day, before, base)))


def _against(delta: Delta, day: date, before: Edition, base: Listing) -> Iterator[Gate]:
    stood = day_of_edition(before)
    if day - stood > LONGEST_GAP:
        gap = f"It tells what changed on {day}, and the edition before it here is of {stood}"
        yield Gate(f"{gap}: its predecessor is missing, with whatever changed in between.", is_part=True)
    known = {entity.id for entity in base.entities}
    lacking = sorted({*delta.removed, *(one.entity for one in delta.changed)} - known)
    if lacking:
        said = f"It removes or changes {len(lacking)} entities that the edition before it lacks: {_some(lacking)}."
        yield Gate(said, is_part=True)
    there = sorted({one.id for one in delta.added} & known)
    if there:
        said = f"It adds {len(there)} entities that the edition before it has already: {_some(there)}."
        yield Gate(said, is_part=True)


def _some(ids: Sequence[str]) -> str:
    further = f" and {len(ids) - _FEW} more" if len(ids) > _FEW else ""
    return f"{', '.join(ids[:_FEW])}{further}"
