"""Small lists in OFAC's forms, and the grounds on which they are read."""

from functools import cache

from service.domain.entity import Entity
from service.domain.provenance import Dataset
from service.settings import ROOT
from service.sources.catalogue import read_catalogue
from service.sources.law import read_law
from service.sources.reading import Ground, Reading, SourceFile
from service.sources.tags import read_tags

SDN, CONS = "us-ofac-sdn", "us-ofac-cons"
END = "\x1a"


@cache
def ground(dataset: str) -> Ground:
    """The dataset and the programs of its tags as the project carries them."""
    programs = read_law(ROOT / "datasets").programs
    catalogue: tuple[Dataset, ...] = read_catalogue(ROOT / "datasets" / "sources.toml", programs)
    own = next(one for one in catalogue if one.id == dataset)
    return Ground(own, read_tags(ROOT / "datasets" / "tags", catalogue, programs)[dataset])


def csv_file(name: str, *rows: str, end: str = END) -> SourceFile:
    """Rows as OFAC writes them: CRLF after each, 0x1A after the last."""
    return SourceFile(name, "".join(f"{row}\r\n" for row in rows).encode() + end.encode())


def main_row(
    key: int,
    name: str,
    *,
    kind: str = "-0- ",
    tags: str = "SDGT",
    remarks: str = "-0- ",
    vessel: str = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ",
    title: str = "-0- ",
) -> str:
    """One row of sdn.csv; `vessel` are the columns from the call sign to the owner."""
    quoted = [f'"{cell}"' if cell != "-0- " else cell for cell in (name, kind, tags, title)]
    return f"{key},{','.join(quoted)},{vessel},{remarks if remarks == '-0- ' else f'{chr(34)}{remarks}{chr(34)}'}"


def entity(reading: Reading, key: int | str) -> Entity:
    """The entity with OFAC's number."""
    return next(one for one in reading.listing.entities if one.id.endswith(f".{key}"))


def sdn_xml(*entries: str, count: int | None = None, head: str = "") -> SourceFile:
    """A whole file in the schema of SDN.XML."""
    number = len(entries) if count is None else count
    text = (
        '<?xml version="1.0" standalone="yes"?>\n<sdnList xmlns="https://sanctionslistservice.ofac.treas.gov/XML">\n'
        f"<publshInformation><Publish_Date>03/28/2025</Publish_Date><Record_Count>{number}</Record_Count>"
        f"</publshInformation>{head}\n" + "\n".join(entries) + "\n</sdnList>\n"
    )
    return SourceFile("consolidated.xml", text.encode())


def enhanced_xml(*entities: str, of: str = "Consolidated List", around: str = "") -> SourceFile:
    """A whole file in the ENHANCED schema."""
    text = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<sanctionsData xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML">\n'
        "<publicationInfo><dataAsOf>2025-01-10T00:00:00</dataAsOf><filters><sanctionsLists>"
        f'<sanctionsList refId="91512">{of}</sanctionsList></sanctionsLists></filters></publicationInfo>{around}\n'
        "<entities>\n" + "\n".join(entities) + "\n</entities>\n</sanctionsData>\n"
    )
    return SourceFile("CONS_ENHANCED.XML", text.encode())


def delta_xml(*entities: str, published: str = "2025-01-13T00:00:00-05:00") -> SourceFile:
    """A whole delta file."""
    text = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<sanctionsData xmlns="https://www.treasury.gov/ofac/DeltaFile/1.0">\n'
        f"<publicationInfo><datePublished>{published}</datePublished>"
        "<publicationType>Standard Action</publicationType></publicationInfo>\n<referenceValues/><featureTypes/>\n"
        "<entities>\n" + "\n".join(entities) + "\n</entities>\n</sanctionsData>\n"
    )
    return SourceFile("2025-01-13_delta.xml", text.encode())


def name_xml(text: str, *, primary: bool = False, weak: bool = False, script: str = "Latin", act: str = "") -> str:
    """One name of the ENHANCED schema; a comma parts surname and given name."""
    surname, _, given = text.partition(", ")
    alias = "" if primary else '<aliasType refId="1400">A.K.A.</aliasType>'
    first = f"<formattedFirstName>{given}</formattedFirstName>" if given else ""
    return (
        f'<name id="1"{_acting(act)}><isPrimary>{str(primary).lower()}</isPrimary>{alias}'
        f"<isLowQuality>{str(weak).lower()}</isLowQuality><translations><translation id='2'>"
        f'<isPrimary>true</isPrimary><script refId="3">{script}</script>{first}'
        f"<formattedLastName>{surname}</formattedLastName><formattedFullName>{text}</formattedFullName>"
        "</translation></translations></name>"
    )


def entity_xml(
    key: int,
    names: str,
    *,
    lists: str = '<sanctionsList refId="1" id="2" datePublished="2014-07-29">Consolidated List</sanctionsList>',
    tags: str = "NS-PLC",
    rest: str = "",
    act: str = "",
    kind: str = "Entity",
) -> str:
    """One entity of the ENHANCED schema; `tags` are parted by semicolons."""
    programs = "".join(
        f'<sanctionsProgram refId="1" id="2">{tag}</sanctionsProgram>' for tag in filter(None, tags.split(";"))
    )
    return (
        f'<entity id="{key}"{_acting(act)}><generalInfo><identityId>9</identityId>'
        f'<entityType refId="601">{kind}</entityType></generalInfo><sanctionsLists>{lists}</sanctionsLists>'
        f"<sanctionsPrograms>{programs}</sanctionsPrograms><names>{names}</names>{rest}</entity>"
    )


def _acting(act: str) -> str:
    return f' action="{act}"' if act else ""
