"""The group that the commands hang on; what goes wrong in one is said in a sentence, with its exit code."""

from __future__ import annotations

from typing import Any

import click

from service.cli.options import option_of
from service.cli.text import visible
from service.errors import DesignationsError, InvalidDay, InvalidQuestion


class Sentences(click.Group):
    """Exit code 2 for a question that is not understood, 1 for everything else that the service can name."""

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command; raises click's errors in place of ours."""
        try:
            return super().invoke(ctx)
        except InvalidQuestion as error:
            said = (f"{option_of(name)}: {' '.join(messages)}" for name, messages in error.fields.items())
            raise click.UsageError(visible("; ".join(said)), ctx) from error
        except InvalidDay as error:
            raise click.UsageError(visible(str(error)), ctx) from error
        except DesignationsError as error:
            raise click.ClickException(visible(str(error))) from error


@click.group(cls=Sentences, context_settings={"help_option_names": ["-h", "--help"]})
def designations() -> None:
    """Look up whether a name is designated, by whom, since when, and what follows from it.

    A hit is a proposal, for a person to decide on; no hit is no clearance, and nothing here is legal
    advice. State lives in DESIGNATIONS_HOME.
    """
