"""The reader of the Consolidated Screening List, a CSV file of all that three departments list."""

from collections.abc import Sequence

from service.sources.csl.audit import strange_columns
from service.sources.csl.map import mapped
from service.sources.csl.read import looks_like_csl, read_rows
from service.sources.mapped import Head, reading_of
from service.sources.reading import Ground, Reading, SourceFile


class CslCsv:
    """Reads `consolidated.csv`; the file prints no date of its own."""

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        """Whether this is one file that begins with the columns of the list."""
        return len(files) == 1 and looks_like_csl(files[0])

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        """The list, whole; raises BadDataset naming file and line where it is torn."""
        (file,) = files
        header, rows = read_rows(file)
        records = tuple(mapped(rows, file, ground))
        return reading_of(file, ground, Head(findings=tuple(strange_columns(file, header))), records)
