"""The smallest list there is, with a reader for it: a day, a key a line, and an end by which a torn one is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.entity import Entity, EntityType, Name, NameKind, NameQuality
from service.domain.events import Event, EventType
from service.domain.listing import Listing
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.reading import Finding, Ground, Reading, SourceFile, digest_of

_BEGIN, _END, _STRANGE = "keys", "end", "?"


def a_list(*keys: str, published: str = "") -> bytes:
    """A list with an entity for each key; one that begins with a question mark is a finding."""
    return "\n".join([f"{_BEGIN} {published}".rstrip(), *keys, _END, ""]).encode()


@dataclass(frozen=True, slots=True)
class KeysReader:
    """Reads an edition of so many files."""

    files: int = 1

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        """As many files as an edition has, each with the right beginning."""
        return len(files) == self.files and all(file.content.startswith(_BEGIN.encode()) for file in files)

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        """The entities of all files, in their order."""
        read = [_lines(file) for file in files]
        published = read[0][0].removeprefix(_BEGIN).strip()
        keys = [key for lines in read for key in lines[1:-1]]
        dataset = ground.dataset.id
        listing = Listing(
            dataset=dataset,
            digest=digest_of(files),
            coverage=Coverage.COMPLETE,
            published_at=Day.parse(published) if published else None,
            covers_from=None,
            covers_until=None,
            entities=tuple(_entity(dataset, key) for key in keys),
            designations=tuple(_designation(dataset, key) for key in keys),
        )
        strange = [key for key in keys if key.startswith(_STRANGE)]
        return Reading(listing, tuple(Finding(files[0].name, 2, f"{key!r} is not known") for key in strange))


def _lines(file: SourceFile) -> list[str]:
    try:
        lines = file.content.decode().splitlines()
    except UnicodeDecodeError as error:
        raise BadDataset(f"{file.name}: this is not UTF-8") from error
    if lines[-1] != _END:
        raise BadDataset(f"{file.name}, line {len(lines)}: the file is torn, it has no end")
    return lines


def _entity(dataset: str, key: str) -> Entity:
    name = Name(f"Group {key}", f"group {key}", NameKind.PRIMARY, NameQuality.STRONG)
    return Entity(f"{dataset}.{key}", dataset, EntityType.ORGANIZATION, (name,))


def _designation(dataset: str, key: str) -> Designation:
    event = Event(type=EventType.DESIGNATED, day=Day.unknown())
    return Designation(f"{dataset}.{key}-un-1267", dataset, f"{dataset}.{key}", "UN-1267", (event,))
