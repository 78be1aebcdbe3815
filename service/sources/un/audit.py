"""What a reading of the Council's list did not expect, record by record."""

from collections.abc import Iterator

from service.sources.reading import Finding
from service.sources.tags import Placed
from service.sources.un.births import KINDS
from service.sources.un.details import strange_in
from service.sources.un.map import Mapped
from service.sources.un.names import ALIASES, QUALITIES
from service.sources.un.read import Part


def strange_root(file: str, parts: tuple[Part, ...]) -> Iterator[Finding]:
    """Attributes of the root that are unknown here."""
    return (Finding(file, part.line, f"the list says {part.tag}={part.text!r}, which is not known") for part in parts)


def findings_of(file: str, record: Part, mapped: Mapped, placed: Placed) -> Iterator[Finding]:
    """Unknown parts and words of one record, and names that could not be kept as names."""
    who = record.value("REFERENCE_NUMBER")
    for part in strange_in(record):
        yield Finding(file, part.line, f"{who}: {part.tag} is not known; it is kept as a detail")
    for alias in (part for tag in ALIASES for part in record.all(tag)):
        quality = alias.value("QUALITY")
        if quality and quality not in QUALITIES:
            yield Finding(file, alias.line, f"{who}: the quality {quality!r} of an alias is not known")
    for birth in record.all("INDIVIDUAL_DATE_OF_BIRTH"):
        kind = birth.value("TYPE_OF_DATE")
        if kind and kind not in KINDS:
            yield Finding(file, birth.line, f"{who}: the type of date {kind!r} is not known")
    for said in mapped.names.said:
        yield Finding(file, record.line, f"{who}: {said}")
    if not placed.is_known:
        yield Finding(file, record.line, f"{who}: the list type {record.value('UN_LIST_TYPE')!r} is not known")
