"""A TOML file that a person keeps by hand: parsed, or refused with its name and what is wrong with it."""

import tomllib
from pathlib import Path
from typing import Any

from service.errors import BadDataset


def read(path: Path) -> dict[str, Any]:
    """The tables of the file; raises BadDataset, which names the file and not where it lies."""
    return parsed(path.name, content_of(path, path.name))


def content_of(path: Path, name: str) -> bytes:
    """The bytes of the file; raises BadDataset under that name."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadDataset(f"{name}: cannot be read ({error.strerror})") from error


def parsed(name: str, content: bytes) -> dict[str, Any]:
    """The tables that the bytes write; raises BadDataset under that name, with the line."""
    try:
        return tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadDataset(f"{name}: not UTF-8 (at line {line})") from error
    except RecursionError as error:
        raise BadDataset(f"{name}: nested too deeply") from error
    except ValueError as error:
        raise BadDataset(f"{name}: {error}") from error
