"""Every form of every publisher's list, by the dataset that it is a list of."""

from collections.abc import Mapping, Sequence

from service.errors import BadDataset
from service.sources.australia.reader import DfatXlsx
from service.sources.canada.reader import SemaXml
from service.sources.csl.reader import CslCsv
from service.sources.custom.reader import CustomCsv
from service.sources.eu.reader import FsfCsv, FsfXml
from service.sources.ftm.reader import FtmEntities
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
    "us-csl": (CslCsv(),),
    "un-sc": (UnXml(),),
    "gb-fcdo": (FullCsv(), ShortOds(), ShortCsv()),
    "gb-ofsi": (ConListCsv(),),
    "eu-fsf": (FsfXml(), FsfCsv()),
    "ca-sema": (SemaXml(),),
    "au-dfat": (DfatXlsx(),),
    "ftm": (FtmEntities(),),
    "custom": (CustomCsv(),),
}
"""For each dataset the forms in which it is read, the likeliest first; `ftm` and `custom` are families of them."""

_BOM = b"\xef\xbb\xbf"
_BEGINNING_B = 2_048


def readers_of(dataset: str, readers: Mapping[str, Sequence[Reader]] = READERS) -> Sequence[Reader]:
    """The forms of the dataset or of its family, none where nothing reads it."""
    return readers.get(dataset, ()) or readers.get(dataset.partition(":")[0], ())


def editions_in(files: Sequence[SourceFile], readers: Sequence[Reader]) -> tuple[tuple[SourceFile, ...], ...]:
    """The files by the editions that they make: all of them one where a form takes them together, else each its own."""
    if len(files) > 1 and any(reader.recognises(files) for reader in readers):
        return (tuple(files),)
    return tuple((file,) for file in files)


def read_list(
    files: Sequence[SourceFile], ground: Ground, readers: Mapping[str, Sequence[Reader]] = READERS
) -> Reading:
    """Reads the files of one edition by whichever form recognises them.

    Raises BadDataset where none does, and for what a server gives in place of a list: nothing, or a page.
    """
    for file in files:
        _refuse_page(file)
    for reader in readers_of(ground.dataset.id, readers):
        if reader.recognises(files):
            return reader.read(files, ground)
    names = ", ".join(file.name for file in files)
    raise BadDataset(f"{names}: in no form in which {ground.dataset.id} is published and can be read")


def _refuse_page(file: SourceFile) -> None:
    beginning = file.content[:_BEGINNING_B].removeprefix(_BOM).lstrip().lower()
    if not file.content.strip():
        raise BadDataset(f"{file.name}: is empty")
    if beginning.startswith((b"<!doctype html", b"<html")) or (b"<html" in beginning and b"<head" in beginning):
        raise BadDataset(f"{file.name}: is a web page and no list; the publisher may have asked for a login")
