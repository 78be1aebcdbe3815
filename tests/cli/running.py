"""What running a command comes to."""

from collections.abc import Callable

import click.testing

Ran = click.testing.Result
Run = Callable[..., Ran]
