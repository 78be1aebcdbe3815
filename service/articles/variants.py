"""Names in spellings that no list has, found by the score that lookups use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import accumulate

from service.articles.book import Book
from service.articles.familiar import is_familiar, is_further_name, is_light
from service.articles.reading import Reading
from service.articles.runs import bare, runs
from service.articles.scan import Found
from service.articles.shapes import Shape, is_own
from service.domain.entity import EntityType
from service.matching.align import Alignment, align
from service.matching.name_score import compare_names
from service.matching.score import read_as_person
from service.names.prepare import PreparedName, prepare
from service.names.skeleton import heard_likeness

# So many distinct rows of one article are scored, and so many listed names for each.
MOST_RUNS = 200
_MOST_NAMES = 12
_REACH = 0.35
_FEWEST_LETTERS = 6
_ALIKE = 0.8
# Vowels that no romanisation exchanges make another word of one that stands alone.
_HEARD = 0.9
_FEWEST_NAMES = 3
_VOWELS = frozenset("aeiouy")
_SHAPES = (Shape.WHOLE, Shape.WORD)


@dataclass(frozen=True, slots=True)
class Variants:
    """The places found, and how many different rows were left uncompared because the text has too many."""

    found: tuple[Found, ...]
    uncompared: int


@dataclass(frozen=True, slots=True)
class _Window:
    """Words `first` to `last` of a row, which score so against the names at the positions."""

    first: int
    last: int
    score: float
    positions: tuple[int, ...]


def variants(reading: Reading, exact: tuple[Found, ...], book: Book, threshold: float) -> Variants:
    """What no list has word for word, but scores at the threshold; each distinct row is scored once."""
    taken = {number for one in exact if _is_settled(one, book) for number in range(one.first, one.last + 1)}
    holder = {number: one for one in exact for number in range(one.first, one.last + 1)}
    known: dict[tuple[str, ...], tuple[_Window, ...]] = {}
    uncompared: set[tuple[str, ...]] = set()
    found: list[Found] = []
    for first, last in runs(reading, taken, book):
        row = tuple(bare(reading, number) for number in range(first, last + 1))
        if row not in known and len(known) < MOST_RUNS:
            known[row] = tuple(_windows(row, book, threshold))
        elif row not in known:
            uncompared.add(row)
        found += [_placed(reading, first, window) for window in known.get(row, ())]
    return Variants(tuple(one for one in found if not _cuts(one, holder)), len(uncompared))


def _cuts(one: Found, holder: Mapping[int, Found]) -> bool:
    """Whether an exact name reaches over an end of the place, or is the place."""
    before, after = holder.get(one.first), holder.get(one.last)
    if before is not None and (before.first < one.first or before.last >= one.last):
        return True
    return after is not None and after.last > one.last


def _is_settled(one: Found, book: Book) -> bool:
    """Whether the name is long enough to be no part of a longer one in another spelling."""
    return one.last > one.first and book.shapes[one.positions[0]] is Shape.WHOLE


def _placed(reading: Reading, at: int, window: _Window) -> Found:
    first, last = at + window.first, at + window.last
    end = reading.owners[last][1] if last in reading.owners else reading.ends[last]
    return Found(first, last, reading.starts[first], end, window.positions)


def _windows(row: tuple[str, ...], book: Book, threshold: float) -> list[_Window]:
    """The best window of the row, then those before and after it."""
    best = _best(row, book, threshold)
    if best is None:
        return []
    before = _windows(row[: best.first], book, threshold)
    after = _windows(row[best.last + 1 :], book, threshold)
    shift = best.last + 1
    return [*before, best, *(replace(one, first=one.first + shift, last=one.last + shift) for one in after)]


def _best(row: tuple[str, ...], book: Book, threshold: float) -> _Window | None:
    if not any(book.may_be_name(word) for word in row):
        return None
    query = prepare(" ".join(row), book.index.words)
    found: dict[tuple[int, int], dict[int, float]] = {}
    for position in book.index.candidates(query.folded, _MOST_NAMES, _REACH).positions:
        stretch = _stretch(row, query, book.index.prepared[position])
        if stretch is None or book.shapes[position] not in _SHAPES or _is_cut(row, stretch, position, book):
            continue
        score = _score(row[stretch[0] : stretch[1] + 1], position, book)
        if score >= threshold:
            found.setdefault(stretch, {})[position] = score
    if not found:
        return None
    (first, last), scored = max(found.items(), key=lambda one: max(one[1].values()) * (one[0][1] - one[0][0] + 1))
    positions = tuple(sorted(scored, key=lambda position: (-scored[position], position)))
    return _Window(first, last, scored[positions[0]], positions)


def _stretch(row: tuple[str, ...], query: PreparedName, name: PreparedName) -> tuple[int, int] | None:
    """The first and the last word of the row that stand for words of the name."""
    pairs = align(query, name).pairs
    if not pairs:
        return None
    lengths = [0, *accumulate(len(word.text) for word in query.words)]
    begin = lengths[min(pair.query[0] for pair in pairs)]
    end = lengths[max(pair.query[1] for pair in pairs)]
    ends = list(accumulate(len(word) for word in row))
    inside = [number for number, stop in enumerate(ends) if stop > begin and stop - len(row[number]) < end]
    return inside[0], inside[-1]


def _is_cut(row: tuple[str, ...], stretch: tuple[int, int], position: int, book: Book) -> bool:
    """Whether the stretch leaves out a word beside it that makes another of it, or ends with one that joins others.

    "Front" after "liberation" makes another body, a further name another person.
    """
    words, first, last = book.index.words, *stretch
    ends = {word for word in (row[first], row[last]) if is_light(word, words)}
    if ends and not ends <= set(book.index.prepared[position].folded.split()):
        return True
    beside = (*row[last + 1 : last + 2], *row[max(0, first - 1) : first])
    if book.name(position).type is EntityType.PERSON:
        return any(is_further_name(word, words) for word in beside)
    return any(word in words.common for word in beside)


def _score(row: tuple[str, ...], position: int, book: Book) -> float:
    """The score of the names alone; 0.0 where the words in common are not those that tell the party."""
    words, name = book.index.words, book.index.prepared[position]
    query = prepare(" ".join(row), words)
    compared = compare_names(query, name, read_as_person(None, book.name(position).type))
    if len(query.heavy) < 2 and (any(is_familiar(word, words) for word in row) or not _is_respelt(query, name)):
        return 0.0
    if book.name(position).type is EntityType.PERSON and _is_common(query, book):
        return 0.0
    if not compared.alignment.pairs or _is_told(compared.alignment, query, name, book):
        return compared.value
    return 0.0


def _is_common(query: PreparedName, book: Book) -> bool:
    """Whether it is a given name with a surname that many persons bear."""
    heavy = [word.key for _, word in query.heavy]
    return len(heavy) < _FEWEST_NAMES and all(book.bearers.is_common(word, book.index.words) for word in heavy)


def _is_told(alignment: Alignment, query: PreparedName, name: PreparedName, book: Book) -> bool:
    """Whether a word that only the party has is common to both; a name without one needs all its words."""
    words = book.index.words
    alike = [pair for pair in alignment.pairs if pair.likeness >= _ALIKE]
    paired = {place for pair in alike for place in range(*pair.candidate)}
    rare = {
        place
        for pair in alike
        if not all(is_familiar(query.words[number].key, words) for number in range(*pair.query))
        for place in range(*pair.candidate)
    }
    if any(
        place in rare
        and is_own(word, words)
        and not is_familiar(word.key, words)
        and not book.bearers.is_common(word.key, words)
        for place, word in name.heavy
    ):
        return True
    return all(place in paired for place, _ in name.heavy)


def _is_respelt(query: PreparedName, name: PreparedName) -> bool:
    """One word alone is another only by ear, or as the one of its many."""
    here, there = query.squashed, name.squashed
    if len(here) < _FEWEST_LETTERS or len(name.heavy) > 1 or _VOWELS.isdisjoint(there):
        return False
    return heard_likeness(here, there) >= _HEARD or there in (f"{here}s", f"{here}es") or here == f"{there}s"
