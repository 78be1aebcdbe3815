"""The sentences of a text, as exact stretches of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Beyond this a stretch is cut at a space, so that what reads a sentence works in bounded time.
_LONGEST = 1500
_SHORT_LINE = 60
_FEW_WORDS = 6
_ABBREVIATED = re.compile(
    r"""adm|al|art|brig|capt|cf|col|corp|co|dept|dr|e\.g|e\.o|eds?|esp|est|etc|fig|ft|gen|gov|hon|i\.e|inc|jr|lt|ltd|maj|
    mr|mrs|ms|mt|nos?|op|paras?|pp?|prof|rep|res|rev|secs?|sen|seq|sgt|sr|st|supp|u\.k|u\.n|u\.s|u\.s\.a|v|viz|vol|vs|
    jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|a\.m|p\.m|d\.c""",
    re.VERBOSE,
)
# The ones after which a sentence may well end; the others announce the word that they belong to.
_MAY_END = re.compile(r"a\.m|co|corp|d\.c|etc|inc|jr|ltd|p\.m|u\.k|u\.n|u\.s|u\.s\.a")
_NUMBERED = re.compile(r"nos?|art|secs?|paras?|pp?|vol|fig|res|op")
_OPENS = re.compile(r"an?|after|and|but|he|her|his|in|its?|on|she|since|that|the|their|they|this|we", re.IGNORECASE)
_TERMINAL = r"[.!?\u2026]+[\"'\u2019\u201d\u00bb)\]]*(?=\s)"
_END = re.compile(rf"(?<![.!?\u2026]){_TERMINAL}|[\u3002\uff01\uff1f\u061f]|(?:\r\n?|\n)")
_BULLET = re.compile(r"[ \t]*(?:[-*+\u2022\u2023\u2043\u25aa\u25cf\u25e6\u00b7\u2013\u2014]|\(?\w{1,3}[.)])[ \t]")
_ITEM = re.compile(r"\s*\(?(?:\d{1,3}|\w)")
_WORD_BEFORE = re.compile(r"[\w.]+\Z")
_NEXT_WORD = re.compile(r"\s*[\"'\u2018\u201c\u00ab(\[]*(\w+)?")
_CLOSES_LINE = (".", "!", "?", ":", ";", '"', "\u201d", "\u2019", ")")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch `[start, end)` of the text, in code points, without white space at its edges."""

    start: int
    end: int


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences in order; they overlap nowhere and leave out white space alone."""
    found: list[Sentence] = []
    begin = 0
    for stop in (*_breaks(text), len(text)):
        found += _trimmed(text, begin, stop)
        begin = stop
    return tuple(found)


def _breaks(text: str) -> Iterator[int]:
    begin = 0
    for match in _END.finditer(text):
        if match.end() <= begin:
            continue
        line = match.group().strip() == ""
        if _line_ends(text, match.start(), match.end()) if line else _sentence_ends(text, begin, match):
            begin = match.end()
            yield begin


def _line_ends(text: str, start: int, end: int) -> bool:
    """Whether a line break parts sentences: an empty line, a list, a heading; not a wrapped line."""
    if not text[end : end + _LONGEST].lstrip(" \t")[:1].strip() or _BULLET.match(text, end):
        return True
    line = text[max(text.rfind("\n", 0, start), start - _LONGEST) + 1 : start].strip()
    following = text[end : end + _LONGEST].lstrip()
    return line.endswith(_CLOSES_LINE) or (len(line) < _SHORT_LINE and not following[:1].islower())


def _sentence_ends(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether a full stop or the like ends the sentence, and does not belong to a word."""
    following = _NEXT_WORD.match(text, match.end())
    word = (following.group(1) or "") if following else ""
    if word[:1].islower() or _ITEM.fullmatch(text, begin, match.start()):
        return False
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(begin, match.start() - 40), match.start())
    last = before.group().lower() if before else ""
    if _NUMBERED.fullmatch(last) and word[:1].isdigit():
        return False
    if not _ABBREVIATED.fullmatch(last) and not _is_initial(before.group() if before else ""):
        return True
    long_enough = len(text[max(begin, match.start() - 120) : match.start()].split()) >= _FEW_WORDS
    return bool(_MAY_END.fullmatch(last) and _OPENS.fullmatch(word)) and long_enough


def _is_initial(word: str) -> bool:
    """A single capital, or capitals parted by stops: the initials of a name, or an abbreviation."""
    return all(len(part) == 1 and part.isupper() for part in word.split(".")) if word else False


def _trimmed(text: str, begin: int, stop: int) -> Iterator[Sentence]:
    """The stretch without white space at its edges, in pieces of bounded length."""
    while begin < stop:
        end = stop
        if stop - begin > _LONGEST:
            space = max(text.rfind(sign, begin + _LONGEST // 2, begin + _LONGEST) for sign in (" ", "\n", "\t"))
            end = space + 1 if space > 0 else begin + _LONGEST
        piece = text[begin:end]
        if kept := piece.strip():
            first = begin + len(piece) - len(piece.lstrip())
            yield Sentence(first, first + len(kept))
        begin = end
