"""A list is brought up to date from its publisher, and stays as it was where that cannot be believed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.errors import BadSetting, InvalidQuestion
from service.refresh.network import Network
from service.refresh.outcomes import State
from service.refresh.refresher import Errand
from tests.refresh.conftest import NOW, Desk
from tests.refresh.keys import a_list
from tests.refresh.publishers import gives, one_after_the_other, status, zipped

KEYS = ("a1", "a2", "a3", "a4", "a5", "a6")


def test_the_first_edition_is_loaded(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list(*KEYS, published="2026-11-20"))
    outcome = desk.refresh()
    assert (outcome.state, outcome.entities, outcome.why, outcome.change) == (State.LOADED, 6, (), None)
    assert outcome.edition is not None
    assert str(outcome.edition.published_at) == "2026-11-20"
    assert outcome.edition.loaded_at == NOW


def test_a_newer_edition_takes_the_place_of_the_older_and_says_what_changed(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list(*KEYS, published="2026-11-20"))
    desk.refresh()
    desk.server.answers["/list"] = zipped(a_list("a0", *KEYS[1:], "a7", published="2026-11-21"))
    outcome = desk.refresh()
    assert outcome.state is State.LOADED
    assert outcome.change is not None
    assert (outcome.change.added, outcome.change.removed) == (2, 1)
    assert len(desk.store.editions("un-sc")) == 2


def test_a_list_that_the_server_calls_unchanged_is_not_sent_again(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list(*KEYS), ETag='"one"', Last_Modified="Fri, 20 Nov 2026 10:00:00 GMT")
    desk.refresh()
    outcome = desk.refresh()
    assert outcome.state is State.UNCHANGED
    headers = desk.server.asked[-1][1]
    assert headers["If-None-Match"] == '"one"'
    assert headers["If-Modified-Since"] == "Fri, 20 Nov 2026 10:00:00 GMT"
    assert len(desk.server.asked) == 2


def test_without_such_a_server_the_bytes_tell(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list(*KEYS))
    desk.refresh()
    assert desk.refresh().state is State.UNCHANGED
    assert len(desk.store.editions("un-sc")) == 1


def test_nothing_is_asked_conditionally_once_another_edition_answers(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list(*KEYS, published="2026-11-20"), ETag='"one"')
    desk.refresh()
    desk.server.answers["/list"] = gives(a_list(*KEYS, "a7", published="2026-11-21"))
    desk.refresh()
    desk.refresh()
    assert "If-None-Match" not in desk.server.asked[-1][1]


def test_a_trial_stores_nothing_and_says_what_would_change(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list(*KEYS))
    outcome = desk.refresh(Errand(is_trial=True))
    assert (outcome.state, outcome.entities, desk.current()) == (State.WOULD_LOAD, 6, None)
    assert desk.refresh().state is State.LOADED
    assert desk.refresh(Errand(is_trial=True)).state is State.UNCHANGED


def test_an_edition_below_the_floor_is_refused_and_with_a_reason_held_for_a_part(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list("a1"))
    outcome = desk.refresh()
    floor = "It holds 1 entities, fewer than the 2 from which an edition is believed."
    assert (outcome.state, outcome.why, desk.current()) == (State.REFUSED, (floor,), None)
    outcome = desk.refresh(Errand(reason="seen on their page"))
    assert outcome.state is State.LOADED
    assert outcome.edition is not None
    assert (outcome.edition.coverage.value, outcome.edition.missing) == ("selected", (floor,))
    assert outcome.edition.accepted == "seen on their page"
    assert desk.store.audit(outcome.edition).gates == (floor,)


def test_a_word_that_was_given_for_an_edition_holds_while_it_stands(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list("a1"))
    desk.refresh(Errand(reason="seen on their page"))
    assert desk.refresh().state is State.UNCHANGED


def test_an_edition_that_lost_too_much_leaves_the_old_one_where_it_was(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list(*KEYS))
    desk.refresh()
    stood = desk.current()
    desk.server.answers["/list"] = gives(a_list(*KEYS[:3]))
    outcome = desk.refresh()
    assert outcome.state is State.REFUSED
    assert "3 entities, 50.0% fewer than the 6" in " ".join(outcome.why)
    assert desk.current() == stood
    assert desk.refresh(Errand(reason="three were removed")).state is State.LOADED


def test_an_older_file_that_comes_again_is_refused(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list(*KEYS, published="2026-11-21"))
    desk.refresh()
    desk.server.answers["/list"] = gives(a_list(*KEYS[1:], published="2026-11-20"))
    outcome = desk.refresh()
    assert outcome.state is State.REFUSED
    assert outcome.why == ("It was published on 2026-11-20, before the edition of 2026-11-21 that answers.",)


def test_an_old_file_without_a_day_is_known_by_its_bytes(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(a_list(*KEYS))
    desk.refresh()
    desk.server.answers["/list"] = gives(a_list(*KEYS, "a7"))
    desk.refresh()
    desk.server.answers["/list"] = gives(a_list(*KEYS))
    outcome = desk.refresh()
    assert outcome.state is State.REFUSED
    assert outcome.why == ("It is the edition of 2026-11-23 again, which another has replaced.",)


def test_what_fails_with_one_list_keeps_no_other_from_its_own(desk: Desk) -> None:
    second = replace(desk.refresher.lists.datasets[0], id="gb-fcdo")
    lists = desk.refresher.lists
    both = replace(
        lists,
        datasets=(*lists.datasets, second),
        readers={**lists.readers, "gb-fcdo": lists.readers["un-sc"]},
        fetching={
            **lists.fetching,
            "gb-fcdo": replace(lists.fetching["un-sc"], addresses=(desk.server.address("/gb"),)),
        },
    )
    desk.server.answers |= {"/list": status(404), "/gb": gives(a_list(*KEYS))}
    outcomes = list(replace(desk.refresher, lists=both).refresh(Errand()))
    assert [(one.dataset, one.state) for one in outcomes] == [("un-sc", State.FAILED), ("gb-fcdo", State.LOADED)]


def test_a_list_that_is_not_fetched_is_refused_before_anything_is_asked(desk: Desk) -> None:
    with pytest.raises(InvalidQuestion, match="'us-fto' is not fetched; the lists that are: un-sc"):
        list(desk.refresher.refresh(Errand(("un-sc", "us-fto"))))
    assert desk.server.asked == []


def test_the_headers_that_a_publisher_wants_are_sent(desk: Desk) -> None:
    fetching = replace(desk.refresher.lists.fetching["un-sc"], headers={"Accept-Language": "en"})
    desk.server.answers["/list"] = gives(a_list(*KEYS))
    desk.fetching(fetching).refresh()
    headers = desk.server.asked[0][1]
    assert headers["Accept-Language"] == "en"
    assert headers["User-Agent"].startswith("designations/")


def test_a_burst_of_errors_is_waited_out(desk: Desk) -> None:
    whole = gives(a_list(*KEYS))
    desk.server.answers["/list"] = one_after_the_other(status(500), status(503, Retry_After="0"), whole)
    assert desk.refresh().state is State.LOADED
    assert len(desk.server.asked) == 3


def test_a_proxy_that_cannot_be_used_is_said_before_anything_is_asked(desk: Desk) -> None:
    fetcher = replace(desk.refresher.fetcher, network=Network(proxy="no address"))
    with pytest.raises(BadSetting, match="HTTPS_PROXY"):
        list(replace(desk.refresher, fetcher=fetcher).refresh(Errand()))
    assert desk.server.asked == []
