"""The fields of an entity and of a designation as texts, by which two editions are compared."""

from __future__ import annotations

from collections.abc import Iterable

from service.domain.days import UNKNOWN, Day
from service.domain.designation import Designation
from service.domain.entity import Detail, Entity, Identifier, Name, NameQuality
from service.domain.events import Event

Printed = dict[str, list[str]]


def printed_entity(entity: Entity) -> Printed:
    """Each field of the entity with its texts, in the order of the list."""
    primary = entity.primary_name if entity.names else None
    fields: Printed = {
        "type": [entity.type.value],
        "name": [_name(primary)] if primary else [],
        "alias": [_name(name) for name in entity.names if name is not primary],
        "identifier": [_identifier(one) for one in entity.identifiers],
        "country": list(entity.countries),
        "birth_date": [printed_day(day) for day in entity.birth_dates],
        "note": [entity.note] if entity.note else [],
    }
    for detail in entity.details:
        fields.setdefault(detail.kind.value, []).append(_detail(detail))
    return fields


def printed_designation(designation: Designation) -> Printed:
    """Each field of the designation with its texts, behind the program."""
    fields: dict[str, Iterable[str | None]] = {
        "event": map(_event, designation.events),
        "measure": designation.measures,
        "first_listed": [printed_day(designation.first_listed) if designation.first_listed else None],
        "repeats": [designation.repeats],
        "note": [designation.note],
    }
    return {field: [f"{designation.program}: {text}" for text in texts if text] for field, texts in fields.items()}


def printed_day(day: Day) -> str:
    """The day as the contract writes it, with its bounds where it is not known."""
    if day.text != UNKNOWN or not (day.earliest or day.latest):
        return day.text
    bounds = ((day.earliest, "not before"), (day.latest, "not after"))
    return f"{UNKNOWN}, {', '.join(f'{said} {bound}' for bound, said in bounds if bound)}"


def _name(name: Name) -> str:
    quality = None if name.quality is NameQuality.UNSTATED else name.quality.value
    remarks = (name.kind.value, quality, name.language, name.remark, name.source, name.basis, name.confidence)
    return f"{name.text} ({_joined(remarks)})"


def _identifier(identifier: Identifier) -> str:
    remark = f" ({identifier.remark})" if identifier.remark else ""
    return f"{identifier.scheme} {identifier.value}{remark}"


def _detail(detail: Detail) -> str:
    remarks = _joined((printed_day(detail.day) if detail.day else None, detail.country, detail.entity))
    return f"{f'{detail.label}: ' if detail.label else ''}{detail.text}{f' ({remarks})' if remarks else ''}"


def _event(event: Event) -> str:
    names = "; ".join(name.text for name in event.names)
    remarks = _joined((event.citation, names, event.note))
    return f"{event.type.value} {printed_day(event.day)}{f' ({remarks})' if remarks else ''}"


def _joined(remarks: Iterable[str | None]) -> str:
    return ", ".join(remark for remark in remarks if remark)
