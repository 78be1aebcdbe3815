"""The Council's XML as records in its own words, each part with its line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from service.errors import BadDataset
from service.sources.reading import SourceFile
from service.sources.xml_tree import line_of, name_of, root_of, text_of

ROOT = "CONSOLIDATED_LIST"
_SECTIONS = {"INDIVIDUALS": "INDIVIDUAL", "ENTITIES": "ENTITY"}
_REQUIRED = ("REFERENCE_NUMBER", "FIRST_NAME", "UN_LIST_TYPE", "LISTED_ON")
_ONCE = (*_REQUIRED, "DATAID", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_NOTHING = frozenset({"null"})


@dataclass(frozen=True, slots=True)
class Part:
    """An element, or an attribute by its name after an `@`; `text` is None where it is empty."""

    tag: str
    text: str | None
    line: int | None
    parts: tuple[Part, ...] = ()

    def all(self, tag: str) -> Iterator[Part]:
        """Its parts of that name, in their order."""
        return (part for part in self.parts if part.tag == tag)

    def value(self, tag: str) -> str | None:
        """The text of its first part of that name that has one."""
        return next((part.text for part in self.all(tag) if part.text), None)

    @property
    def is_empty(self) -> bool:
        """Whether it is a placeholder that says nothing, of which the list has thousands."""
        return self.text is None and all(part.is_empty for part in self.parts)


@dataclass(frozen=True, slots=True)
class UnList:
    """The file: the instant at which it was made, what else its root says, and its records in their order."""

    generated: str | None
    strange: tuple[Part, ...]
    records: tuple[Part, ...]


def read(file: SourceFile) -> UnList:
    """The list; raises BadDataset where it is torn or has a section or a record that is not understood."""
    root = root_of(file)
    if name_of(root) != ROOT:
        raise BadDataset(f"{file.name}, line {line_of(root)}: <{name_of(root)}> begins no list of the Security Council")
    sections: dict[str, etree._Element] = {}
    for section in root.iterchildren("*"):
        name = name_of(section)
        if name not in _SECTIONS:
            raise BadDataset(f"{file.name}, line {line_of(section)}: <{name}> holds records that are not understood")
        if sections.setdefault(name, section) is not section:
            raise BadDataset(f"{file.name}, line {line_of(section)}: <{name}> stands there twice")
    for name in _SECTIONS:
        if name not in sections:
            raise BadDataset(f"{file.name}: has no <{name}>")
    attributes = {part.tag: part for part in _attributes(root)}
    generated = attributes.pop("@dateGenerated", None)
    attributes.pop("@noNamespaceSchemaLocation", None)
    records = tuple(record for name, one in sections.items() for record in _records(file, one, _SECTIONS[name]))
    return UnList(generated.text if generated else None, tuple(attributes.values()), records)


def _records(file: SourceFile, section: etree._Element, expected: str) -> Iterator[Part]:
    for element in section.iterchildren("*"):
        if name_of(element) != expected:
            raise BadDataset(f"{file.name}, line {line_of(element)}: <{name_of(element)}> is no <{expected}>")
        record = _part(element)
        for tag in _REQUIRED:
            if record.value(tag) is None:
                raise BadDataset(f"{file.name}, line {record.line}: an <{expected}> without {tag}")
        for tag in _ONCE:
            if sum(not part.is_empty for part in record.all(tag)) > 1:
                raise BadDataset(f"{file.name}, line {record.line}: an <{expected}> has {tag} twice")
        yield record


def _part(element: etree._Element) -> Part:
    text = text_of(element)
    parts = (*_attributes(element), *(_part(child) for child in element.iterchildren("*")))
    return Part(name_of(element), None if text in _NOTHING else text, line_of(element), parts)


def _attributes(element: etree._Element) -> Iterator[Part]:
    for name, value in element.attrib.items():
        text = " ".join(str(value).split())
        yield Part(f"@{etree.QName(name).localname}", text or None, line_of(element))
