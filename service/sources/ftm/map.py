"""Targets of a file of entities as entities of ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.domain.entity import Entity, EntityType, Identifier, NameKind
from service.errors import BadDataset
from service.names.fold import fold
from service.sources.ftm.audit import Tally
from service.sources.ftm.details import countries_of, day_of, details_of, identifiers_of
from service.sources.ftm.links import Said
from service.sources.ftm.properties import NAMES, SUBJECTS
from service.sources.ftm.read import FtmEntity
from service.sources.listed_names import ListedName, names_of


def entity_of(target: FtmEntity, id_: str, sanctions: Sequence[FtmEntity], said: Said, tally: Tally) -> Entity:
    """The target with what its sanctions and others say of it; raises BadDataset where nothing names it."""
    names = names_of(_names(target, tally))
    for _ in names.soundless:
        tally.met(target.line, "a name has no letter and no digit; it is kept among the details")
    details = [*details_of(target), *names.details, *said.details]
    for sanction in sanctions:
        details += details_of(sanction, "Sanction ")
    identifiers = [*identifiers_of(target), *said.identifiers]
    for sanction in sanctions:
        identifiers += [Identifier("un-ref", number) for number in sanction.texts("unscId")]
    return Entity(
        id=id_,
        dataset=id_.partition(".")[0],
        type=SUBJECTS.get(target.schema, EntityType.OTHER),
        names=names.names,
        identifiers=tuple(dict.fromkeys(identifiers)),
        countries=countries_of(target),
        birth_dates=tuple(dict.fromkeys(filter(None, map(day_of, target.texts("birthDate"))))),
        details=tuple(dict.fromkeys(details)),
    )


def _names(target: FtmEntity, tally: Tally) -> Iterator[ListedName]:
    """The caption first, where it is one of the names; it is the one that the publisher shows."""
    printed = [text for text in target.texts("name") if fold(text)]
    if not printed:
        printed = [_caption(target, tally)]
    primary = target.caption if target.caption in printed else printed[0]
    yield ListedName(primary, NameKind.PRIMARY)
    for name, (kind, quality) in NAMES.items():
        yield from (ListedName(text, kind, quality) for text in target.texts(name))


def _caption(target: FtmEntity, tally: Tally) -> str:
    """What stands for a name: wallets and some vessels have numbers alone."""
    numbers = (one.value for one in identifiers_of(target) if one.scheme != "ftm")
    told = next((text for text in (target.caption, *target.texts(*NAMES), *numbers) if text and fold(text)), None)
    if told is None:
        raise BadDataset(f"line {target.line}: the entity {target.id!r} has no name, no caption and no number")
    tally.met(target.line, f"a {target.schema} has no name; its caption or number stands for one")
    return told
