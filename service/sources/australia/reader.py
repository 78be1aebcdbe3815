"""The reader of Australia's Consolidated List, one workbook."""

from collections.abc import Sequence

from service.sources.australia.audit import strange_columns
from service.sources.australia.map import mapped
from service.sources.australia.read import read_sheet
from service.sources.mapped import Head, reading_of
from service.sources.reading import Ground, Reading, SourceFile
from service.sources.workbook import looks_like_workbook


class DfatXlsx:
    """Reads the workbook, of which the cells print no date of publication.

    The columns of December 2024 were read in a published file; alias strength, IMO number, instrument and measures of
    newer files are read as their descriptions say, not yet seen against a published file.
    """

    def recognises(self, files: Sequence[SourceFile]) -> bool:
        """Whether this is one workbook."""
        return len(files) == 1 and looks_like_workbook(files[0])

    def read(self, files: Sequence[SourceFile], ground: Ground) -> Reading:
        """The list, whole; raises BadDataset naming file and line where it is not one or is torn."""
        (file,) = files
        sheet = read_sheet(file)
        made = [mapped(rows, file, ground) for rows in sheet.groups.values()]
        return reading_of(file, ground, Head(findings=tuple(strange_columns(file, sheet.columns))), made)
