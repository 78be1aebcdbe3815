"""From a place that may be a name to a mention: which party is meant, and how sure that is."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from service.articles.article import Confidence, Mention
from service.articles.context import of_article, of_place, weight_of
from service.articles.scan import Found
from service.articles.setting import Passage, Setting
from service.articles.sighting import Sighting
from service.articles.signs import FEW_SIGNS, has_few_signs
from service.articles.weights import APART, CHOICE, PROBABLE, confidence_of
from service.matching.evidence import Evidence
from service.matching.score import Score, score
from service.matching.subject import Subject
from service.names.fold import fold
from service.names.words import NameWords

_SHARED = Evidence("shared_name", 1.0, "Several parties bear the name, and the article does not say which is meant.")
_ELSEWHERE = Evidence("meant_elsewhere", 1.0, "At another place in the article the same letters mean the party.")

# From the surest down.
_SURENESS = tuple(Confidence)

Key = tuple[str, tuple[int, ...], str | None]
Meant = Collection[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Judged:
    """A party that may be meant: the best of its names here, and the evidence of the context."""

    seen: Sighting
    names: Score
    context: tuple[Evidence, ...]

    @property
    def total(self) -> float:
        """How far the context speaks for the party."""
        return weight_of(self.context)

    @property
    def choice(self) -> float:
        """The sum by which the party is chosen among those that bear the name."""
        return self.total + sum(CHOICE.get(evidence.feature, 0.0) for evidence in self.context)

    @property
    def has_few_signs(self) -> bool:
        """Whether too little speaks for an acronym, which is then possible at most."""
        return has_few_signs(self.seen, self.context)

    @property
    def meaning(self) -> tuple[str, str]:
        """The party, and the letters that stand for it."""
        return self.seen.party, self.seen.letters


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges the places of one article. What is the same wherever the same words stand is looked at once."""

    setting: Setting
    words: NameWords
    threshold: float
    known: dict[Key, tuple[_Judged, ...]] = field(default_factory=dict)

    def mentions(self, passages: Sequence[Passage]) -> tuple[tuple[Mention, ...], ...]:
        """The mentions in each passage. Letters that surely mean a party at one place mean it at the others too."""
        judged = [[self._ranked(passage, found) for found in passage.found] for passage in passages]
        meant = frozenset(ranked[0].meaning for one in judged for ranked in one if ranked and _is_meant(ranked))
        return tuple(
            tuple(
                mention
                for found, ranked in zip(passage.found, one, strict=True)
                if (mention := _mention(found, _with_elsewhere(ranked, meant)))
            )
            for passage, one in zip(passages, judged, strict=True)
        )

    def _ranked(self, passage: Passage, found: Found) -> list[_Judged]:
        return _in_order(self._judged(passage, found))

    def _judged(self, passage: Passage, found: Found) -> Iterator[_Judged]:
        """Each party that may be meant, with what the article and the place say."""
        surface = passage.reading.text[found.start : found.end]
        key = (surface, found.positions, found.read_as)
        if key not in self.known:
            self.known[key] = tuple(self._by_article(passage, found, surface))
        for one in self.known[key]:
            seen = Sighting(passage.reading, found, one.seen.position, one.seen.score, self.setting, one.seen.part_of)
            yield _Judged(seen, one.names, (*one.context, *of_place(seen)))

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
    return _Judged(seen, names, of_article(seen))


def _in_order(judged: Iterator[_Judged]) -> list[_Judged]:
    """The likeliest first."""
    return sorted(judged, key=lambda one: (-one.choice, -one.names.value, one.seen.party))


def _is_ambiguous(ranked: Sequence[_Judged]) -> bool:
    return any(ranked[0].choice - other.choice < APART for other in ranked[1:])


def _is_meant(ranked: Sequence[_Judged]) -> bool:
    best = ranked[0]
    return round(best.total, 4) >= PROBABLE and not best.has_few_signs and not _is_ambiguous(ranked)


def _with_elsewhere(ranked: list[_Judged], meant: Meant) -> list[_Judged]:
    """The same with the evidence of other places, where the place itself does not say enough."""
    if not any(one.meaning in meant for one in ranked) or _is_meant(ranked):
        return ranked
    return _in_order(
        replace(one, context=(*one.context, _ELSEWHERE)) if one.meaning in meant else one for one in ranked
    )


def _mention(found: Found, ranked: Sequence[_Judged]) -> Mention | None:
    if not ranked:
        return None
    best, ambiguous = ranked[0], _is_ambiguous(ranked)
    context = (*best.context, *([_SHARED] if ambiguous else []), *([FEW_SIGNS] if best.has_few_signs else []))
    confidence = confidence_of(weight_of(context), best.names.value)
    if confidence is None:
        return None
    most = Confidence.POSSIBLE if best.has_few_signs else Confidence.PROBABLE if ambiguous else Confidence.CONFIRMED
    return Mention(
        start=found.start,
        end=found.end,
        surface=best.seen.surface,
        confidence=max(most, confidence, key=_SURENESS.index),
        score=best.names.value,
        party=best.seen.party,
        name=best.seen.name,
        candidates=tuple((one.seen.party, one.names.value) for one in ranked),
        ambiguous=ambiguous,
        evidence=(*best.names.evidence, *context),
    )
