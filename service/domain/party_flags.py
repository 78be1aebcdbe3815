"""Flags that need more than one designation of a party to be seen."""

from collections.abc import Iterator, Sequence

from service.domain.days import UNKNOWN, Day
from service.domain.flags import Flag, Raised
from service.domain.standing import Standing, Status

_FTO = "US-FTO"
_SDGT = "US-SDGT"
_SEVERAL_REGIMES = frozenset({"GB-OTHER", "EU-OTHER", "XX-USER-LIST"})
"""Programs that gather what has none of its own: two of their designations need not be one act."""


def sdgt_remains(standings: Sequence[Standing]) -> dict[str, Raised]:
    """By designation id: an FTO designation of the party is over and an SDGT one is in force."""
    over = [one for one in standings if one.designation.program == _FTO and one.has_ended]
    remains = [one for one in standings if one.designation.program == _SDGT and one.status is Status.IN_FORCE]
    if not over or not remains:
        return {}
    return {one.designation.id: Raised(Flag.FTO_REVOKED_SDGT_REMAINS) for one in [*over, *remains]}


def lists_differ(standings: Sequence[Standing]) -> dict[str, Raised]:
    """By designation id: of two lists that have the party under one program, one has it in force and one does not.

    A list has the party in force where any of its rows is, and not in force where all of them are not. What is
    unknown contradicts nobody, and neither does a row without a start.
    """
    rows: dict[str, dict[str, list[Standing]]] = {}
    for one in standings:
        if one.episode is not None and one.designation.program not in _SEVERAL_REGIMES:
            rows.setdefault(one.designation.program, {}).setdefault(one.designation.dataset, []).append(one)
    return {key: flag for lists in rows.values() for key, flag in _differing(list(lists.values()))}


def _differing(lists: Sequence[Sequence[Standing]]) -> Iterator[tuple[str, Raised]]:
    yes = [one for rows in lists for one in rows if one.status is Status.IN_FORCE]
    no = [one for rows in lists if all(row.status is Status.NOT_IN_FORCE for row in rows) for one in rows]
    if yes and no:
        told = Raised(Flag.SOURCE_CONFLICT, "; ".join(dict.fromkeys(map(_told, [*yes, *no]))))
        yield from ((one.designation.id, told) for one in [*yes, *no])


def _told(one: Standing) -> str:
    """What the list says, with the day that speaks against force."""
    dataset, episode = one.designation.dataset, one.episode
    if one.status is Status.IN_FORCE or episode is None:
        return f"{dataset}: in force"
    if one.has_ended and episode.end is not None:
        return f"{dataset}: ended {_day(episode.end.day)}"
    return f"{dataset}: begins {_day(episode.start.day)}"


def _day(day: Day) -> str:
    return "on a day that is not known" if day.text == UNKNOWN else day.text
