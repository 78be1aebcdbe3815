"""The form of the id of a record."""

import pytest

from service.domain.record import is_record_id


def test_128_bits_in_hexadecimal_are_an_id() -> None:
    assert is_record_id("0123456789abcdef0123456789abcdef")


@pytest.mark.parametrize("text", ["", "0123", "0123456789ABCDEF0123456789ABCDEF", "g" * 32, "0" * 33, "0" * 32 + "\n"])
def test_anything_else_is_none(text: str) -> None:
    assert not is_record_id(text)
