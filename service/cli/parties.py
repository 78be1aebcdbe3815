"""The commands about parties: which entities of different lists a person might join."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from service.cli.opening import screening
from service.cli.options import format_option
from service.cli.output import Answer, Format, Sheet, progress, write
from service.cli.text import BLANK, Line, visible
from service.domain.entity import Entity
from service.screening.suggest import Suggesting, Suggestion, Suggestions

_HEADER = (
    "score", "entity", "name", "type", "other_entity", "other_name", "other_type", "evidence", "joins_two_records_of",
)  # fmt: skip
_HEAD = (
    "# Candidates, for a person to decide. Likeness is no reason: a link needs one, with where it can be read.",
    "# Its reason stands empty here, so that nothing is linked until somebody writes one.",
)


@click.group()
def parties() -> None:
    """Find entities of different lists that may be one party."""


@parties.command("suggest")
@click.option("--dataset", "datasets", multiple=True, metavar="ID", help="Pairs with an entity of it. Can be repeated.")
@click.option(
    "--least", type=click.FloatRange(0.5, 1.0), default=0.9, show_default=True, help="The least score of a pair."
)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="How many pairs at most.")
@format_option
def suggest(datasets: tuple[str, ...], least: float, limit: int, form: Format) -> None:
    """Print pairs of entities of different lists that are not yet one party, as a file of parties/ would link them.

    The evidence stands above each as a comment. Nothing is linked.
    """
    counter = screening()
    found = counter.suggest(Suggesting(datasets, least, limit), _tell)
    if form is Format.TABLE:
        # The text is TOML, whose lines must not be wrapped.
        click.echo("\n".join(visible(line.text) for line in _lines(found)))
        return
    sheet = Sheet(_HEADER, [_cells(one) for one in found.found])
    write(Answer(lambda: (), lambda: _json(found), lambda: sheet, _more(found)), form)


def _tell(done: int, names: int) -> None:
    progress(f"Asked {done:,} of {names:,} names.")


def _lines(found: Suggestions) -> Iterator[Line]:
    yield from map(Line, _HEAD)
    yield Line(f"# {_more(found)}")
    for one in found.found:
        yield BLANK
        yield from (Line(f"# {text}") for text in _evidence(one))
        yield Line("[[link]]")
        yield Line(f"entities = {json.dumps([entity.id for entity in one.entities])}")
        yield Line('reason = ""')


def _evidence(one: Suggestion) -> Iterator[str]:
    yield f"Score {one.score:.2f}: {' and '.join(map(_called, one.entities))}"
    yield from (item.detail for item in one.evidence)
    if one.twice:
        yield f"Against it: this would join two records of {', '.join(one.twice)}."


def _called(entity: Entity) -> str:
    return f"{entity.primary_name.text} ({entity.type}, {entity.dataset})"


def _more(found: Suggestions) -> str:
    shown = len(found.found)
    return f"{found.total} pairs in all, {shown} shown." if shown < found.total else f"{found.total} pairs in all."


def _json(found: Suggestions) -> dict[str, Any]:
    return {"total": found.total, "suggestions": [_row(one) for one in found.found]}


def _row(one: Suggestion) -> dict[str, Any]:
    return {
        "score": one.score,
        "entities": [
            {"id": entity.id, "name": entity.primary_name.text, "type": entity.type.value} for entity in one.entities
        ],
        "evidence": [{"feature": item.feature, "score": item.score, "detail": item.detail} for item in one.evidence],
        "joins_two_records_of": list(one.twice),
    }


def _cells(one: Suggestion) -> tuple[str, ...]:
    told = [(entity.id, entity.primary_name.text, entity.type.value) for entity in one.entities]
    said = " ".join(item.detail for item in one.evidence)
    return (f"{one.score:.4f}", *told[0], *told[1], said, ", ".join(one.twice))
