"""Names come into scope and go out of it on days of their own."""

from datetime import date

import pytest

from service.domain.days import Day
from service.domain.events import Event
from service.domain.flags import Flag
from service.domain.scope import NameScope, Scope, name_scope
from tests.domain.rows import event, on

ROWS = (
    event("designated", "2014-05-15", names=("Front",)),
    event("alias_added", "2016-11-14", announced="2016-11-10", names=("Conquest Front",)),
    event("alias_removed", "2020-01-01", names=("Conquest Front",)),
    event("revoked", "2025-07-08"),
)


@pytest.mark.parametrize(
    ("moment", "name", "expected"),
    [
        ("2014-05-15", "front", NameScope(Scope.IN_SCOPE)),
        ("2014-05-14", "front", NameScope(Scope.NOT_YET)),
        ("2016-11-09", "conquest front", NameScope(Scope.NOT_YET, Flag.ALIAS_NOT_YET_LISTED)),
        ("2016-11-10", "conquest front", NameScope(Scope.NOT_YET, Flag.ALIAS_ANNOUNCED_NOT_PUBLISHED)),
        ("2016-11-14", "conquest front", NameScope(Scope.IN_SCOPE)),
        ("2019-12-31", "conquest front", NameScope(Scope.IN_SCOPE)),
        ("2020-01-01", "conquest front", NameScope(Scope.REMOVED)),
        ("2025-07-07", "front", NameScope(Scope.IN_SCOPE)),
        ("2025-07-08", "front", NameScope(Scope.REMOVED)),
        ("2018-01-01", "some other name", NameScope(Scope.UNDATED)),
    ],
)
def test_a_name_holds_from_the_event_that_lists_it_to_its_removal_or_the_end(
    moment: str, name: str, expected: NameScope
) -> None:
    assert name_scope(on(moment, *ROWS), name) == expected


@pytest.mark.parametrize(
    ("moment", "name", "listed"),
    [
        ("2016-11-09", "conquest front", ("2016-11-14", "2020-01-01")),
        ("2020-01-01", "conquest front", ("2016-11-14", "2020-01-01")),
        ("2014-05-14", "front", ("2014-05-15", "2025-07-08")),
        ("2016-11-14", "conquest front", None),
    ],
)
def test_a_name_out_of_scope_has_the_stretch_in_which_it_is_listed(
    moment: str, name: str, listed: tuple[str, str] | None
) -> None:
    found = name_scope(on(moment, *ROWS), name).listed
    assert (found and found.end and (str(found.start.day), str(found.end.day))) == listed


@pytest.mark.parametrize(
    ("scope", "in_scope"),
    [
        (Scope.IN_SCOPE, True),
        (Scope.NOT_YET, False),
        (Scope.REMOVED, False),
        (Scope.UNCERTAIN, None),
        (Scope.UNDATED, None),
    ],
)
def test_the_contract_has_null_where_no_source_dates_the_name(scope: Scope, in_scope: bool | None) -> None:
    assert NameScope(scope).in_scope is in_scope


def test_a_name_of_unknown_day_is_uncertain_inside_its_bounds() -> None:
    rows = (
        event("designated", "2002-08-09", names=("Party",)),
        event("alias_added", Day.unknown(date(2002, 8, 9), date(2004, 8, 9)), names=("New Army",)),
    )
    found = [
        name_scope(on(day, *rows), "new army").scope for day in ("2002-08-08", "2002-08-09", "2004-08-08", "2004-08-09")
    ]
    assert found == [Scope.NOT_YET, Scope.UNCERTAIN, Scope.UNCERTAIN, Scope.IN_SCOPE]


def test_a_name_listed_twice_counts_from_its_first_listing() -> None:
    rows: tuple[Event, ...] = (
        event("designated", "2001-01-01", names=("Group",)),
        event("redesignated", "2003-01-01", names=("Group",)),
        event("alias_removed", "2004-01-01", names=("Other",)),
    )
    assert name_scope(on("2002-01-01", *rows), "group").scope is Scope.IN_SCOPE
    assert name_scope(on("2005-01-01", *rows), "other").scope is Scope.UNDATED


def test_a_name_must_be_listed_again_by_a_second_designation() -> None:
    rows = (
        event("designated", "2021-01-19", names=("Group", "Movement")),
        event("revoked", "2021-02-16"),
        event("designated", "2025-03-05", names=("Group",)),
    )
    assert name_scope(on("2025-03-05", *rows), "group").scope is Scope.IN_SCOPE
    assert name_scope(on("2025-03-05", *rows), "movement").scope is Scope.REMOVED
    assert name_scope(on("2022-01-01", *rows), "group").scope is Scope.NOT_YET


def test_an_event_that_is_no_listing_brings_no_name_in() -> None:
    rows = event("designated", "2001-01-01"), event("maintained", "2002-01-01", names=("Group",))
    assert name_scope(on("2003-01-01", *rows), "group").scope is Scope.UNDATED
