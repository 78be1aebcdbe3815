"""The readers of the European Union's list: its XML form 1.1 and its CSV form 1.0."""

from collections.abc import Sequence

from service.sources.eu.csv_lines import looks_like_fsf_csv
from service.sources.eu.map import MISSING, mapped
from service.sources.eu.read_csv import read_csv
from service.sources.eu.read_xml import looks_like_fsf_xml, read_xml
from service.sources.eu.record import merged
from service.sources.mapped import Head, reading_of
from service.sources.reading import Ground, Reading, SourceFile


class FsfXml:
    """Reads the XML form, known from a sample of 2020; its coverage is always `selected`."""

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        """Whether this is one file that begins as the form does."""
        return len(files) == 1 and looks_like_fsf_xml(files[0])

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        """The list; raises BadDataset naming file and line where it is torn."""
        (file,) = files
        published_at, records = read_xml(file)
        made = [mapped(record, file, ground) for record in merged(records)]
        return reading_of(file, ground, Head(published_at, MISSING), made)


class FsfCsv:
    """Reads the CSV form, known from a sample of 2018; its coverage is always `selected`."""

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        """Whether this is one file that begins with the columns of the form."""
        return len(files) == 1 and looks_like_fsf_csv(files[0])

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        """The list; raises BadDataset naming file and line where it is torn."""
        (file,) = files
        published_at, records, findings = read_csv(file)
        made = [mapped(record, file, ground) for record in merged(records)]
        return reading_of(file, ground, Head(published_at, MISSING, findings), made)
