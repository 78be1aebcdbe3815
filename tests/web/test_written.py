"""Days and instants read as people write them, to the precision known."""

import pytest

from service.web import written


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2025-08-12", "12 August 2025"),
        ("2025-08-02", "2 August 2025"),
        ("2025-08", "August 2025"),
        ("2025", "2025"),
        ("unknown", "a day that no source gives"),
        ("last week", "last week"),
    ],
)
def test_a_day_is_written_to_the_precision_known(text: str, said: str) -> None:
    assert written.day(text) == said


def test_the_preposition_follows_the_precision() -> None:
    assert written.on("2025-08-12") == "on 12 August 2025"
    assert written.on("2025-08") == "in August 2025"
    assert written.on("unknown") == "on a day that no source gives"


def test_an_instant_is_written_in_utc_with_seconds_only_where_there_are_some() -> None:
    assert written.moment("2025-08-12T01:30:00+02:00") == "11 August 2025, 23:30 UTC"
    assert written.moment("2025-08-12T10:00:05Z") == "12 August 2025, 10:00:05 UTC"
    assert written.moment("2025-08-12") == "12 August 2025"


def test_a_text_parts_between_sentences_and_not_at_abbreviations() -> None:
    assert written.sentences("One list. Two (No. 5, s. 11) lists. Three.") == [
        "One list.",
        "Two (No. 5, s. 11) lists.",
        "Three.",
    ]


def test_the_united_kingdom_is_written_as_readers_know_it() -> None:
    assert [written.country(code) for code in ("GB", "US", "EU")] == ["UK", "US", "EU"]
