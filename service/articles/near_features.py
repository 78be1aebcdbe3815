"""What the words near a name, and those of the whole article, are about; None where a feature does not apply."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from service.articles.reading import WHOLE_TOPIC
from service.articles.sighting import Sighting

# So many words before and after a name are near it.
NEAR = 30


def topic_near(seen: Sighting) -> str | None:
    """Words of the topic stand near."""
    near = seen.reading.topics_in(seen.found.first - NEAR, seen.found.last + NEAR)
    return "Words of terrorism, crime or sanctions stand near." if near >= WHOLE_TOPIC else None


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
        word = seen.reading.words[number]
        if word in about.related and number not in inside:
            yield word, number


def _is_same_sentence(seen: Sighting, number: int) -> bool:
    return seen.reading.sentences[number] == seen.reading.sentences[seen.found.first]
