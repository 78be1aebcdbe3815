"""How the schemes of numbers are called."""

import pytest

from service.sources.schemes import scheme_in


@pytest.mark.parametrize(
    ("kind", "country", "scheme"),
    [
        ("passport", "IR", "passport IR"),
        ("passport", None, "passport"),
        ("imo", "PA", "imo"),
        ("swift", "RU", "swift"),
    ],
)
def test_a_document_is_of_its_country_and_a_number_of_one_register_of_none(
    kind: str, country: str | None, scheme: str
) -> None:
    assert scheme_in(kind, country) == scheme
