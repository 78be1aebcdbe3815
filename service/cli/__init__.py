"""The command line: questions asked and answers written in a terminal, and the start of the service."""

from service.cli.commands import main
from service.cli.group import designations

__all__ = ["designations", "main"]
