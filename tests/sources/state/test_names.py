"""The cells of the page: names, what stands in brackets, and lines of amendments."""

import pytest

from service.domain.days import Day
from service.domain.entity import NameKind
from service.sources.state.names import day_of, read_cell


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Northern Front (NF)", [("Northern Front", "primary"), ("NF", "acronym")]),
        ("Sea\u2019s Group", [("Sea's Group", "primary")]),
        ("River Army (formerly Lake Cell)", [("River Army", "primary"), ("Lake Cell", "fka")]),
        ("River Army, aka Blue Wing (RA/BW)", [("River Army", "primary"), ("Blue Wing", "aka"), ("RA/BW", "acronym")]),
        ("River Army (RA), aka Blue Wing", [("River Army", "primary"), ("Blue Wing", "aka"), ("RA", "acronym")]),
        ("River Army (RA, aka Blue-Wing)", [("River Army", "primary"), ("RA", "acronym"), ("Blue-Wing", "aka")]),
        ("Gharb (Western Group \u2013 WG)", [("Gharb", "primary"), ("Western Group", "aka"), ("WG", "acronym")]),
        (
            "Army of X \u2013 People\u2019s Army (AX-PA)",
            [("Army of X \u2013 People's Army", "primary"), ("AX-PA", "acronym")],
        ),
        ("Coast Team (CoT)", [("Coast Team", "primary"), ("CoT", "acronym")]),
        ("Coast Team (Tide)", [("Coast Team", "primary"), ("Tide", "aka")]),
        ("NF (nf)", [("NF", "primary")]),
        (" ", []),
    ],
)
def test_names_are_told_apart_by_kind(text: str, names: list[tuple[str, str]]) -> None:
    assert [(name.text, name.kind) for name in read_cell(text).names] == [
        (name, NameKind(kind)) for name, kind in names
    ]


@pytest.mark.parametrize("dash", ["\n\u2014 ", "\u2014 ", "\u2014", "\n\u2013 "])
def test_an_amendment_adds_a_name_from_its_own_day(dash: str) -> None:
    cell = read_cell(f"Sea Group (SG){dash}Blue Wing Amendment (November 2, 2017)")
    assert [name.text for name in cell.names] == ["Sea Group", "SG"]
    (amendment,) = cell.amendments
    assert (amendment.names, amendment.day) == (("Blue Wing",), Day.parse("2017-11-02"))
    assert cell.left == ()


def test_amendments_of_several_names_are_parted_and_one_name_with_an_and_is_not() -> None:
    cell = read_cell(
        "Sea Group\n\u2014 A Team, B Team, and C Team Amendments (June 26, 2014)"
        "\n\u2014 D Team and E Team Amendments (6/27/2014)\n\u2014 Front for X and Y Amendment (June 28, 2014)"
    )
    assert [one.names for one in cell.amendments] == [
        ("A Team", "B Team", "C Team"), ("D Team", "E Team"), ("Front for X and Y",),
    ]  # fmt: skip


def test_a_line_that_is_no_amendment_is_left_and_not_taken_for_a_name() -> None:
    cell = read_cell("Sea Group\n\u2014 see also the note (soon)")
    assert (len(cell.names), cell.amendments, cell.left) == (1, (), ("see also the note (soon)",))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("October 8, 1997", "1997-10-08"),
        ("10/8/1997", "1997-10-08"),
        ("Oct 8, 1997", "1997-10-08"),
        ("October\u00a08,  1997", "1997-10-08"),
    ],
)
def test_days_are_read_in_both_forms(text: str, day: str) -> None:
    assert day_of(text) == Day.parse(day)


@pytest.mark.parametrize("text", ["", "soon", "1997", "8 October 1997", "2/30/1997"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_of(text) is None
