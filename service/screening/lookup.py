"""Who is designated under a name or identifier: parties that reach the threshold, with what is on record of each."""

from service.domain.entity import NameKind
from service.domain.program import Law
from service.domain.standing import Status
from service.index.entry import IndexedName
from service.names.words import NameWords
from service.screening.answers import Hit
from service.screening.designations import designation_shown, in_answer_order, judged, status_of
from service.screening.parties import matched_name, party_shown
from service.screening.questions import Lookup
from service.screening.search import Findings, Found, Search, search
from service.screening.snapshot import Snapshot


def find(snapshot: Snapshot, words: NameWords, question: Lookup) -> Findings:
    """The parties that reach the threshold, all of them, by falling score."""
    asked = Search(
        described=question.described,
        reach=question.reach,
        threshold=question.threshold,
        limit=question.limit,
        weak_aliases=question.weak_aliases,
    )
    return search(snapshot, asked, words)


def hit(snapshot: Snapshot, law: Law, question: Lookup, found: Found) -> Hit:
    """One party with its designations that the question reaches, as of the day."""
    shown = tuple(
        designation_shown(snapshot, law, found.party, one)
        for one in in_answer_order(judged(snapshot, law, found.party, folded_name(found.name), question.as_of))
        if question.reach.has(one.standing.designation)
    )
    return Hit(
        score=found.score.value,
        status=status_of(shown).value,
        party=party_shown(found.party),
        matched_name=matched_name(snapshot, found.party, found.name),
        evidence=found.score.evidence,
        designations=shown,
    )


def is_in_force(hit: Hit) -> bool:
    """Whether some designation shown is certainly in force."""
    return hit.status == Status.IN_FORCE.value


def folded_name(name: IndexedName | None) -> str | None:
    """The name by which scope is judged; a press name has none, whatever the lists print."""
    return None if name is None or name.kind is NameKind.PRESS else name.folded
