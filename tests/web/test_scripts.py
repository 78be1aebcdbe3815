"""Names are told in their script, so that browsers read and draw them as what they are."""

import pytest

from service.web.scripts import language_of, script_of


@pytest.mark.parametrize(
    ("text", "tag", "called"),
    [
        ("Jan Exampel", None, None),
        ("يان مثال", "und-Arab", "Arabic"),
        ("Абу Мисал", "und-Cyrl", "Cyrillic"),
        ("例子", "und-Hani", "Chinese"),
        ("예시", "und-Hang", "Korean"),
        ("Jan (Ян) Exampel", None, None),
        ("123", None, None),
    ],
)
def test_the_script_of_most_letters_decides(text: str, tag: str | None, called: str | None) -> None:
    assert (language_of(text), script_of(text)) == (tag, called)
