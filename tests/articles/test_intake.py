"""What a caller sends becomes an article, or is refused with the field named."""

import contextlib
import hashlib
import time
from datetime import date

import pytest

from service.articles.intake import MOST_ATTRIBUTES, MOST_CHARACTERS, MOST_ELEMENTS, MOST_HTML, from_html, from_text
from service.errors import InvalidQuestion

PAGE = """<html><head><title>A title</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Bomb near the mill</h1>
<p>Nobody has said who laid the bomb that went off near the mill on Tuesday, and the police say little about it.</p>
<table><tr><td>Northern Army</td><td>Front</td></tr></table>
<p>The mayor asked for calm, and the mill will open again on Thursday, as it has after each of the last attacks.</p>
</article><script>var x = "hidden";</script></body></html>"""


def test_a_text_stays_as_it_is() -> None:
    text = "  Two  words\r\n\tand an e\u0301 \u200b. "
    article = from_text(text, "Title", date(2026, 2, 6), "en")
    assert (article.text, article.title, article.published, article.language) == (text, "Title", date(2026, 2, 6), "en")
    assert article.sha256 == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no word"),
        (" \n\t", "no word"),
        ("… — !", "no word"),
        ("a\x00b", "U\\+0000"),
        ("%PDF-1.7\x1a\x02", "U\\+001A"),
        ("a\ud800b", "U\\+D800"),
        ("a" * (MOST_CHARACTERS + 1), "this has 300,001"),
    ],
)
def test_what_is_no_article_is_refused(text: str, said: str) -> None:
    with pytest.raises(InvalidQuestion, match=said) as refused:
        from_text(text, None, None, None)
    assert list(refused.value.fields) == ["text"]


def test_the_longest_text_is_taken() -> None:
    assert len(from_text("a" * MOST_CHARACTERS, None, None, None).text) == MOST_CHARACTERS


@pytest.mark.parametrize(
    ("title", "language", "field"),
    [
        ("a\x00", None, "title"),
        ("a" * 1_001, None, "title"),
        (None, "english please", "language"),
        (None, "", "language"),
    ],
)
def test_a_title_and_a_language_have_a_form(title: str | None, language: str | None, field: str) -> None:
    with pytest.raises(InvalidQuestion) as refused:
        from_text("words", title, None, language)
    assert list(refused.value.fields) == [field]


def test_a_blank_title_is_none() -> None:
    assert from_text("words", " \n", None, None).title is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Short.", "en"),
        (
            "The men of the north said that it was in the hands of the police, and that is all for now.",
            "en",
        ),
        (
            "Der Mann sagte am Montag, dass die Polizei noch nichts gefunden habe und nach ihm in allen Orten suche.",
            "und",
        ),
        ("حزب الله", "und"),
    ],
)
def test_a_language_that_is_not_given_is_english_or_unknown(text: str, language: str) -> None:
    assert from_text(text, None, None, None).language == language


def test_a_page_gives_its_article_with_cells_apart() -> None:
    article = from_html(PAGE, None, None, None)
    assert "who laid the bomb" in article.text
    assert "Home" not in article.text
    assert "hidden" not in article.text
    assert "Northern Army Front" not in " ".join(article.text.split())
    assert article.title == "Bomb near the mill"


def test_a_title_that_is_given_goes_before_that_of_the_page() -> None:
    assert from_html(PAGE, "Given", None, None).title == "Given"


@pytest.mark.parametrize(
    "html", ["<p>One <b>bold word", "<div><p>One bold word</div></p>", "One bold word", "<p One bold word</p>word"]
)
def test_broken_pages_are_read_as_far_as_they_go(html: str) -> None:
    assert "word" in from_html(html, None, None, None).text


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("", "No text"),
        ("<html></html>", "No text"),
        ("<script>words</script>", "No text"),
        ("<p>a\x00b</p>", "U\\+0000"),
        ("a" * (MOST_HTML + 1), "at most 2,000,000"),
        ("<p>" * (MOST_ELEMENTS + 1), "elements"),
        (f"<p {' '.join(f'a{number}=1' for number in range(MOST_ATTRIBUTES + 1))}>words</p>", "attributes"),
        ("<p title='>' " + "a" * 20 + " b" * MOST_ATTRIBUTES + ">words", "attributes"),
    ],
)
def test_a_page_that_holds_no_article_is_refused(html: str, said: str) -> None:
    with pytest.raises(InvalidQuestion, match=said) as refused:
        from_html(html, None, None, None)
    assert list(refused.value.fields) == ["html"]


@pytest.mark.parametrize(
    "html",
    [
        f"<p {' '.join(f'a{number}=1' for number in range(MOST_ATTRIBUTES))}>words</p>",
        f"<p title='{'a b ' * MOST_ATTRIBUTES}'>words</p>",
        f"<p>words {'a=b ' * 2 * MOST_ATTRIBUTES}</p>",
        "<p>words</p>" * MOST_ELEMENTS,
    ],
)
def test_pages_of_many_words_and_few_attributes_are_read(html: str) -> None:
    assert "words" in from_html(html, None, None, None).text


@pytest.mark.parametrize(
    "html", ["<div>" * 50_000 + "words", "<table>" * 5_000, "<i>" * 20_000 + "x" + "</i>" * 20_000]
)
def test_deep_pages_are_read_or_refused_in_time(html: str) -> None:
    began = time.process_time()
    with contextlib.suppress(InvalidQuestion):
        from_html(html, None, None, None)
    assert time.process_time() - began < 10
