"""What an audit of a file of entities found: each class of it once, with how often it was met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from service.sources.ftm.properties import DETAILS, DOCUMENTS, IDENTIFIERS, LINKS, NAMES, OTHER, REFERENCES, SUBJECTS
from service.sources.ftm.read import FtmEntity
from service.sources.reading import Finding

_SCHEMATA = frozenset({*SUBJECTS, *LINKS, *DOCUMENTS, "Sanction", "Address"})
_PROPERTIES = frozenset({*NAMES, *IDENTIFIERS, *DETAILS, *OTHER, *REFERENCES, "entity"})


class Tally:
    """Counts what was met and not expected; not for threads."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._met: dict[str, list[int]] = {}

    def met(self, line: int, said: str) -> None:
        """Notes one thing of the class that the sentence tells."""
        first_and_times = self._met.setdefault(said, [line, 0])
        first_and_times[1] += 1

    def findings(self) -> Iterator[Finding]:
        """One for each class, at the line where it was met first."""
        for said, (line, times) in self._met.items():
            yield Finding(self._file, line, said if times == 1 else f"{said} ({times} times, here first)")


def note_unknown(entities: Iterable[FtmEntity], tally: Tally) -> None:
    """Schemata and properties that are not known here; what they say is kept under the publisher's words."""
    for entity in entities:
        if entity.schema not in _SCHEMATA:
            tally.met(entity.line, f"the schema {entity.schema!r} is not known here")
        for name in entity.strange:
            tally.met(entity.line, f"{name!r} beside the properties is not known here")
        if entity.schema in LINKS:
            continue
        for name in entity.properties:
            if name not in _PROPERTIES:
                tally.met(entity.line, f"the property {name!r} of {entity.schema} is not known here")
