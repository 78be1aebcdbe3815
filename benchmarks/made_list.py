"""A list of OFAC's in its legacy CSV form, as long as asked and made up by a seed: the same one each time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.seeded import SEED

_Rows = list[list[str]]
_NULL = "-0- "
_END = "\x1a"
_TAGS = ("SDGT", "RUSSIA-EO14024", "SDNTK", "IRAN", "NPWMD] [IFSR", "UKRAINE-EO13661", "CUBA", "SYRIA")
_COUNTRIES = ("Russia", "Iran", "Cuba", "Syria", "Colombia", "Mexico", "Lebanon", "China", "Panama")
_FORMS = ("LLC", "LTD.", "S.A.", "GMBH", "JOINT STOCK COMPANY", "TRADING COMPANY", "FOUNDATION")
_CONSONANTS, _VOWELS = ("b", "d", "f", "g", "kh", "k", "l", "m", "n", "r", "s", "sh", "t", "v", "z"), "aeiou"
_PERSONS = 0.5
# As in the list of December 2023: 1.2 aliases and 1.4 addresses to an entity.
_ALIASES, _ADDRESSES = (0, 1, 1, 1, 3), (1, 1, 1, 2, 2)


def write_list(directory: Path, entities: int) -> list[Path]:
    """Writes main file, addresses and aliases into the directory, which is there; gives their paths."""
    draw = random.Random(SEED)  # noqa: S311, nothing is kept secret by it
    main: _Rows = []
    addresses: _Rows = []
    aliases: _Rows = []
    for key in range(1, entities + 1):
        is_person = draw.random() < _PERSONS
        kind = "individual" if is_person else _NULL
        cells = [_NULL] * 7
        main.append([str(key), _name(draw, is_person), kind, draw.choice(_TAGS), *cells, _remarks(draw, is_person)])
        addresses += [[str(key), str(len(addresses) + at), *_address(draw)] for at in range(draw.choice(_ADDRESSES))]
        aliases += [
            [str(key), str(len(aliases) + at), "aka", _name(draw, is_person), _NULL]
            for at in range(draw.choice(_ALIASES))
        ]
    return [
        _write(directory / name, rows)
        for name, rows in (("sdn.csv", main), ("add.csv", addresses), ("alt.csv", aliases))
    ]


def _write(path: Path, rows: _Rows) -> Path:
    path.write_text("".join(f"{','.join(map(_cell, row))}\r\n" for row in rows) + _END, encoding="utf-8", newline="")
    return path


def _cell(text: str) -> str:
    return text if text == _NULL or text.isdecimal() else f'"{text}"'


def _name(draw: random.Random, is_person: bool) -> str:
    words = [_word(draw) for _ in range(draw.choice((2, 3, 3, 4)))]
    if is_person:
        return f"{words[0].upper()}, {' '.join(word.title() for word in words[1:])}"
    return f"{' '.join(words).upper()} {draw.choice(_FORMS)}"


def _word(draw: random.Random) -> str:
    """Few words are common and most are rare, as in names: the words grow slower than the list."""
    rank = int(20 * draw.paretovariate(0.5))
    letters = random.Random(rank)  # noqa: S311
    return "".join(_syllables(letters))


def _syllables(letters: random.Random) -> Iterator[str]:
    for _ in range(letters.choice((2, 2, 3, 4))):
        yield letters.choice(_CONSONANTS) + letters.choice(_VOWELS)


def _address(draw: random.Random) -> list[str]:
    street = f"{draw.randrange(1, 200)} {_word(draw).title()} Street"
    return [street, _word(draw).title(), draw.choice(_COUNTRIES), _NULL]


def _remarks(draw: random.Random, is_person: bool) -> str:
    if not is_person:
        return f"Tax ID No. {draw.randrange(10**9, 10**10)} ({draw.choice(_COUNTRIES)})."
    born = date(1940, 1, 1) + timedelta(days=draw.randrange(20_000))
    nationality, gender = draw.choice(_COUNTRIES), draw.choice(("Male", "Female"))
    passport = f"Passport {_word(draw)[0].upper()}{draw.randrange(10**7, 10**8)} ({nationality})"
    return f"DOB {born:%d %b %Y}; nationality {nationality}; Gender {gender}; {passport}."
