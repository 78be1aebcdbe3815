"""Names as the UK's lists print them, in the order in which they are read: given names, then the surname."""

import re
from collections.abc import Iterator

from service.domain.entity import NameKind, NameQuality
from service.sources.listed_names import ListedName
from service.sources.uk.entries import Entry
from service.sources.uk.forms import NAME_PARTS, Form
from service.sources.uk.tables import Row

PERSON = "Individual"
KINDS = {
    "Primary Name": NameKind.PRIMARY,
    "Primary Name Variation": NameKind.AKA,
    "Alias": NameKind.AKA,
    "Prime Alias": NameKind.PRIMARY,
    "AKA": NameKind.AKA,
    "FKA": NameKind.FKA,
    "": NameKind.AKA,
}

# A sentence of the free text that gives further names: "Also referred to as Adam, Abu Adam and Jan."
_ALSO = re.compile(r"(?:^|(?<=[.;)\]] )|(?<=[.;)\]]))(?:Also referred to|Also known|Referred to) as:? ([^.;\[]+)")
_BRACKET = re.compile(r"\s*\([^()]*(?:\)|$)")
_PARTED = re.compile(r",? (?:and|or) |, ")
_COMMA = re.compile(r", (?:and )?")
_LONGEST_WORDS = 6


def names_in(entry: Entry, form: Form) -> Iterator[ListedName]:
    """The names of the entry, the primary one first."""
    listed = [name for row in entry.rows for name in _of_row(row, form)]
    yield from sorted(listed, key=lambda name: name.kind is not NameKind.PRIMARY)
    if form.information:
        is_person = entry.first(form.type) == PERSON
        for text in entry.each(form.information):
            told = [ListedName(name, NameKind.AKA, remark=form.information) for name in names_told(text, is_person)]
            yield from told


def names_told(text: str, is_person: bool) -> Iterator[str]:
    """The names in sentences such as "Also referred to as Adam and Jan."

    What an "and" joins is one name of an organization where no comma sets off others. A phrase that begins with a
    small letter or is longer than names are is a description.
    """
    for sentence in _ALSO.findall(text):
        bare = _BRACKET.sub("", sentence)
        parted = _PARTED if is_person or ", " in bare else _COMMA
        for item in parted.split(bare):
            name = item.strip(" ,'\"\u2018\u2019\u201c\u201d")
            if name[:1].isupper() and len(name.split()) <= _LONGEST_WORDS:
                yield name


def strength_of(printed: str) -> NameQuality | None:
    """What an alias strength says, `Good quality a.k.a.` or `Low quality a.k.a.`; None for anything else."""
    first = printed.lower().partition(" ")[0]
    return {"good": NameQuality.STRONG, "low": NameQuality.WEAK, "": NameQuality.UNSTATED}.get(first)


def _of_row(row: Row, form: Form) -> Iterator[ListedName]:
    strength = strength_of(row.get(form.name_strength)) or NameQuality.UNSTATED
    kind = KINDS.get(row.get(form.name_kind), NameKind.AKA) if form.name_kind else NameKind.PRIMARY
    parts = (form.name,) if form.name else NAME_PARTS
    text = " ".join(filter(None, map(row.get, parts)))
    if text:
        yield ListedName(text, kind, strength)
    other = row.get(form.other_script)
    if other:
        language = ", ".join(filter(None, map(row.get, form.other_script_is)))
        yield ListedName(other, NameKind.ORIGINAL_SCRIPT, strength, language=language or None)
