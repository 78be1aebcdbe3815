"""Hashes of words and of what one or two slips leave of them, for many words at once.

A word is hashed as a polynomial of its letters modulo 2^64. The multiplier is odd and so has an inverse, by which the
letters after a gap move up: the hash of a word without a letter is that of two parts of it. Two words of one hash are
told apart by whoever compares the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
Numbers = NDArray[np.int32]

ONE_SLIP = range(4, 31)
TWO_SLIPS = range(6, 15)
"""Lengths of words, in letters. Pairs of letters to leave out grow with the square of the length."""
_MULTIPLIER = 0x9E3779B97F4A7C15
_ONE_UP, _TWO_UP = (np.uint64(pow(_MULTIPLIER, -places, 2**64)) for places in (1, 2))
_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class HashTable:
    """Numbers by hash, in two arrays that are sorted by hash. Only read after `of`."""

    hashes: Hashes
    numbers: Numbers

    @classmethod
    def of(cls, hashes: list[Hashes], numbers: list[Numbers]) -> HashTable:
        """Joins stretches of pairs, and empties both lists, so that nothing is held twice; equal pairs stay."""
        together = np.concatenate([np.zeros(0, np.uint64), *hashes])
        hashes.clear()
        order = np.argsort(together, kind="stable").astype(np.uint32)
        together = together[order]
        by_hash = np.concatenate([np.zeros(0, np.int32), *numbers])
        numbers.clear()
        return cls(together, by_hash[order])

    def at(self, hashes: Hashes) -> set[int]:
        """All numbers under any of the hashes."""
        first = np.searchsorted(self.hashes, hashes, "left")
        last = np.searchsorted(self.hashes, hashes, "right")
        there = np.flatnonzero(first < last)
        found: set[int] = set()
        for place in there.tolist():
            found.update(self.numbers[first[place] : last[place]].tolist())
        return found


def whole(words: Sequence[str]) -> HashTable:
    """The numbers of the words, counted from 0, by the hash of each; empty words are under none."""
    return _table(words, rests=False)


def with_slips(words: Sequence[str]) -> HashTable:
    """The numbers of the words by the hash of each and of everything that slips may leave of it."""
    return _table(words, rests=True)


def hash_of(word: str) -> Hashes:
    """The hash of one word, as an array of one."""
    hashes: Hashes = _hashed([word], rests=False)[0]
    return hashes


def hashes_with_slips(word: str) -> Hashes:
    """The hash of the word and those of what slips may leave of it."""
    hashes: Hashes = _hashed([word], rests=True)[0]
    return hashes


def _table(words: Sequence[str], *, rests: bool) -> HashTable:
    by_length: dict[int, list[int]] = {}
    for number, word in enumerate(words):
        if word:
            by_length.setdefault(len(word), []).append(number)
    hashes: list[Hashes] = []
    numbers: list[Numbers] = []
    for some in _chunks(by_length):
        hashed = _hashed([words[number] for number in some], rests=rests)
        hashes.append(hashed.ravel())
        numbers.append(np.repeat(np.array(some, np.int32), hashed.shape[1]))
    return HashTable.of(hashes, numbers)


def _chunks(by_length: dict[int, list[int]]) -> Iterator[list[int]]:
    for numbers in by_length.values():
        for start in range(0, len(numbers), _AT_ONCE):
            yield numbers[start : start + _AT_ONCE]


def _hashed(words: Sequence[str], *, rests: bool) -> Hashes:
    """One row a word, all of one length: its hash, then those of what slips leave of it."""
    length = len(words[0])
    letters = np.frombuffer("".join(words).encode("utf-32-le"), np.uint32).reshape(len(words), length)
    begun = np.zeros((len(words), length + 1), np.uint64)
    np.cumsum(letters.astype(np.uint64) * _powers(length), axis=1, dtype=np.uint64, out=begun[:, 1:])
    ended = begun[:, -1:]
    columns = [ended]
    if rests and length in ONE_SLIP:
        columns.append(begun[:, :-1] + (ended - begun[:, 1:]) * _ONE_UP)
    if rests and length in TWO_SLIPS:
        one, other = _pairs(length)
        between = (begun[:, other] - begun[:, one + 1]) * _ONE_UP
        after = (ended - begun[:, other + 1]) * _TWO_UP
        columns.append(begun[:, one] + between + after)
    return np.concatenate(columns, axis=1)


@lru_cache(maxsize=64)
def _powers(length: int) -> Hashes:
    return np.array([pow(_MULTIPLIER, place, 2**64) for place in range(length)], np.uint64)


@lru_cache(maxsize=64)
def _pairs(length: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    one, other = np.triu_indices(length, 1)
    return one, other
