"""An operation of the API as a value: where it is, what it takes, what it answers, and what can go wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from marshmallow import Schema

from service.api.reply import Reply
from service.api.schemas.questions import NoParameters
from service.screening.counter import Screening


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked of an operation: its parameters, the JSON of its body, and the id in its path.

    `written` are the parameters of the query string as the caller wrote them, without defaults. `is_read` is
    false for HEAD, which gives no answer away.
    """

    query: Mapping[str, Any]
    body: Mapping[str, Any]
    id: str
    written: Mapping[str, Any]
    is_read: bool


@dataclass(frozen=True, slots=True)
class PathId:
    """The id in a path, as the document explains it."""

    description: str
    example: str


@dataclass(frozen=True, slots=True)
class Operation:
    """`answer` of a counter and what was asked; its docstring is what the document says of it.

    `problems` are the statuses that it can have besides 200 and, for what is not understood, 422.
    """

    rule: str
    answer: Callable[[Screening, Asked], Reply]
    replies: type[Schema]
    tag: str
    query: type[Schema] = NoParameters
    body: type[Schema] | None = None
    path_id: PathId | None = None
    problems: tuple[int, ...] = ()
    moved: type[Schema] | None = None
    example: Mapping[str, Any] = field(default_factory=dict)

    @property
    def method(self) -> str:
        """A question with a body is posted; every other can be linked to."""
        return "GET" if self.body is None else "POST"

    @property
    def name(self) -> str:
        """By which code generators and Flask know it."""
        return self.answer.__name__
