"""XML as a tree whose elements know their lines, parsed so that a hostile file can do no harm."""

from lxml import etree

from service.errors import BadDataset
from service.sources.reading import SourceFile


def root_of(file: SourceFile) -> etree._Element:
    """The root element; raises BadDataset for what is no well-formed XML, and for any DTD, which no list needs."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(file.content, parser)
    except etree.XMLSyntaxError as error:
        raise BadDataset(f"{file.name}, line {error.lineno}: this is no well-formed XML ({error.msg})") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise BadDataset(f"{file.name}: declares a DTD, which no list needs and which can be used to do harm")
    return root


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
