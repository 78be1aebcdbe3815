"""The names of one record: each folded form once, and nothing that was printed lost."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from service.domain.entity import Detail, DetailKind, Name, NameKind, NameQuality
from service.names.fold import fold
from service.sources.person_names import in_reading_order

_STRENGTH = {NameQuality.WEAK: 0, NameQuality.UNSTATED: 1, NameQuality.STRONG: 2}


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name as it is read, with what the list says of it; `filed` is how the list prints it, where that is lost."""

    text: str
    kind: NameKind
    quality: NameQuality = NameQuality.UNSTATED
    language: str | None = None
    remark: str | None = None
    filed: str | None = None


def person_name(printed: str, kind: NameKind, quality: NameQuality, remark: str | None = None) -> ListedName:
    """The name of a person that the list may print with the surname first."""
    text, filed = in_reading_order(" ".join(printed.split()))
    return ListedName(text, kind, quality, remark=remark, filed=filed)


@dataclass(frozen=True, slots=True)
class Names:
    """`names` by folded form; `details` are spellings and remarks that no name keeps; `soundless` hold no letter."""

    names: tuple[Name, ...]
    details: tuple[Detail, ...]
    soundless: tuple[str, ...]

    @property
    def said(self) -> tuple[str, ...]:
        """A sentence for each of those without a letter."""
        return tuple(f"the name {text!r} has no letter and no digit" for text in self.soundless)


NO_NAME = "the list prints no name; this is its number"
"""The remark of a name that is the number of a record, given so that the record can be found and shown."""


def names_or_number(listed: Iterable[ListedName], number: str) -> Names:
    """The names as `names_of` has them, or the number of the record where none of them can be read."""
    names = names_of(listed)
    return names if names.names else replace(names, names=_numbered(number))


def _numbered(number: str) -> tuple[Name, ...]:
    return (Name(number, fold(number), NameKind.PRIMARY, NameQuality.UNSTATED, remark=NO_NAME),)


def names_of(listed: Iterable[ListedName]) -> Names:
    """Each folded form once, with its earliest kind and strongest quality.

    A later name of the same form stays as a detail where its spelling, its kind or its remark would be lost.
    """
    kept: dict[str, Name] = {}
    details: list[Detail] = []
    soundless: list[str] = []
    for one in listed:
        text = " ".join(one.text.split())
        folded = fold(text)
        if not folded:
            soundless.append(text)
            details.append(Detail(DetailKind.OTHER, text, _called(one)))
            continue
        if one.filed:
            details.append(Detail(DetailKind.OTHER, one.filed, "name as filed"))
        name = Name(text, folded, one.kind, one.quality, language=one.language, remark=one.remark)
        earlier = kept.setdefault(folded, name)
        if earlier is name:
            continue
        if _STRENGTH[one.quality] > _STRENGTH[earlier.quality]:
            kept[folded] = replace(earlier, quality=one.quality)
        if (text, one.kind) != (earlier.text, earlier.kind) or (one.remark and one.remark != earlier.remark):
            told = f"{text} ({one.remark})" if one.remark else text
            details.append(Detail(DetailKind.OTHER, told, f"{_called(one)} of the same words"))
    return Names(tuple(kept.values()), tuple(dict.fromkeys(details)), tuple(soundless))


def _called(one: ListedName) -> str:
    return f"{one.kind} name" if one.quality is NameQuality.UNSTATED else f"{one.quality} {one.kind} name"
