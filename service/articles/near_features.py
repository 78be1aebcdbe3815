"""What the words near a name, and those of the whole article, are about; None where a feature does not apply."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from service.articles.reading import WHOLE_TOPIC, Gap
from service.articles.runs import bare
from service.articles.shapes import ACRONYMS
from service.articles.sighting import Sighting
from service.domain.entity import EntityType

# So many words before and after a name are near it.
NEAR = 30
# A word says what the bearer is over fewer words than these.
_MOST_BETWEEN = 5
_FEWEST_HINTS = 2
_CRAFT = frozenset({EntityType.VESSEL, EntityType.AIRCRAFT})
_CRAFT_BEFORE, _CRAFT_AFTER = 4, 4


def kind_beside(seen: Sighting) -> str | None:
    """A word of the topic that says what the bearer is stands right beside: after the acronym, or before "of the"."""
    if seen.shape not in ACRONYMS:
        return None
    topic = seen.setting.book.index.words.topic
    beside = (seen.reading.words[number] for number in (_after(seen), _before(seen)) if number is not None)
    word = next((word for word in beside if word in topic), None)
    return f"“{word}” stands beside it." if word else None


def _after(seen: Sighting) -> int | None:
    """The number of the word after, over one that belongs to the topic in part: "suicide" before "bomber"."""
    reading, words = seen.reading, seen.setting.book.index.words
    for number in (seen.found.last + 1, seen.found.last + 2):
        if number >= len(reading.words) or reading.gaps[number - 1] > Gap.HYPHEN or number - 1 in reading.owners:
            return None
        if reading.words[number] not in words.topic_in_part:
            return number
    return None


def _before(seen: Sighting) -> int | None:
    """The number of the word before, over words such as "of the"."""
    belonging = seen.setting.book.index.words.belonging
    for number in range(seen.found.first - 1, max(-1, seen.found.first - _MOST_BETWEEN), -1):
        if seen.reading.gaps[number] > Gap.HYPHEN:
            return None
        if seen.reading.words[number] not in belonging:
            return number
    return None


def craft_beside(seen: Sighting) -> str | None:
    """A word for ships or aircraft stands right before the name of one, or soon after it in the sentence."""
    if seen.name.type not in _CRAFT:
        return None
    reading, first, last = seen.reading, seen.found.first, seen.found.last
    near = range(max(0, first - _CRAFT_BEFORE), min(len(reading.words), last + 1 + _CRAFT_AFTER))
    craft = seen.setting.book.index.words.craft
    beside = (number for number in near if not first <= number <= last and reading.words[number] in craft)
    word = next((reading.words[number] for number in beside if _is_same_sentence(seen, number)), None)
    return f"“{word}” stands beside it." if word else None


def topic_near(seen: Sighting) -> str | None:
    """Words of the topic stand near."""
    near = seen.reading.topics_in(seen.found.first - NEAR, seen.found.last + NEAR)
    return "Words of terrorism, crime or sanctions stand near." if near >= WHOLE_TOPIC else None


def topic_hint(seen: Sighting) -> str | None:
    """Words that belong to the topic in part stand near an acronym, too few to say it alone."""
    near = seen.reading.topics_in(seen.found.first - NEAR, seen.found.last + NEAR)
    if seen.shape not in ACRONYMS or not _FEWEST_HINTS <= near < WHOLE_TOPIC:
        return None
    return "Words that may tell of terrorism, crime or sanctions stand near."


def topic(seen: Sighting) -> str | None:
    """The article as a whole is about the topic."""
    return "The article has several words of terrorism, crime or sanctions." if seen.setting.topical else None


def place_near(seen: Sighting) -> str | None:
    """A place of the party is named in the same sentence."""
    word = next((word for word, number in _places(seen) if _is_same_sentence(seen, number)), None)
    return f"“{word}”, which belongs to a place of the party, stands in the same sentence." if word else None


def place_around(seen: Sighting) -> str | None:
    """A place of the party is named near, in another sentence."""
    near = list(_places(seen))
    if not near or any(_is_same_sentence(seen, number) for _, number in near):
        return None
    return f"“{near[0][0]}”, which belongs to a place of the party, stands near."


def _places(seen: Sighting) -> Iterator[tuple[str, int]]:
    """The words near that tell of a country of the party, with their numbers."""
    about = seen.setting.book.about.get(seen.party)
    if about is None:
        return
    inside = range(seen.found.first, seen.found.last + 1)
    numbers = seen.reading.places
    first, stop = (bisect_left(numbers, bound) for bound in (inside.start - NEAR, inside.stop + NEAR))
    for number in numbers[first:stop]:
        word = bare(seen.reading, number)
        if word in about.related and number not in inside:
            yield word, number


def _is_same_sentence(seen: Sighting, number: int) -> bool:
    return seen.reading.sentences[number] == seen.reading.sentences[seen.found.first]
