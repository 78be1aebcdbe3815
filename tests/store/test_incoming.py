from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from service.domain.days import Day
from service.errors import InvalidDay
from service.store.incoming import Incoming
from tests.store.samples import BLA, ISIL, instant, listing

NOW = instant("2026-02-05")


def test_the_day_inside_the_file_orders_it_before_any_other() -> None:
    assert Incoming.of(listing("A", "2026-01-14"), NOW, date(2026, 1, 20)).day == date(2026, 1, 14)


def test_a_file_without_a_day_is_ordered_by_the_day_on_which_it_was_received() -> None:
    assert Incoming.of(listing("A"), NOW, date(2026, 1, 20)).day == date(2026, 1, 20)


def test_a_file_without_a_day_that_comes_today_is_ordered_by_today_in_utc() -> None:
    late = datetime.fromisoformat("2026-02-05T23:30:00-05:00")
    assert Incoming.of(listing("A"), late, None).day == date(2026, 2, 6)


@pytest.mark.parametrize(("published", "day"), [("2025", date(2025, 12, 31)), ("2025-02", date(2025, 2, 28))])
def test_a_partial_day_counts_as_the_last_that_it_can_be(published: str, day: date) -> None:
    assert Incoming.of(listing("A", published), NOW, None).day == day


def test_a_day_that_exists_and_is_not_known_orders_nothing() -> None:
    undated = replace(listing("A"), published_at=Day.unknown())
    assert Incoming.of(undated, NOW, None).day == NOW.date()


def test_a_received_file_is_known_from_the_beginning_of_its_day() -> None:
    incoming = Incoming.of(listing("A"), NOW, date(2026, 1, 20))
    assert incoming.known_from == datetime(2026, 1, 20, tzinfo=UTC)
    assert incoming.loaded_at == NOW
    assert incoming.edition.back_filled


def test_a_file_that_comes_today_is_known_from_its_load() -> None:
    incoming = Incoming.of(listing("A"), NOW, None)
    assert (incoming.known_from, incoming.edition.back_filled) == (NOW, False)


def test_a_file_received_tomorrow_is_refused() -> None:
    with pytest.raises(InvalidDay, match="2026-02-06"):
        Incoming.of(listing("A"), NOW, date(2026, 2, 6))
    assert Incoming.of(listing("A"), NOW, date(2026, 2, 5)).received == date(2026, 2, 5)


def test_a_moment_without_an_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="no offset"):
        Incoming.of(listing("A"), NOW.replace(tzinfo=None), None)


def test_a_reading_differs_by_its_rows_their_order_and_what_the_file_says_of_itself() -> None:
    plain = listing("A", "2026-01-14", BLA, ISIL)
    others = [
        replace(plain, entities=(ISIL, BLA)),
        replace(plain, entities=(BLA,)),
        replace(plain, entities=(replace(BLA, note="Seen."), ISIL)),
        replace(plain, published_at=Day.parse("2026-01-15")),
        replace(plain, published_at=None),
        replace(plain, covers_from=date(1997, 10, 9)),
        replace(plain, covers_until=None),
    ]
    readings = {Incoming.of(each, NOW, None).reading for each in (plain, *others)}
    assert len(readings) == 1 + len(others)
    assert Incoming.of(replace(plain), instant("2026-03-01"), date(2026, 2, 1)).reading in readings
