"""Names of persons that a list files under the surname, in the order in which they are read."""

_COMMA = ", "
_SUFFIXES = frozenset({"JR", "SR", "II", "III", "IV"})


def in_reading_order(printed: str) -> tuple[str, str | None]:
    """`SURNAME, Given` as `Given SURNAME`, where what follows stays last, and the name as filed.

    That is None where nothing was turned, and where capitals show in what is read where the surname begins.
    """
    surname, *rest = printed.split(_COMMA)
    if len(rest) > 1 and _is_suffix(rest[0]):
        surname, rest = f"{surname}, {rest[0]}", rest[1:]
    if not rest or (len(rest) == 1 and _is_suffix(rest[0])):
        return printed, None
    given, *suffixes = rest
    shows = not suffixes and _surname_shows(given, surname)
    return _COMMA.join([f"{given} {surname}", *suffixes]), None if shows else printed


def joined(given: str, surname: str) -> tuple[str, str | None]:
    """The same of a name whose parts the list keeps apart; without a given name it is the surname alone."""
    if not given:
        return surname, None
    return f"{given} {surname}", None if _surname_shows(given, surname) else f"{surname}, {given}"


def _is_suffix(words: str) -> bool:
    return words.rstrip(".").upper() in _SUFFIXES


def _surname_shows(given: str, surname: str) -> bool:
    """Whether the surname alone is in capitals, initials aside, so that the form as filed can be had back."""
    return surname.isupper() and not any(word.isupper() and len(word.strip(".")) > 1 for word in given.split())
