"""What a refresh of one list came to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from service.domain.provenance import Edition
from service.refresh.admission import Change


class State(StrEnum):
    """`refused` is an edition that is not believed, `failed` one that was not given or cannot be read."""

    LOADED = "loaded"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    FAILED = "failed"
    WOULD_LOAD = "would_load"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`edition` is the one that answers now, None where the list is not loaded.

    `why` are sentences: the gates that were not passed, or what failed. `findings` are what a reader did not expect.
    """

    dataset: str
    state: State
    edition: Edition | None
    why: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    change: Change | None = None
    entities: int | None = None

    @property
    def is_well(self) -> bool:
        """Whether the list is as its publisher has it, or would be."""
        return self.state not in {State.REFUSED, State.FAILED}
