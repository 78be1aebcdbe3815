"""The words of a text in folded form, each with its place in the original."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.names.fold import clusters, fold_cluster

# Running text is mostly ASCII, where each character folds on its own: there the words are found several times as fast
# as cluster by cluster. The look behind keeps the search linear: a stretch is tried at its beginning alone.
_OTHER = re.compile(r"(?<![^ \t\n\r])[\x00-\x08\x0b\x0c\x0e-\x1f!-\x7f]*[^\x00-\x7f][^ \t\n\r]*")
_WORD = re.compile(r"[0-9A-Za-z](?:['`\x00-\x08\x0e-\x1b\x7f]*[0-9A-Za-z])*")
_SILENT = re.compile(r"['`\x00-\x08\x0e-\x1b\x7f]+")


@dataclass(frozen=True, slots=True)
class Token:
    """A folded word; `text[start:end]`, in code points, is the stretch that it was folded from."""

    text: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """The words of the text in order; their texts joined by one space are `fold(text)`.

    A place begins and ends at a character that is heard, with its marks: quotation marks and
    invisible characters at the edge of a word lie outside it, apostrophes within a word inside.
    """
    others = [stretch.span() for stretch in _OTHER.finditer(text)]
    if any(_is_mark(text[start]) for start, _ in others):
        return tuple(_by_clusters(text, 0))
    found: list[Token] = []
    done = 0
    for start, end in others:
        _add_ascii(found, text, done, start)
        found += _by_clusters(text[start:end], start)
        done = end
    _add_ascii(found, text, done, len(text))
    return tuple(found)


def _is_mark(char: str) -> bool:
    """Whether it belongs to the character before it, so that the white space there is no place to cut."""
    return clusters(f" {char}") == [(0, 2)]


def _add_ascii(found: list[Token], text: str, first: int, last: int) -> None:
    for word in _WORD.finditer(text, first, last):
        heard = word.group()
        found.append(Token((heard if heard.isalnum() else _SILENT.sub("", heard)).lower(), *word.span()))


def _by_clusters(stretch: str, at: int) -> Iterator[Token]:
    parts: list[str] = []
    first = last = 0
    for start, end in clusters(stretch):
        folded = fold_cluster(stretch[start:end])
        heard = folded.strip()
        if parts and folded[:1] == " ":
            yield Token("".join(parts), at + first, at + last)
            parts = []
        if heard:
            first = first if parts else start
            last = end
            parts.append(heard)
        if parts and folded[-1:] == " ":
            yield Token("".join(parts), at + first, at + last)
            parts = []
    if parts:
        yield Token("".join(parts), at + first, at + last)
