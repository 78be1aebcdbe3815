"""From tags, directives and days to designations."""

import pytest

from service.domain.days import Day
from service.domain.designation import Designation
from service.sources.ofac.designations import designations_of
from service.sources.ofac.record import Field, Place, Record
from tests.sources.ofac.lists import CONS, SDN, ground

DIRECTIVE = Field("Executive Order 13662 Directive Determination -", "Subject to Directive 1")


def made(
    *tags: str, dataset: str = SDN, fields: tuple[Field, ...] = (), **rest: tuple[object, ...]
) -> list[Designation]:
    record = Record("7", Place("sdn.csv", 1), "entity", tags=tags, fields=fields, **rest)  # type: ignore[arg-type]
    return list(designations_of(record, ground(dataset))[0])


def programs(*tags: str, dataset: str = SDN, fields: tuple[Field, ...] = ()) -> list[str]:
    return [one.program for one in made(*tags, dataset=dataset, fields=fields)]


def test_several_tags_of_one_program_are_one_designation() -> None:
    assert programs("IRAN", "IRAN-EO13846", "SDGT", "IFSR") == ["US-IRAN", "US-SDGT", "US-IRAN-IFSR"]
    assert [one.id for one in made("IRAN", "IRAN-HR")] == ["us-ofac-sdn.7-us-iran"]


def test_the_fto_tag_makes_no_designation() -> None:
    assert programs("FTO", "SDGT") == ["US-SDGT"]


def test_a_tag_that_nothing_names_belongs_to_the_list_and_is_told() -> None:
    record = Record("7", Place("sdn.csv", 1), "entity", tags=("NEW-EO99999",))
    made_of, said = designations_of(record, ground(SDN))
    assert [one.program for one in made_of] == ["US-OFAC-SDN"]
    assert said == ("the tag 'NEW-EO99999' is not known",)


def test_a_directive_makes_the_sectoral_program_of_a_tag_that_otherwise_blocks() -> None:
    assert programs("UKRAINE-EO13662") == ["US-UKRAINE-RUSSIA"]
    sectoral, blocking = made("UKRAINE-EO13662", "RUSSIA-EO14024", fields=(DIRECTIVE,))
    assert (sectoral.program, sectoral.repeats) == ("US-SSI", "us-ofac-cons.7-us-ssi")
    assert (blocking.program, blocking.repeats) == ("US-RUSSIA-14024", None)


@pytest.mark.parametrize(
    ("tag", "label", "text", "program"),
    [
        ("RUSSIA-EO14024", "Listing Date (EO 14024 Directive 2):", "24 Feb 2022", "US-CAPTA"),
        ("RUSSIA-EO14024", "Effective Date (EO 14024 Directive 3):", "26 Mar 2022", "US-NS-MBS"),
        ("RUSSIA-EO14024", "Effective Date (EO 14024 Directive 1a):", "1 Mar 2022", "US-NS-MBS"),
        ("RUSSIA-EO14024", "Executive Order 14024 Directive Information", "Subject to Directive 4 - any", "US-NS-MBS"),
        ("RUSSIA-EO14024", "Executive Order 14024 Directive Information -", "For more information", "US-RUSSIA-14024"),
        ("BURMA-EO14014", "Executive Order 14014 Directive Information:", "Subject to Directive 1", "US-NS-MBS"),
        ("BURMA-EO14014", "Gender", "Male", "US-BURMA"),
        ("CAATSA - RUSSIA", "CAATSA Section 235 Information:", "EXPORT SANCTIONS Sec. 235(a)(2)", "US-NS-MBS"),
        ("CAATSA - RUSSIA", "Gender", "Male", "US-CAATSA-RUSSIA"),
        ("ILLICIT-DRUGS-EO14059", "Executive Order 14059 information:", "Prohibition", "US-NS-MBS"),
        ("ILLICIT-DRUGS-EO14059", "Gender", "Male", "US-ILLICIT-DRUGS"),
        ("561-Related", "Gender", "Male", "US-CAPTA"),
        ("CMIC-EO13959", "Gender", "Male", "US-NS-CMIC"),
        ("FSE-IR", "Gender", "Male", "US-FSE"),
        ("NS-PLC", "Gender", "Male", "US-NS-PLC"),
        ("UKRAINE-EO13662", "Gender", "Male", "US-SSI"),
    ],
)
def test_on_the_other_list_tag_and_directive_decide_together(tag: str, label: str, text: str, program: str) -> None:
    assert programs(tag, dataset=CONS, fields=(Field(label, text),)) == [program]


def test_a_blocking_tag_on_the_other_list_repeats_the_designation_of_the_sdn_list() -> None:
    own, repeated = made("NS-PLC", "SDGT", dataset=CONS)
    assert (own.program, own.repeats) == ("US-NS-PLC", None)
    assert (repeated.program, repeated.repeats) == ("US-SDGT", "us-ofac-sdn.7-us-sdgt")


def test_without_a_printed_day_the_designation_is_on_a_day_that_nobody_gives() -> None:
    (one,) = made("SDGT")
    assert one.events[0].day == Day.unknown()
    assert one.first_listed is None
    assert one.events[0].source_url == "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=7"


def test_the_day_on_the_sdn_list_bounds_the_day_under_a_program_and_is_not_that_day() -> None:
    (one,) = made("SDGT", listed=(("SDN List", "2015-09-29"),))
    listed = Day.parse("2015-09-29")
    assert one.events[0].day == Day.unknown(listed.earliest)
    assert one.first_listed == listed


def test_the_day_on_a_list_of_one_program_is_the_day_under_it() -> None:
    listed = (("Consolidated List", "2014-10-10"), ("SDN List", "2023-11-14"))
    plc = (*listed, ("Non-SDN Palestinian Legislative Council List", "2006-04-12"))
    own, repeated = made("NS-PLC", "SDGT", dataset=CONS, listed=plc)
    assert own.events[0].day == Day.parse("2006-04-12")
    assert own.first_listed == repeated.first_listed == Day.parse("2006-04-12")
    assert repeated.events[0].day == Day.unknown(Day.parse("2023-11-14").earliest)


def test_a_printed_effective_day_is_the_day_and_the_listing_announces_it() -> None:
    fields = (
        Field("Listing Date (CMIC)", "03 Jun 2021"),
        Field("Effective Date (CMIC)", "02 Aug 2021"),
        Field("Purchase/Sales For Divestment Date (CMIC)", "03 Jun 2022"),
    )
    (one,) = made("CMIC-EO13959", dataset=CONS, fields=fields, listed=(("Non-SDN CMIC List", "2021-06-03"),))
    assert one.events[0].day == Day.parse("2021-08-02")
    assert one.events[0].announced == Day.parse("2021-06-03")


def test_the_days_of_a_directive_are_not_those_of_another_program() -> None:
    fields = (DIRECTIVE, Field("Effective Date (EO 14024 Directive 3):", "26 Mar 2022"))
    sectoral, menu = made("UKRAINE-EO13662", "RUSSIA-EO14024", dataset=CONS, fields=fields)
    assert sectoral.events[0].day == Day.unknown()
    assert menu.events[0].day == Day.parse("2022-03-26")
    (blocking,) = made("RUSSIA-EO14024", fields=fields)
    assert blocking.events[0].day == Day.unknown()


def test_measures_go_to_the_program_whose_order_they_name_and_a_block_to_what_blocks() -> None:
    own, blocking = made(
        "UKRAINE-EO13662",
        "RUSSIA-EO14024",
        dataset=CONS,
        fields=(DIRECTIVE, Field("Secondary sanctions risk:", "See Section 11 of Executive Order 14024.")),
        measures=("13662 Sectoral Directive 1", "Block"),
    )
    assert own.measures == (
        "Executive Order 13662 Directive Determination - Subject to Directive 1",
        "13662 Sectoral Directive 1",
    )
    assert blocking.measures == ("Block",)


def test_a_measure_under_the_order_of_one_tag_is_none_of_another_and_a_mere_link_is_none_at_all() -> None:
    fields = (
        Field("Executive Order 13846 information:", "FOREIGN EXCHANGE.  Sec. 5(a)(ii)"),
        Field("Executive Order 13846 information:", "For more information see elsewhere"),
    )
    iran, terror = made("IRAN-EO13846", "SDGT", fields=fields)
    assert iran.measures == ("Executive Order 13846 information: FOREIGN EXCHANGE.  Sec. 5(a)(ii)",)
    assert terror.measures == ()


def test_the_authority_with_the_number_of_the_tag_is_cited() -> None:
    authorities = ("Executive Order 13662 (Ukraine)", "Executive Order 14024 (Russia)")
    cited = [one.events[0].citation for one in made("RUSSIA-EO14024", "SDGT", authorities=authorities)]
    assert cited == ["Executive Order 14024 (Russia)", None]
    assert made("SDGT", authorities=("CISADA",))[0].events[0].citation == "CISADA"
