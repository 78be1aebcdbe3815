"""The form by which names are compared: lower-case ASCII letters and digits, one space between words."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii

# Marks after the 30th on one letter are dropped, as the stream-safe text format of Unicode (UAX #15) has it:
# sorting them into canonical order is quadratic.
_MARKS_KEPT = 30
_SILENT = frozenset("'`\u00b4\u2018\u2019\u201b\u2032\u2035\uff07\u05f3\u30fc")
_NO_SOUND = ("Cc", "Cf", "Cs")
_LETTER_OR_DIGIT = ("L", "N", "M")
_DIACRITIC = ("COMBINING", "ARABIC", "HEBREW", "SYRIAC")
_ASCII = {
    code: chr(code).lower() if chr(code).isalnum() else None if chr(code) in _SILENT else " " for code in range(128)
} | {code: None for code in range(128) if unicodedata.category(chr(code)) == "Cc" and not chr(code).isspace()}


def fold(text: str) -> str:
    """The folded form of a text, "" where it holds no letter and no digit.

    Diacritics, apostrophes, bidi, zero-width and control characters go without a break; any other
    punctuation is one space; letters of other scripts are transliterated one by one, Han characters
    as words of their own. Folding twice changes nothing; time is linear in the length of the text.
    """
    if text.isascii():
        return " ".join(text.translate(_ASCII).split())
    return " ".join("".join(fold_cluster(text[start:end]) for start, end in clusters(text)).split())


def clusters(text: str) -> list[tuple[int, int]]:
    """The stretches, in code points, that fold on their own: a character and the marks that belong to it."""
    starts = [place for place, char in enumerate(text) if place == 0 or not _extends(char)]
    return list(pairwise([*starts, len(text)]))


def fold_cluster(cluster: str) -> str:
    """One cluster folded: letters and digits, "" where it makes no sound, " " where it parts words."""
    return _fold_short(cluster[: 1 + _MARKS_KEPT])


@lru_cache(maxsize=16384)
def _fold_short(cluster: str) -> str:
    if cluster[0] in _SILENT:
        return ""
    parts = [_fold_char(char) for char in unicodedata.normalize("NFKC", cluster).casefold()]
    # A cluster that is written as several words ("½", "㍿") stays one, so that each word has a place of its own.
    word = "".join(parts).replace(" ", "")
    if not word:
        return " " if " " in parts else ""
    return f" {word} " if _is_han(cluster[0]) else word


def _fold_char(char: str) -> str:
    category = unicodedata.category(char)
    if char in _SILENT or (category in _NO_SOUND and not char.isspace()):
        return ""
    if category[0] not in _LETTER_OR_DIGIT:
        return " "
    if category[0] == "M" and unicodedata.name(char, "").startswith(_DIACRITIC):
        return ""
    return "".join(sound for sound in anyascii(char).lower() if sound.isalnum())


def _extends(char: str) -> bool:
    """Whether the character belongs to the one before it: a mark, or a later part of a Hangul syllable."""
    return char > "\u02ff" and (unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff")


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\U00020000" <= char <= "\U0003ffff"
