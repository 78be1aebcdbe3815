"""The bundled designation files hold what the sources say, as often as they say it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.episodes import episodes
from service.domain.events import Event, EventType
from service.domain.listing import Listing
from service.domain.provenance import Coverage, Dataset
from service.names.fold import fold
from service.sources.catalogue import read_catalogue
from service.sources.designation_references import check_links, check_references
from service.sources.designations import Known, read_designations
from service.sources.law import read_law
from service.sources.parties import read_parties
from service.sources.references import read_references

DATASETS = Path(__file__).resolve().parent.parent.parent / "datasets"
LAW = read_law(DATASETS)
KNOWN = Known(read_references(DATASETS / "references.toml"), LAW.programs)
LABEL = re.compile(r"designation\b|\bformerly\b|\ba\.?k\.?a\b", re.IGNORECASE)
FR_DOCUMENT = re.compile(r"FR doc [\w-]+")


@pytest.fixture(scope="module")
def fto() -> Listing:
    return read_designations(DATASETS / "us-fto.jsonl", KNOWN)


@pytest.fixture(scope="module")
def selected() -> Listing:
    return read_designations(DATASETS / "selected.jsonl", KNOWN)


@pytest.fixture(scope="module")
def catalogue() -> dict[str, Dataset]:
    return {one.id: one for one in read_catalogue(DATASETS / "sources.toml", LAW.programs)}


def row(listing: Listing, key: str) -> Designation:
    return next(one for one in listing.designations if one.id == f"{listing.dataset}.{key}")


def entity(listing: Listing, key: str) -> Entity:
    return next(one for one in listing.entities if one.id == f"{listing.dataset}.{key}")


def events(listing: Listing, key: str, *kinds: EventType) -> list[Event]:
    return [event for event in row(listing, key).events if event.type in kinds]


def days(listing: Listing, key: str, *kinds: EventType) -> list[str]:
    return [event.day.text for event in events(listing, key, *kinds)]


def names_of(event: Event) -> set[str]:
    return {name.text for name in event.names}


def all_events(*listings: Listing) -> Iterator[tuple[str, Event]]:
    return ((one.id, event) for listing in listings for one in listing.designations for event in one.events)


def test_the_list_is_complete_with_118_groups_in_119_episodes(fto: Listing) -> None:
    assert (fto.coverage, fto.covers_from, fto.covers_until) == (
        Coverage.COMPLETE,
        date(1997, 10, 8),
        date(2026, 1, 14),
    )
    assert (len(fto.entities), len(fto.designations)) == (118, 118)
    assert sum(len(episodes(one.events)) for one in fto.designations) == 119
    assert {one.program for one in fto.designations} == {"US-FTO"}
    assert [one.id for one in fto.designations] == [one.entity for one in fto.designations]


def test_five_lapsed_and_sixteen_were_revoked(fto: Listing) -> None:
    ends = Counter(event.type for _, event in all_events(fto) if event.is_end)
    assert ends == {EventType.LAPSED: 5, EventType.REVOKED: 16}


def test_twenty_nine_entities_stand_for_the_thirty_groups_of_1997(fto: Listing) -> None:
    # Two of the thirty were combined into one in 2001.
    first = [one for one in fto.designations if one.events[0].day.text == "1997-10-08"]
    assert len(first) == 29
    assert {one.events[0].citation for one in first} == {"62 FR 52649-51"}


def test_only_six_days_that_change_status_are_unknown(fto: Listing) -> None:
    unknown = {
        name.removeprefix("us-fto."): (event.day.earliest, event.day.latest)
        for name, event in all_events(fto)
        if (event.is_start or event.is_end) and not event.day.is_exact
    }
    assert unknown == {
        "revolutionary-organization-17-november": (date(2015, 8, 27), date(2015, 9, 4)),
        "libyan-islamic-fighting-group": (date(2005, 12, 31), date(2019, 1, 14)),
        "moroccan-islamic-combatant-group": (date(2005, 12, 31), date(2019, 1, 14)),
        "viv-ansanm": (date(2025, 5, 2), date(2025, 5, 25)),
        "gran-grif": (date(2025, 5, 2), date(2025, 5, 25)),
        "juarez-cartel": (None, date(2026, 7, 17)),
    }


def test_four_rows_may_lie_after_the_covered_days(fto: Listing) -> None:
    assert fto.covers_until is not None
    later = {
        one.id.removeprefix("us-fto.")
        for one in fto.designations
        if one.events[0].day.latest is None or one.events[0].day.latest > fto.covers_until
    }
    assert later == {"sudanese-muslim-brotherhood", "comando-vermelho", "primeiro-comando-da-capital", "juarez-cartel"}


@pytest.mark.parametrize(
    ("key", "starts"),
    [
        ("hamas", ["1997-10-08"]),
        ("al-qaida", ["1999-10-08"]),
        ("isis", ["2004-10-15"]),
        ("asaib-ahl-al-haq", ["2020-01-10"]),
        ("islamic-revolutionary-guard-corps", ["2019-04-15"]),
        ("ansarallah", ["2021-01-19", "2025-03-05"]),
        ("balochistan-liberation-army", ["2025-08-12"]),
        ("revolutionary-armed-forces-of-colombia-peoples-army", ["2021-12-01"]),
        ("lebanese-muslim-brotherhood", ["2026-01-14"]),
    ],
)
def test_groups_start_on_the_day_of_effect(fto: Listing, key: str, starts: list[str]) -> None:
    assert days(fto, key, EventType.DESIGNATED) == starts


def test_announced_decided_published_and_effective_days_stand_apart(fto: Listing) -> None:
    (start,) = events(fto, "balochistan-liberation-army", EventType.DESIGNATED)
    assert (str(start.announced), str(start.published), str(start.day)) == ("2025-08-11", "2025-08-12", "2025-08-12")
    assert start.citation == "FR doc 2025-15292"
    assert "Majeed Brigade" in names_of(start)
    (start,) = events(fto, "lebanese-muslim-brotherhood", EventType.DESIGNATED)
    assert (str(start.decided), str(start.announced), str(start.day)) == ("2025-12-19", "2026-01-13", "2026-01-14")
    (start,) = events(fto, "asaib-ahl-al-haq", EventType.DESIGNATED)
    assert (str(start.decided), str(start.announced)) == ("2020-01-02", "2020-01-03")


def test_a_group_may_be_announced_after_the_day_of_effect(fto: Listing) -> None:
    (start,) = events(fto, "libyan-islamic-fighting-group", EventType.DESIGNATED)
    assert (str(start.day), str(start.announced)) == ("2004-12-17", "2004-12-28")


def test_an_announcement_that_a_start_carries_stands_nowhere_else(fto: Listing, selected: Listing) -> None:
    for listing in (fto, selected):
        for one in listing.designations:
            told = {str(event.announced) for event in one.events if event.is_start or event.is_end}
            signed = {str(event.decided) for event in one.events if event.is_start or event.is_end}
            for event in one.events:
                assert not (event.type is EventType.INTENT_ANNOUNCED and str(event.day) in told), one.id
                assert not (event.type is EventType.DETERMINED and str(event.day) in signed), one.id


def test_the_day_that_another_source_gives_is_kept(fto: Listing) -> None:
    (start,) = events(fto, "isis", EventType.DESIGNATED)
    assert [str(conflict.day) for conflict in start.conflicts] == ["2004-12-17"]


def test_names_come_into_scope_with_their_notice_and_leave_it(fto: Listing) -> None:
    brought = {
        str(event.day): names_of(event)
        for event in events(fto, "isis", EventType.ALIAS_ADDED, EventType.PRIMARY_NAME_CHANGED)
    }
    assert brought["2012-01-26"] == {"Islamic State of Iraq"}
    assert "Islamic State of Iraq and the Levant" in brought["2014-05-15"]
    assert "Amaq News Agency" in brought["2019-03-22"]
    (removed,) = events(fto, "isis", EventType.ALIAS_REMOVED)
    assert (str(removed.day), names_of(removed)) == ("2014-05-15", brought["2012-12-11"])
    assert days(fto, "al-nusrah-front", EventType.ALIAS_ADDED) == ["2016-11-14", "2018-06-01"]


def test_a_name_whose_notice_was_not_read_has_bounds(fto: Listing) -> None:
    (added,) = events(fto, "hizballah", EventType.ALIAS_ADDED)
    assert (added.day.earliest, added.day.latest, str(added.announced)) == (date(2017, 6, 21), None, "2017-06-21")
    (added,) = events(fto, "ansar-al-islam", EventType.ALIAS_ADDED)
    assert (added.day.earliest, added.day.latest) == (date(2004, 3, 22), date(2010, 5, 24))
    (added,) = [
        event for event in events(fto, "kurdistan-workers-party", EventType.ALIAS_ADDED) if not event.day.is_exact
    ]
    assert added.day.text == "2004-01"


def test_a_name_that_only_ofac_prints_stands_in_no_event(fto: Listing) -> None:
    listed = {(one.entity, name.folded) for one in fto.designations for event in one.events for name in event.names}
    only_ofac = [
        (one.id, name.folded)
        for one in fto.entities
        for name in one.names
        if name.basis is not None and name.basis.startswith("only in OFAC's files")
    ]
    assert len(only_ofac) > 650
    # The worked history dates this one.
    assert set(only_ofac) & listed == {("us-fto.isis", fold("Tanzim Qa'idat al-Jihad fi Bilad al-Rafidayn"))}


def test_reviews_and_denials_stand_among_the_events(fto: Listing) -> None:
    assert days(fto, "hamas", EventType.MAINTAINED) == ["2012-07-27", "2022-12-05"]
    assert days(fto, "mujahedin-e-khalq-organization", EventType.PETITION_DENIED) == ["2009-01-12"]
    assert days(fto, "united-self-defense-forces-of-colombia", EventType.REDESIGNATED) == ["2003-09-10"]
    reviewed = [name for name, event in all_events(fto) if event.citation == "FR doc 2024-31259"]
    assert len(reviewed) == 5


def test_every_federal_register_document_has_its_address(fto: Listing, selected: Listing) -> None:
    cited = [(name, event) for name, event in all_events(fto, selected) if FR_DOCUMENT.search(event.citation or "")]
    assert len(cited) > 90
    assert [name for name, event in cited if event.source_url is None] == []


def test_names_are_printed_names_and_each_has_a_source(fto: Listing, selected: Listing) -> None:
    names = [(one.id, name) for listing in (fto, selected) for one in listing.entities for name in one.names]
    assert len(names) > 1000
    assert [(where, name.text) for where, name in names if LABEL.search(name.text)] == []
    assert [(where, name.text) for where, name in names if not name.source] == []


def test_one_organisation_bears_a_former_name_that_another_took_up(fto: Listing) -> None:
    for key in ("revolutionary-armed-forces-of-colombia", "revolutionary-armed-forces-of-colombia-peoples-army"):
        assert "farc ep" in {name.folded for name in entity(fto, key).names}


def test_groups_carry_their_ofac_numbers(fto: Listing) -> None:
    corps = entity(fto, "islamic-revolutionary-guard-corps")
    assert len(corps.identifiers) == 6
    numbers = Counter(number.value for one in fto.entities for number in one.identifiers)
    assert len(numbers) > 95
    assert max(numbers.values()) == 1


def test_unverified_is_what_rests_on_recollection_or_was_read_only_in_part(fto: Listing, selected: Listing) -> None:
    unverified = {name for name, event in all_events(fto, selected) if not event.verified and event.is_start}
    assert {"us-fto.juarez-cartel", "selected.gb-proscription-ltte", "selected.us-sdt-kahane-chai"} <= unverified
    assert {"selected.us-sdgt-islamic-revolutionary-guard-corps", "us-fto.al-jihad"} <= unverified
    assert not {"us-fto.balochistan-liberation-army", "us-fto.ansarallah", "selected.us-sdgt-hamas"} & unverified


def test_sdgt_shares_the_entities_of_the_fto_list(fto: Listing, selected: Listing) -> None:
    shared = [one for one in selected.designations if one.program == "US-SDGT"]
    assert len(shared) == 112
    assert len({one.entity for one in shared}) == 112
    assert {one.entity for one in shared} <= {one.id for one in fto.entities}
    full = [one for one in shared if one.events[0].day.is_exact]
    assert len(full) == 107


def test_sdgt_days_are_no_finer_than_a_source_gives_them(selected: Listing) -> None:
    assert days(selected, "us-sdgt-harakat-al-nujaba", EventType.DESIGNATED) == ["2019-03"]
    assert days(selected, "us-sdgt-cartel-de-los-soles", EventType.DESIGNATED) == ["2025-07"]
    assert days(selected, "us-sdgt-ansarallah", EventType.DESIGNATED) == ["2021-01-19", "2024-02-16"]
    (end,) = events(selected, "us-sdgt-abu-nidal-organization", EventType.DELISTED)
    assert (end.day.earliest, end.day.latest) == (date(2017, 6, 1), date(2019, 1, 15))


def test_an_alias_may_be_dated_under_each_program(selected: Listing) -> None:
    (added,) = events(selected, "us-sdgt-balochistan-liberation-army", EventType.ALIAS_ADDED)
    assert (str(added.day), str(added.announced), added.citation) == ("2025-08-12", "2025-08-11", "FR doc 2025-15295")
    assert "Majeed Brigade" in names_of(added)


def test_selected_reaches_eleven_listings_of_other_programs(selected: Listing) -> None:
    assert selected.coverage is Coverage.SELECTED
    others = Counter(one.program for one in selected.designations if one.program != "US-SDGT")
    assert others == {
        "GB-PROSCRIPTION": 5,
        "EU-TERR-931": 2,
        "IL-CTL-2016": 1,
        "PK-ATA-11B": 1,
        "UN-1267": 1,
        "US-SDT": 1,
    }
    assert [one.countries for one in selected.entities if one.countries] == []
    assert {one.id.split(".")[1].split("-")[0] for one in selected.entities} == {"un", "gb", "eu", "il", "pk"}


def test_the_files_agree_with_each_other(fto: Listing, selected: Listing) -> None:
    links = read_parties(DATASETS / "parties")
    check_references([fto, selected])
    check_links(links, {entity.id for one in (fto, selected) for entity in one.entities}, {"us-fto", "selected"})
    linked = [name for link in links for name in link.entities]
    assert max(Counter(linked).values()) == 1
    assert "selected.gb-palestine-action" not in linked


def test_the_catalogue_names_every_dataset_and_its_bundled_file(catalogue: dict[str, Dataset], fto: Listing) -> None:
    assert list(catalogue) == [
        "us-fto",
        "us-ofac-sdn",
        "us-ofac-cons",
        "us-csl",
        "un-sc",
        "gb-fcdo",
        "gb-ofsi",
        "eu-fsf",
        "ca-sema",
        "au-dfat",
        "selected",
    ]
    assert {one.file for one in catalogue.values() if one.file} == {"us-fto.jsonl", "selected.jsonl"}
    assert catalogue["us-fto"].programs == ("US-FTO",)
    assert catalogue["us-fto"].floor == len(fto.entities)
    assert catalogue["selected"].programs == ()
    assert not any("GB-PROSCRIPTION" in one.programs for one in catalogue.values())
    assert {program for program in LAW.programs if program.startswith("UN-")} == set(catalogue["un-sc"].programs)


def test_no_flag_and_no_status_is_stored() -> None:
    flags = set(LAW.flags)
    for name in ("us-fto.jsonl", "selected.jsonl"):
        for line in (DATASETS / name).read_text(encoding="utf-8").splitlines():
            assert not keys_of(json.loads(line)) & (flags | {"status", "flags", "in_scope"})


def keys_of(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*(keys_of(inner) for inner in value.values()))
    if isinstance(value, list):
        return set().union(*(keys_of(inner) for inner in value))
    return set()
