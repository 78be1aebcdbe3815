"""What OFAC's XML forms share: children by local name, and everything in an element that a form does not know."""

from collections.abc import Iterator

from lxml import etree

from service.sources.ofac.record import Field
from service.sources.xml_tree import name_of


def children(element: etree._Element, path: str) -> list[etree._Element]:
    """The elements at the end of the path of local names, in their order."""
    found = [element]
    for name in path.split("/"):
        found = [child for parent in found for child in parent.iterchildren(f"{{*}}{name}")]
    return found


def child_text(element: etree._Element, path: str) -> str:
    """The text of the first element at the end of the path, runs of space as one; "" where there is none."""
    for name in path.split("/"):
        child = next(element.iterchildren(f"{{*}}{name}"), None)
        if child is None:
            return ""
        element = child
    return own_text(element)


def own_text(element: etree._Element) -> str:
    """The text of the element itself with runs of space as one."""
    return " ".join((element.text or "").split())


def paths_of(outline: str) -> frozenset[str]:
    """The paths of an outline, one parent and its children a line: "akaList/aka: uid type category @id"."""
    paths: set[str] = set()
    for line in outline.strip().splitlines():
        parent, _, names = line.partition(":")
        prefix = f"{parent.strip()}/" if parent.strip() else ""
        paths.update(f"{prefix}{name}" for name in names.split())
    return frozenset(paths)


def unread_in(
    element: etree._Element, known: frozenset[str], path: str = "", opaque: frozenset[str] = frozenset()
) -> Iterator[Field]:
    """What stands at a path that is not known, as fields whose label is the path; "@" marks an attribute.

    What is inside the `opaque` paths is read elsewhere.
    """
    for name, value in element.attrib.items():
        label = f"{path}@{etree.QName(name).localname}"
        if label not in known:
            yield Field(label, str(value))
    for child in element.iterchildren("{*}*"):
        own = f"{path}{name_of(child)}"
        if own not in known:
            yield Field(own, " ".join(" ".join(str(text) for text in child.itertext()).split()) or own)
        elif own not in opaque:
            yield from unread_in(child, known, f"{own}/", opaque)
