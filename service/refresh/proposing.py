"""From saved pages to proposals for a hand-kept list: files in, differences and a diff out; nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from service.domain.listing import Listing
from service.errors import BadDataset
from service.names.fold import fold
from service.names.tables import content_of
from service.sources.designations import Known, read_designations
from service.sources.federal_register.propose import propose as by_notices
from service.sources.federal_register.read import read_notices
from service.sources.federal_register.read import recognises as are_notices
from service.sources.packed import read_file
from service.sources.proposals import Proposal
from service.sources.proposed_lines import changed, unified_diff
from service.sources.reading import SourceFile
from service.sources.state.propose import propose as by_page
from service.sources.state.read import read_page
from service.sources.state.read import recognises as is_page

PROPOSED_FOR = "us-fto"
"""The one list for which there are readers of proposals."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """Proposals with the diff that they come to, "" where nothing changes.

    `refused` says why the changed list would not be read, where it would not; `left_out` counts the documents that a
    saved search found and does not hold.
    """

    proposals: tuple[Proposal, ...]
    diff: str
    refused: str | None
    left_out: int


def propose(directory: Path, paths: Sequence[Path], known: Known) -> Proposed:
    """What the saved files say and the bundled list in the directory does not. Of a notice and the page that say the
    same, the notice is taken. Raises BadDataset for a file that is of no known form.
    """
    path = directory / f"{PROPOSED_FOR}.jsonl"
    content = content_of(path, path.name)
    current = read_designations(content, known, path.name)
    files = [read_file(one) for one in paths]
    notices = [read_notices(file) for file in files if are_notices(file)]
    pages = [file for file in files if not are_notices(file)]
    found = [*by_notices(current, [notice for one in notices for notice in one.found]), *_by_pages(current, pages)]
    proposals = tuple(_once(found))
    before = content.decode("utf-8")
    after = changed(before, proposals)
    return Proposed(
        proposals=proposals,
        diff=unified_diff(f"datasets/{path.name}", before, after),
        refused=_refused(after, known, path.name),
        left_out=sum(one.left_out for one in notices),
    )


def _by_pages(current: Listing, files: Iterable[SourceFile]) -> Iterator[Proposal]:
    for file in files:
        if not is_page(file):
            raise BadDataset(f"{file.name}: neither the State Department's page nor an answer of the Federal Register")
        yield from by_page(current, read_page(file))


def _once(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Without edits that another of the same kind, group and day makes already."""
    made = set()
    for proposal in proposals:
        same = (proposal.kind, proposal.key or fold(proposal.name), proposal.day)
        if proposal.edit is None or proposal.day is None or same not in made:
            yield proposal
        if proposal.edit is not None:
            made.add(same)


def _refused(text: str, known: Known, name: str) -> str | None:
    try:
        read_designations(text.encode("utf-8"), known, name)
    except BadDataset as error:
        return str(error)
    return None
