"""All flags that a designation's own events raise at the moment asked about."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from service.domain.boundaries import before_publication, boundary_end, boundary_start, part_of_day
from service.domain.days import Day
from service.domain.events import EventType
from service.domain.flags import Flag, Raised, in_order
from service.domain.moments import AsOf
from service.domain.pending import pending
from service.domain.provenance import Coverage, Edition
from service.domain.standing import Standing
from service.domain.steps import end_in_preparation, interim_freeze, start_in_preparation

_RULES = (
    boundary_start,
    boundary_end,
    part_of_day,
    before_publication,
    start_in_preparation,
    end_in_preparation,
    interim_freeze,
)


def raised(standing: Standing, edition: Edition) -> tuple[Raised, ...]:
    """The flags of one designation, from its events, the question's moment and the edition that says so."""
    found = [Raised(flag) for rule in _RULES if (flag := rule(standing)) is not None]
    found += [Raised(flag) for flag in pending(standing)]
    found += [*_of_the_end(standing), *_of_the_sources(standing, edition)]
    return in_order([*found, *of_the_question(standing.as_of, standing.zone)])


def _of_the_end(standing: Standing) -> Iterator[Raised]:
    if not standing.has_ended or standing.episode is None or standing.episode.end is None:
        return
    if standing.episode.end.type is EventType.LAPSED:
        yield Raised(Flag.LAPSED_NOT_REVOKED)
    if standing.episode.end.residual:
        yield Raised(Flag.RESIDUAL_EFFECTS, standing.episode.end.residual)


def _of_the_sources(standing: Standing, edition: Edition) -> Iterator[Raised]:
    other_days = [conflict for event in standing.designation.events for conflict in event.conflicts]
    if other_days:
        yield Raised(Flag.SOURCE_CONFLICT, "; ".join(f"{other.source}: {other.day}" for other in other_days))
    today = standing.as_of.date_in(standing.zone)
    if edition.day < today:
        until = "speaks for days until" if edition.dated else "bears no day, and was known here on"
        yield Raised(Flag.EDITION_OLDER_THAN_AS_OF, f"the edition {until} {edition.day}")
    deciding = (
        [event.day for event in standing.episode.events if event.is_start or event.is_end] if standing.episode else []
    )
    if edition.coverage is Coverage.COMPLETE and any(_is_after_coverage(day, edition) for day in deciding):
        yield Raised(Flag.UNCONFIRMED, f"the list is covered until {edition.covers_until}")


def _is_after_coverage(day: Day, edition: Edition) -> bool:
    """Whether the day falls, or may fall, after the last day for which the edition is complete."""
    return edition.covers_until is not None and (day.latest is None or day.latest > edition.covers_until)


def of_the_question(as_of: AsOf, zone: ZoneInfo) -> Iterator[Raised]:
    """The flags of the moment asked about, whatever is found for it."""
    if as_of.is_future(zone):
        yield Raised(Flag.AS_OF_IN_FUTURE)
    if as_of.instant is not None:
        yield Raised(Flag.INSTANT_QUERY)
