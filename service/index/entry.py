"""One listed name as the index keeps it, with the entity that bears it."""

from dataclasses import dataclass

from service.domain.entity import EntityType, NameKind, NameQuality


@dataclass(frozen=True, slots=True)
class IndexedName:
    """A printed name with its folded form; `entity` and `dataset` are ids, `type` is the bearer's."""

    entity: str
    dataset: str
    text: str
    folded: str
    kind: NameKind
    quality: NameQuality
    type: EntityType
