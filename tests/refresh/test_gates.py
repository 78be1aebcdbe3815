"""What an edition has to be to be believed, case by case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, Entity, EntityType, Identifier, Name, NameKind, NameQuality
from service.domain.listing import Listing
from service.domain.provenance import Coverage
from service.refresh.gates import Believed, gates
from service.refresh.measures import Measures

ISSUED = Detail(DetailKind.LISTED_ON, "2001-01-25", label="Listed on")
OTHER_FORM = Detail(DetailKind.REMARK, "a remark", label="Remarks")
SAME_FORM = tuple(Detail(DetailKind.OTHER, "a word", label=f"Column {number}") for number in range(4))


def name(text: str, kind: NameKind = NameKind.PRIMARY) -> Name:
    return Name(text, text.lower(), kind, NameQuality.STRONG)


def entity(key: int, **said: object) -> Entity:
    """An entity with a name, an alias, an identifier, a day of birth and a listing date."""
    whole: dict[str, object] = {
        "names": (name(f"Group {key}"), name(f"Alias {key}", NameKind.AKA)),
        "identifiers": (Identifier("us-ofac", str(key)),),
        "birth_dates": (Day.parse("1960"),),
        "details": (ISSUED,),
    }
    return Entity(**{"id": f"un-sc.{key}", "dataset": "un-sc", "type": EntityType.PERSON} | whole | said)  # type: ignore[arg-type]


def listing(*entities: Entity, missing: tuple[str, ...] = ()) -> Listing:
    coverage = Coverage.SELECTED if missing else Coverage.COMPLETE
    return Listing("un-sc", "sha256:0", coverage, None, None, None, entities, (), missing)


def numbered(first: int, last: int) -> list[Entity]:
    return [entity(key) for key in range(first, last + 1)]


def judged(before: list[Entity] | None, after: list[Entity], floor: int | None = None, findings: int = 0) -> list[str]:
    measures = Measures.of(listing(*before)) if before is not None else None
    failed = gates(listing(*after), findings, Believed(floor, measures, is_whole=floor is not None))
    return [str(gate) for gate in failed]


@pytest.mark.parametrize(
    ("before", "after", "passes"),
    [
        (100, 100, True),
        (100, 95, True),
        (100, 94, False),
        (1000, 950, True),
        (1000, 949, False),
        (40, 38, True),
        (40, 37, False),
        (10, 8, True),
        (10, 7, False),
        (3, 1, True),
        (100, 150, True),
        (0, 5, True),
    ],
)
def test_a_list_loses_at_most_a_twentieth_or_two_where_it_is_short(before: int, after: int, passes: bool) -> None:
    said = judged(numbered(1, before), numbered(1, after))
    assert (said == []) is passes
    if not passes:
        assert f"It holds {after:,} entities, {(before - after) / before:.1%} fewer than the {before:,}" in said[0]


@pytest.mark.parametrize(
    ("gone", "passes"),
    [(0, True), (20, True), (21, False), (100, False)],
)
def test_at_most_a_fifth_of_the_ids_are_replaced(gone: int, passes: bool) -> None:
    said = judged(numbered(1, 100), numbered(gone + 1, gone + 100))
    assert said == ([] if passes else [f"{gone} of the 100 ids of the edition before are not in it: {gone}%."])


@pytest.mark.parametrize(
    ("field", "lacking", "words"),
    [
        ("names", (name("Group"),), "aliases"),
        ("identifiers", (), "identifiers"),
        ("birth_dates", (), "birth dates"),
    ],
)
@pytest.mark.parametrize(("lack", "passes"), [(25, True), (26, False)])
def test_at_most_half_of_what_entities_say_is_gone(
    field: str, lacking: tuple[object, ...], words: str, lack: int, passes: bool
) -> None:
    after = [entity(key, **({field: lacking} if key <= lack else {})) for key in range(1, 51)]
    said = judged(numbered(1, 50), after)
    assert said == (
        [] if passes else [f"Its entities have 0.48 {words} each, less than half of the 1.00 of the edition before."]
    )


def test_a_field_that_few_entities_have_tells_nothing_when_it_goes() -> None:
    before = [entity(key, identifiers=() if key > 19 else (Identifier("lei", "x"),)) for key in range(1, 101)]
    assert judged(before, [entity(key, identifiers=()) for key in range(1, 101)]) == []


def test_a_kind_of_detail_that_goes_is_a_gate_within_one_form_of_the_list() -> None:
    before = [entity(key, details=(ISSUED, *SAME_FORM)) for key in range(1, 31)]
    said = judged(before, [entity(key, details=SAME_FORM) for key in range(1, 31)])
    assert said == [
        "Its entities have 0.00 details of the kind listed_on each, less than half of the 1.00 of the edition before."
    ]


def test_a_kind_of_detail_that_another_form_of_the_list_does_not_print_is_none() -> None:
    assert judged(numbered(1, 30), [entity(key, details=(OTHER_FORM,)) for key in range(1, 31)]) == []


@pytest.mark.parametrize(("floor", "passes"), [(None, True), (30, True), (31, False)])
def test_below_its_floor_an_edition_is_held_for_a_part(floor: int | None, passes: bool) -> None:
    failed = gates(listing(*numbered(1, 30)), 0, Believed(floor, None, is_whole=True))
    assert [(str(gate), gate.is_part) for gate in failed] == (
        [] if passes else [("It holds 30 entities, fewer than the 31 from which an edition is believed.", True)]
    )


def test_what_a_set_lacks_is_a_gate_where_a_whole_list_is_known() -> None:
    part = listing(*numbered(1, 30), missing=("The file of aliases is missing.",))
    assert [str(gate) for gate in gates(part, 0, Believed(None, None, is_whole=True))] == [
        "It is not the whole list: The file of aliases is missing."
    ]
    assert gates(part, 0, Believed(None, None, is_whole=False)) == ()


@pytest.mark.parametrize(
    ("entities", "findings", "passes"),
    [(30, 20, True), (30, 21, False), (1000, 500, True), (1000, 501, False)],
)
def test_a_few_words_that_are_not_understood_are_no_gate_and_many_are(
    entities: int, findings: int, passes: bool
) -> None:
    said = judged(None, numbered(1, entities), findings=findings)
    assert (said == []) is passes
    if not passes:
        assert said == [f"{findings} places in it are not as a reader expects, for {entities:,} entities."]


def test_designations_count_too() -> None:
    whole = listing(*numbered(1, 30))
    before = replace(Measures.of(whole), counts={**Measures.of(whole).counts, "designations": 60})
    failed = gates(whole, 0, Believed(None, before, is_whole=True))
    assert [str(gate) for gate in failed] == [
        "Its entities have 0.00 designations each, less than half of the 2.00 of the edition before."
    ]
