"""The ENHANCED form of either list: days of listing, legal authorities, names in their own scripts."""

from collections.abc import Callable, Sequence

from lxml import etree

from service.errors import BadDataset
from service.sources.ofac.audit import Edition, reading_of
from service.sources.ofac.days import iso_day
from service.sources.ofac.enhanced_outline import ENTITY, OPAQUE, ROOT
from service.sources.ofac.enhanced_parts import addresses_in, documents_in, features_in, names_in, relations_in
from service.sources.ofac.listed import LISTS
from service.sources.ofac.record import Field, Place, Record
from service.sources.ofac.tree import child_text, children, own_text, unread_in
from service.sources.reading import Finding, Ground, Reading, SourceFile
from service.sources.xml_tree import line_of, root_of

_ROOT = b"<sanctionsData"
_DELTA = b"/DeltaFile/"


class Enhanced:
    """One file that states its day and the list that it was cut from."""

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        beginning = files[0].content[:2000] if len(files) == 1 else b""
        return _ROOT in beginning and _DELTA not in beginning

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        file = files[0]
        root = root_of(file)
        published = iso_day(child_text(root, "publicationInfo/dataAsOf"))
        if published is None:
            raise BadDataset(f"{file.name}: states no day as of which its data are")
        lists = [own_text(one) for one in children(root, "publicationInfo/filters/sanctionsLists/sanctionsList")]
        own = LISTS.get(ground.dataset.id)
        if own not in lists:
            raise BadDataset(f"{file.name}: is of {', '.join(lists) or 'no list that it names'}, and not of {own}")
        records = [record_of(file.name, entity) for entity in children(root, "entities/entity")]
        return reading_of(records, Edition(files, published, findings=around(file, root)), ground)


def around(file: SourceFile, root: etree._Element) -> tuple[Finding, ...]:
    """What stands beside the entities and is not known."""
    return tuple(
        Finding(file.name, None, f"{one.label} is not known: {one.text!r}")
        for one in unread_in(root, ROOT, opaque=OPAQUE)
    )


def record_of(file: str, entity: etree._Element, keep: Callable[[etree._Element], bool] = lambda _: True) -> Record:
    """The record of an entity, or of those of its parts that are kept; raises BadDataset for one without a number."""
    key, place = str(entity.get("id", "")), Place(file, line_of(entity))
    if not (key.isascii() and key.isdecimal()):
        raise BadDataset(f"{file}, line {place.line}: an entity without a number")

    def parts(path: str) -> list[etree._Element]:
        return [part for part in children(entity, path) if keep(part)]

    names = parts("names/name")
    primary = next((name for name in names if child_text(name, "isPrimary") == "true"), None)
    holder = child_text(primary, "translations/translation/formattedFullName") if primary is not None else ""
    general = parts("generalInfo")
    titles = [title for one in general if (title := child_text(one, "title"))]
    return Record(
        key=key,
        place=place,
        type=child_text(entity, "generalInfo/entityType"),
        names=tuple(names_in(names)),
        tags=tuple(map(own_text, parts("sanctionsPrograms/sanctionsProgram"))),
        fields=(
            *(Field("Title", title) for title in titles),
            *features_in(parts("features/feature")),
            *documents_in(parts("identityDocuments/identityDocument"), holder),
        ),
        addresses=tuple(addresses_in(parts("addresses/address"))),
        relations=tuple(relations_in(parts("relationships/relationship"))),
        remarks=tuple(text for one in general if (text := child_text(one, "remarks"))),
        listed=tuple(
            (own_text(one), str(one.get("datePublished", ""))) for one in parts("sanctionsLists/sanctionsList")
        ),
        measures=tuple(map(own_text, parts("sanctionsTypes/sanctionsType"))),
        authorities=tuple(map(own_text, parts("legalAuthorities/legalAuthority"))),
        unread=tuple(unread_in(entity, ENTITY)),
    )
