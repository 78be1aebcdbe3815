"""A difference between two editions is the publisher's, unless both are readings of the same bytes."""

from dataclasses import replace

from service.domain.changes import Changes
from tests.domain.rows import edition


def test_only_two_readings_of_the_same_bytes_differ_by_the_reading() -> None:
    older = edition()
    assert Changes(older, replace(older, entities=2), ()).is_of_reading
    assert not Changes(older, replace(older, digest="sha256:01"), ()).is_of_reading
    assert not Changes(None, older, ()).is_of_reading
