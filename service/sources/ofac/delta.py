"""OFAC's delta files: what was added, removed and changed on one day, which is no list by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity
from service.errors import BadDataset
from service.sources.ofac.audit import mapped
from service.sources.ofac.days import iso_day
from service.sources.ofac.enhanced import around, record_of
from service.sources.ofac.listed import LISTS, SDN_LIST
from service.sources.ofac.map import entity_of
from service.sources.ofac.tree import child_text, children, own_text
from service.sources.reading import Finding, Ground, SourceFile, digest_of
from service.sources.xml_tree import line_of, root_of

_MARK = b"/DeltaFile/"
_ADD, _REMOVE = "add", "remove"


@dataclass(frozen=True, slots=True)
class Changed:
    """One entity that stays: the parts that it gains and those that it loses, each as an entity without the rest."""

    entity: str
    gained: Entity
    lost: Entity


@dataclass(frozen=True, slots=True)
class Delta:
    """What one file says of one dataset. It names no predecessor, so that whether days were missed is for the caller.

    `kind` is the type of publication in OFAC's words. `removed` are ids of entities.
    """

    ground: Ground
    digest: str
    file: str
    published: Day
    kind: str
    added: tuple[Entity, ...]
    designations: tuple[Designation, ...]
    removed: tuple[str, ...]
    changed: tuple[Changed, ...]
    findings: tuple[Finding, ...] = ()


def is_delta(files: Sequence[SourceFile]) -> bool:
    """Whether the file is a delta, by the namespace at its beginning."""
    return len(files) == 1 and _MARK in files[0].content[:2000]


def read_delta(file: SourceFile, ground: Ground) -> Delta:
    """What the file says of the dataset; raises BadDataset where it is torn, undated or acts in a way not known."""
    root = root_of(file)
    published = iso_day(child_text(root, "publicationInfo/datePublished"))
    if published is None:
        raise BadDataset(f"{file.name}: states no day of publication")
    entities = children(root, "entities/entity")
    acts = [(entity, _act_on(entity, file.name, ground.dataset.id)) for entity in entities]
    records = [record_of(file.name, entity) for entity, act in acts if act == _ADD]
    added, designations, findings = mapped(records, ground)
    changes = [_changed(file.name, entity, ground) for entity, act in acts if act == ""]
    return Delta(
        ground=ground,
        digest=digest_of([file]),
        file=file.name,
        published=published,
        kind=child_text(root, "publicationInfo/publicationType"),
        added=added,
        designations=designations,
        removed=tuple(f"{ground.dataset.id}.{entity.get('id')}" for entity, act in acts if act == _REMOVE),
        changed=tuple(change for change, _ in changes),
        findings=(*around(file, root), *findings, *(finding for _, found in changes for finding in found)),
    )


def _act_on(entity: etree._Element, file: str, dataset: str) -> str | None:
    """What happens to the entity on this list: added, removed, changed (""), or nothing (None)."""
    for part in entity.iter("{*}*"):
        if part.get("action", _ADD) not in (_ADD, _REMOVE):
            raise BadDataset(f"{file}, line {line_of(part)}: {part.get('action')!r} is no action that is known")
    lists = [
        str(one.get("action", "")) for one in children(entity, "sanctionsLists/sanctionsList") if _is_of(one, dataset)
    ]
    others = children(entity, "sanctionsLists/sanctionsList") and not lists
    act = str(entity.get("action", ""))
    if others:
        return None
    if act or not lists or "" in lists:
        return act
    return lists[0] if len(set(lists)) == 1 else ""


def _is_of(sanctions_list: etree._Element, dataset: str) -> bool:
    """Every list that is not the SDN list is a part of the consolidated one."""
    return (own_text(sanctions_list) == SDN_LIST) is (LISTS.get(dataset) == SDN_LIST)


def _changed(file: str, entity: etree._Element, ground: Ground) -> tuple[Changed, tuple[Finding, ...]]:
    dataset = ground.dataset.id
    gained = record_of(file, entity, keep=lambda part: part.get("action") == _ADD)
    lost = record_of(file, entity, keep=lambda part: part.get("action") == _REMOVE)
    arrived, said = entity_of(gained, dataset, ())
    left, _ = entity_of(lost, dataset, ())
    findings = tuple(Finding(file, line_of(entity), f"{gained.key}: {one}") for one in _told(said))
    return Changed(f"{dataset}.{gained.key}", arrived, left), findings


def _told(said: Sequence[str]) -> Iterator[str]:
    """A change need not repeat the programs."""
    yield from (one for one in said if one != "has no program")
