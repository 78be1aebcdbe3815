"""The commands that list what is loaded and which programs are known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from service.api.schemas.dump import dump_datasets, dump_programs
from service.cli.opening import screening
from service.cli.options import format_option
from service.cli.output import Answer, Format, Sheet, write
from service.cli.sheet import NOT_VERIFIED
from service.cli.text import BLANK, Line, in_columns
from service.domain.program import Program
from service.screening.shown import CoverageRow
from service.web.labels import label

_DATASET = (
    "dataset", "title", "coverage", "entities", "published_at", "covers_from", "covers_until", "age_days",
    "known_from", "loaded_at", "edition",
)  # fmt: skip
_PROGRAM = (
    "program",
    "name",
    "jurisdiction",
    "authority",
    "status",
    "list",
    "effects",
    "effects_not_verified",
    "rules_not_verified",
    "verified",
)


@click.command()
@format_option
def datasets(form: Format) -> None:
    """List the datasets: what is loaded of each, for which days, and how old it is."""
    counter = screening()
    rows = counter.coverage()
    sheet = Sheet(_DATASET, [_dataset_cells(row) for row in rows])
    answer = Answer(
        table=lambda: dataset_lines(rows),
        json=lambda: dump_datasets(rows, counter.datasets, counter.now()),
        sheet=lambda: sheet,
    )
    write(answer, form)


@click.command()
@format_option
def programs(form: Format) -> None:
    """List the programs: the rules in law under which designations are made."""
    law = screening().law
    known = [law.programs[name] for name in sorted(law.programs)]
    sheet = Sheet(_PROGRAM, [_program_cells(program) for program in known])
    write(Answer(lambda: program_lines(known), lambda: dump_programs(law), lambda: sheet), form)


def dataset_lines(rows: Sequence[CoverageRow]) -> Iterator[Line]:
    """The datasets under each other, the days in full."""
    heads = ("DATASET", "COVERAGE", "ENTITIES", "PUBLISHED", "FROM", "UNTIL", "AGE", "TITLE")
    yield from in_columns([heads, *(_dataset_columns(row) for row in rows)])
    absent = [row.dataset for row in rows if row.coverage == "not_loaded"]
    if absent:
        yield BLANK
        yield Line(f"Not loaded, so never searched: {', '.join(absent)}.")


def program_lines(programs: Sequence[Program]) -> Iterator[Line]:
    """The programs under each other, with how many of their effects and rules nobody has verified."""
    heads = ("PROGRAM", "STATUS", "EFFECTS", "", "NAME")
    yield from in_columns([heads, *(_program_columns(program) for program in programs)])


def _dataset_columns(row: CoverageRow) -> tuple[str, ...]:
    return (
        row.dataset, label(row.coverage, "coverage"), _text(row.entities), _text(row.published_at),
        _text(row.covers_from), _text(row.covers_until), "" if row.age_days is None else f"{row.age_days} d",
        row.title,
    )  # fmt: skip


def _dataset_cells(row: CoverageRow) -> tuple[str, ...]:
    return (
        row.dataset, row.title, row.coverage, _text(row.entities), _text(row.published_at), _text(row.covers_from),
        _text(row.covers_until), _text(row.age_days), _text(row.known_from), _text(row.loaded_at), _text(row.edition),
    )  # fmt: skip


def _program_columns(program: Program) -> tuple[str, ...]:
    counted = ((_effects_in_doubt(program), "effect"), (_rules_in_doubt(program), "rule"))
    doubts = [f"{count} {what}{'s' if count > 1 else ''}" for count, what in counted if count]
    doubts = doubts or (["in part"] if program.unverified_parts else [])
    said = f"{' and '.join(doubts)} *{NOT_VERIFIED}*" if doubts else ""
    return (program.id, program.status, str(len(program.effects)), said, f"{program.name} ({program.jurisdiction})")


def _program_cells(program: Program) -> tuple[str, ...]:
    effects, rules = _effects_in_doubt(program), _rules_in_doubt(program)
    is_verified = not effects and not rules and not program.unverified_parts
    return (
        program.id, program.name, program.jurisdiction, program.authority, program.status, program.list_url or "",
        str(len(program.effects)), str(effects), str(rules), "yes" if is_verified else NOT_VERIFIED,
    )  # fmt: skip


def _effects_in_doubt(program: Program) -> int:
    return sum(not (one.verified and one.start_verified and one.until_verified) for one in program.effects)


def _rules_in_doubt(program: Program) -> int:
    rules = (program.effective_date_rule, program.revocation_rule, program.ownership_rule.rule, program.review)
    return sum(not rule.verified for rule in rules)


def _text(value: object) -> str:
    return "" if value is None else str(value)
