"""Every record becomes a line of JSON, those of libraries too, and no failure brings its message along."""

import json
import logging
import subprocess
import sys

from tests.api.watching.conftest import Written

OTHER = logging.getLogger("some.library")


def test_what_a_library_says_is_a_line_like_every_other(written: Written) -> None:
    OTHER.warning("process %s is gone", 7)
    [line] = written.lines
    assert (line["level"], line["event"]) == ("warning", "process 7 is gone")


def test_a_failure_that_a_library_tells_loses_its_message_and_its_arguments(written: Written) -> None:
    try:
        raise ValueError("secret one")
    except ValueError:
        OTHER.exception("Error handling request %s", "/?name=secret")
    [line] = written.lines
    assert line["event"] == "Error handling request %s"
    assert line["failure"][-1] == "builtins.ValueError"
    assert "secret" not in written.text


def test_a_failure_that_is_told_by_itself_is_not_repeated(written: Written) -> None:
    try:
        raise ValueError("secret one")
    except ValueError as error:
        OTHER.exception(error)
    assert written.lines[0]["event"] == "failed"
    assert "secret" not in written.text


def test_a_line_stays_a_line_whatever_stands_in_it(written: Written) -> None:
    OTHER.warning("two\nlines and \u2028 a third")
    assert len(written.text.split("\n")) == 2
    assert written.lines[0]["event"] == "two\nlines and \u2028 a third"


def test_a_process_that_is_set_up_writes_to_standard_error() -> None:
    code = (
        "import logging; from service.api.watching import logs; logs.to_standard_error(); "
        "logging.getLogger('other').info('left out'); logging.getLogger('other').warning('kept'); "
        "logs.of_requests().info('request', status=200)"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout == ""
    assert [json.loads(line)["event"] for line in ran.stderr.splitlines()] == ["kept", "request"]
