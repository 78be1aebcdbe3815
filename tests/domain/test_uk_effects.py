"""United Kingdom: effects that changed while a listing stayed in force, on the days around each change."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from service.domain.effects import Applies, EffectOn, effects_on
from service.domain.moments import AsOf
from service.domain.program import Law
from service.sources.law import read_law

ASKED = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def law() -> Law:
    return read_law(Path(__file__).parents[2] / "datasets")


def on(law: Law, program: str, kind: str, day: str) -> EffectOn | None:
    found = effects_on(law.programs[program], AsOf.parse(day, ASKED))
    return next((one for one in found if one.effect.type == kind), None)


def certain(law: Law, program: str, kind: str, day: str) -> EffectOn:
    found = on(law, program, kind, day)
    assert found is not None
    return found


@pytest.mark.parametrize(("day", "forbidden"), [("2019-04-11", False), ("2019-04-12", True)])
def test_publishing_an_image_is_an_offence_from_12_april_2019(law: Law, day: str, forbidden: bool) -> None:
    display = certain(law, "GB-PROSCRIPTION", "display_offence", day)
    assert display.applies is Applies.YES
    assert ("publishing an image" in display.summary) is forbidden
    assert "wearing clothing" in display.summary


@pytest.mark.parametrize(("day", "forbidden"), [("2019-04-11", False), ("2019-04-12", True)])
def test_a_reckless_supportive_opinion_is_an_offence_from_12_april_2019(law: Law, day: str, forbidden: bool) -> None:
    support = certain(law, "GB-PROSCRIPTION", "support_expression_offence", day)
    assert ("reckless" in support.summary) is forbidden


@pytest.mark.parametrize(("day", "maximum"), [("2021-06-28", "10 years"), ("2021-06-29", "14 years")])
def test_membership_is_punished_by_fourteen_years_from_29_june_2021(law: Law, day: str, maximum: str) -> None:
    penalty = certain(law, "GB-PROSCRIPTION", "membership_offence", day).penalty
    assert penalty is not None
    assert penalty.startswith(maximum)


def test_trust_services_are_not_barred_before_16_december_2022(law: Law) -> None:
    assert on(law, "GB-RUSSIA", "trust_services", "2022-12-15") is None
    assert certain(law, "GB-RUSSIA", "trust_services", "2022-12-16").applies is Applies.YES


@pytest.mark.parametrize(("day", "applies"), [("2023-03-20", Applies.NO), ("2023-03-21", Applies.YES)])
def test_trust_services_for_a_named_person_are_barred_from_21_march_2023(law: Law, day: str, applies: Applies) -> None:
    trust = certain(law, "GB-RUSSIA", "trust_services", day)
    named = next(one for one in trust.limbs if one.limb.name == "a person named for this measure")
    assert named.applies is applies
    assert not trust.effect.verified


def test_director_disqualification_depends_on_the_entry_from_9_april_2025(law: Law) -> None:
    assert on(law, "GB-RUSSIA", "director_disqualification", "2025-04-08") is None
    found = certain(law, "GB-RUSSIA", "director_disqualification", "2025-04-09")
    assert found.applies is Applies.BY_ENTRY
