"""What fails inside is answered with a page that says so and from which nothing follows."""

import logging
from collections.abc import Callable

import pytest
from flask import Flask

from service import web
from service.api.schemas import dump_article, dump_lookup, dump_party, dump_record, read_article, read_lookup
from service.errors import DesignationsError, NothingLoaded, NotKept, StoreUnavailable
from service.screening.counter import Screening
from service.web.documents import Documents

# What goes wrong with files, copies and settings; no question meets it.
OF_FILES = {"BadBackup", "BadDataset", "BadSetting", "JournalUnavailable", "NotAdmitted", "NotFetched"}


class Failing:
    """A counter at which one call fails."""

    def __init__(self, screening: Screening, error: Exception) -> None:
        self.law, self.datasets, self.now = screening.law, screening.datasets, screening.now
        self._error = error

    def lookup(self, _: object) -> None:
        raise self._error

    def coverage(self) -> tuple[()]:
        return ()


@pytest.fixture
def failing(screening: Screening) -> Callable[[Exception], Flask]:
    """An app of the pages alone whose lookup raises the error given."""

    def made(error: Exception) -> Flask:
        app = Flask("failing")
        documents = Documents(dump_lookup, dump_article, dump_record, read_lookup, read_article, dump_party)
        web.register(app, Failing(screening, error), documents)  # type: ignore[arg-type]
        return app

    return made


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (StoreUnavailable("database is locked: /secret/place"), 503, "No answer can be given now"),
        (NotKept("the disk is full: /secret/place"), 503, "The evidence of the answer cannot be kept now"),
        (NothingLoaded("not loaded: un-sc"), 409, "Not loaded: un-sc."),
        (ZeroDivisionError("a secret"), 500, "Something went wrong here"),
    ],
)
def test_a_failure_is_a_page_that_says_so_and_keeps_its_secrets(
    failing: Callable[[Exception], Flask], error: Exception, status: int, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        answer = failing(error).test_client().get("/?name=BLA")
    assert answer.status_code == status
    assert said in answer.text
    assert '<html lang="en">' in answer.text
    assert "secret" not in answer.text
    assert isinstance(error, NothingLoaded) or "secret" in caplog.text


def test_every_error_that_a_question_can_raise_has_a_page(failing: Callable[[Exception], Flask]) -> None:
    kinds = {kind for kind in DesignationsError.__subclasses__() if kind.__name__ not in OF_FILES}
    for kind in kinds:
        error = kind({"name": ["wrong"]}) if kind.__name__ == "InvalidQuestion" else kind("said")
        assert failing(error).test_client().get("/?name=BLA").status_code in {404, 409, 422, 503}
