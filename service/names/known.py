"""Words that every reader knows without a list: of English, of places, and of people; read from installed packages."""

from __future__ import annotations

from collections.abc import Container, Iterator
from importlib.resources import files
from itertools import islice

from english_words import get_english_words_set

from service.names.fold import fold

_ENGLISH = 30_000
"""Words in the order of their use; rarer ones are read as names more often than as words."""
_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y"), ("ing", ""), ("ing", "e"), ("er", ""),
    ("r", ""), ("ers", ""), ("rs", ""), ("est", ""), ("ly", ""),
)  # fmt: skip
_SURNAMES, _GIVEN = 1_000, 300
_LEAST_TOWN = 100_000
"""Inhabitants of a town whose name every reader knows."""
_LEAST_LETTERS = 3
_NAME, _AFTER_INHABITANTS = 2, 4
"""The column of the name of a town, and how many columns follow that of its inhabitants."""


def english_words() -> frozenset[str]:
    """The commonest words of English by symspellpy's counts, as far as a dictionary of english-words has them.

    The counts tell no name from a word; the dictionary writes names with a capital, and so they are left out.
    """
    written = get_english_words_set(["web2"])
    used = (line.split()[0] for line in islice(_lines("symspellpy", "frequency_dictionary_en_82_765.txt"), _ENGLISH))
    return frozenset(word for word in used if word.isalpha() and _is_written(word, written))


def _is_written(word: str, written: Container[str]) -> bool:
    """Whether the word stands in the dictionary, as it is or without the ending of a form."""
    return word in written or any(
        word.endswith(ending) and f"{word.removesuffix(ending)}{stem}" in written for ending, stem in _ENDINGS
    )


def people_names() -> frozenset[str]:
    """The commonest surnames and given names of the United States' census of 1990, by the package names."""
    counted = {"dist.all.last": _SURNAMES, "dist.male.first": _GIVEN, "dist.female.first": _GIVEN}
    lines = (line for name, most in counted.items() for line in islice(_lines("names", name), most))
    return frozenset(fold(line.split()[0]) for line in lines)


def place_words() -> frozenset[str]:
    """Words in the names of large towns and of nationalities, by geotext's copy of the GeoNames gazetteer."""
    # Between the name and the inhabitants stand all other names of the town, which nobody asks for.
    rows = _lines("geotext", "data/cities15000.txt")
    large = (row for row in rows if int(row.rsplit("\t", _AFTER_INHABITANTS + 1)[1]) >= _LEAST_TOWN)
    towns = [fold(row.split("\t", _NAME + 1)[_NAME]) for row in large]
    nations = [fold(line.partition(":")[0]) for line in _lines("geotext", "data/nationalities.txt")]
    words = (word for phrase in (*towns, *nations) for word in phrase.split())
    return frozenset(word for word in words if len(word) >= _LEAST_LETTERS)


def _lines(package: str, name: str) -> Iterator[str]:
    """The lines of a file that hold something, read as far as they are asked for."""
    with files(package).joinpath(name).open(encoding="utf-8-sig") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                yield line.rstrip("\n")
