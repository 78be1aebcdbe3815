"""A row of events stands in the order of law, and ends only what has started."""

from service.domain.days import Day
from service.domain.events import Event, EventType, PrintedName
from service.sources.designation_order import faults_of, unknown_names


def event(kind: EventType, day: str, *names: str, ends: bool = False) -> Event:
    return Event(kind, Day.parse(day), names=tuple(PrintedName(name, name) for name in names), ends=ends)


START, END = EventType.DESIGNATED, EventType.REVOKED


def test_a_sound_row_has_no_fault() -> None:
    row = [
        event(START, "2001-01-01"),
        event(EventType.REDESIGNATED, "2003"),
        event(END, "2004-02-03"),
        event(START, "2004"),
    ]
    assert list(faults_of(row)) == []


def test_two_events_may_share_a_day_and_a_partial_day_may_hold_the_one_above() -> None:
    row = [event(START, "2001-06-01"), event(EventType.MAINTAINED, "2001"), event(END, "2001-06-01")]
    assert list(faults_of(row)) == []


def test_an_event_that_must_have_come_before_the_one_above_is_out_of_order() -> None:
    row = [event(START, "2001-06-02"), event(EventType.MAINTAINED, "2001-05")]
    assert list(faults_of(row)) == ["events[1].day: 2001-05-31 lies before the event above it, 2001-06-02"]


def test_an_unknown_day_is_held_to_its_bounds_and_a_day_without_bounds_to_nothing() -> None:
    bounded = Event(EventType.MAINTAINED, Day.unknown(latest=Day.parse("2001-06-01").latest))
    unbounded = Event(EventType.MAINTAINED, Day.unknown())
    assert list(faults_of([event(START, "2001-06-02"), unbounded])) == []
    assert len(list(faults_of([event(START, "2001-06-02"), unbounded, bounded]))) == 1


def test_a_start_while_in_force_and_an_end_while_not_are_faults() -> None:
    assert list(faults_of([event(START, "2001"), event(START, "2002")])) == [
        "events[1]: designated starts what is in force"
    ]
    assert list(faults_of([event(START, "2001"), event(END, "2002"), event(END, "2003")])) == [
        "events[2]: revoked ends what has not started"
    ]


def test_a_move_that_ends_the_listing_is_an_end() -> None:
    moved = event(EventType.AUTHORITY_MERGED, "2002", ends=True)
    assert list(faults_of([event(START, "2001"), moved, event(START, "2003")])) == []


def test_a_row_needs_a_start() -> None:
    assert list(faults_of([event(EventType.INTENT_ANNOUNCED, "2001")])) == ["events: none of them is a start"]


def test_an_event_about_names_says_which() -> None:
    for kind in (EventType.ALIAS_ADDED, EventType.ALIAS_REMOVED, EventType.PRIMARY_NAME_CHANGED):
        assert list(faults_of([event(START, "2001"), event(kind, "2002")])) == [
            f"events[1].names: {kind} says which names"
        ]


def test_a_name_that_the_entity_does_not_bear_is_unknown() -> None:
    row = [event(START, "2001", "a"), event(EventType.ALIAS_ADDED, "2002", "b", "c")]
    assert list(unknown_names(row, {"a", "c"})) == ["events[1].names: 'b' is no name of the entity"]
