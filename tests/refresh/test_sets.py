"""The files of a set are those of one edition, or there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.refresh.outcomes import State
from service.sources.fetching import Fetching
from tests.refresh.conftest import LIST, Desk
from tests.refresh.keys import KeysReader, a_list
from tests.refresh.publishers import cut_short, gives, one_after_the_other

FIRST, SECOND = a_list("a1", "a2"), a_list("b1", "b2")
NEWER = a_list("a1", "a2", "a3")


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """The desk with a list of two files."""
    fetching = Fetching((desk.server.address("/one"), desk.server.address("/two")))
    lists = replace(desk.refresher.lists, readers={LIST.id: (KeysReader(2),)}, fetching={LIST.id: fetching})
    desk.server.answers |= {"/one": gives(FIRST, ETag='"1"'), "/two": gives(SECOND, ETag='"2"')}
    return Desk(replace(desk.refresher, lists=lists), desk.server)


def paths(desk: Desk) -> list[str]:
    return [path for path, _ in desk.server.asked]


def test_both_files_make_one_edition(desk: Desk) -> None:
    outcome = desk.refresh()
    assert (outcome.state, outcome.entities) == (State.LOADED, 4)


def test_the_first_is_looked_at_again_when_the_last_is_there(desk: Desk) -> None:
    desk.refresh()
    assert paths(desk) == ["/one", "/two", "/one"]
    assert desk.server.asked[-1][1]["If-None-Match"] == '"1"'


def test_a_set_of_which_no_file_changed_is_not_sent_again(desk: Desk) -> None:
    desk.refresh()
    assert desk.refresh().state is State.UNCHANGED
    assert paths(desk)[3:] == ["/one", "/two"]


def test_a_set_of_which_one_file_changed_is_fetched_whole(desk: Desk) -> None:
    desk.refresh()
    desk.server.answers["/two"] = gives(a_list("b1", "b2", "b3"), ETag='"3"')
    outcome = desk.refresh()
    assert (outcome.state, outcome.entities) == (State.LOADED, 5)


@pytest.mark.parametrize("etags", [("", ""), ('"1"', '"9"')])
def test_a_set_that_changed_in_between_is_fetched_again(desk: Desk, etags: tuple[str, str]) -> None:
    old, new = ({"ETag": etag} if etag else {} for etag in etags)
    desk.server.answers["/one"] = one_after_the_other(gives(FIRST, **old), gives(NEWER, **new))
    outcome = desk.refresh()
    assert (outcome.state, outcome.entities) == (State.LOADED, 5)
    assert paths(desk) == ["/one", "/two", "/one", "/one", "/two", "/one"]


def test_a_set_that_goes_on_changing_is_no_edition(desk: Desk) -> None:
    desk.server.answers["/one"] = one_after_the_other(*(gives(a_list(f"a{number}")) for number in range(9)))
    outcome = desk.refresh()
    assert outcome.state is State.FAILED
    assert "went on changing while they were fetched" in outcome.why[0]


def test_a_set_that_lacks_a_file_is_no_edition(desk: Desk) -> None:
    del desk.server.answers["/two"]
    assert desk.refresh().why == (f"{desk.server.address('/two')}: the server answers 404",)


def test_a_file_that_was_cut_leaves_the_whole_set(desk: Desk) -> None:
    desk.refresh()
    stood = desk.current()
    desk.server.answers |= {"/one": gives(NEWER), "/two": cut_short(SECOND, 999)}
    assert desk.refresh().state is State.FAILED
    assert desk.current() == stood
