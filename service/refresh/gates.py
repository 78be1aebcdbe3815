"""What keeps an edition from being believed without a person's word, each as a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.listing import Listing
from service.refresh.measures import ALWAYS, Measures

SHRINK = 0.05
"""Of its entities a list loses less from one edition to the next: OFAC lost 8 of 14,973 on a busy day."""
FEW = 2
"""So many a list may lose however short it is; of 40 entities or fewer that is more than the share above."""
CHANGED = 0.20
"""Of its ids; more have gone only where a publisher numbers anew, and then all histories break off."""
TELLING = 20
"""Values of a field in the older edition, from which half of them missing says something."""
FINDINGS = 20
"""So many a short list may have; of a longer one, one for every two entities. Fewer are new words of a publisher,
more are a new form of the list, in which entity after entity says something unknown."""


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate that an edition does not pass.

    `is_part` says that it is then held for a part of its list only; `is_arrival`, that the gate is about how it came
    and not about what is in it.
    """

    said: str
    is_part: bool = False
    is_arrival: bool = False

    def __str__(self) -> str:
        return self.said


@dataclass(frozen=True, slots=True)
class Believed:
    """What an edition is held against: `floor`, the least number of entities, and the edition `before` it.

    `is_whole` says that a whole edition of the list is known, so that one with something missing is a fault.
    """

    floor: int | None
    before: Measures | None
    is_whole: bool


def gates(listing: Listing, findings: int, believed: Believed) -> tuple[Gate, ...]:
    """The gates that the listing, read with so many findings, does not pass; none where it can be believed."""
    now = Measures.of(listing)
    return (
        *_size(now, believed.floor),
        *(Gate(f"It is not the whole list: {said}") for said in listing.missing if believed.is_whole),
        *_understood(now, findings),
        *(_beside(now, believed.before) if believed.before is not None else ()),
    )


def _size(now: Measures, floor: int | None) -> Iterator[Gate]:
    if floor is not None and len(now.ids) < floor:
        said = f"It holds {len(now.ids):,} entities, fewer than the {floor:,} from which an edition is believed."
        yield Gate(said, is_part=True)


def _understood(now: Measures, findings: int) -> Iterator[Gate]:
    if findings > max(FINDINGS, len(now.ids) / 2):
        yield Gate(f"{findings:,} places in it are not as a reader expects, for {len(now.ids):,} entities.")


def _beside(now: Measures, before: Measures) -> Iterator[Gate]:
    held, was = len(now.ids), len(before.ids)
    if was - held > max(FEW, was * SHRINK):
        yield Gate(
            f"It holds {held:,} entities, {(was - held) / was:.1%} fewer than the {was:,} of the edition before."
        )
    gone = len(before.ids - now.ids)
    if gone > max(FEW, was * CHANGED):
        yield Gate(f"{gone:,} of the {was:,} ids of the edition before are not in it: {gone / was:.0%}.")
    for field in _comparable(now, before):
        rate, rate_before = now.per_entity(field), before.per_entity(field)
        if before.counts[field] >= TELLING and rate * 2 < rate_before:
            said = f"Its entities have {rate:.2f} {field} each, less than half of the {rate_before:.2f} of the"
            yield Gate(f"{said} edition before.")


def _comparable(now: Measures, before: Measures) -> list[str]:
    """What both editions would print alike: all fields where their form is the same, else those of every form."""
    return sorted(before.counts) if now.shares_form_with(before) else list(ALWAYS)
