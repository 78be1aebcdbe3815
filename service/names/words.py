"""What is known about single words of names: forms, particles, titles, stop words, words spelt in several ways."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from service.errors import BadDataset
from service.names.fold import fold
from service.names.known import english_words, people_names, place_words
from service.names.tables import read

Phrase = tuple[str, ...]

_RUNNING = ("topic", "topic_in_part", "belonging", "counting", "members", "ordinary", "bodies", "craft", "trade")


@dataclass(frozen=True, slots=True)
class NameWords:
    """The word tables, all of folded words; read once and passed to whoever compares names.

    `forms` and `variants` map each spelling, as a tuple of its words, to the one that stands for all;
    `longest` is by the first word of a spelling the number of words of the longest that begins so. `stop_words`
    maps a language to its words, `places` a country (ISO 3166 alpha-2) to the words that tell of it, and
    `countries_of` the other way. `topic`, `topic_in_part`, `belonging`, `counting`, `members`, `ordinary` and
    `bodies` are words by which a name in running text is judged, as are `craft` (words for ships and aircraft) and
    `trade` (words of businesses). `english` and `proper` are what everybody reads as no name of a party, `people` the
    commonest names of persons; all three are without plurals.
    """

    forms: Mapping[Phrase, str]
    variants: Mapping[Phrase, str]
    particles: frozenset[str]
    filiations: frozenset[str]
    honorifics: frozenset[str]
    common: frozenset[str]
    stop_words: Mapping[str, frozenset[str]]
    every_stop_word: frozenset[str]
    longest: Mapping[str, int]
    topic: frozenset[str]
    topic_in_part: frozenset[str]
    belonging: frozenset[str]
    counting: frozenset[str]
    members: frozenset[str]
    ordinary: frozenset[str]
    bodies: frozenset[str]
    craft: frozenset[str]
    trade: frozenset[str]
    english: frozenset[str]
    proper: frozenset[str]
    people: frozenset[str]
    places: Mapping[str, frozenset[str]]
    every_place: frozenset[str]
    countries_of: Mapping[str, frozenset[str]]


def load_name_words(directory: Path) -> NameWords:
    """Reads the tables of `datasets/names`; raises BadDataset, naming the file, for what is not understood."""
    forms = _spellings(directory / "forms.toml", "forms")
    variants = _spellings(directory / "variants.toml", "variants")
    particles = _table(directory / "particles.toml", "particles", "filiations", "honorifics")
    stop = directory / "stop-words.toml"
    languages = _by_key(stop, "stop_words", _table(stop, "stop_words")["stop_words"])
    common = directory / "common.toml"
    articles = directory / "articles.toml"
    running = _table(articles, *_RUNNING, "places", "regions")
    places = _by_key(articles, "places", running["places"])
    return NameWords(
        forms=forms,
        variants=variants,
        particles=_words(directory / "particles.toml", particles["particles"]),
        filiations=_words(directory / "particles.toml", particles["filiations"]),
        honorifics=_words(directory / "particles.toml", particles["honorifics"]),
        common=_words(common, _table(common, "common")["common"]),
        stop_words=languages,
        every_stop_word=frozenset().union(*languages.values()),
        longest=_longest((*forms, *variants)),
        english=english_words(),
        proper=place_words() | _words(articles, running["regions"]),
        people=people_names(),
        places=places,
        every_place=frozenset().union(*places.values()),
        countries_of=_turned(places),
        **{key: _words(articles, running[key]) for key in _RUNNING},
    )


def _turned(places: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    countries: dict[str, set[str]] = {}
    for country, words in places.items():
        for word in words:
            countries.setdefault(word, set()).add(country)
    return {word: frozenset(found) for word, found in countries.items()}


def _longest(phrases: Iterable[Phrase]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for phrase in phrases:
        longest[phrase[0]] = max(len(phrase), longest.get(phrase[0], 0))
    return longest


def _table(path: Path, *keys: str) -> dict[str, Any]:
    table = read(path)
    if set(table) != set(keys):
        raise BadDataset(f"{path.name}: holds {sorted(table)}, expected are {sorted(keys)}")
    return table


def _spellings(path: Path, key: str) -> dict[Phrase, str]:
    table = _table(path, key)[key]
    if not isinstance(table, dict):
        raise BadDataset(f"{path.name}: {key} is no table of spellings")
    known: dict[Phrase, str] = {}
    for stands_for, others in table.items():
        for spelling in (stands_for, *sorted(_words(path, others))):
            phrase = tuple(_folded(path, spelling).split(" "))
            if phrase in known:
                raise BadDataset(f"{path.name}: {spelling!r} stands both under {known[phrase]!r} and {stands_for!r}")
            known[phrase] = stands_for
    return known


def _by_key(path: Path, key: str, table: object) -> dict[str, frozenset[str]]:
    if not isinstance(table, dict):
        raise BadDataset(f"{path.name}: {key} is no table of words")
    return {one: _words(path, words) for one, words in table.items()}


def _words(path: Path, words: object) -> frozenset[str]:
    if not isinstance(words, list):
        raise BadDataset(f"{path.name}: {words!r} is no list of words")
    return frozenset(_folded(path, word) for word in words)


def _folded(path: Path, word: object) -> str:
    if not isinstance(word, str) or not word or fold(word) != word:
        raise BadDataset(f"{path.name}: {word!r} is no folded word")
    return word
