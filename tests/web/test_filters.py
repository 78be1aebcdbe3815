"""Templates write days as time elements, and nothing that was given becomes markup."""

import pytest

from service.domain.days import Day
from service.web.filters import dated, day, in_title, moment


def test_full_days_become_time_elements_in_words() -> None:
    expected = 'on <time datetime="2025-08-12">12 August 2025</time>.'
    assert dated("on 2025-08-12.") == expected
    assert dated("on 12 August 2025.") == expected


def test_numbers_that_only_look_like_days_are_left_alone() -> None:
    for text in ("FR doc 2025-15292", "2025-02-30", "x2025-08-12", "2025-08-12-01", "31 Foo 2025"):
        assert dated(text) == text


def test_what_was_given_is_escaped() -> None:
    assert dated("<b>2025-08-12</b>") == '&lt;b&gt;<time datetime="2025-08-12">12 August 2025</time>&lt;/b&gt;'
    assert "<b>" not in day("<b>")
    assert "<b>" not in moment("<b>")


def test_a_day_that_no_source_gives_is_said_in_words() -> None:
    assert day(None) == day("unknown") == day(Day.unknown()) == "a day that no source gives"
    assert day(Day.parse("2025-08")) == '<time datetime="2025-08">August 2025</time>'


def test_an_instant_is_a_time_element() -> None:
    assert moment("2025-08-12T10:00:00Z") == '<time datetime="2025-08-12T10:00:00Z">12 August 2025, 10:00 UTC</time>'


@pytest.mark.parametrize(
    ("name", "titled"),
    [
        ("BLA", "BLA"),
        ("BLA\u202egnp", "BLAgnp"),
        ("\u2066B\u2069\u200f\u061cA", "BA"),
        ("حماس", "\u2068حماس\u2069"),
        ("\u202eحماس", "\u2068حماس\u2069"),
    ],
)
def test_a_name_in_a_title_turns_nothing_but_itself(name: str, titled: str) -> None:
    assert in_title(name) == titled
