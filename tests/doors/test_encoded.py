"""What stands in an address is read as it was written, or refused."""

from urllib.parse import quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.doors.encoded import decoded, roughly


@given(st.text(st.characters(codec="utf-8")))
def test_what_was_encoded_is_read_back(text: str) -> None:
    assert decoded(quote_plus(text).encode()) == text


@pytest.mark.parametrize("encoded", [b"%zz", b"%", b"BLA%F", b"%FF", b"%ED%A0%80", b"\xff"])
def test_what_is_no_encoding_of_a_text_is_refused(encoded: bytes) -> None:
    with pytest.raises(ValueError, match="percent sign|codec"):
        decoded(encoded)
    assert roughly(encoded)
