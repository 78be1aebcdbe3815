"""Parties and their names as answers show them."""

from service.domain.entity import Detail, Identifier, Name
from service.domain.register import Party, Register
from service.index.entry import IndexedName
from service.screening.entities_shown import DetailShown, EntityShown, LinkShown
from service.screening.shown import MatchedName, PartyShown
from service.screening.snapshot import Snapshot
from service.screening.written import bound, optional


def party_shown(party: Party) -> PartyShown:
    """A party under the name of its oldest entity, with the identifiers of all."""
    oldest = party.entities[0]
    numbers = (one for entity in party.entities for one in entity.identifiers)
    identifiers = dict.fromkeys(Identifier(one.scheme, one.value) for one in numbers)
    return PartyShown(party.id, oldest.primary_name.text, oldest.type.value, tuple(identifiers))


def matched_name(snapshot: Snapshot, party: Party, name: IndexedName | None) -> MatchedName | None:
    """The name that was found, or None where an identifier alone found the party."""
    if name is None:
        return None
    printed = printed_name(party, name)
    basis, confidence = (printed.basis, printed.confidence) if printed else (None, None)
    if printed is None and name.folded in snapshot.press:
        page = snapshot.press[name.folded].source
        basis = f"printed by no list; {page.title}, {page.url}"
    return MatchedName(name.text, name.kind.value, name.quality.value, name.dataset, basis, confidence)


def printed_name(party: Party, name: IndexedName) -> Name | None:
    """The name as its entity prints it, with what it rests on; None for a name that no list prints."""
    entities = (entity for entity in party.entities if entity.id == name.entity)
    return next((one for entity in entities for one in entity.names if one.text == name.text), None)


def entities_shown(register: Register, party: Party) -> tuple[EntityShown, ...]:
    """What each list prints of the party, or printed last."""
    return tuple(
        EntityShown(
            id=entity.id,
            dataset=entity.dataset,
            type=entity.type.value,
            names=entity.names,
            identifiers=entity.identifiers,
            countries=entity.countries,
            birth_dates=tuple(str(day) for day in entity.birth_dates),
            note=entity.note,
            details=tuple(_detail(register, one) for one in entity.details),
            last_seen=register.last_in[entity.id].day.isoformat() if entity.id in register.last_in else None,
        )
        for entity in party.entities
    )


def _detail(register: Register, detail: Detail) -> DetailShown:
    day = detail.day
    in_doubt = day is not None and not day.is_exact
    return DetailShown(
        kind=detail.kind.value,
        text=detail.text,
        label=detail.label,
        day=optional(day),
        earliest=bound(day.earliest) if day and in_doubt else None,
        latest=bound(day.latest) if day and in_doubt else None,
        country=detail.country,
        entity=detail.entity,
        party=register.party_of.get(detail.entity) if detail.entity else None,
    )


def links_shown(party: Party) -> tuple[LinkShown, ...]:
    """Why the entities are one party."""
    return tuple(LinkShown(link.entities, link.reason, link.source) for link in party.links)
