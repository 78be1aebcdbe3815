"""When a designation was in force, as far as sources tell: stretches with the days between which each end fell."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.episodes import episodes
from service.domain.events import Event
from service.screening.shown import StretchShown
from service.screening.written import bound


def stretches(designation: Designation, zone: ZoneInfo) -> Iterator[StretchShown]:
    """Every stretch in force, the oldest first, days counted in the zone of the program."""
    for life in episodes(designation.events):
        for stretch in life.in_force:
            start = _day(stretch.start, zone)
            end = _day(stretch.end, zone) if stretch.end else None
            yield StretchShown(
                designation=designation.id,
                start_earliest=bound(start.earliest),
                start_latest=bound(start.latest),
                has_end=end is not None,
                end_earliest=bound(end.earliest) if end else None,
                end_latest=bound(end.latest) if end else None,
            )


def _day(event: Event, zone: ZoneInfo) -> Day:
    return Day.exact(event.instant.astimezone(zone).date()) if event.instant else event.day
