"""The bundled law and catalogue as readers of lists rely on them, and files made ready for them."""

from contextlib import suppress

from hypothesis import strategies as st

from service.domain.entity import Detail, DetailKind, Entity
from service.errors import BadDataset
from service.settings import ROOT
from service.sources.catalogue import read_catalogue
from service.sources.law import read_law
from service.sources.reading import Ground, Reader, Reading, SourceFile
from service.sources.tags import read_tags


def ground_of(dataset: str) -> Ground:
    """What the bundled files say of a dataset."""
    law = read_law(ROOT / "datasets")
    datasets = read_catalogue(ROOT / "datasets" / "sources.toml", law.programs)
    tags = read_tags(ROOT / "datasets" / "tags", datasets, law.programs)
    return Ground(next(one for one in datasets if one.id == dataset), tags[dataset])


def reading_by(reader: Reader, name: str, content: bytes, ground: Ground) -> Reading:
    """The reading of one file that the reader recognises."""
    file = SourceFile(name, content)
    assert reader.recognises([file])
    return reader.read([file], ground)


def details_of(entity: Entity, kind: DetailKind) -> list[Detail]:
    """The details of one kind in their order."""
    return [detail for detail in entity.details if detail.kind is kind]


def texts_of(entity: Entity, label: str) -> list[str]:
    """What the list says under one of its own words."""
    return [detail.text for detail in entity.details if detail.label == label]


def mutations(content: bytes) -> st.SearchStrategy[bytes]:
    """The content cut, with a byte flipped, or with bytes put in."""
    place = st.integers(0, len(content) - 1)
    cut = place.map(lambda at: content[:at])
    flip = st.tuples(place, st.integers(1, 255)).map(
        lambda told: content[: told[0]] + bytes([content[told[0]] ^ told[1]]) + content[told[0] + 1 :]
    )
    put = st.tuples(place, st.binary(min_size=1, max_size=8)).map(
        lambda told: content[: told[0]] + told[1] + content[told[0] :]
    )
    return st.one_of(cut, flip, put)


def read_or_refuse(reader: Reader, content: bytes, ground: Ground) -> None:
    """Reads what may be damaged; any error but BadDataset comes through."""
    with suppress(BadDataset):
        reader.read([SourceFile("damaged", content)], ground)
