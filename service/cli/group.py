"""The group that the commands hang on; what goes wrong in one is said in a sentence, with its exit code."""

from __future__ import annotations

import errno
from typing import Any

import click

from service.cli.streams import unfinished
from service.cli.text import visible
from service.errors import DesignationsError, InvalidDay, InvalidQuestion


class Sentences(click.Group):
    """Exit code 2 for a question that is not understood, 1 for everything else that the service can name."""

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command; raises click's errors in place of ours."""
        try:
            return super().invoke(ctx)
        except InvalidQuestion as error:
            asked = self._asked(ctx)
            said = (f"{_written(name, asked.command)}: {' '.join(found)}" for name, found in error.fields.items())
            raise click.UsageError(visible("; ".join(said)), asked) from error
        except InvalidDay as error:
            raise click.UsageError(visible(str(error)), self._asked(ctx)) from error
        except DesignationsError as error:
            raise click.ClickException(visible(str(error))) from error
        except OSError as error:
            # A reader that went away is no failure to talk about.
            if error.errno == errno.EPIPE:
                raise
            raise click.ClickException(visible(unfinished(error))) from error

    def _asked(self, ctx: click.Context) -> click.Context:
        """The command that was asked for, so that its own usage is shown and not that of the group."""
        command = self.get_command(ctx, ctx.invoked_subcommand or "")
        return click.Context(command, parent=ctx, info_name=ctx.invoked_subcommand) if command else ctx


def _written(parameter: str, command: click.Command) -> str:
    """A parameter as the command writes it: an argument by its name in the usage, all else as an option."""
    is_argument = any(one.name == parameter and isinstance(one, click.Argument) for one in command.params)
    return parameter.upper() if is_argument else f"--{parameter.replace('_', '-')}"


@click.group(cls=Sentences, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="designations")
def designations() -> None:
    """Look up whether a name is designated, by whom, since when, and what follows from it.

    A hit is a proposal, for a person to decide on; no hit is no clearance, and nothing here is legal
    advice. State lives in DESIGNATIONS_HOME.
    """
