"""The words of a text in folded form, each with its place in the original."""

from __future__ import annotations

from dataclasses import dataclass

from service.names.fold import clusters, fold_cluster


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
    found: list[Token] = []
    parts: list[str] = []
    first = last = 0
    for start, end in clusters(text):
        folded = fold_cluster(text[start:end])
        heard = folded.strip()
        if parts and folded[:1] == " ":
            found.append(Token("".join(parts), first, last))
            parts = []
        if heard:
            first = first if parts else start
            last = end
            parts.append(heard)
        if parts and folded[-1:] == " ":
            found.append(Token("".join(parts), first, last))
            parts = []
    if parts:
        found.append(Token("".join(parts), first, last))
    return tuple(found)
