from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from service.domain.changes import Act, EntityChange, FieldChange
from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.difference import Said, difference
from service.domain.entity import Detail, DetailKind, Entity, EntityType, Identifier, Name, NameKind, NameQuality
from tests.store.samples import BLA, BLA_FTO, ISIL, ISIL_FTO

Value = Entity | Designation


def changes(old: Sequence[Value], new: Sequence[Value], *unchanged: Entity) -> tuple[EntityChange, ...]:
    return difference(Said.of(old), Said.of(new), {entity.id: entity for entity in unchanged})


def test_entities_come_go_and_change_in_this_order() -> None:
    renamed = replace(BLA, note="Renamed.")
    other = replace(BLA, id="us-fto.a")
    found = changes([ISIL, ISIL_FTO, BLA], [renamed, other, replace(BLA_FTO, entity=other.id)])
    assert [(each.entity, each.act, each.programs) for each in found] == [
        (ISIL.id, Act.REMOVED, ("US-FTO",)),
        (other.id, Act.ADDED, ("US-FTO",)),
        (BLA.id, Act.CHANGED, ()),
    ]
    assert [each.fields for each in found] == [(), (), (FieldChange("note", (), ("Renamed.",)),)]
    assert found[0].name == "الدولة الإسلامية"


WEAK = Name("Brigade", "brigade", NameKind.AKA, NameQuality.WEAK)


@pytest.mark.parametrize(
    ("change", "field", "old", "new"),
    [
        ({"type": EntityType.PERSON}, "type", ("organization",), ("person",)),
        ({"names": (*BLA.names, WEAK)}, "alias", (), ("Brigade (aka, weak)",)),
        ({"names": BLA.names[:1]}, "alias", ("BLA (acronym, weak, FR doc 2025-15292)",), ()),
        (
            {"names": (replace(BLA.names[0], text="Army"), BLA.names[1])},
            "name",
            ("Balochistan Liberation Army (primary)",),
            ("Army (primary)",),
        ),
        (
            {"identifiers": (Identifier("imo", "1", "as printed"),)},
            "identifier",
            ("us-ofac 26953",),
            ("imo 1 (as printed)",),
        ),
        ({"countries": ("PK", "AF")}, "country", (), ("AF",)),
        ({"birth_dates": (Day.parse("1980"),)}, "birth_date", (), ("1980",)),
        (
            {"birth_dates": (Day.unknown(date(1979, 1, 1), date(1981, 12, 31)),)},
            "birth_date",
            (),
            ("unknown, not before 1979-01-01, not after 1981-12-31",),
        ),
        (
            {"details": (Detail(DetailKind.ADDRESS, "Kabul", "Address", country="AF"),)},
            "address",
            (),
            ("Address: Kabul (AF)",),
        ),
        ({"names": (BLA.names[0], replace(BLA.names[1], folded="b l a"))}, "form", (), ()),
    ],
)
def test_each_field_that_differs_is_told_with_what_each_edition_says(
    change: dict[str, object], field: str, old: tuple[str, ...], new: tuple[str, ...]
) -> None:
    changed = replace(BLA, **change)  # type: ignore[arg-type]
    (found,) = changes([BLA], [changed])
    assert found.fields == (FieldChange(field, old, new),)
    assert (found.act, found.name) == (Act.CHANGED, changed.names[0].text)


def test_an_alias_printed_twice_and_then_once_is_a_change() -> None:
    twice = replace(BLA, names=(*BLA.names, WEAK, WEAK))
    (found,) = changes([twice], [replace(BLA, names=(*BLA.names, WEAK))])
    assert found.fields == (FieldChange("alias", ("Brigade (aka, weak)",), ()),)


def test_a_program_that_comes_or_goes_is_told_of_an_entity_that_did_not_change() -> None:
    sdgt = replace(BLA_FTO, id="us-fto.sdgt", program="US-SDGT")
    (found,) = changes([BLA_FTO], [sdgt], BLA)
    assert found == EntityChange(
        BLA.id,
        "Balochistan Liberation Army",
        Act.CHANGED,
        ("US-FTO", "US-SDGT"),
        (FieldChange("program", ("US-FTO",), ("US-SDGT",)),),
    )


def test_what_a_designation_says_otherwise_is_told_by_its_fields() -> None:
    (event,) = BLA_FTO.events
    moved = replace(
        BLA_FTO, events=(replace(event, day=Day.parse("2025-08-13")),), measures=("Asset freeze",),
        first_listed=Day.parse("2019"),
    )  # fmt: skip
    (found,) = changes([BLA_FTO], [moved], BLA)
    assert [(each.field, each.old, each.new) for each in found.fields] == [
        (
            "event",
            ("US-FTO: designated 2025-08-12 (FR doc 2025-15292, Majeed Brigade)",),
            ("US-FTO: designated 2025-08-13 (FR doc 2025-15292, Majeed Brigade)",),
        ),
        ("measure", (), ("US-FTO: Asset freeze",)),
        ("first_listed", (), ("US-FTO: 2019",)),
    ]


def test_a_designation_of_an_entity_of_another_list_bears_its_id() -> None:
    (found,) = changes([], [BLA_FTO])
    assert (found.name, found.act) == (BLA.id, Act.CHANGED)


def test_nothing_in_particular_is_no_change() -> None:
    assert changes([], []) == ()
