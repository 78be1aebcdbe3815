"""Names as OFAC prints them: the comma form of persons turned to reading order, and each folded name once."""

from collections.abc import Iterable

from service.domain.entity import Detail, DetailKind, Name, NameKind, NameQuality
from service.names.fold import fold
from service.sources.ofac.record import ListedName

_STRENGTH = {NameQuality.WEAK: 0, NameQuality.UNSTATED: 1, NameQuality.STRONG: 2}
_COMMA = ", "


def listed_name(
    printed: str, is_person: bool, kind: NameKind, quality: NameQuality, remark: str | None = None
) -> ListedName:
    """A name as it is read; of a person "SURNAME, Given" becomes "Given SURNAME", and what follows stays last.

    The comma form is kept only where capitals do not tell where the surname begins.
    """
    text = " ".join(printed.split())
    if not is_person or _COMMA not in text:
        return ListedName(text, kind, quality, remark=remark)
    surname, given, *suffixes = text.split(_COMMA)
    if _is_suffix(given) and suffixes:
        surname, given, *suffixes = (f"{surname}, {given}", *suffixes)
    turned = _COMMA.join([f"{given} {surname}", *suffixes])
    plain = not suffixes and _surname_shows(given, surname)
    return ListedName(turned, kind, quality, index_form=None if plain else text, remark=remark)


def in_reading_order(given: str | None, surname: str) -> tuple[str, str | None]:
    """The name of a person whose parts the list keeps apart, and its comma form where capitals do not show it."""
    if not given:
        return surname, None
    return f"{given} {surname}", None if _surname_shows(given, surname) else f"{surname}, {given}"


def names_of(listed: Iterable[ListedName]) -> tuple[tuple[Name, ...], tuple[Detail, ...], tuple[str, ...]]:
    """The names, each folded form once with its earliest kind and best quality; what else was printed; findings.

    A spelling that folds to the form of an earlier name, and a name without a letter or digit, stay as details.
    """
    kept: dict[str, Name] = {}
    details: list[Detail] = []
    said: list[str] = []
    for one in listed:
        folded = fold(one.text)
        label = f"{one.kind}, {one.quality}"
        if not folded:
            said.append(f"the name {one.text!r} has no letter and no digit")
            details.append(Detail(DetailKind.OTHER, one.text, label))
            continue
        if one.index_form:
            details.append(Detail(DetailKind.OTHER, one.index_form, "name as filed"))
        name = Name(one.text, folded, one.kind, one.quality, language=one.language, remark=one.remark)
        earlier = kept.setdefault(folded, name)
        if earlier is not name:
            details.append(Detail(DetailKind.OTHER, one.text, f"{label}, the same words"))
            if _STRENGTH[one.quality] > _STRENGTH[earlier.quality]:
                kept[folded] = _with_quality(earlier, one.quality)
    return tuple(kept.values()), tuple(details), tuple(said)


def _with_quality(name: Name, quality: NameQuality) -> Name:
    return Name(name.text, name.folded, name.kind, quality, language=name.language, remark=name.remark)


def _is_suffix(words: str) -> bool:
    return words.rstrip(".").upper() in {"JR", "SR", "II", "III", "IV"}


def _surname_shows(given: str, surname: str) -> bool:
    """Whether the surname alone is in capitals, so that the comma form can be had back."""
    return surname.isupper() and not any(word.isupper() and len(word.strip(".")) > 1 for word in given.split())
