"""All listed names, arranged so that one pass over a text finds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.articles.about import About
from service.articles.familiar import Bearers, bearers_of
from service.articles.shapes import Shape, is_rare, shape_of
from service.domain.entity import NameKind
from service.index.entry import IndexedName
from service.index.index import NameIndex
from service.names.prepare import PreparedName
from service.names.skeleton import skeleton
from service.names.words import NameWords

MOST_WORDS = 12
_FEWEST_CONSONANTS = 3


@dataclass(frozen=True, slots=True)
class Book:
    """Names by their folded words. All fields are only read after `build`; safe for threads.

    `phrases` are the positions of the names that are written with these words, `lengths` the numbers of
    words, longest first, of the names that are one word or begin with two; `shapes[position]` belongs to one name.
    `anchors` are the rare words by which a misspelt name is suspected, as they are and by their consonants,
    `alone` those of names that are one word;
    `called` are the first names of each party and those of the press without spaces, `known_first` how these are
    heard, and `first_names` its first names, folded. `bearers` is what the lists say of those who bear names.
    """

    index: NameIndex
    party_of: Mapping[str, str]
    about: Mapping[str, About]
    shapes: tuple[Shape, ...]
    phrases: Mapping[str, tuple[int, ...]]
    lengths: Mapping[str, tuple[int, ...]]
    anchors: frozenset[str]
    alone: frozenset[str]
    called: Mapping[str, tuple[str, ...]]
    first_names: Mapping[str, tuple[str, ...]]
    bearers: Bearers
    known_first: Mapping[str, tuple[str, ...]]

    @classmethod
    def build(cls, index: NameIndex, party_of: Mapping[str, str], about: Mapping[str, About]) -> Book:
        """Arranges the names of the index; `party_of` has the party of each entity, `about` is by party."""
        phrases: defaultdict[str, list[int]] = defaultdict(list)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        shapes = []
        anchors: set[str] = set()
        alone: set[str] = set()
        first: defaultdict[str, set[str]] = defaultdict(set)
        known: defaultdict[str, set[str]] = defaultdict(set)
        called: defaultdict[str, set[str]] = defaultdict(set)
        bearers = bearers_of(zip(index.names, index.prepared, strict=True), index.words, party_of)
        for position, (name, prepared) in enumerate(zip(index.names, index.prepared, strict=True)):
            shapes.append(shape_of(name, prepared, index.words, bearers))
            for phrase in _written(prepared, shapes[-1]):
                phrases[phrase].append(position)
                written = phrase.split(" ", 2)
                lengths[" ".join(written[:2])].add(phrase.count(" ") + 1)
            heads = frozenset(_anchors(prepared, shapes[-1], index.words))
            anchors |= heads
            if shapes[-1] is Shape.WORD:
                alone |= heads
            if name.kind in (NameKind.PRIMARY, NameKind.PRESS):
                known[party_of[name.entity]].add(heard(prepared))
                called[party_of[name.entity]].add(prepared.squashed)
            if name.kind is NameKind.PRIMARY:
                first[party_of[name.entity]].add(prepared.folded)
        return cls(
            index=index,
            bearers=bearers,
            party_of=party_of,
            about=about,
            shapes=tuple(shapes),
            phrases={phrase: tuple(positions) for phrase, positions in phrases.items()},
            lengths={word: tuple(sorted(numbers, reverse=True)) for word, numbers in lengths.items()},
            anchors=frozenset(anchors),
            alone=frozenset(alone),
            # Of each party there are one or two, for which a set takes four times the room.
            called={party: tuple(names) for party, names in called.items()},
            first_names={party: tuple(names) for party, names in first.items()},
            known_first={party: tuple(names) for party, names in known.items()},
        )

    def name(self, position: int) -> IndexedName:
        """The listed name at the position."""
        return self.index.names[position]

    def party(self, position: int) -> str:
        """The party that bears the name at the position."""
        return self.party_of[self.index.names[position].entity]

    def may_be_name(self, word: str, alone: bool = False) -> bool:
        """Whether the folded word is a rare word of some name, or sounds like one, or is the one of its many.

        `alone` asks for names that are this one word.
        """
        words = self.index.words
        if word in words.ordinary or word in words.common or word in words.every_stop_word:
            return False
        key = words.variants.get((word,), word)
        bones = skeleton(word)
        heard = f"/{bones}" if len(bones) >= _FEWEST_CONSONANTS else word
        return not (self.alone if alone else self.anchors).isdisjoint((word, key, f"{word}s", heard))


def heard(prepared: PreparedName) -> str:
    """How the words of a name that count are heard: the same for two spellings of one name."""
    return " ".join(skeleton(word.key) or word.key for _, word in prepared.heavy)


def _written(prepared: PreparedName, shape: Shape) -> Iterator[str]:
    """The rows of words by which the name is found: its own, without "the", and dotted letters as one word."""
    words = prepared.folded.split()
    if not words or len(words) > MOST_WORDS:
        return
    yield prepared.folded
    if words[0] == "the" and shape in (Shape.WHOLE, Shape.PLAIN):
        yield " ".join(words[1:])
    if len(words) > 2 and all(len(word) == 1 for word in words):
        yield prepared.squashed


def _anchors(prepared: PreparedName, shape: Shape, words: NameWords) -> Iterator[str]:
    if shape not in (Shape.WHOLE, Shape.WORD):
        return
    for word in prepared.words:
        if is_rare(word, words):
            yield from (word.text, word.key)
            bones = skeleton(word.text)
            if len(bones) >= _FEWEST_CONSONANTS:
                yield f"/{bones}"
