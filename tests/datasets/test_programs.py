"""The law that the project carries: whole, in its own vocabulary, with its doubts kept."""

from collections import Counter
from pathlib import Path

import pytest

from service.domain.events import ENDS, STARTS, EventType
from service.domain.program import Effect, Law, Program, Rule
from service.sources.law import read_law

DATASETS = Path(__file__).parents[2] / "datasets"
JURISDICTIONS = {
    "US": 50, "UN": 16, "GB": 7, "EU": 5, "AU": 5, "CA": 3, "PK": 2,
    "IN": 1, "NZ": 1, "IL": 1, "CH": 1, "JP": 1, "SG": 1, "various": 2,
}  # fmt: skip


@pytest.fixture(scope="module")
def law() -> Law:
    return read_law(DATASETS)


def effects(law: Law) -> list[tuple[Program, Effect]]:
    return [(program, effect) for program in law.programs.values() for effect in program.effects]


def rules(program: Program) -> dict[str, Rule]:
    return {
        "effective_date_rule": program.effective_date_rule,
        "revocation_rule": program.revocation_rule,
        "ownership_rule": program.ownership_rule.rule,
        "review": program.review,
    }


def effect_of(law: Law, program: str, kind: str) -> Effect:
    return next(effect for effect in law.programs[program].effects if effect.type == kind)


def test_all_programs_load(law: Law) -> None:
    assert len(law.programs) == 96
    assert Counter(program.jurisdiction for program in law.programs.values()) == JURISDICTIONS


def test_no_effect_and_no_verification_is_lost_or_gained(law: Law) -> None:
    stated = [rule for program in law.programs.values() for rule in rules(program).values()]
    assert len(effects(law)) == 329
    assert sum(effect.verified for _, effect in effects(law)) == 268
    assert len(stated) == 384
    assert sum(rule.verified for rule in stated) == 200


def test_every_effect_has_a_citation_and_a_source(law: Law) -> None:
    assert all(effect.citation and effect.sources for _, effect in effects(law))


def test_every_word_of_the_vocabulary_for_effects_is_explained(law: Law) -> None:
    terms = [*law.effect_types.values(), *law.bound.values(), *law.flags.values(), *law.statuses.values()]
    assert all(term.label and term.meaning for term in terms)
    assert (len(law.effect_types), len(law.bound), len(law.flags), len(law.statuses)) == (51, 28, 26, 4)


def test_the_event_types_of_the_code_are_those_of_the_vocabulary(law: Law) -> None:
    assert set(law.event_types) == {event.value for event in EventType}
    assert {name for name, term in law.event_types.items() if term.group == "start"} == {
        event.value for event in STARTS
    }
    assert {name for name, term in law.event_types.items() if term.group == "end"} == {event.value for event in ENDS}


def test_a_program_names_every_document_that_its_parts_rest_on(law: Law) -> None:
    for program in law.programs.values():
        known = {source.id for source in program.sources}
        used = {source for effect in program.effects for source in effect.sources}
        used |= {source for rule in rules(program).values() for source in rule.sources}
        assert used <= known, program.id


def test_what_is_not_verified_is_listed_among_the_doubts(law: Law) -> None:
    for program in law.programs.values():
        doubts = "\n".join(program.unverified_parts)
        stated = [(effect.type, effect.verified) for effect in program.effects]
        stated += [(name, rule.verified) for name, rule in rules(program).items()]
        assert all(f"{name}: " in doubts for name, verified in stated if not verified), program.id


def test_confidence_follows_from_what_is_verified(law: Law) -> None:
    for program in law.programs.values():
        verified = [effect.verified for effect in program.effects]
        whole = all(verified) and all(rule.verified for rule in rules(program).values())
        by_rule = "high" if whole else "medium" if verified.count(True) * 2 >= len(verified) else "low"
        if program.confidence_cap is None:
            assert program.confidence == by_rule, program.id
        else:
            assert program.confidence != "high", program.id


def test_a_day_that_is_only_inferred_says_so(law: Law) -> None:
    inferred = {
        (program.id, str(effect.start))
        for program, effect in effects(law)
        if (effect.start_basis or "").startswith("inferred")
    }
    assert len(inferred) == 9
    assert {start for _, start in inferred} == {"2006-03-09"}
    assert not any(
        effect.start_verified for _, effect in effects(law) if (effect.start_basis or "").startswith("inferred")
    )
    assert sum(not effect.start_verified for _, effect in effects(law)) == 24


def test_a_program_that_ended_has_no_effect_beyond_its_end(law: Law) -> None:
    ended = {program.id: program for program in law.programs.values() if program.ended_on}
    assert set(ended) == {"US-SDT", "US-HK", "US-SYRIA-LEGACY", "UN-2374"}
    for program in ended.values():
        assert effect_of(law, program.id, "asset_freeze").until == program.ended_on


def test_the_end_of_the_hong_kong_order_is_not_verified(law: Law) -> None:
    freeze = effect_of(law, "US-HK", "asset_freeze")
    assert freeze.verified
    assert not freeze.until_verified


def test_pakistan_and_israel_rest_on_no_text_that_was_read(law: Law) -> None:
    for program in ("PK-ATA-11B", "IL-CTL-2016"):
        assert not any(effect.verified for effect in law.programs[program].effects)
        assert law.programs[program].confidence == "low"


def test_ownership_is_a_threshold_or_a_control_test(law: Law) -> None:
    sdgt = law.programs["US-SDGT"].ownership_rule
    russia = law.programs["GB-RUSSIA"].ownership_rule
    assert (sdgt.threshold, sdgt.aggregate, sdgt.control_counts) == (">=50", True, False)
    assert (russia.threshold, russia.aggregate, russia.control_counts) == (">50", False, True)


def test_a_limb_with_words_in_place_of_a_day_keeps_the_words(law: Law) -> None:
    travel = effect_of(law, "US-IRAN", "travel_ban")
    equity = effect_of(law, "US-RUSSIA-14024", "sectoral_debt_equity")
    assert (str(travel.limbs[0].start), travel.limbs[0].note) == (
        "2012-04-23",
        "2012-04-23 (effective); order 2012-04-22",
    )
    assert (equity.limbs[1].start, equity.limbs[1].note) == (None, "30 days after determination")
