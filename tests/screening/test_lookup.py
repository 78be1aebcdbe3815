"""Who is designated under this name? On the lists that the project carries."""

from datetime import UTC, datetime, timedelta

import pytest

from service.domain.moments import AsOf
from service.errors import InvalidQuestion, NothingLoaded
from service.screening.counter import Screening
from service.screening.questions import Described, Lookup, Reach
from tests.screening.asking import as_of, look


def test_one_party_of_several_lists_is_one_hit_with_several_designations(screening: Screening) -> None:
    found = look(screening, "Balochistan Liberation Army", "2026-02-05")
    assert found.outcome == "hits"
    first = found.hits[0]
    assert first.score == 1.0
    assert {"US-FTO", "US-SDGT", "GB-PROSCRIPTION", "PK-ATA-11B"} <= {one.program.id for one in first.designations}
    assert len({hit.party.id for hit in found.hits}) == len(found.hits)


def test_the_effects_of_each_regime_are_its_own(screening: Screening) -> None:
    found = look(screening, "BLA", "2025-08-11", programs=("US-FTO", "US-SDGT"))
    by_program = {one.program.id: one for hit in found.hits[:1] for one in hit.designations}
    assert by_program["US-FTO"].effects == ()
    types = {effect.type for effect in by_program["US-SDGT"].effects}
    assert "asset_freeze" in types
    assert "material_support_offence" not in types
    later = look(screening, "BLA", "2025-08-12", programs=("US-FTO",)).hits[0].designations[0]
    offence = next(effect for effect in later.effects if effect.type == "material_support_offence")
    assert offence.penalty == "20 years; life if death results"
    assert "interim_freeze_power" not in {effect.type for effect in later.effects}


def test_the_interim_freeze_power_is_shown_while_it_runs(screening: Screening) -> None:
    found = look(screening, "Islamic Revolutionary Guard Corps", "2019-04-10", programs=("US-FTO",))
    assert [effect.type for effect in found.hits[0].designations[0].effects] == ["interim_freeze_power"]


def test_no_hits_names_what_was_not_searched(screening: Screening) -> None:
    found = look(screening, "Vladimir Putin")
    assert (found.outcome, found.total, found.hits) == ("no_hits", 0, ())
    missing = [row for row in found.basis.coverage if row.coverage == "not_loaded"]
    assert {"us-ofac-sdn", "un-sc", "eu-fsf"} <= {row.dataset for row in missing}
    assert all(row.title in found.basis.notice for row in missing)


def test_an_ended_designation_still_shows(screening: Screening) -> None:
    found = look(screening, "Kahane Chai", "2023-01-01", programs=("US-FTO",))
    assert [one.status for one in found.hits[0].designations] == ["not_in_force"]


def test_in_force_only_drops_hits_and_says_how_many(screening: Screening) -> None:
    question = Lookup(Described(name="Khmer Rouge"), as_of("2020-01-01"), in_force_only=True)
    found = screening.lookup(question)
    assert (found.outcome, found.total, found.withheld) == ("no_hits", 0, {"not_in_force": 1})


def test_an_identifier_finds_its_party_with_and_without_a_name(screening: Screening) -> None:
    alone = screening.lookup(Lookup(Described(identifier="26953"), as_of(None)))
    assert [hit.party.name for hit in alone.hits] == ["Balochistan Liberation Army"]
    assert alone.hits[0].matched_name is None
    both = screening.lookup(Lookup(Described(name="BLA", identifier="26953"), as_of(None)))
    assert both.hits[0].party.id == alone.hits[0].party.id


def test_weak_names_are_left_out_only_where_a_list_calls_them_weak(screening: Screening) -> None:
    asked = Lookup(Described(name="Fateh Squad"), as_of("2026-01-01"), weak_aliases=False)
    assert screening.lookup(asked).hits == ()
    assert look(screening, "Fateh Squad", "2026-01-01").hits[0].matched_name is not None
    strong = Lookup(Described(name="Majeed Brigade"), as_of("2026-01-01"), weak_aliases=False)
    assert screening.lookup(strong).outcome == "hits"


def test_a_dataset_limits_the_names_searched_and_the_designations_shown(screening: Screening) -> None:
    found = look(screening, "Balochistan Liberation Army", "2026-01-01", datasets=("selected",))
    assert {one.dataset for one in found.hits[0].designations} == {"selected"}
    assert look(screening, "Khmer Rouge", "1998-01-01", datasets=("selected",)).outcome == "no_hits"


def test_names_come_with_the_coverage_of_the_list_that_prints_them(screening: Screening) -> None:
    found = look(screening, "Balochistan Liberation Army", "2026-01-01", datasets=("selected",))
    assert found.hits[0].matched_name is not None
    assert {found.hits[0].matched_name.dataset, "selected"} <= {row.dataset for row in found.basis.coverage}


def test_a_hit_has_a_designation_that_every_filter_lets_through(screening: Screening) -> None:
    assert look(screening, "HAMAS", "2020-01-01", programs=("US-SDGT",), datasets=("us-fto",)).outcome == "no_hits"
    found = look(screening, "HAMAS", "2020-01-01", programs=("US-SDGT",), datasets=("selected",))
    assert [one.status for one in found.hits[0].designations] == ["in_force"]


def test_a_program_that_no_list_carries_is_said_to_be_so(screening: Screening) -> None:
    found = look(screening, "Quite Another Society", programs=("IN-UAPA-FIRST",))
    assert [row.dataset for row in found.basis.coverage] == ["selected"]
    assert "No list that is known here is complete for IN-UAPA-FIRST" in found.basis.notice


def test_effects_of_what_may_not_have_been_in_force_may_not_have_applied(screening: Screening) -> None:
    found = look(screening, "Libyan Islamic Fighting Group", "2010-01-01", programs=("US-FTO",))
    one = found.hits[0].designations[0]
    assert one.status == "unknown"
    assert {effect.applies for effect in one.effects} == {"may_not_have_applied"}


def test_a_citation_has_the_address_of_its_own_act(screening: Screening) -> None:
    one = look(screening, "Aum Shinrikyo", "2023-01-01", programs=("US-FTO",)).hits[0].designations[0]
    assert (one.citation, one.source_url) == ("62 FR 52649-51", None)


def test_today_is_told_for_the_zone_of_each_program(screening: Screening) -> None:
    early = AsOf(datetime(2025, 8, 12, 2, tzinfo=UTC))
    found = screening.lookup(Lookup(Described(name="BLA"), early))
    days = {one.program.id: one.as_of for one in found.hits[0].designations}
    assert (days["US-FTO"], days["PK-ATA-11B"]) == ("2025-08-11", "2025-08-12")


def test_what_will_be_known_is_not_known(screening: Screening) -> None:
    later = Reach(known_at=screening.now() + timedelta(days=1))
    with pytest.raises(InvalidQuestion, match="future"):
        screening.lookup(Lookup(Described(name="BLA"), as_of(None), later))


def test_only_where_none_of_the_datasets_named_is_loaded_is_there_no_answer(screening: Screening) -> None:
    with pytest.raises(NothingLoaded, match="eu-fsf"):
        look(screening, "BLA", datasets=("eu-fsf",))
    found = look(screening, "BLA", datasets=("eu-fsf", "us-fto"))
    assert [row.coverage for row in found.basis.coverage] == ["complete", "not_loaded"]


def test_unknown_programs_and_datasets_are_named(screening: Screening) -> None:
    with pytest.raises(InvalidQuestion) as refused:
        look(screening, "BLA", programs=("US-XYZ",), datasets=("us-fto", "nowhere"))
    assert set(refused.value.fields) == {"program", "dataset"}


def test_the_limit_cuts_hits_and_says_so(screening: Screening) -> None:
    asked = Lookup(Described(name="AAB"), as_of("2020-01-01"), limit=1)
    found = screening.lookup(asked)
    assert (len(found.hits), found.truncated) == (1, True)
    assert found.total > 1


def test_the_same_question_has_the_same_answer(screening: Screening) -> None:
    once, again = (look(screening, "Hezbollah", "2024-05-01") for _ in range(2))
    assert once.hits == again.hits
    assert once.basis == again.basis
    assert once.id != again.id


def test_before_the_first_edition_a_dataset_is_not_loaded(screening: Screening) -> None:
    past = as_of(None).asked_at.replace(year=2020)
    found = screening.lookup(Lookup(Described(name="BLA"), as_of("2026-01-01"), Reach(known_at=past)))
    assert found.outcome == "no_hits"
    assert {row.coverage for row in found.basis.coverage} == {"not_loaded"}


def test_a_name_that_only_the_press_writes_finds_its_party_and_is_in_no_scope(screening: Screening) -> None:
    found = look(screening, "Sinaloa Cartel", "2026-01-01", programs=("US-FTO",))
    assert found.hits[0].matched_name is not None
    pressed = look(screening, "Basque Homeland and Freedom", "2026-01-01", programs=("US-FTO",)).hits[0]
    assert pressed.matched_name is not None
    assert pressed.matched_name.kind == "press"
    assert "printed by no list" in (pressed.matched_name.basis or "")
    assert [one.name_in_scope for one in pressed.designations] == [None]
