"""The options by which a person lets in an edition that fails a gate, and the lines that tell what was found in one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import click

from service.cli.text import Line

F = TypeVar("F", bound=Callable[..., Any])
_SHOWN = 20
_ACCEPT = f"{__name__}.accept"


def acceptance_options(command: F) -> F:
    """`--accept` and `--reason`, which the command is given as one: the reason, or None where nothing is let in."""
    accept = click.option(
        "--accept",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_remember,
        help="Take in what fails a gate; say why with --reason.",
    )
    reason = click.option(
        "--reason", metavar="TEXT", callback=_reason, help="Why it is right all the same; kept with the edition."
    )
    return accept(reason(command))


def _remember(context: click.Context, _option: click.Parameter, accept: bool) -> None:
    context.meta[_ACCEPT] = accept


def _reason(context: click.Context, _option: click.Parameter, reason: str | None) -> str | None:
    said = " ".join((reason or "").split())
    if context.meta[_ACCEPT] and not said:
        raise click.UsageError("--accept needs --reason TEXT, which is kept with the edition.", context)
    if reason is not None and not context.meta[_ACCEPT]:
        raise click.UsageError("--reason goes with --accept.", context)
    return said or None


def findings_lines(findings: Sequence[str]) -> Iterator[Line]:
    """What a reader did not expect, of which nothing was dropped; of very many the first, and how many there are."""
    for one in findings[:_SHOWN]:
        yield Line(f"Found: {one}", 1)
    if len(findings) > _SHOWN:
        yield Line(f"{len(findings) - _SHOWN:,} findings more; --format json has them all.", 1)


def gates_lines(gates: Sequence[str]) -> Iterator[Line]:
    """The gates that an edition was let in through."""
    yield from (Line(f"Accepted although: {gate}", 1) for gate in gates)
