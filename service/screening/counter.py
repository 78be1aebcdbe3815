"""The counter: every question that the service answers, for all doors alike."""

import secrets
from collections.abc import Callable, Sequence
from datetime import datetime

from service.domain.moments import AsOf
from service.domain.program import Law, Program
from service.domain.provenance import Dataset
from service.domain.record import Record
from service.errors import InvalidQuestion, NotFound, NotKept, StoreUnavailable
from service.matching.score import ALGORITHM, VERSION, score
from service.screening import articles, browsing, editions, entity_history, lookup
from service.screening.answers import BrowseAnswer, ComparisonAnswer, LookupAnswer, PartyAnswer, StatusAnswer
from service.screening.article_shown import ArticleAnswer
from service.screening.changes import Page, changed_since
from service.screening.coverage import notice, reached, refuse_unloaded, rows
from service.screening.editions import Asked, ListAnswer, Tally
from service.screening.entity_history import HistoryAnswer
from service.screening.evidence import editions_used
from service.screening.occasion import moment_of, occasion
from service.screening.questions import (
    DEFAULT_THRESHOLD,
    ArticleQuestion,
    Browse,
    Comparison,
    Lookup,
    Reach,
    StatusQuestion,
)
from service.screening.search import described
from service.screening.shelf import Shelf, View
from service.screening.shown import Basis, CoverageRow, Matcher
from service.screening.snapshot import Snapshot
from service.screening.status import Ground
from service.screening.status import answer as status_answer
from service.screening.suggest import Suggesting, Suggestions, Told, suggest
from service.screening.written import instant
from service.store.journaled import JournaledRecords


class Screening:
    """Answers questions from the editions on the shelf, by the law and the catalogue given, and keeps the evidence.

    Safe for threads.
    """

    def __init__(
        self,
        law: Law,
        shelf: Shelf,
        records: JournaledRecords,
        clock: Callable[[], datetime],
    ) -> None:
        self.law = law
        self._words = shelf.kept.words
        self._shelf = shelf
        self._records = records
        self.now = clock

    @property
    def datasets(self) -> tuple[Dataset, ...]:
        """Every list that is known here now: those of the catalogue, then those that a user loaded."""
        return self._shelf.at(None).datasets

    def lookup(self, question: Lookup) -> LookupAnswer:
        """Who is designated under the name or identifier. Raises InvalidQuestion, NothingLoaded, StoreUnavailable."""
        name = question.described.name
        snapshot, basis = self._basis(question.reach, question.as_of, question.threshold, name)
        findings = lookup.find(snapshot, self._words, question)
        found = findings.found if question.in_force_only else findings.found[: question.limit]
        hits = [lookup.hit(snapshot, self.law, question, one) for one in found]
        kept = [one for one in hits if not question.in_force_only or lookup.is_in_force(one)]
        total = len(kept) if question.in_force_only else len(findings.found)
        dropped = [one.status for one in hits if one not in kept]
        return LookupAnswer(
            id=secrets.token_hex(16),
            asked_at=instant(question.as_of.asked_at),
            outcome="hits" if kept else "no_hits",
            total=total,
            total_is="at_least" if findings.cut else "exactly",
            truncated=findings.cut or total > question.limit,
            hits=tuple(kept[: question.limit]),
            basis=basis,
            withheld={status: dropped.count(status) for status in sorted(set(dropped))},
        )

    def article(self, question: ArticleQuestion) -> ArticleAnswer:
        """Which parties an article names, and whether what it says of them is true.

        Raises InvalidQuestion, StoreUnavailable.
        """
        article = articles.taken_in(question)
        as_of, _ = articles.day_of(question)
        snapshot, basis = self._basis(Reach(known_at=question.known_at), as_of, question.threshold)
        kept = self._shelf.kept
        ground = articles.Ground(snapshot, self.law, kept.words, kept.claims, snapshot.datasets)
        return articles.answer(ground, question, article, basis)

    def status(self, question: StatusQuestion) -> StatusAnswer:
        """Whether the name was listed under the program. Raises InvalidQuestion, StoreUnavailable."""
        reach = Reach(programs=(question.program,), known_at=question.known_at)
        snapshot, basis = self._basis(reach, question.as_of, question.threshold, question.name)
        ground = Ground(snapshot, self.law, self._words, snapshot.datasets)
        return status_answer(ground, question, basis)

    def compare(self, question: Comparison) -> ComparisonAnswer:
        """How alike two descriptions are, by the score that lookup uses."""
        shared = next((one for one in question.candidate.types if one in question.query.types), None)
        candidate = described(question.candidate, shared)
        scored = score(described(question.query, candidate.type), candidate, self._words)
        return ComparisonAnswer(
            score=scored.value,
            hit=scored.value >= question.threshold,
            threshold=question.threshold,
            evidence=scored.evidence,
            matcher=Matcher(ALGORITHM, VERSION, question.threshold),
        )

    def party(self, party_id: str, as_of: AsOf, known_at: datetime | None = None) -> PartyAnswer:
        """All that is on record of the party, asked for by its id or by that of one of its entities."""
        snapshot, basis = self._basis(Reach(known_at=known_at), as_of, DEFAULT_THRESHOLD)
        return browsing.party(snapshot, self.law, browsing.found(snapshot, party_id, basis), as_of, basis)

    def browse(self, question: Browse) -> BrowseAnswer:
        """One page of designations in the order of their ids."""
        snapshot, basis = self._basis(question.reach, question.as_of, DEFAULT_THRESHOLD)
        since, known_at = question.changed_since, question.reach.known_at
        if since is not None and since > (known_at or self.now()):
            raise InvalidQuestion({"changed_since": ["this lies after the moment at which the service is asked"]})
        changed = changed_since(self._shelf.store, since, known_at) if since is not None else None
        return browsing.page(snapshot, self.law, question, changed, basis)

    def tally(self, reach: Reach, as_of: AsOf) -> Tally:
        """How the designations that are reached stand, by dataset, or of named datasets by program, and by status."""
        snapshot, _ = self._basis(reach, as_of, DEFAULT_THRESHOLD)
        return editions.statuses(snapshot, self.law, reach, as_of)

    def history(self, party_id: str, known_at: datetime | None = None) -> HistoryAnswer:
        """What each edition changed of the party's entities, asked for by its id or by that of one of them."""
        snapshot, basis = self._basis(Reach(known_at=known_at), AsOf(self.now()), DEFAULT_THRESHOLD)
        found = browsing.found(snapshot, party_id, basis)
        return entity_history.history(snapshot, self._shelf.store, found, known_at, basis)

    def dataset(self, dataset: str, as_of: AsOf, known_at: datetime | None, page: Page) -> ListAnswer:
        """A list with its editions and a page of what the newest of them changed. Raises NotFound, InvalidQuestion."""
        if dataset not in {one.id for one in self.datasets}:
            raise NotFound(f"no dataset has the id {dataset!r}")
        [row] = self.coverage((dataset,), known_at)
        return editions.listed(self._shelf, self.law, row, Asked(as_of, known_at, page))

    def suggest(self, asked: Suggesting, told: Told) -> Suggestions:
        """Pairs of entities of different lists that may be one party; nothing is linked. Raises InvalidQuestion,
        NothingLoaded, StoreUnavailable.
        """
        reach = Reach(datasets=asked.datasets)
        self._refuse_unknown(reach)
        snapshot = self._shelf.at(None)
        refuse_unloaded(snapshot.register, reach)
        return suggest(snapshot, self._words, asked, told)

    def coverage(self, datasets: tuple[str, ...] = (), known_at: datetime | None = None) -> tuple[CoverageRow, ...]:
        """What is loaded of every dataset, or of those named."""
        self._refuse_unknown(Reach(datasets=datasets, known_at=known_at))
        chosen = [one for one in self.datasets if not datasets or one.id in datasets]
        return rows(chosen, self._shelf.at(known_at).register, known_at or self.now())

    def program(self, program_id: str) -> Program:
        """The program of that id. Raises NotFound."""
        if program_id not in self.law.programs:
            raise NotFound(f"no program has the id {program_id!r}")
        return self.law.programs[program_id]

    def keep(self, records: Sequence[Record]) -> None:
        """Stores the evidence of answers, all of it or none, so that they may leave. Raises NotKept.

        Every door calls it before it gives an answer of a lookup or an article away.
        """
        try:
            self._records.keep(records)
        except StoreUnavailable as error:
            raise NotKept(f"No answer can be given, because its evidence cannot be kept. {error}") from error

    def record(self, record_id: str) -> Record:
        """The evidence of an answer by the id that stands on it. Raises NotFound, StoreUnavailable."""
        return self._records.record(record_id)

    def bring_in(self) -> None:
        """Moves evidence that waits on this machine to the database. Raises StoreUnavailable."""
        self._records.bring_in()

    def waiting(self) -> int:
        """How many bytes of evidence wait on this machine for the database."""
        return self._records.waiting()

    def ready(self) -> None:
        """Raises StoreUnavailable where the store cannot be asked."""
        self._shelf.ping()
        self._shelf.at(None)

    def basis(self, reach: Reach, as_of: AsOf, threshold: float) -> Basis:
        """What a question of that reach would be answered from, loaded or not. Raises InvalidQuestion."""
        self._refuse_unknown(reach)
        return self._computed_from(self._shelf.view(reach.known_at), reach, as_of, threshold)

    def _basis(self, reach: Reach, as_of: AsOf, threshold: float, name: str | None = None) -> tuple[Snapshot, Basis]:
        self._refuse_unknown(reach)
        view = self._shelf.view(reach.known_at)
        refuse_unloaded(view.snapshot.register, reach)
        return view.snapshot, self._computed_from(view, reach, as_of, threshold, name)

    def _computed_from(self, view: View, reach: Reach, as_of: AsOf, threshold: float, name: str | None = None) -> Basis:
        snapshot = view.snapshot
        known_at = reach.known_at or as_of.asked_at
        covered = rows(reached(snapshot.datasets, snapshot.register, reach), snapshot.register, known_at)
        return Basis(
            as_of=moment_of(self.law, reach, as_of),
            known_at=instant(known_at),
            law=self.law.digest,
            coverage=covered,
            matcher=Matcher(ALGORITHM, VERSION, threshold),
            notice=notice(covered, occasion(self.law, view, reach, as_of, name)),
            editions=editions_used(snapshot.register.editions.values()),
        )

    def _refuse_unknown(self, reach: Reach) -> None:
        known = {one.id for one in self.datasets}
        strange = {
            "program": [one for one in reach.programs if one not in self.law.programs],
            "dataset": [one for one in reach.datasets if one not in known],
        }
        wrong = {field: [f"{one!r} is not known here" for one in ids] for field, ids in strange.items() if ids}
        if reach.known_at is not None and reach.known_at > self.now():
            wrong["known_at"] = ["this lies in the future; what will be known then is not known now"]
        if wrong:
            raise InvalidQuestion(wrong)
