"""The search for garbage is left out for a while, and is as it was before when the while is over."""

import gc

import pytest

from service.store.garbage import no_search_for_garbage


def test_the_search_goes_on_afterwards_also_after_an_error() -> None:
    assert gc.isenabled()
    with no_search_for_garbage():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), no_search_for_garbage():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_where_it_was_off_it_stays_off() -> None:
    gc.disable()
    try:
        with no_search_for_garbage():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
