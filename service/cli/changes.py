"""The command that tells what changed in a list from edition to edition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import click

from service.cli.load import full_day
from service.cli.opening import stored
from service.cli.options import format_option
from service.cli.output import Answer, Format, Sheet, write
from service.cli.sheet import yes_or_no
from service.cli.text import BLANK, Line
from service.domain.changes import Act, Changes, EntityChange, FieldChange
from service.domain.provenance import Edition
from service.errors import NotFound
from service.store.store import Store

_HEADER = (
    "dataset", "older", "newer", "known_from", "of_reading", "act", "entity", "name", "programs", "field", "old", "new",
)  # fmt: skip
_MARKS = {Act.REMOVED: "-", Act.ADDED: "+", Act.CHANGED: "~"}


@click.command()
@click.argument("dataset", required=False)
@click.option("--since", metavar="YYYY-MM-DD", help="Only editions known from this day on, in UTC.")
@click.option("--entity", metavar="ID", help="Only what became of this entity, from its first edition on.")
@click.option(
    "--between", nargs=2, metavar="OLDER NEWER", help="These two editions alone, by the beginning of their digests."
)
@format_option
def changes(
    dataset: str | None, since: str | None, entity: str | None, between: tuple[str, str] | None, form: Format
) -> None:
    """Tell what changed in DATASET, or in every dataset, from each edition to the next.

    Of the same bytes read otherwise by a mended reader it is said that the reading changed and not the list.
    """
    if between and (since or entity or dataset is None):
        raise click.UsageError("--between compares two editions of one DATASET, without --since and --entity.")
    with stored() as store:
        if dataset is not None and not store.editions(dataset):
            raise NotFound(f"No edition of {dataset!r} is stored.")
        found = _between(store, dataset or "", between) if between else _walked(store, dataset, since, entity)
    write(Answer(lambda: _lines(found), lambda: _json(found), lambda: Sheet(_HEADER, list(_rows(found)))), form)


def _walked(store: Store, dataset: str | None, since: str | None, entity: str | None) -> list[Changes]:
    day: date | None = full_day(since) if since else None
    return list(store.changes_since(day, dataset, entity))


def _between(store: Store, dataset: str, digests: tuple[str, str]) -> list[Changes]:
    return [store.changes(*(_edition(store, dataset, digest) for digest in digests))]


def _edition(store: Store, dataset: str, digest: str) -> Edition:
    """The newest edition whose digest begins so; raises NotFound, also where several digests do."""
    wanted = digest if digest.startswith("sha256:") else f"sha256:{digest}"
    found = [edition for edition in store.editions(dataset) if edition.digest.startswith(wanted)]
    if len({edition.digest for edition in found}) != 1:
        raise NotFound(f"{len(found)} editions of {dataset} begin with {wanted}; name exactly one.")
    return found[-1]


def _lines(found: Sequence[Changes]) -> Iterator[Line]:
    if not found:
        yield Line("Nothing changed between the editions that are stored.")
    for place, one in enumerate(found):
        if place:
            yield BLANK
        yield Line(_heading(one))
        for entity in one.entities:
            programs = f", {', '.join(entity.programs)}" if entity.programs else ""
            yield Line(f"{_MARKS[entity.act]} {entity.name} ({entity.entity}{programs})", 1)
            for field in entity.fields:
                yield Line(_field(field), 3)


def _heading(one: Changes) -> str:
    newer = f"{one.newer.dataset}, {_said(one.newer)}"
    if one.older is None:
        return f"{newer}: the first edition, with {one.newer.entities} entities."
    counts = {act: sum(entity.act is act for entity in one.entities) for act in Act}
    counted = ", ".join(f"{count} {act.value}" for act, count in counts.items())
    what = "the same bytes read otherwise than" if one.is_of_reading else "after"
    return f"{newer}, {what} {_said(one.older)}: {counted}."


def _said(edition: Edition) -> str:
    published = f", published {edition.published_at}" if edition.published_at else ""
    part = "" if edition.coverage == "complete" else f", {edition.coverage.value}"
    return f"edition {edition.digest[:19]}… known from {edition.known_from:%Y-%m-%d}{published}{part}"


def _field(field: FieldChange) -> str:
    old, new = ("; ".join(texts) or "nothing" for texts in (field.old, field.new))
    return f"{field.field}: {old} → {new}" if field.old or field.new else f"{field.field}: said in another form"


def _json(found: Sequence[Changes]) -> dict[str, Any]:
    return {
        "changes": [
            {
                "dataset": one.newer.dataset,
                "older": _edition_json(one.older) if one.older else None,
                "newer": _edition_json(one.newer),
                "of_reading": one.is_of_reading,
                "entities": [_entity_json(entity) for entity in one.entities],
            }
            for one in found
        ]
    }


def _edition_json(edition: Edition) -> dict[str, Any]:
    return {
        "edition": edition.digest,
        "coverage": edition.coverage.value,
        "published_at": str(edition.published_at) if edition.published_at else None,
        "known_from": edition.known_from.isoformat(),
        "entities": edition.entities,
    }


def _entity_json(change: EntityChange) -> dict[str, Any]:
    return {
        "entity": change.entity,
        "name": change.name,
        "act": change.act.value,
        "programs": list(change.programs),
        "fields": [{"field": one.field, "old": list(one.old), "new": list(one.new)} for one in change.fields],
    }


def _rows(found: Sequence[Changes]) -> Iterator[tuple[str, ...]]:
    """A row for each field that changed, and one for each entity that came or went."""
    for one in found:
        older, newer = one.older.digest if one.older else "", one.newer
        edition = (newer.dataset, older, newer.digest, newer.known_from.isoformat(), yes_or_no(one.is_of_reading))
        for entity in one.entities:
            about = (entity.act.value, entity.entity, entity.name, " ".join(entity.programs))
            for field in entity.fields or (FieldChange("", (), ()),):
                yield (*edition, *about, field.field, "; ".join(field.old), "; ".join(field.new))
