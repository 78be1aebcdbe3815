"""Pairs of entities of different lists and parties by their names, found through the index."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import product

from service.domain.entity import Entity, NameKind, NameQuality
from service.index.entry import IndexedName
from service.matching.name_score import score_name
from service.matching.score import MOST_RAISED, read_as_person
from service.names.prepare import prepare
from service.names.words import NameWords
from service.screening.snapshot import Snapshot

_MOST_CANDIDATES = 50
_MOST_NAMES = 20
_OFTEN = 500
Names = tuple[str, str]


@dataclass(frozen=True, slots=True)
class AlikeNames:
    """The search over one snapshot, from the names of the datasets named, for scores from `least` on.

    Names that their list calls weak, acronyms and names of the press propose nothing.
    """

    snapshot: Snapshot
    datasets: tuple[str, ...]
    least: float

    def pairs(self, told: Callable[[int, int], None]) -> Mapping[tuple[str, str], Names]:
        """By the ids of two entities, the one that was asked first, their names that are most alike."""
        asked = self._asked()
        best: dict[tuple[str, str], tuple[float, Names]] = {}
        for number, (folded, positions) in enumerate(asked.items()):
            if number % _OFTEN == 0:
                told(number, len(asked))
            found = self.snapshot.index.candidates(folded, _MOST_CANDIDATES, self._needed)
            for here, there in product(positions, found.positions):
                self._note(here, there, best)
        return {pair: names for pair, (_, names) in best.items()}

    @property
    def _needed(self) -> float:
        return max(0.0, self.least - MOST_RAISED)

    def _asked(self) -> Mapping[str, list[int]]:
        """The names to ask for. Each pair is found from either side, so the largest list need not be asked."""
        names = self.snapshot.index.names
        sizes = Counter(name.dataset for name in names)
        largest = max(sizes, key=lambda dataset: sizes[dataset], default="")
        asked: defaultdict[str, list[int]] = defaultdict(list)
        for position, name in enumerate(names):
            wanted = name.dataset in self.datasets if self.datasets else name.dataset != largest
            if wanted and _proposes(name):
                asked[name.folded].append(position)
        return asked

    def _note(self, here: int, there: int, best: dict[tuple[str, str], tuple[float, Names]]) -> None:
        index, party_of = self.snapshot.index, self.snapshot.register.party_of
        one, other = index.names[here], index.names[there]
        if one.dataset == other.dataset or party_of[one.entity] == party_of[other.entity] or not _proposes(other):
            return
        person = read_as_person(one.type, other.type)
        alike = score_name(index.prepared[here], index.prepared[there], person)
        key = one.entity, other.entity
        if (other.entity, one.entity) in best:
            key = other.entity, one.entity
            one, other = other, one
        if alike >= self._needed and (key not in best or best[key][0] < alike):
            best[key] = alike, (one.text, other.text)


def most_alike(one: Entity, other: Entity, words: NameWords) -> Names:
    """Of the names of two entities, at most twenty each, the two that are most alike."""
    person = read_as_person(one.type, other.type)
    here = [(name.text, prepare(name.folded, words)) for name in one.names[:_MOST_NAMES]]
    there = [(name.text, prepare(name.folded, words)) for name in other.names[:_MOST_NAMES]]
    pair = max(product(here, there), key=lambda pair: score_name(pair[0][1], pair[1][1], person))
    return pair[0][0], pair[1][0]


def _proposes(name: IndexedName) -> bool:
    return name.quality is not NameQuality.WEAK and name.kind not in {NameKind.ACRONYM, NameKind.PRESS}
