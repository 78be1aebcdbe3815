"""Names as the Council's list prints them: parts of a name, and cells that hold several names."""

import re
from collections.abc import Iterator

from service.domain.entity import NameKind, NameQuality
from service.sources.listed_names import ListedName
from service.sources.un.read import Part

ALIASES = ("INDIVIDUAL_ALIAS", "ENTITY_ALIAS")
QUALITIES = {
    "Good": (NameKind.AKA, NameQuality.STRONG),
    "Low": (NameKind.AKA, NameQuality.WEAK),
    "a.k.a.": (NameKind.AKA, NameQuality.UNSTATED),
    "f.k.a.": (NameKind.FKA, NameQuality.UNSTATED),
}
_PARTS = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_SEVERAL = re.compile(r"\s*;\s*|\s+[b-z]\)\s+")
_GROUP = re.compile(r"\s*\(((?:[^()]|\([^()]*\))*)\)")
_SCRIPT = re.compile(r"(?:in )?(?:original script|arabic script|arabic)\s*:\s*", re.IGNORECASE)
_SCRIPT_AFTER = re.compile(r"\s*\(original script\)", re.IGNORECASE)
_SCRIPT_IN_NOTE = re.compile(_SCRIPT.pattern + r"([^.;()]*[^.;()\s])", re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-z]")
_LETTER = re.compile(r"[^\W\d_]")
# A note that is nothing but further spellings, set off by semicolons.
_SPELLINGS = re.compile(r"[^;:.()\d]+(?:;[^;:.()\d]+)+")


def names_in(record: Part) -> Iterator[ListedName]:
    """Every name of the record: its own, that in its own script, then the aliases in their order."""
    whole = " ".join(filter(None, (record.value(tag) for tag in _PARTS)))
    yield from _cell(whole, NameKind.PRIMARY, NameQuality.UNSTATED)
    for part in record.all("NAME_ORIGINAL_SCRIPT"):
        if part.text:
            yield from _cell(part.text, NameKind.ORIGINAL_SCRIPT, NameQuality.UNSTATED)
    for alias in (part for tag in ALIASES for part in record.all(tag)):
        yield from _alias(alias)


def _alias(alias: Part) -> Iterator[ListedName]:
    printed, quality, note = alias.value("ALIAS_NAME"), alias.value("QUALITY"), alias.value("NOTE")
    kind, how_good = QUALITIES.get(quality or "", (NameKind.AKA, NameQuality.UNSTATED))
    for name in _cell(printed or "", kind, how_good):
        yield ListedName(name.text, name.kind, name.quality, remark=note)
    for group in _SCRIPT_IN_NOTE.findall(note or ""):
        yield ListedName(group, NameKind.ORIGINAL_SCRIPT, how_good)
    if note and _SPELLINGS.fullmatch(note):
        yield from _cell(note, kind, how_good)
    for group in _GROUP.findall(note or ""):
        if ";" in group:
            yield from _cell(group, kind, how_good)


def _cell(printed: str, kind: NameKind, quality: NameQuality) -> Iterator[ListedName]:
    """The names of a cell. Names in brackets are names of their own where there are several, or in another script;
    anything else in brackets (an acronym, a remark) stays with the name.
    """
    inner: list[str] = []
    for item in _SEVERAL.split(_GROUP.sub(lambda found: _kept(found, inner), printed)):
        if item.strip():
            yield _name(item, kind, quality)
            kind = NameKind.AKA if kind is NameKind.PRIMARY else kind
    for group in inner:
        for item in _SEVERAL.split(group):
            yield _name(item, NameKind.AKA if kind is NameKind.PRIMARY else kind, quality)


def _kept(found: re.Match[str], inner: list[str]) -> str:
    group, before = found.group(1), found.string[: found.start()]
    other_script = _LETTER.search(group) and bool(_LATIN.search(group)) != bool(_LATIN.search(before))
    if ";" in group or _SCRIPT.match(group) or (other_script and before.strip()):
        inner.append(group)
        return ""
    return found.group(0)


def _name(item: str, kind: NameKind, quality: NameQuality) -> ListedName:
    text = _SCRIPT_AFTER.sub("", _SCRIPT.sub("", item, count=1)).strip()
    original = kind is NameKind.AKA and not _LATIN.search(text) and _LETTER.search(text)
    return ListedName(text, NameKind.ORIGINAL_SCRIPT if original else kind, quality)
