"""A text cut where its mentions begin and end, so that each piece can be marked without breaking another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.screening.article_shown import MentionShown


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text.

    `note` is the number of the note that it leads to, the one of the shortest mention over it; None for
    unmarked text. `ending` are the numbers of all notes whose mentions end with it.
    """

    text: str
    note: int | None = None
    ending: tuple[int, ...] = ()
    unsure: bool = False


def pieces(text: str, mentions: Sequence[MentionShown], notes: Mapping[str, int]) -> Iterator[Piece]:
    """The text in pieces that together are the text; `notes` are the numbers of notes by the id of the party.

    Mentions may lie inside others and overlap.
    """
    edges = sorted({0, len(text), *(one.start for one in mentions), *(one.end for one in mentions)})
    waiting = sorted(mentions, key=lambda one: one.start)[::-1]
    over: list[MentionShown] = []
    for start, end in pairwise(edges):
        over = [one for one in over if one.end > start]
        while waiting and waiting[-1].start <= start:
            over.append(waiting.pop())
        if not over:
            yield Piece(text[start:end])
            continue
        closest = min(over, key=lambda one: one.end - one.start)
        ending = tuple(dict.fromkeys(notes[one.party.id] for one in over if one.end == end))
        yield Piece(text[start:end], notes[closest.party.id], ending, closest.ambiguous)
