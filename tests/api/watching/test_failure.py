"""A fault is told by its places and kinds, the first cause first, without a word of what was asked."""

import pytest

from service.api.watching.failure import told


def fault() -> BaseException:
    """A fault that was raised from another, while a third was handled."""
    secret = "secret"
    try:
        try:
            raise KeyError(secret)
        except KeyError:
            raise TypeError(secret)  # noqa: B904, the context is what is tested
    except TypeError as cause:
        try:
            raise ValueError(secret) from cause
        except ValueError as error:
            return error


def test_the_first_cause_stands_first_and_every_error_after_its_places() -> None:
    lines = told(fault())
    assert [line for line in lines if " in " not in line] == [
        "builtins.KeyError",
        "builtins.TypeError",
        "builtins.ValueError",
    ]
    assert lines[0].startswith("api/watching/test_failure.py:")
    assert lines[0].endswith(" in fault")
    assert "secret" not in " ".join(lines)


def test_what_was_raised_from_nothing_tells_nothing_of_before() -> None:
    def failing() -> None:
        try:
            raise KeyError("secret")
        except KeyError:
            raise ValueError("secret") from None

    with pytest.raises(ValueError, match="secret") as failed:
        failing()
    assert [line for line in told(failed.value) if " in " not in line] == ["builtins.ValueError"]


def test_a_fault_without_an_end_is_cut() -> None:
    def deeper() -> None:
        deeper()

    with pytest.raises(RecursionError) as failed:
        deeper()
    assert len(told(failed.value)) == 41
