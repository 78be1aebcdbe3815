"""Values from the JSON that the codec writes: one reader a class, made once from the types of its fields."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from service.domain.days import Day
from service.store.days import day_of

Reader = Callable[[Any], Any]
"""From a value as JSON has it to one of the domain.

What it is not made for raises AttributeError, InvalidDay, KeyError, TypeError or ValueError.
"""


@cache
def reader_of(described: type) -> Reader:
    """The reader of a frozen class; fields that are not there are left to their defaults, unknown ones refused."""
    readers = {name: _reader(hint) for name, hint in get_type_hints(described).items()}
    return lambda table: described(**{name: readers[name](value) for name, value in table.items()})


def _reader(hint: Any) -> Reader:
    # Lists say the same words over and over: of all their texts five in six are there already.
    plain: dict[Any, Reader] = {str: sys.intern, Day: day_of, datetime: datetime.fromisoformat}
    if hint in plain:
        return plain[hint]
    if get_origin(hint) is tuple:
        return _row_of(_reader(get_args(hint)[0]))
    if get_origin(hint) in (Union, UnionType):
        return _or_none(_reader(next(one for one in get_args(hint) if one is not NoneType)))
    if isinstance(hint, type) and is_dataclass(hint):
        return reader_of(hint)
    if issubclass(hint, Enum):
        return {one.value: one for one in hint}.__getitem__
    return _of_type(hint)


def _row_of(read: Reader) -> Reader:
    return lambda values: tuple([read(value) for value in values])


def _or_none(read: Reader) -> Reader:
    return lambda value: None if value is None else read(value)


def _of_type(expected: type) -> Reader:
    def read(value: Any) -> Any:
        if type(value) is not expected:
            raise TypeError(f"{value!r} is no {expected.__name__}")
        return value

    return read
