"""The UK Sanctions List in its short form, as CSV and as a spreadsheet."""

import pytest

from service.domain.entity import Detail, DetailKind, EntityType, Identifier
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.listed_names import NO_NAME
from service.sources.reading import Ground
from service.sources.uk import ods as ods_module
from tests.sources.uk.extract import SHORT_ROWS, content_xml, csv_text, ods, reading_of, short_csv


def test_both_files_say_the_same(fcdo: Ground) -> None:
    of_csv, of_ods = (reading_of(content, fcdo).listing for content in (short_csv(), ods(content_xml())))
    assert of_csv.entities == of_ods.entities
    assert of_csv.designations == of_ods.designations
    assert of_csv.coverage is of_ods.coverage is Coverage.COMPLETE
    assert of_csv.published_at is None


def test_a_row_is_an_entry_known_by_its_unique_id(fcdo: Ground) -> None:
    first, ship, *_ = reading_of(short_csv(), fcdo).listing.entities
    assert (first.id, first.type, first.names[0].text) == ("gb-fcdo.rus9001", EntityType.PERSON, "EXAMPLE Jan")
    assert first.identifiers == (Identifier("gb-uid", "RUS9001"), Identifier("gb-ofsi", "90001"))
    assert (ship.type, ship.identifiers) == (EntityType.VESSEL, (Identifier("gb-uid", "RUS9002"),))
    assert Detail(DetailKind.OTHER, "UK", "Designation source") in first.details


def test_regimes_are_programs_and_the_day_is_that_of_the_designation(fcdo: Ground) -> None:
    rows = reading_of(short_csv(), fcdo).listing.designations
    assert [(row.id, row.program, row.events[0].day.text) for row in rows] == [
        ("gb-fcdo.rus9001-gb-russia", "GB-RUSSIA", "2022-02-24"),
        ("gb-fcdo.rus9002-gb-russia", "GB-RUSSIA", "2025-05-01"),
        ("gb-fcdo.syr9003-gb-other", "GB-OTHER", "2020-12-31"),
        ("gb-fcdo.ghr9004-gb-thematic", "GB-THEMATIC", "2020-07-06"),
    ]
    assert all(row.first_listed == row.events[0].day for row in rows)


def test_measures_are_those_of_the_entry_and_a_hyphen_is_none(fcdo: Ground) -> None:
    rows = reading_of(short_csv(), fcdo).listing.designations
    assert [row.measures for row in rows[:3]] == [
        ("Asset freeze", "Travel Ban"),
        ("Shipping sanctions: (see x)",),
        ("Asset freeze", "Travel Ban"),
    ]


def test_an_entry_whose_name_is_left_out_is_kept_under_its_number_and_told(fcdo: Ground) -> None:
    read = reading_of(short_csv(), fcdo)
    name = read.listing.entities[2].primary_name
    assert (name.text, name.remark) == ("SYR9003", NO_NAME)
    assert [one.said for one in read.findings] == ["SYR9003: the list prints no name"]


def test_an_unknown_regime_and_an_unknown_type_are_told(fcdo: Ground) -> None:
    strange = (*SHORT_ROWS[0][:3], "Atlantis", "Comet", *SHORT_ROWS[0][5:])
    read = reading_of(short_csv(strange, SHORT_ROWS[1]), fcdo)
    assert [one.said for one in read.findings] == [
        "RUS9001: the type 'Comet' is not known",
        "the regime 'Atlantis' is not known",
    ]
    assert read.listing.designations[0].program == "GB-OTHER"
    assert read.listing.entities[0].type is EntityType.OTHER


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (short_csv()[:-9], "its last row has no end"),
        (short_csv() + b"RUS9009,1,Some\r\n", "line 8: 3 cells under 8 columns; the file is torn"),
        (short_csv(SHORT_ROWS[0], ("", *SHORT_ROWS[1][1:])), "line 4: a row without Unique ID"),
        (
            short_csv(SHORT_ROWS[0], ("rus-9001", *SHORT_ROWS[1][1:]), ("RUS 9001", *SHORT_ROWS[1][1:])),
            "is like another",
        ),
        (b"Unique ID,OFSI Group ID,Name,Name\r\n", "the column 'Name' stands there twice"),
        (b"Unique ID,OFSI Group ID,Name,Type\r\n", "has no column 'Date Designated'"),
        (b"Some,Other,List\r\n1,2,3\r\n", "in no form in which gb-fcdo is published"),
        (b"<html>Sign in</html>", "is a web page and no list"),
        (ods(content_xml()[:-60]), "this is no well-formed XML"),
        (ods(content_xml())[:-90], "cannot be unpacked"),
        (
            ods(
                content_xml(
                    after=content_xml().split("<office:spreadsheet>")[1].split("</office")[0].replace("List", "B")
                )
            ),
            "has the sheet 'B' beside 'List'",
        ),
        (ods(content_xml().replace("16376", "many")), "number-columns-repeated is 'many'"),
        (
            ods(content_xml().replace("<table:table-row>", '<table:table-row table:number-rows-repeated="5000">', 1)),
            "5,000 rows that are alike",
        ),
        (
            ods(
                content_xml().replace("<table:table-cell>", '<table:table-cell table:number-columns-repeated="900">', 1)
            ),
            "more than 256 columns",
        ),
        (ods(content_xml().replace("<office:doc", '<!DOCTYPE x [<!ENTITY y "z">]><office:doc', 1)), "declares a DTD"),
    ],
)
def test_a_file_that_is_torn_or_not_understood_is_refused(content: bytes, said: str, fcdo: Ground) -> None:
    with pytest.raises(BadDataset, match=said):
        reading_of(content, fcdo)


def test_a_spreadsheet_that_inflates_beyond_all_lists_is_refused(fcdo: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ods_module, "LARGEST_B", 1000)
    with pytest.raises(BadDataset, match="holds more than 1,000 bytes"):
        reading_of(ods(content_xml()), fcdo)


def test_spaces_of_a_spreadsheet_and_rows_that_are_left_out_are_counted(fcdo: Ground) -> None:
    spaced = content_xml().replace("EXAMPLE STAR", 'EXAMPLE<text:s text:c="2"/><text:span>ST</text:span>AR')
    gap = '<table:table-row table:number-rows-repeated="7"><table:table-cell/></table:table-row>'
    first, *rest = spaced.split("<table:table-row>")
    read = reading_of(ods("<table:table-row>".join([first, rest[0] + gap, *rest[1:]])), fcdo)
    assert read.listing.entities[1].names[0].text == "EXAMPLE STAR"
    assert [one.line for one in read.findings] == [11]


def test_a_row_whose_last_cells_are_empty_is_as_wide_as_its_header(fcdo: Ground) -> None:
    bare = (*SHORT_ROWS[0][:-1], "")
    assert reading_of(ods(content_xml(bare)), fcdo).listing.designations[0].measures == ()


def test_an_unknown_column_is_kept_and_told(fcdo: Ground) -> None:
    header, *rows = short_csv().decode().splitlines()
    wider = "\r\n".join([f"{header},Colour", f"{rows[0]},grey", ""]).encode()
    read = reading_of(wider, fcdo)
    assert Detail(DetailKind.OTHER, "grey", "Colour") in read.listing.entities[0].details
    assert [str(one) for one in read.findings] == [
        "uk, line 1: the column 'Colour' is not known; its cells are kept as they stand"
    ]


def test_a_column_that_is_gone_is_told(fcdo: Ground) -> None:
    narrower = csv_text(*(row[:-1] for row in (tuple(short_csv().decode().split("\r\n")[0].split(",")), SHORT_ROWS[0])))
    assert [one.said for one in reading_of(narrower, fcdo).findings] == ["the column 'Sanctions Imposed' is not there"]
