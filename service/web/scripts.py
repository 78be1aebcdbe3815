"""In which script a name is written, as browsers and readers are told."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

_LATIN = "Latn"
_SCRIPTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "LATIN": (_LATIN, "Latin"),
        "ARABIC": ("Arab", "Arabic"),
        "CYRILLIC": ("Cyrl", "Cyrillic"),
        "CJK": ("Hani", "Chinese"),
        "HANGUL": ("Hang", "Korean"),
        "HIRAGANA": ("Jpan", "Japanese"),
        "KATAKANA": ("Jpan", "Japanese"),
        "HEBREW": ("Hebr", "Hebrew"),
        "GREEK": ("Grek", "Greek"),
        "DEVANAGARI": ("Deva", "Devanagari"),
        "BENGALI": ("Beng", "Bengali"),
        "TAMIL": ("Taml", "Tamil"),
        "THAI": ("Thai", "Thai"),
        "MYANMAR": ("Mymr", "Burmese"),
        "KHMER": ("Khmr", "Khmer"),
        "GEORGIAN": ("Geor", "Georgian"),
        "ARMENIAN": ("Armn", "Armenian"),
        "ETHIOPIC": ("Ethi", "Ethiopic"),
        "SINHALA": ("Sinh", "Sinhala"),
        "GURMUKHI": ("Guru", "Gurmukhi"),
    }
)
"""By the first word of the names of its letters, a script's code of ISO 15924 and what readers call it."""


def language_of(text: str) -> str | None:
    """The tag of a text whose language nobody tells, by the script of most of its letters; None where it is Latin."""
    code = _script(text)[0]
    return None if code in {None, _LATIN} else f"und-{code}"


def script_of(text: str) -> str | None:
    """What readers call the script of most of the letters; None for Latin letters and where there is none."""
    code, called = _script(text)
    return None if code in {None, _LATIN} else called


def _script(text: str) -> tuple[str | None, str | None]:
    letters = (unicodedata.name(char, "").partition(" ")[0].partition("-")[0] for char in text if char.isalpha())
    known = Counter(word for word in letters if word in _SCRIPTS)
    return _SCRIPTS[known.most_common(1)[0][0]] if known else (None, None)
