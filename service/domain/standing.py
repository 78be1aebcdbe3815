"""Where a designation stands at the moment asked about: its status, and the episode that decides it."""

from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.episodes import Episode, episodes
from service.domain.events import Event
from service.domain.moments import AsOf, Span, Window


class Status(StrEnum):
    """The four answers to whether something was designated at a moment."""

    IN_FORCE = "in_force"
    NOT_IN_FORCE = "not_in_force"
    NO_RECORD = "no_record"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Standing:
    """A designation at one moment. `episode` is the one that decides: in force, else possibly so,
    else the last that had ended, else the first to come; None where the row has no start at all.
    """

    designation: Designation
    as_of: AsOf
    zone: ZoneInfo
    window: Window
    status: Status
    episode: Episode | None

    @property
    def has_ended(self) -> bool:
        """Whether the episode that decides is over."""
        end = self.episode.end if self.episode else None
        return self.status is Status.NOT_IN_FORCE and end is not None and self.reached(end)

    @property
    def coming(self) -> Episode | None:
        """The first episode that certainly begins after the moment asked about, where one is on record."""
        later = (life for life in episodes(self.designation.events) if not self.may_be_reached(life.start))
        return next(later, None)

    def reached(self, event: Event) -> bool:
        """Whether the event had certainly taken effect."""
        return self.window.surely_reached(event.span(self.zone))

    def may_be_reached(self, event: Event) -> bool:
        """Whether the event may have taken effect."""
        return event.span(self.zone).first < self.window.end

    def reached_day(self, day: Day | None) -> bool:
        """Whether a step dated by the day (an announcement, a signature) had certainly been taken."""
        return day is not None and self.window.surely_reached(Span.of_day(day, self.zone))


def standing(designation: Designation, zone: ZoneInfo, as_of: AsOf) -> Standing:
    """Derives the status of the designation at the moment, in the zone of its program."""
    window = as_of.window(zone)
    lives = episodes(designation.events)
    by_status = [(_status(life, window, zone), life) for life in lives]
    for wanted in (Status.IN_FORCE, Status.UNKNOWN):
        found = [life for status, life in by_status if status is wanted]
        if found:
            return Standing(designation, as_of, zone, window, wanted, found[-1])
    begun = [life for life in lives if life.start.span(zone).first < window.end]
    deciding = begun[-1] if begun else next(iter(lives), None)
    return Standing(designation, as_of, zone, window, Status.NOT_IN_FORCE, deciding)


def _status(life: Episode, window: Window, zone: ZoneInfo) -> Status:
    spans = [stretch.spans(zone) for stretch in life.in_force]
    if any(window.surely_meets(*ends) for ends in spans):
        return Status.IN_FORCE
    if any(window.possibly_meets(*ends) for ends in spans):
        return Status.UNKNOWN
    return Status.NOT_IN_FORCE
