"""The reader of Canada's Consolidated Autonomous Sanctions List, one XML file."""

from collections.abc import Sequence

from service.sources.canada.keys import keys_of
from service.sources.canada.map import mapped
from service.sources.canada.read import looks_like_sema, read_records
from service.sources.mapped import Head, reading_of
from service.sources.reading import Ground, Reading, SourceFile


class SemaXml:
    """Reads `sema-lmes.xml`; the file prints neither a date of its own nor how many records it has."""

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        """Whether this is one file that begins as the list does."""
        return len(files) == 1 and looks_like_sema(files[0])

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        """The list, whole; raises BadDataset naming file and line where it is torn."""
        (file,) = files
        records = read_records(file)
        keys = keys_of(records)
        made = [mapped(record, key, file, ground) for record, key in zip(records, keys, strict=True)]
        return reading_of(file, ground, Head(), made)
