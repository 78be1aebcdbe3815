"""The legacy CSV set, whole and in part."""

import pytest

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, EntityType, Identifier, NameKind, NameQuality
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.ofac.legacy_csv import LegacyCsv
from service.sources.readers import read_list
from service.sources.reading import Reading, SourceFile
from tests.sources.ofac.lists import CONS, SDN, csv_file, entity, ground, main_row

ADDRESSES = csv_file("ADD.CSV", '7,1,"1 Sea Road","Havana","Cuba",-0- ', "8,2,-0- ,-0- ,-0- ,-0- ")
ALIASES = csv_file("ALT.CSV", '7,1,"aka","AEROCARIBBEAN",-0- ', '7,2,"fka","AERO-CARIB",-0- ', '7,3,"nka","ACL",-0- ')
COMMENTS = csv_file("SDN_COMMENTS.CSV", "99,nothing", end="")
MAIN = csv_file(
    "SDN.CSV",
    main_row(7, "AEROCARIBBEAN AIRLINES", tags="CUBA"),
    main_row(8, "ABBAS, Abu", kind="individual", remarks="DOB 10 Dec 1948; nationality Iraq."),
)


def read(*files: SourceFile, dataset: str = SDN) -> Reading:
    assert LegacyCsv().recognises(files)
    return LegacyCsv().read(files, ground(dataset))


def test_a_whole_set_is_complete() -> None:
    reading = read(MAIN, ADDRESSES, ALIASES, csv_file("SDN_COMMENTS.CSV", "7,x", end=""))
    assert reading.listing.coverage is Coverage.COMPLETE
    assert reading.listing.missing == ()
    assert [one.id for one in reading.listing.entities] == ["us-ofac-sdn.7", "us-ofac-sdn.8"]
    assert reading.listing.published_at is None
    assert reading.findings == ()


def test_the_files_are_known_by_their_columns_and_not_by_their_names() -> None:
    renamed = [
        SourceFile(name, file.content) for name, file in zip("dcba", (MAIN, ADDRESSES, ALIASES, COMMENTS), strict=True)
    ]
    assert read(*reversed(renamed)).listing.entities == read(MAIN, ADDRESSES, ALIASES, COMMENTS).listing.entities


def test_the_main_file_alone_is_read_and_what_is_missing_is_said() -> None:
    listing = read(MAIN).listing
    assert listing.coverage is Coverage.SELECTED
    assert listing.missing == (
        "The file of strong aliases is missing.",
        "The file of addresses is missing.",
        "The file that carries on remarks of more than 1,000 characters is missing.",
    )


def test_aliases_of_the_alias_file_are_strong_and_those_of_remarks_weak() -> None:
    main = csv_file("sdn.csv", main_row(7, "AEROCARIBBEAN AIRLINES", remarks="a.k.a. 'THE LINE'."))
    names = entity(read(main, ALIASES), 7).names
    assert [(name.text, name.kind, name.quality, name.remark) for name in names] == [
        ("AEROCARIBBEAN AIRLINES", NameKind.PRIMARY, NameQuality.UNSTATED, None),
        ("AEROCARIBBEAN", NameKind.AKA, NameQuality.STRONG, None),
        ("AERO-CARIB", NameKind.FKA, NameQuality.STRONG, None),
        ("ACL", NameKind.AKA, NameQuality.STRONG, "nka"),
        ("THE LINE", NameKind.AKA, NameQuality.WEAK, None),
    ]


def test_a_person_has_dates_countries_and_documents() -> None:
    remarks = "DOB circa 1948; alt. DOB 1947; POB Safed, Israel; citizen Korea, North; Passport A1 (Iran) issued 1999."
    main = csv_file("sdn.csv", main_row(8, "ABBAS, Abu", kind="individual", remarks=remarks, title="Director"))
    person = entity(read(main, csv_file("add.csv", '8,1,-0- ,"Ramallah","Palestinian",-0- ')), 8)
    assert person.type is EntityType.PERSON
    assert person.primary_name.text == "Abu ABBAS"
    assert [(str(day.earliest), str(day.latest)) for day in person.birth_dates] == [
        ("1947-01-01", "1949-12-31"),
        ("1947-01-01", "1947-12-31"),
    ]
    assert person.countries == ("KP", "PS")
    assert person.identifiers == (Identifier("us-ofac", "8"), Identifier("passport IR", "A1", "(Iran) issued 1999"))
    assert Detail(DetailKind.POSITION, "Director", "Title") in person.details
    assert Detail(DetailKind.BIRTH_PLACE, "Safed, Israel", "POB", country="IL") in person.details
    assert Detail(DetailKind.BIRTH_DATE, "1947", "alt. DOB", Day.parse("1947")) in person.details
    assert Detail(DetailKind.ADDRESS, "Ramallah, Palestinian", country="PS") in person.details


def test_a_vessel_has_its_numbers_and_columns() -> None:
    vessel = '"CL2685","Crude Oil Tanker","318,000","163,660","Iran","NITC"'
    remarks = "Former Vessel Flag Malta; Vessel Registration Identification IMO 9187629; MMSI 572469210."
    tanker = entity(read(csv_file("sdn.csv", main_row(9, "AMOL", kind="vessel", vessel=vessel, remarks=remarks))), 9)
    assert tanker.type is EntityType.VESSEL
    assert tanker.identifiers[1:] == (
        Identifier("call sign", "CL2685"),
        Identifier("imo", "9187629"),
        Identifier("mmsi", "572469210"),
    )
    assert tanker.countries == ("IR",)
    assert [(one.label, one.text, one.country) for one in tanker.details if one.kind is DetailKind.VESSEL] == [
        ("Vessel Type", "Crude Oil Tanker", None),
        ("Vessel Tonnage", "318,000", None),
        ("Gross Registered Tonnage", "163,660", None),
        ("Vessel Flag", "Iran", "IR"),
        ("Vessel Owner", "NITC", None),
        ("Former Vessel Flag", "Malta", "MT"),
    ]


@pytest.mark.parametrize(
    ("remark", "identifier"),
    [
        ("Digital Currency Address - XBT 12QtD5", Identifier("wallet", "12QtD5", "XBT")),
        ("alt. Digital Currency Address - ETH 0x57", Identifier("wallet", "0x57", "ETH")),
        ("Legal Entity Number 253400V1H6ART1UQ0N98 (Russia)", Identifier("lei", "253400V1H6ART1UQ0N98", "(Russia)")),
        ("Legal Entity Number 12 (Russia)", Identifier("legal entity RU", "12", "(Russia)")),
        ("Identification Number IMO 5342883", Identifier("company imo", "5342883")),
        ("Identification Number 159014 (Iraq)", Identifier("identification IQ", "159014", "(Iraq)")),
        ("Tax ID No. 22 (Region: Crimea)", Identifier("tax id", "22", "(Region: Crimea)")),
        ("SWIFT/BIC RUAGRUMM", Identifier("swift", "RUAGRUMM")),
        ("Aircraft Tail Number EP-MMH7", Identifier("aircraft tail", "EP-MMH7")),
    ],
)
def test_a_number_is_an_identifier_of_its_kind_and_country(remark: str, identifier: Identifier) -> None:
    main = csv_file("sdn.csv", main_row(7, "ACME", remarks=f"{remark}; Gender Male."))
    assert entity(read(main), 7).identifiers == (Identifier("us-ofac", "7"), identifier)


def test_a_passport_told_in_words_is_a_detail() -> None:
    main = csv_file("sdn.csv", main_row(7, "ACME", remarks="Passport issued in Sarajevo; Gender Male."))
    assert Detail(DetailKind.DOCUMENT, "issued in Sarajevo", "Passport") in entity(read(main), 7).details


def test_remarks_that_are_cut_go_on_in_the_comments_without_a_space() -> None:
    cut = "DOB 1960; a.k.a. 'WHOIS HACKIN".rjust(1000, "x")
    files = (
        csv_file("sdn.csv", main_row(7, "TEAM", remarks=cut)),
        csv_file("c.csv", '7,"G TEAM\'; Gender Male."', end=""),
    )
    team = entity(read(*files), 7)
    assert [name.text for name in team.names] == ["TEAM", "WHOIS HACKING TEAM"]
    assert Detail(DetailKind.GENDER, "Male", "Gender") in team.details


def test_remarks_that_break_off_without_a_comment_are_told_and_their_end_is_no_number() -> None:
    cut = "; Digital Currency Address - XBT 1Gq".rjust(1000, "x")
    reading = read(csv_file("sdn.csv", main_row(7, "TEAM", remarks=cut)), csv_file("c.csv", "8,x", end=""))
    assert [str(finding) for finding in reading.findings] == [
        "c.csv, line 1: 8 is no record of sdn.csv",
        "sdn.csv, line 1: 7: the remarks break off at 1,000 characters and no comment carries them on",
    ]
    assert entity(reading, 7).identifiers == (Identifier("us-ofac", "7"),)
    assert Detail(DetailKind.REMARK, "Digital Currency Address - XBT 1Gq", "Remarks") in entity(reading, 7).details


def test_files_of_different_days_are_seen() -> None:
    main = csv_file("sdn.csv", main_row(8, "ONE"), main_row(9, "TWO"))
    reading = read(main, ADDRESSES, ALIASES, csv_file("SDN_COMMENTS.CSV", "9,x", end=""))
    assert [str(finding) for finding in reading.findings] == [
        "ALT.CSV, line 1: 7 is no record of sdn.csv",
        "ADD.CSV, line 1: 7 is no record of sdn.csv",
        "sdn.csv, line 2: 9 has no row in ADD.CSV",
    ]
    assert reading.listing.coverage is Coverage.SELECTED
    assert reading.listing.missing == (
        "ALT.CSV and sdn.csv are of different days: 1 records are in one of them alone.",
        "ADD.CSV and sdn.csv are of different days: 2 records are in one of them alone.",
    )


def test_a_tag_or_an_alias_of_a_kind_that_is_not_known_is_told() -> None:
    main = csv_file("sdn.csv", main_row(7, "ACME", tags="SDGT] [NEW-EO99999] [IFSR..."))
    said = [finding.said for finding in read(main, csv_file("alt.csv", '7,1,"bka","ACM",-0- ')).findings]
    assert said == [
        "7: 'bka' is no kind of alias that is known",
        "7: the programs break off: 'SDGT] [NEW-EO99999] [IFSR...'",
        "7: the tag 'NEW-EO99999' is not known",
    ]


def test_an_unknown_type_of_party_is_other_and_told() -> None:
    reading = read(csv_file("sdn.csv", main_row(7, "ACME", kind="submarine")))
    assert entity(reading, 7).type is EntityType.OTHER
    assert [finding.said for finding in reading.findings] == ["7: 'submarine' is no type of party that is known"]


def test_a_file_without_its_end_mark_cannot_be_seen_to_be_whole() -> None:
    main = SourceFile("sdn.csv", MAIN.content.replace(b"\x1a", b""))
    listing = read(main, ADDRESSES, ALIASES, COMMENTS).listing
    assert listing.coverage is Coverage.SELECTED
    assert listing.missing == ("sdn.csv lacks the mark with which OFAC ends its files.",)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ((SourceFile("sdn.csv", MAIN.content[:-40]),), "sdn.csv, line 2"),
        ((SourceFile("sdn.csv", MAIN.content[:-9]),), "sdn.csv, line 2: the file breaks off within a row"),
        ((csv_file("sdn.csv", main_row(7, "ONE"), "8,2,3"),), "sdn.csv, line 2: is no row of 12 columns"),
        (
            (csv_file("sdn.csv", main_row(7, "ONE"), main_row(7, "TWO")),),
            "sdn.csv, line 2: the number 7 stands there twice",
        ),
        ((csv_file("sdn.csv", main_row(7, "???")),), "sdn.csv, line 1: the record 7 has no name"),
        ((MAIN, MAIN), "SDN.CSV: has the columns of SDN.CSV, of which one file is read"),
        ((SourceFile("sdn.csv", MAIN.content.replace(b"ABBAS", b"\xff\xfe")),), "sdn.csv, line 2: this is not utf-8"),
    ],
)
def test_what_is_torn_or_double_is_refused_with_its_line(files: tuple[SourceFile, ...], said: str) -> None:
    with pytest.raises(BadDataset, match=said):
        LegacyCsv().read(files, ground(SDN))


@pytest.mark.parametrize("content", [b"", b"<!DOCTYPE html>\n<html></html>", b"a,b,c\n", b"7,1\n", b"\x1a"])
def test_what_is_no_such_set_is_not_recognised(content: bytes) -> None:
    assert not LegacyCsv().recognises([SourceFile("sdn.csv", content)])
    with pytest.raises(
        BadDataset, match=r"sdn\.csv: (?:in no form in which us-ofac-sdn is published|is empty|is a web page)"
    ):
        read_list([SourceFile("sdn.csv", content)], ground(SDN))


def test_both_lists_are_read_by_the_registry() -> None:
    assert read_list([MAIN], ground(CONS)).listing.entities[0].id == "us-ofac-cons.7"
