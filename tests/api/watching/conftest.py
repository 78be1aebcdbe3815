"""What the tests of figures and logs share: the lines that are written, and applications that fail on purpose."""

import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import StringIO
from typing import Any

import pytest
from flask import Flask

from service.api.watching import logs
from service.app import join
from service.screening.counter import Screening


@dataclass(frozen=True, slots=True)
class Written:
    """What was written to the log."""

    stream: StringIO

    @property
    def text(self) -> str:
        return self.stream.getvalue()

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Every line read as JSON."""
        return [json.loads(line) for line in self.text.splitlines()]


@pytest.fixture
def written() -> Iterator[Written]:
    """The log as the service writes it, of everything that is logged during the test."""
    stream = StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.formatter())
    root, requests = logging.getLogger(), logging.getLogger(logs.REQUESTS)
    before = requests.level
    root.addHandler(handler)
    requests.setLevel(logging.INFO)
    yield Written(stream)
    root.removeHandler(handler)
    requests.setLevel(before)


class Failing:
    """A counter at which every question fails in the way given."""

    def __init__(self, screening: Screening, error: Callable[[object], Exception]) -> None:
        self.law, self.datasets, self.now = screening.law, screening.datasets, screening.now
        self.waiting = screening.waiting
        self._error = error

    def __getattr__(self, name: str) -> Callable[..., None]:
        if name.startswith("_"):
            raise AttributeError(name)

        def fail(*question: object, **_: object) -> None:
            answer_under_way = question
            raise self._error(answer_under_way)

        return fail


@pytest.fixture
def failing(screening: Screening) -> Callable[[Callable[[object], Exception]], Flask]:
    """The application over a counter that fails; what it raises is made from the question."""

    def made(error: Callable[[object], Exception]) -> Flask:
        return join(Failing(screening, error))  # type: ignore[arg-type]

    return made
