"""What a name and the way in which it is written say by themselves; None where a feature does not apply."""

from __future__ import annotations

from collections.abc import Iterator

from service.articles.book import heard
from service.articles.capitals import is_lower_case, is_shouted
from service.articles.familiar import is_further_name, is_light
from service.articles.reading import Gap
from service.articles.runs import bare
from service.articles.shapes import ACRONYMS, Shape
from service.articles.sighting import Sighting
from service.domain.entity import EntityType, NameKind, NameQuality
from service.names.fold import fold

_DIGITS_OF_YEAR = 4
# Beside these a further word makes another of them.
_NAMED_ONCE = frozenset({EntityType.PERSON, EntityType.VESSEL, EntityType.AIRCRAFT})
_KNOWN_FIRST = frozenset({NameKind.PRIMARY, NameKind.PRESS})


def first_name(seen: Sighting) -> str | None:
    """The single word is the one by which the party is known first."""
    book = seen.setting.book
    known = seen.shape is Shape.WORD and heard(book.index.prepared[seen.position]) in book.known_first.get(
        seen.party, ()
    )
    return "It is the name by which the party is known first." if known else None


def own_name(seen: Sighting) -> str | None:
    """Of the parties that bear the name, this one has it as its first, or the press calls it so."""
    if not _is_shared(seen):
        return None
    own = seen.letters in seen.setting.book.called.get(seen.party, ())
    return "Of the parties that bear the name, this one has it as its first." if own else None


def not_in_scope(seen: Sighting) -> str | None:
    """Of the parties that bear the name, this one does not have it on the day of the article, and another may."""
    if not _is_shared(seen) or seen.setting.in_scope(seen.party, seen.name.folded) is not False:
        return None
    book = seen.setting.book
    others = ((book.party(position), book.name(position).folded) for position in seen.found.positions)
    if all(seen.setting.in_scope(*other) is False for other in others if other[0] != seen.party):
        return None
    return "On the day of the article no designation of this party has the name, and that of another may."


def other_name(seen: Sighting) -> str | None:
    """Plain words that are only another name of a party which the article does not name otherwise."""
    if seen.shape is not Shape.PLAIN or seen.part_of or seen.name.kind in _KNOWN_FIRST:
        return None
    book, words = seen.setting.book, set(fold(seen.surface).split())
    if seen.setting.other_name(seen.party, seen.letters) or not words.isdisjoint(book.index.words.topic):
        return None
    one = {_one_of(word) for word in words}
    if any(one <= {_one_of(word) for word in first.split()} for first in book.first_names.get(seen.party, ())):
        return None
    return "It is not the first name of the party, which the article does not name otherwise."


def _one_of(word: str) -> str:
    """The one of many: "guard" for "guards"."""
    return word.removesuffix("s")


def weak_name(seen: Sighting) -> str | None:
    """The publisher calls the name weak for identification."""
    weak = seen.name.quality is NameQuality.WEAK and seen.shape is not Shape.WHOLE and not seen.found.coined
    return "The publisher calls the name weak." if weak else None


def common_letters(seen: Sighting) -> str | None:
    """The letters of the acronym are also a word or an abbreviation of everyday."""
    common = seen.shape in ACRONYMS and seen.letters in seen.setting.book.index.words.ordinary
    return "The letters also stand for something of everyday." if common else None


def lower_case(seen: Sighting) -> str | None:
    """The name is written without capitals in a text that has them."""
    stretch = (seen.found.first, seen.found.last, seen.found.end)
    lower = seen.reading.has_capitals and is_lower_case(seen.reading, stretch, seen.setting.book.index.words)
    return "It is written without capitals." if lower else None


def shouted(seen: Sighting) -> str | None:
    """The words around an acronym are in capitals too."""
    if seen.shape in ACRONYMS and is_shouted(seen.reading, seen.found.first, seen.found.last):
        return "The words around are in capitals too, so that these make no acronym."
    return None


def longer_name(seen: Sighting) -> str | None:
    """The name goes on with a word that makes something else of it."""
    reading, after = seen.reading, seen.found.last + 1
    if after >= len(reading.words) or seen.found.last in reading.owners or reading.gaps[after - 1] > Gap.HYPHEN:
        return None
    if reading.words[after] in seen.setting.book.index.words.bodies and reading.capitals[after]:
        return f"It goes on as “{reading.surface(seen.found.first, after)}”, which may be something else."
    return None


def further_name(seen: Sighting) -> str | None:
    """Beside the name of a person stands another name, or beside that of a ship a further capitalised word."""
    if seen.part_of or seen.name.type not in _NAMED_ONCE:
        return None
    number = next((number for number in _neighbours(seen) if _is_further(seen, number)), None)
    if number is None:
        return None
    whole = seen.reading.surface(min(number, seen.found.first), max(number, seen.found.last))
    return f"It is a part of “{whole}”, which may be another."


def _neighbours(seen: Sighting) -> Iterator[int]:
    """The numbers of the capitalised words right before and after the name."""
    reading, before, after = seen.reading, seen.found.first - 1, seen.found.last + 1
    if before >= 0 and reading.gaps[before] is Gap.SPACE and before not in reading.owners and reading.capitals[before]:
        yield before
    if after < len(reading.words) and reading.gaps[after - 1] is Gap.SPACE and after - 1 not in reading.owners:
        yield from (after,) if reading.capitals[after] else ()


def _is_further(seen: Sighting, number: int) -> bool:
    book, word = seen.setting.book, bare(seen.reading, number)
    if word in book.phrases:
        return False
    if seen.name.type is EntityType.PERSON:
        own = any(word in name.split() for name in book.about[seen.party].names) if seen.party in book.about else False
        return not own and is_further_name(word, book.index.words)
    return word not in book.index.words.craft and not is_light(word, book.index.words)


def figure_beside(seen: Sighting) -> str | None:
    """A figure follows the acronym, as in the number of a flight or a sum of money; a year does not count."""
    reading, after = seen.reading, seen.found.last + 1
    if after >= len(reading.words) or seen.shape not in ACRONYMS or reading.gaps[after - 1] is not Gap.SPACE:
        return None
    figure = reading.words[after]
    if not figure.isdecimal() or (len(figure) == _DIGITS_OF_YEAR and figure[:2] in ("19", "20")):
        return None
    return f"A figure follows it: “{reading.surface(seen.found.first, after)}”."


def _is_shared(seen: Sighting) -> bool:
    """Whether several parties bear the name."""
    book = seen.setting.book
    return not seen.found.coined and len({book.party(position) for position in seen.found.positions}) > 1


def code(seen: Sighting) -> str | None:
    """The acronym is part of a number such as that of a form."""
    reading, after = seen.reading, seen.found.last + 1
    if after >= len(reading.words) or seen.shape not in ACRONYMS or reading.gaps[after - 1] is not Gap.HYPHEN:
        return None
    whole = reading.surface(seen.found.first, after)
    return f"It is part of “{whole}”, which is a code." if reading.words[after][0].isdigit() else None
