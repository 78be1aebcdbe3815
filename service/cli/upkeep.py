"""The commands on all that is stored: a backup, its restoring, and taking away what is old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from service.cli.opening import evidence, stored
from service.cli.options import format_option
from service.cli.output import Answer, Format, Sheet, progress, write
from service.cli.text import Line
from service.store.prune import Pruned

_PRUNED = ("dataset", "edition", "published_at", "known_from", "entities", "designations")


@click.command()
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
def backup(path: Path) -> None:
    """Write all that is stored to a new FILE, as of one moment, while the service runs."""
    with stored() as store:
        progress(f"Writing {path}.")
        store.backup(path)
        click.echo(f"Backed up to {path}, with {len(store.editions())} editions as they were loaded.")


@click.command()
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
def restore(path: Path) -> None:
    """Store all that a backup FILE holds, in a database that holds nothing."""
    with stored() as store:
        progress(f"Restoring {path}.")
        store.restore(path)
        click.echo(f"Restored {path}, with {len(store.editions())} editions as they were loaded.")


@click.command()
@click.option(
    "--keep", type=click.IntRange(min=1), required=True, metavar="N", help="How many editions of each dataset stay."
)
@format_option
def prune(keep: int, form: Format) -> None:
    """Take away what old editions hold, but for the newest N of each dataset and those that a record names.

    That they were loaded stays. A moment at which one of them answered is not answered any more.
    """
    # Records that wait in the journal name editions that are to stay, too.
    with evidence() as kept:
        kept.recover()
    with stored() as store:
        taken = store.prune(keep, datetime.now(UTC))
    write(Answer(lambda: _lines(taken), lambda: _json(taken), lambda: Sheet(_PRUNED, _rows(taken))), form)


def _lines(taken: Pruned) -> Iterator[Line]:
    for dataset, edition, published, known_from, entities, _ in _rows(taken):
        said = f", published {published}" if published else ""
        yield Line(f"Pruned {dataset} {edition}{said}, known from {known_from}: {entities} entities.")
    yield Line(f"{len(taken.editions)} editions were pruned, with {taken.rows} rows that no other edition has.")


def _json(taken: Pruned) -> dict[str, object]:
    return {"editions": [dict(zip(_PRUNED, row, strict=True)) for row in _rows(taken)], "rows": taken.rows}


def _rows(taken: Pruned) -> list[tuple[str, ...]]:
    return [
        (
            edition.dataset, edition.digest, str(edition.published_at or ""), edition.known_from.isoformat(),
            str(edition.entities), str(edition.designations),
        )
        for edition in taken.editions
    ]  # fmt: skip
