"""Flags for the days on which force begins and ends, and for a day that is only partly in force."""

from datetime import date, timedelta

from service.domain.episodes import Stretch
from service.domain.events import Event
from service.domain.flags import Flag
from service.domain.moments import midnight
from service.domain.standing import Standing, Status


def boundary_start(standing: Standing) -> Flag | None:
    """The day asked about is the first day of the episode in force."""
    if standing.status is not Status.IN_FORCE or standing.episode is None:
        return None
    first = _local_day(standing.episode.start, standing)
    return Flag.BOUNDARY_START if first == standing.as_of.date_in(standing.zone) else None


def boundary_end(standing: Standing) -> Flag | None:
    """The day asked about is the first with no part in force; for an instant, also the day of the end itself."""
    if not standing.has_ended or standing.episode is None or standing.episode.end is None:
        return None
    last = _local_day(standing.episode.end, standing)
    if last is None:
        return None
    begins_out = standing.episode.end.span(standing.zone).first == midnight(last, standing.zone)
    first_out = last if begins_out else last + timedelta(days=1)
    return Flag.BOUNDARY_END if standing.as_of.date_in(standing.zone) in {last, first_out} else None


def part_of_day(standing: Standing) -> Flag | None:
    """A civil day was asked about, and force begins or ends inside it."""
    if standing.as_of.instant is not None or standing.episode is None:
        return None
    inside = any(_changes_inside(stretch, standing) for stretch in standing.episode.in_force)
    in_force = standing.status is Status.IN_FORCE
    return Flag.IN_FORCE_FOR_PART_OF_DAY if inside and in_force else None


def before_publication(standing: Standing) -> Flag | None:
    """A start or an end had taken effect and was certainly not yet published on the day asked about."""
    if standing.episode is None:
        return None
    today = standing.as_of.date_in(standing.zone)
    unseen = any(
        event.published is not None and event.published.earliest is not None and event.published.earliest > today
        for event in standing.episode.events
        if (event.is_start or event.is_end) and standing.reached(event)
    )
    return Flag.EFFECTIVE_BEFORE_PUBLICATION if unseen else None


def _local_day(event: Event, standing: Standing) -> date | None:
    """The civil day, in the zone, on which the event fell; None where no source gives it."""
    span = event.span(standing.zone)
    return span.first.astimezone(standing.zone).date() if span.is_exact else None


def _changes_inside(stretch: Stretch, standing: Standing) -> bool:
    window = standing.window
    spans = stretch.spans(standing.zone)
    return any(span.is_exact and window.start < span.first < window.end for span in spans)
