"""Names of persons that a list prints with the surname first, in the order in which they are read."""

import re

_SUFFIX = re.compile(r"(?:JR|SR|II|III|IV)\.?", re.IGNORECASE)


def in_reading_order(text: str) -> str:
    """`SURNAME, Given` as `Given SURNAME`; `Jr.` and its like stay last."""
    surname, *rest = text.split(", ")
    if not rest or (len(rest) == 1 and _SUFFIX.fullmatch(rest[0])):
        return text
    given, *suffixes = rest
    return ", ".join([f"{given} {surname}", *suffixes])


def shows_its_order(text: str) -> bool:
    """Whether the comma form can be had back from the reading order: the surname alone is in capitals, or no comma."""
    surname, comma, rest = text.partition(", ")
    return not comma or (surname.isupper() and "," not in rest and not any(map(str.isupper, rest.split())))
