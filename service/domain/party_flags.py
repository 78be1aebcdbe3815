"""Flags that need more than one designation of a party to be seen."""

from collections.abc import Sequence

from service.domain.flags import Flag, Raised
from service.domain.standing import Standing, Status

_FTO = "US-FTO"
_SDGT = "US-SDGT"


def sdgt_remains(standings: Sequence[Standing]) -> dict[str, Raised]:
    """By designation id: an FTO designation of the party is over and an SDGT one is in force."""
    over = [one for one in standings if one.designation.program == _FTO and one.has_ended]
    remains = [one for one in standings if one.designation.program == _SDGT and one.status is Status.IN_FORCE]
    if not over or not remains:
        return {}
    return {one.designation.id: Raised(Flag.FTO_REVOKED_SDGT_REMAINS) for one in [*over, *remains]}
