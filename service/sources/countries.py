"""Countries as lists write them, by ISO 3166: names of states, of nationalities, and cells that hold several."""

import re
from collections.abc import Iterator
from functools import lru_cache

import iso3166

from service.names.fold import fold
from service.sources.country_spellings import SPELLINGS

_CODES = {
    **{fold(name): country.alpha2 for name, country in iso3166.countries_by_apolitical_name.items()},
    **{fold(name): country.alpha2 for name, country in iso3166.countries_by_name.items()},
    **{fold(spelling): code for code, spellings in SPELLINGS.items() for spelling in spellings.split("; ")},
}
# `(1) Afghan (2) Pakistani`, `a) Chad, b) Sudan`, `1) Uzbek 2) Afghan`.
_ITEM = re.compile(r"(?:^|(?<=[\s,;]))\(?(?:[a-z]|\d{1,2})\)\s*")
_REMARK = re.compile(r"\s*\([^()]*\)\s*$")
_ADDED = re.compile(r"\s+(?:citizenship|nationality|national|citizen)\s*$", re.IGNORECASE)


@lru_cache(maxsize=65_536)
def country_of(text: str) -> str | None:
    """The ISO 3166 alpha-2 code of a text that names one state or nationality; a remark in brackets after it counts
    for nothing. None where the text is anything else, such as a state that is no more.
    """
    for printed in (text, _REMARK.sub("", text), _ADDED.sub("", text)):
        code = _CODES.get(fold(printed))
        if code is not None:
            return code
    return None


def country_coded(text: str) -> str | None:
    """The code that the text is, in capitals; None where it is no alpha-2 code of ISO 3166."""
    code = text.upper()
    return code if code in iso3166.countries_by_alpha2 else None


def countries_of(text: str) -> tuple[str, ...]:
    """The codes of a cell that names one or several, `(1) Afghan (2) Pakistani`, each once, in their order."""
    return tuple(dict.fromkeys(_codes(text)))


def items_of(text: str) -> tuple[str, ...]:
    """The items of a cell that numbers or letters them, without their marks; the text itself where it does not."""
    return tuple(filter(None, (item.strip(" ,;") for item in _ITEM.split(text))))


def _codes(text: str) -> Iterator[str]:
    whole = country_of(text)
    if whole is not None:
        yield whole
        return
    for item in items_of(text):
        code = country_of(item)
        if code is not None:
            yield code
