"""Spellings that no list has are found by the score, others are left alone."""

import pytest

from service.articles.runs import runs
from service.articles.scan import Found
from service.articles.shapes import Shape
from service.articles.variants import MOST_RUNS, variants
from tests.articles.finding import Finder


def _variants(finder: Finder, text: str) -> list[tuple[str, str]]:
    reading, exact = finder.scanned(text)
    found = variants(reading, exact, finder.book, 0.8).found
    return [(text[one.start : one.end], finder.book.name(one.positions[0]).text) for one in found]


@pytest.mark.parametrize(
    ("text", "surface", "name"),
    [
        ("the Popular Front for Liberation of Palestine", "Popular Front for Liberation of Palestine", None),
        ("Militant Jaysh-e-Mohamed Commander Abu", "Jaysh-e-Mohamed", "Jaish-e-Mohammed"),
        ("Mara Salvatruca", "Mara Salvatruca", "Mara Salvatrucha"),
        ("the Hezballah’s men", "Hezballah", None),
        ("Revolutionary Armed Forces of Columbia", "Revolutionary Armed Forces of Columbia", None),
    ],
)
def test_a_respelt_name_is_found_in_its_row(finder: Finder, text: str, surface: str, name: str | None) -> None:
    found = _variants(finder, text)
    assert [one for one, _ in found] == [surface]
    assert name in (None, found[0][1])


@pytest.mark.parametrize(
    "text",
    [
        "the Balochistan Liberation Front",
        "the Palestinian Liberation Organization",
        "the Kurdistan Democratic Party",
        "war in Iraq and Syria",
        "on 17 November",
        "Mohammed Hassan",
        "the Communist Party of China",
        "the Syrian National Army",
        "the Second Lebanon War",
        "Hassan",
        "Hamad",
        "the cleric Ansari",
        "the Lashkar-e-Toyba Bank",
        "the Islamic Emirate of Iraq and Syria West Africa Province",
        "hezballah",
    ],
)
def test_names_of_others_are_no_variants(finder: Finder, text: str) -> None:
    assert _variants(finder, text) == []


def test_two_names_in_one_row_are_both_found(finder: Finder) -> None:
    found = _variants(finder, "Jaysh-e-Mohamed and Lashkar-e-Toyba")
    assert [surface for surface, _ in found] == ["Jaysh-e-Mohamed", "Lashkar-e-Toyba"]


def test_so_many_rows_of_an_article_are_scored_and_no_more(finder: Finder) -> None:
    rows = ". ".join(f"Lashkar Xa{number}" for number in range(MOST_RUNS))
    assert _variants(finder, f"{rows}. Mara Salvatruca") == []
    assert (
        _variants(finder, f"Mara Salvatruca. {rows}. Mara Salvatruca") == [("Mara Salvatruca", "Mara Salvatrucha")] * 2
    )


def test_rows_that_are_not_compared_are_counted(finder: Finder) -> None:
    rows = ". ".join(f"Lashkar Xa{number}" for number in range(MOST_RUNS))
    assert finder.mentions(rows).uncompared == 0
    assert finder.mentions(f"{rows}. Mara Salvatruca. Lashkar Xab. Lashkar Xab").uncompared == 2


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("men of the Harakat ul Ansari group", ["Harakat ul Ansari"]),
        ("the Harakat of Ansari", ["Harakat of Ansari"]),
        ("Hizballah, Ansari", ["Hizballah", "Ansari"]),
        ("Hizballah. Ansari", ["Hizballah", "Ansari"]),
        ("Pakistan’s Hizballah", ["Hizballah"]),
        ("in Pakistan", []),
        ("The Army said", []),
        ("Hizballah " + "X" * 50, ["Hizballah"]),
        ("the Harakat said", []),
        ("Central Park and the Golden Gate", []),
        ("the Iranian Navy", ["Iranian Navy"]),
    ],
)
def test_a_row_is_capitalised_words_with_small_ones_between(finder: Finder, text: str, rows: list[str]) -> None:
    reading = finder.reading(text)
    assert [reading.surface(first, last) for first, last in runs(reading, (), finder.book)] == rows


def test_words_taken_already_part_rows(finder: Finder) -> None:
    reading = finder.reading("Hizballah Boko Haram Ansari")
    assert [reading.surface(*row) for row in runs(reading, {1, 2}, finder.book)] == ["Hizballah", "Ansari"]


@pytest.mark.parametrize("stands", [(0, 0), (2, 2), (1, 1)])
def test_a_name_in_another_spelling_may_hold_an_exact_one(finder: Finder, stands: tuple[int, int]) -> None:
    assert spelt(finder, stands) == ["Baluch Liberation Army"]


@pytest.mark.parametrize("stands", [(2, 3), (0, 2), (0, 3)])
def test_a_name_in_another_spelling_does_not_cut_an_exact_one(finder: Finder, stands: tuple[int, int]) -> None:
    assert spelt(finder, stands) == []


def spelt(finder: Finder, stands: tuple[int, int]) -> list[str]:
    """What is found in another spelling where an exact name of little weight stands on these words."""
    reading = finder.reading("Baluch Liberation Army camps grew.")
    light = next(number for number, shape in enumerate(finder.book.shapes) if shape is Shape.ORDINARY)
    exact = Found(*stands, reading.starts[stands[0]], reading.ends[stands[1]], (light,))
    return [reading.text[one.start : one.end] for one in variants(reading, (exact,), finder.book, 0.8).found]
