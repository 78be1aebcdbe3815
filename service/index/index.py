"""The index of listed names: which of them a name could mean, before any is scored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from service.index.entry import IndexedName
from service.index.postings import Postings
from service.names.prepare import PreparedName, prepare
from service.names.words import NameWords

REACH = 0.5
# What a word that only one name has takes off, as the score has it.
_EXTRA = 0.8
_FEWEST_INITIALS = 3

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Positions of names worth scoring, likeliest first; `cut` where more could have reached the score asked."""

    positions: tuple[int, ...]
    cut: bool


@dataclass(frozen=True, slots=True)
class NameIndex:
    """All listed names. All fields are only read after `build`; safe for threads.

    `names[position]` and `prepared[position]` are one name, as listed and made ready to be compared.
    """

    names: tuple[IndexedName, ...]
    prepared: tuple[PreparedName, ...]
    words: NameWords
    _exact: Mapping[str, tuple[int, ...]]
    _squashed: Mapping[str, tuple[int, ...]]
    _initials: Mapping[str, tuple[int, ...]]
    _postings: Postings

    @classmethod
    def build(cls, names: Sequence[IndexedName], words: NameWords) -> NameIndex:
        """Indexes the names in the order given, which decides between names that are equally likely."""
        # Lists print the same names, and what is made ready of them takes more room than all else here.
        ready = {folded: prepare(folded, words) for folded in dict.fromkeys(name.folded for name in names)}
        prepared = tuple(ready[name.folded] for name in names)
        return cls(
            names=tuple(names),
            prepared=prepared,
            words=words,
            _exact=_by_key([name.folded for name in prepared]),
            _squashed=_by_key([name.squashed for name in prepared]),
            _initials=_by_key([name.initials if len(name.words) > 1 else "" for name in prepared]),
            _postings=Postings.build(prepared),
        )

    def exact(self, folded: str) -> tuple[int, ...]:
        """Positions of the names that fold to exactly this, in order."""
        return self._exact.get(folded, ())

    def candidates(self, query: str, limit: int, reach: float = REACH) -> Candidates:
        """At most `limit` names that the folded query could mean, by exact form, spacing, acronym and words.

        `reach`, in 0–1, is the score that they have to be able to reach; the higher, the fewer.
        """
        name = prepare(query, self.words)
        if not name.words or not self.names:
            return Candidates((), cut=False)
        positions, estimates = self._estimates(name)
        likely = np.flatnonzero((estimates >= reach) & (estimates > 0.0))
        order = likely[np.lexsort((positions[likely], -estimates[likely]))]
        return Candidates(tuple(positions[order[:limit]].tolist()), cut=len(order) > limit)

    def _estimates(self, name: PreparedName) -> tuple[NDArray[np.intp], Floats]:
        """Names with something in common with the query, ascending, and about the most that each could score."""
        overlap = self._postings.overlap(name)
        sure = self._sure(name)
        less = np.minimum(overlap.query_share, overlap.name_share)
        shared: Floats = overlap.likeness * (1.0 - _EXTRA * (1.0 - less) / np.maximum(1.0, overlap.paired))
        positions = np.unique(np.concatenate([overlap.positions, *(found for found, _ in sure)]))
        estimates = np.zeros(len(positions))
        estimates[np.searchsorted(positions, overlap.positions)] = shared
        for found, at_least in sure:
            places = np.searchsorted(positions, found)
            estimates[places] = np.maximum(estimates[places], at_least)
        return positions, estimates

    def _sure(self, name: PreparedName) -> list[tuple[NDArray[np.intp], float]]:
        """Names that are candidates whatever their words say, with the least that they are estimated at."""
        sure = [(self._exact.get(name.folded, ()), 2.0), (self._squashed.get(name.squashed, ()), 1.0)]
        if len(name.words) == 1 and len(name.squashed) >= _FEWEST_INITIALS:
            sure.append((self._initials.get(name.squashed, ()), REACH))
        if len(name.initials) >= _FEWEST_INITIALS:
            sure.append((self._squashed.get(name.initials, ()), REACH))
        return [(np.array(positions, np.intp), at_least) for positions, at_least in sure if positions]


def _by_key(keys: Sequence[str]) -> dict[str, tuple[int, ...]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for position, key in enumerate(keys):
        if key:
            found[key].append(position)
    return {key: tuple(positions) for key, positions in found.items()}
