"""The grammar of the Remarks column: fields, weak aliases and ties in one line, parted by semicolons."""

import re
from dataclasses import dataclass

from service.domain.entity import NameKind, NameQuality
from service.sources.listed_names import ListedName, person_name
from service.sources.ofac.labels import label_of, scheme_of
from service.sources.ofac.record import Field, Relation

CUT_AT = 1000
_ALIAS = re.compile(r"([afn])\.k\.a\. '(.*)'", re.DOTALL)
_ALIAS_KINDS = {"a": NameKind.AKA, "f": NameKind.FKA, "n": NameKind.AKA}
_LINKED = re.compile(r"\(?Linked To: ?(.*?)\)?", re.DOTALL)
_ALTERNATIVE = re.compile(r"[Aa]lt\. ")
_TAIL = re.compile(r"^(.*?)((?: \([^()]*\))*)((?: (?:issued|expires) .*)?)$", re.DOTALL)
_LOOKS_LABELLED = re.compile(
    r"[A-Z][\w.'/() -]{0,60}?(?: No\.| Number| ID| #| Address|:)(?: -)? \S*\d\S*(?: \([A-Z][\w ,]+\))?"
)
_ENDS_SHORTENED = re.compile(r"\b(?:(?:[A-Z]\.)+[A-Z]|Inc|Ltd|Co|Corp|No|Jr|LTD|CO|INC|CORP)\.$")


@dataclass(frozen=True, slots=True)
class Remarks:
    """What the line holds, each sort in its order. `said` are findings: what looks like a field and is not known."""

    names: tuple[ListedName, ...] = ()
    fields: tuple[Field, ...] = ()
    relations: tuple[Relation, ...] = ()
    free: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


def read_remarks(text: str, is_person: bool, is_cut: bool = False) -> Remarks:
    """The parts of the line. Of a line that is cut the last part stays as it is: half a number would be another one."""
    parts = [part.strip() for part in text.split(";")]
    cut = [parts.pop()] if is_cut else []
    if parts:
        parts[-1] = _without_stop(parts[-1])
    names: list[ListedName] = []
    fields: list[Field] = []
    relations: list[Relation] = []
    free: list[str] = []
    for part in filter(None, parts):
        if alias := _ALIAS.fullmatch(part):
            names.append(_weak(alias, is_person))
        elif linked := _LINKED.fullmatch(part):
            relations.append(Relation("Linked To", linked[1]))
        elif field := read_field(part):
            fields.append(field)
        else:
            free.append(part)
    said = tuple(f"{part!r} looks like a field and is none that is known" for part in free if looks_labelled(part))
    return Remarks(tuple(names), tuple(fields), tuple(relations), (*free, *filter(None, cut)), said)


def read_field(part: str) -> Field | None:
    """One field: its label, value and what follows the value; None where the part begins with no known label."""
    bare = _ALTERNATIVE.sub("", part, count=1) if _ALTERNATIVE.match(part) else part
    label = label_of(bare)
    if label is None:
        return None
    value = bare[len(label) :].strip()
    is_alternative = bare != part
    if scheme_of(label) is None:
        return Field(label, value, is_alternative=is_alternative)
    return document(label, value, is_alternative)


def document(label: str, value: str, is_alternative: bool) -> Field:
    """A number, the country in the last brackets after it, and the rest as printed."""
    found = _TAIL.match(value)
    if found is None or not found[1]:
        return Field(label, value, is_alternative=is_alternative)
    number, brackets, dated = found.groups()
    country = re.findall(r"\(([^()]*)\)", brackets)[-1] if brackets else None
    return Field(label, number, country, " ".join(f"{brackets}{dated}".split()) or None, is_alternative)


def looks_labelled(part: str) -> bool:
    """Whether it is written as fields are: a label in words, then a number."""
    return _LOOKS_LABELLED.fullmatch(part) is not None


def _weak(alias: re.Match[str], is_person: bool) -> ListedName:
    letter, text = alias.groups()
    remark = "n.k.a." if letter == "n" else None
    called = person_name if is_person else ListedName
    return called(text, _ALIAS_KINDS[letter], NameQuality.WEAK, remark=remark)


def _without_stop(text: str) -> str:
    """The full stop ends the line, not the last value; of an abbreviation at its end only one of two is printed."""
    return text if _ENDS_SHORTENED.search(text) else text.removesuffix(".")
