"""The reader of FollowTheMoney entities: which of them are designated, and all that the file says of those."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence

from service.domain.designation import Designation
from service.domain.entity import Entity
from service.domain.listing import Listing
from service.domain.provenance import Coverage, Dataset
from service.errors import BadDataset
from service.sources.ftm.audit import Tally, note_unknown
from service.sources.ftm.links import File, Said, said_of_targets
from service.sources.ftm.map import entity_of
from service.sources.ftm.properties import SUBJECTS
from service.sources.ftm.read import FtmEntity, entities_in
from service.sources.ftm.sanctions import designations_of
from service.sources.own_lists import key_of
from service.sources.reading import Ground, Reading, SourceFile, digest_of

_MISSING = "The file does not say how many entities it should hold, so nothing shows whether it is whole."
_BOM = b"\xef\xbb\xbf"


class FtmEntities:
    """One JSON object a line: `id`, `schema`, `properties`.

    Designated is what the file calls a target, and what a Sanction of it names; where no line says whether it is a
    target, every person, organization, vessel, aircraft and asset is one.
    """

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        """Whether it is one file whose first line is such an object."""
        if len(files) != 1:
            return False
        try:
            first = json.loads(files[0].content.removeprefix(_BOM).partition(b"\n")[0])
        except (ValueError, RecursionError):
            return False
        return isinstance(first, dict) and {"id", "schema", "properties"} <= first.keys()

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        """The list; raises BadDataset naming file and line."""
        file = files[0]
        entities = _by_id(file)
        tally = Tally(file.name)
        note_unknown(entities.values(), tally)
        sanctions = _sanctions(entities, tally)
        targets = _targets(entities, sanctions)
        if not targets:
            raise BadDataset(f"{file.name}: holds nothing that is designated")
        told = _told(file, File(ground.dataset.id, entities, targets.keys()), tally)
        found: list[Entity] = []
        designations: list[Designation] = []
        for name, id_ in _ids(file, ground.dataset.id, targets).items():
            try:
                found.append(entity_of(entities[name], id_, sanctions[name], told.get(name, Said()), tally))
            except BadDataset as error:
                raise BadDataset(f"{file.name}, {error}") from error
            designations += designations_of(entities[name], id_, sanctions[name], ground.tags, tally)
        listing = Listing(
            dataset=ground.dataset.id,
            digest=digest_of(files),
            coverage=Coverage.SELECTED,
            published_at=None,
            covers_from=None,
            covers_until=None,
            entities=tuple(found),
            designations=tuple(designations),
            missing=(_MISSING,),
            described=_described(ground.dataset),
        )
        return Reading(listing, tuple(tally.findings()))


def _told(file: SourceFile, said: File, tally: Tally) -> Mapping[str, Said]:
    try:
        return said_of_targets(said, tally)
    except BadDataset as error:
        raise BadDataset(f"{file.name}, {error}") from error


def _by_id(file: SourceFile) -> dict[str, FtmEntity]:
    entities: dict[str, FtmEntity] = {}
    for entity in entities_in(file):
        if entity.id in entities:
            raise BadDataset(f"{file.name}, line {entity.line}: the id {entity.id!r} stands there twice")
        entities[entity.id] = entity
    return entities


def _sanctions(entities: Mapping[str, FtmEntity], tally: Tally) -> defaultdict[str, list[FtmEntity]]:
    found: defaultdict[str, list[FtmEntity]] = defaultdict(list)
    for entity in entities.values():
        if entity.schema == "Sanction":
            named = entity.texts("entity")
            if not any(name in entities for name in named):
                tally.met(entity.line, "a Sanction names no entity of the file; it is not taken in")
            for name in named:
                found[name].append(entity)
    return found


def _targets(entities: Mapping[str, FtmEntity], sanctioned: Mapping[str, object]) -> dict[str, FtmEntity]:
    says = any(entity.target is not None for entity in entities.values())
    return {
        name: entity
        for name, entity in entities.items()
        if entity.schema != "Sanction"
        and (entity.target or name in sanctioned or (not says and entity.schema in SUBJECTS))
    }


def _ids(file: SourceFile, dataset: str, targets: Mapping[str, FtmEntity]) -> dict[str, str]:
    names: dict[str, str] = {}
    for name, entity in targets.items():
        key = key_of(name)
        if not key or names.setdefault(f"{dataset}.{key}", name) != name:
            raise BadDataset(f"{file.name}, line {entity.line}: the id {name!r} makes no key of its own ({key!r})")
    return {name: id_ for id_, name in names.items()}


def _described(dataset: Dataset) -> Dataset:
    name = dataset.id.partition(":")[2] or dataset.id
    return Dataset(dataset.id, f"{name} (FollowTheMoney entities)", "a file that the user loaded", None, ())
