"""Every form of every publisher's list, by the dataset that it is a list of."""

from collections.abc import Mapping, Sequence

from service.errors import BadDataset
from service.sources.ofac.enhanced import Enhanced
from service.sources.ofac.legacy_csv import LegacyCsv
from service.sources.ofac.sdn_xml import SdnXml
from service.sources.reading import Ground, Reader, Reading, SourceFile
from service.sources.uk.reader import ConListCsv, FullCsv, ShortCsv, ShortOds
from service.sources.un.reader import UnXml

_OFAC: tuple[Reader, ...] = (Enhanced(), SdnXml(), LegacyCsv())
READERS: Mapping[str, tuple[Reader, ...]] = {
    "us-ofac-sdn": _OFAC,
    "us-ofac-cons": _OFAC,
    "un-sc": (UnXml(),),
    "gb-fcdo": (FullCsv(), ShortOds(), ShortCsv()),
    "gb-ofsi": (ConListCsv(),),
}
"""For each dataset the forms in which it is read, the likeliest first."""


def read_list(
    files: Sequence[SourceFile], ground: Ground, readers: Mapping[str, Sequence[Reader]] = READERS
) -> Reading:
    """Reads the files of one edition by whichever form recognises them; raises BadDataset where none does."""
    for reader in readers.get(ground.dataset.id, ()):
        if reader.recognises(files):
            return reader.read(files, ground)
    names = ", ".join(file.name for file in files)
    raise BadDataset(f"{names}: in no form in which {ground.dataset.id} is published and can be read")
