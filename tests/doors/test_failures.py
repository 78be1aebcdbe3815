"""What an error of the domain is to a caller: a status from the one table, and a sentence without secrets."""

from http import HTTPStatus

import pytest

from service.api import problems
from service.doors.failures import STATUSES, said
from service.errors import DesignationsError, InvalidDay, InvalidQuestion, NotFound, NotKept, StoreUnavailable


def test_every_error_that_has_a_status_is_a_kind_of_problem_and_the_other_way_round() -> None:
    assert set(problems.KINDS) == set(STATUSES)


def test_what_is_not_understood_is_unprocessable() -> None:
    assert {STATUSES[InvalidQuestion], STATUSES[InvalidDay]} == {HTTPStatus.UNPROCESSABLE_ENTITY}


@pytest.mark.parametrize("text", ["it is so", "It is so."])
def test_an_error_is_said_in_a_sentence(text: str) -> None:
    assert said(NotFound(text)) == "It is so."


def test_a_question_is_refused_by_the_names_of_its_fields_and_not_by_their_values() -> None:
    assert said(InvalidQuestion({"as_off": ["secret"], "name": ["secret"]})) == (
        "Not understood: as_off, name. Nothing was looked up."
    )


def test_where_the_database_lies_is_told_to_nobody() -> None:
    error: DesignationsError = StoreUnavailable("/secret/place/designations.sqlite is locked")
    assert said(error) == (
        "The database cannot be used now. Nothing follows from this about any name. Try again in a minute."
    )
    assert "secret" not in said(NotKept("/secret/place is full"))
