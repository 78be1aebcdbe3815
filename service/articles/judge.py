"""From a place that may be a name to a mention: which party is meant, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from service.articles.article import Confidence, Mention
from service.articles.context import of_article, of_place, weight_of
from service.articles.scan import Found
from service.articles.setting import Passage, Setting
from service.articles.sighting import Sighting
from service.articles.weights import APART, confidence_of
from service.matching.evidence import Evidence
from service.matching.score import Score, score
from service.matching.subject import Subject
from service.names.fold import fold
from service.names.words import NameWords

_SHARED = Evidence("shared_name", 1.0, "Several parties bear the name, and the article does not say which is meant.")

Key = tuple[str, tuple[int, ...], str | None]


@dataclass(frozen=True, slots=True)
class _Judged:
    """A party that may be meant: the best of its names here, the evidence of the context and its sum."""

    seen: Sighting
    names: Score
    context: tuple[Evidence, ...]
    total: float


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges the places of one article. What is the same wherever the same words stand is looked at once."""

    setting: Setting
    words: NameWords
    threshold: float
    known: dict[Key, tuple[_Judged, ...]] = field(default_factory=dict)

    def mentions(self, passage: Passage) -> tuple[Mention, ...]:
        """The mentions in text or title."""
        return tuple(mention for found in passage.found if (mention := self._mention(passage, found)))

    def _mention(self, passage: Passage, found: Found) -> Mention | None:
        judged = sorted(self._judged(passage, found), key=lambda one: (-one.total, -one.names.value, one.seen.party))
        if not judged:
            return None
        best = judged[0]
        ambiguous = any(best.total - other.total < APART for other in judged[1:])
        context = (*best.context, _SHARED) if ambiguous else best.context
        confidence = confidence_of(weight_of(context), best.names.value)
        if confidence is None:
            return None
        return Mention(
            start=found.start,
            end=found.end,
            surface=best.seen.surface,
            confidence=Confidence.PROBABLE if ambiguous and confidence is Confidence.CONFIRMED else confidence,
            score=best.names.value,
            party=best.seen.party,
            name=best.seen.name,
            candidates=tuple((one.seen.party, one.names.value) for one in judged),
            ambiguous=ambiguous,
            evidence=(*best.names.evidence, *context),
        )

    def _judged(self, passage: Passage, found: Found) -> Iterator[_Judged]:
        """Each party that may be meant, with what the article and the place say."""
        surface = passage.reading.text[found.start : found.end]
        key = (surface, found.positions, found.read_as)
        if key not in self.known:
            self.known[key] = tuple(self._by_article(passage, found, surface))
        for one in self.known[key]:
            seen = Sighting(passage.reading, found, one.seen.position, one.seen.score, self.setting, one.seen.part_of)
            place = of_place(seen)
            yield _Judged(seen, one.names, (*one.context, *place), one.total + weight_of(place))

    def _by_article(self, passage: Passage, found: Found, surface: str) -> Iterator[_Judged]:
        """Each party once, by the name that scores best, of those by the first; then those of longer names."""
        best: dict[str, tuple[int, Score]] = {}
        for position in found.positions:
            scored = self._score(found.read_as or surface, position)
            party = self.setting.book.party(position)
            if scored.value >= self.threshold and (party not in best or scored.value > best[party][1].value):
                best[party] = (position, scored)
        for position, scored in best.values():
            yield _judged(Sighting(passage.reading, found, position, scored.value, self.setting), scored)
        for party, full in self.setting.parts.get(fold(surface), {}).items():
            if party not in best:
                scored = self._score(full.surface, full.position)
                yield _judged(Sighting(passage.reading, found, full.position, scored.value, self.setting, full), scored)

    def _score(self, surface: str, position: int) -> Score:
        name = self.setting.book.name(position)
        return score(Subject(name=surface), Subject(name=name.text, type=name.type), self.words)


def _judged(seen: Sighting, names: Score) -> _Judged:
    context = of_article(seen)
    return _Judged(seen, names, context, weight_of(context))
