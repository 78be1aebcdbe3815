"""The European Union's list in its CSV form."""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.entity import DetailKind, EntityType, Identifier, NameKind, NameQuality
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.eu.reader import FsfCsv
from service.sources.reading import Ground, Reading
from tests.sources.lists import details_of, ground_of, mutations, read_or_refuse, reading_by, texts_of

GROUND = ground_of("eu-fsf")
PART = "{0}_logical_id;Entity_logical_id;{0}_leba_numtitle;{0}_leba_publication_date;{0}_leba_url;{0}_programme"
COLUMNS = ";".join(
    (
        "Date_file;Entity_logical_id;Subject_type;Leba_numtitle;Leba_publication_date;Leba_url;Programme;Entity_remark",
        PART.format("Naal"),
        "Naal_lastname;Naal_firstname;Naal_middlename;Naal_wholename;Naal_gender;Naal_title;Naal_function;Naal_language",
        PART.format("Addr"),
        "Addr_number;Addr_street;Addr_zipcode;Addr_city;Addr_country;Addr_other",
        PART.format("Birt"),
        "Birt_date;Birt_place;Birt_country",
        PART.format("Iden"),
        "Iden_number;Iden_country",
        PART.format("Citi"),
        "Citi_country;EU_ref_num",
    )
)
ACT = "1210/2003 (OJ L169);2003-07-08;https://example/1210"
OWN = f"04/07/2018;13;P;{ACT};IRQ;(UNSC RESOLUTION 1483)"


def line(*filled: tuple[int, str], own: str = OWN) -> str:
    cells = [*own.split(";"), *[""] * 51]
    for place, text in filled:
        cells[place] = text
    cells[58] = "EU.901.28"
    return ";".join(cells)


NAME = line((8, "17"), (9, "13"), (10, "1211/2003"), (11, "2003-07-09"), (17, "Qusay\tEXAMPLE"), (18, "M"))
ALIAS = line((8, "380"), (17, "Abou Mithal"), (20, '"Governor; of Karbala"'), (21, "FR"))
STRAY = line((17, 'Abu "the lame'))
BIRTH = line((34, "14"), (40, "1937-04-28"), (41, "al-Awja\t near Tikrit"), (42, "IRQ"))
NO_BIRTH = line((34, "15"), (40, "N/A"), (41, "Baghdad"))
NUMBER = line((43, "315"), (49, "AD001 (passport-National passport) ((passport))"), (50, "IRQ"))
CITIZEN = line((51, "1"), (57, "IRQ"))
LINES = (NAME, ALIAS, STRAY, BIRTH, NO_BIRTH, NUMBER, CITIZEN)


@pytest.fixture(scope="module")
def ground() -> Ground:
    return GROUND


def fsf(*lines: str, columns: str = COLUMNS) -> bytes:
    return "".join(f"{one}\n" for one in (columns, *lines)).encode()


def wrapped(*lines: str) -> bytes:
    """As a spreadsheet saves the lines: each one cell in quotes, padded with tabs."""
    quoted = (one.replace('"', '""') for one in (COLUMNS.replace("Date_file;", "Date_filexxxx;"), *lines))
    return "".join(f'"{one}\t\t\t"\n' for one in quoted).encode("cp1252")


def read(ground: Ground, content: bytes) -> Reading:
    return reading_by(FsfCsv(), "fsf.csv", content, ground)


def test_the_lines_of_one_number_are_one_record(ground: Ground) -> None:
    listing = read(ground, fsf(*LINES)).listing
    (entity,) = listing.entities
    assert entity.id == "eu-fsf.eu-901-28"
    assert entity.type is EntityType.PERSON
    assert [(name.text, name.kind, name.quality, name.language) for name in entity.names] == [
        ("Qusay EXAMPLE", NameKind.PRIMARY, NameQuality.UNSTATED, None),
        ("Abou Mithal", NameKind.AKA, NameQuality.UNSTATED, "FR"),
        ('Abu "the lame', NameKind.AKA, NameQuality.UNSTATED, None),
    ]
    assert entity.identifiers == (Identifier("eu-ref", "EU.901.28"), Identifier("passport IQ", "AD001", "((passport))"))
    assert entity.birth_dates == (Day.parse("1937-04-28"),)
    assert entity.countries == ("IQ",)
    assert (listing.coverage, listing.published_at) == (Coverage.SELECTED, Day.parse("2018-07-04"))


def test_quotes_round_a_semicolon_and_a_stray_one_do_no_harm(ground: Ground) -> None:
    (entity,) = read(ground, fsf(*LINES)).listing.entities
    assert texts_of(entity, "Naal_function") == ["Governor; of Karbala"]
    assert texts_of(entity, "Birt") == [
        "date 1937-04-28; place al-Awja near Tikrit; country IRQ",
        "place Baghdad",
    ]


def test_lines_that_a_spreadsheet_wrapped_read_the_same_with_their_commas_back(ground: Ground) -> None:
    plain, packed = (read(ground, make(*LINES)).listing for make in (fsf, wrapped))
    assert packed.designations == plain.designations
    assert packed.entities[0].names[1:] == plain.entities[0].names[1:]
    assert texts_of(packed.entities[0], "Birt")[0] == "date 1937-04-28; place al-Awja, near Tikrit; country IRQ"


def test_an_act_gives_a_bound_and_no_fact(ground: Ground) -> None:
    (designation,) = read(ground, fsf(*LINES)).listing.designations
    assert (designation.program, designation.first_listed) == ("EU-OTHER", None)
    assert designation.events[0].day == Day.unknown(latest=date(2003, 7, 28))
    assert designation.events[0].citation == "1210/2003 (OJ L169)"


def test_letters_that_the_file_lost_are_said_and_kept(ground: Ground) -> None:
    reading = read(ground, fsf(NAME, line((17, "???? ??"))))
    assert [str(one) for one in reading.findings] == ["fsf.csv, line 2: the name '???? ??' has no letter and no digit"]
    assert "???? ??" in [detail.text for detail in details_of(reading.listing.entities[0], DetailKind.OTHER)]


def test_a_column_that_is_not_known_is_kept_and_said(ground: Ground) -> None:
    reading = read(ground, fsf(f"{NAME};red", columns=f"{COLUMNS};Colour"))
    assert str(reading.findings[0]).startswith("fsf.csv, line 1: the column 'Colour' is not known")
    assert texts_of(reading.listing.entities[0], "Colour") == ["red"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (fsf(*LINES)[:-1], "breaks off within its last line"),
        (fsf(NAME, "1;2;3"), "line 3: does not have the 59 cells of the header"),
        (fsf(NAME, columns=COLUMNS.replace("Naal_wholename", "Naal_name")), "'Naal_wholename' is missing"),
        (fsf(), "holds no record"),
        (fsf(BIRTH), "line 2: has no name"),
        (fsf(NAME.replace(";13;P;", ";;P;")), "line 2: has no Entity_logical_id"),
    ],
)
def test_a_file_that_is_torn_or_another_is_refused(content: bytes, said: str, ground: Ground) -> None:
    with pytest.raises(BadDataset, match=re.escape(said)):
        read(ground, content)


@given(st.data())
def test_damage_of_any_kind_is_read_or_refused(data: st.DataObject) -> None:
    read_or_refuse(FsfCsv(), data.draw(mutations(fsf(*LINES))), GROUND)


def test_the_published_sample_is_read_whole(real_lists: Path, ground: Ground) -> None:
    content = (real_lists / "eu" / "EUSanctionsShort-fsf-csv-sample.csv").read_bytes()
    reading = read(ground, content)
    numbers = set(re.findall(rb'^"04/07/2018;(\d+);', content, re.MULTILINE))
    assert len(numbers) == len(reading.listing.entities) == 93
    owners = {texts_of(entity, "Entity_logical_id")[0].encode() for entity in reading.listing.entities}
    assert owners == numbers
    # The sample has lost the letters of names in Greek and Cyrillic to question marks; nothing else is strange.
    assert all("has no letter" in finding.said for finding in reading.findings)
