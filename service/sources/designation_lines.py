"""A file of JSON lines as numbered tables; whatever cannot be read is named with file and line."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from service.errors import BadDataset

_ITSELF = "_schema"


def numbered_tables(name: str, content: bytes) -> Iterator[tuple[str, dict[str, Any]]]:
    """The tables of the lines in their order, each with its place as `us-fto.jsonl, line 17`.

    Only a line feed parts lines; the last may go without one. Raises BadDataset where a line is
    empty, is no UTF-8 or no JSON, is no object, or says one key twice.
    """
    lines = content.removesuffix(b"\n").split(b"\n")
    for number, line in enumerate(lines, start=1):
        place = f"{name}, line {number}"
        yield place, _table(place, line)


def faults_in(messages: Any, path: str = "") -> Iterator[str]:
    """One sentence for each fault that a schema found, as `events[0].day: ...`."""
    if isinstance(messages, Mapping):
        for key, said in messages.items():
            step = f"[{key}]" if isinstance(key, int) else f".{key}" if path else str(key)
            yield from faults_in(said, path if key == _ITSELF else path + step)
    else:
        said = " ".join(map(str, messages))
        yield f"{path}: {said}" if path else said


def _table(place: str, line: bytes) -> dict[str, Any]:
    try:
        read = json.loads(line.decode("utf-8"), object_pairs_hook=_each_key_once)
        # A lone surrogate is valid JSON and no text.
        json.dumps(read, ensure_ascii=False).encode("utf-8")
    except RecursionError as error:
        raise BadDataset(f"{place}: nested too deeply") from error
    except ValueError as error:
        raise BadDataset(f"{place}: {'empty' if not line.strip() else error}") from error
    if not isinstance(read, dict):
        raise BadDataset(f"{place}: must be one object")
    return read


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        raise ValueError("a key stands there twice")
    return table
