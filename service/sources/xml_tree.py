"""XML as a tree whose elements know their lines, parsed so that a hostile file can do no harm."""

from lxml import etree

from service.errors import BadDataset
from service.sources.reading import SourceFile

MOST_ATTRIBUTES = 100
"""Of one element; the published lists have 16 at most, and reading them one by one takes time in the square."""


def root_of(file: SourceFile) -> etree._Element:
    """The root element, without comments and processing instructions, so that a text has no gap where one stood.

    Raises BadDataset for what is no well-formed XML and for what no list has: a DTD, text beside elements, which would
    be read in part, and attributes in masses.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(file.content, parser)
    except etree.XMLSyntaxError as error:
        raise BadDataset(f"{file.name}, line {error.lineno}: this is no well-formed XML ({error.msg})") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise BadDataset(f"{file.name}: declares a DTD, which no list needs and which can be used to do harm")
    for element in root.iter():
        _check(file, element)
    return root


def _check(file: SourceFile, element: etree._Element) -> None:
    place = f"{file.name}, line {element.sourceline}"
    if len(element.attrib) > MOST_ATTRIBUTES:
        raise BadDataset(f"{place}: <{name_of(element)}> has {len(element.attrib):,} attributes, more than any list")
    parent = element.getparent()
    beside = (element.text if len(element) else None, element.tail if parent is not None else None)
    if any(text and not text.isspace() for text in beside):
        raise BadDataset(f"{place}: text stands beside <{name_of(element)}> or what it holds, as in no list")


def name_of(element: etree._Element) -> str:
    """The local name of the element; publishers change their namespaces."""
    return etree.QName(element).localname


def text_of(element: etree._Element) -> str | None:
    """The text of the element itself, with runs of space as one; None where there is none."""
    return " ".join((element.text or "").split()) or None


def line_of(element: etree._Element) -> int | None:
    """The line on which the element begins, counted from 1."""
    line: object = element.sourceline
    return line if isinstance(line, int) else None
