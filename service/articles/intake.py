"""From what a caller sends to the article that is screened, or a refusal that names the field."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import date

from service.articles.article import Article
from service.errors import InvalidQuestion

MOST_CHARACTERS = 300_000
MOST_HTML = 2_000_000
# The time to read a page grows with its elements, and with the square of the attributes of one element.
MOST_ELEMENTS = 20_000
MOST_ATTRIBUTES = 1_000
# Where the first reading of a page finds little, a second is made of it, whose time grows with the square of this.
_MOST_READ_TWICE = 3_000
MOST_TITLE = 1_000
UNKNOWN_LANGUAGE = "und"

_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
# What one quantifier has taken it never gives back, so that the search is linear.
_ATTRIBUTE = re.compile(r"""[\s/]*+(?:=++|[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?+)""")
_TAG = re.compile(rf"<[A-Za-z][^\s/>]*+(?:{_ATTRIBUTE.pattern})*+")
# The day of publication is asked for, not looked for, and a thorough search takes longer than all the rest.
_NO_DATE = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset({"the", "of", "and", "to", "in", "is", "was", "for", "on", "by", "with", "that", "said"})
_WORDS_READ = 400
_FEWEST_WORDS = 15
_ENGLISH_SHARE = 0.08


def from_text(text: str, title: str | None, published: date | None, language: str | None) -> Article:
    """The article of a plain text, which stays as it is.

    Raises InvalidQuestion, naming `text`, `title` or `language`, for what is empty, too long or no text.
    """
    return _article("text", text, title, (published, language))


def from_html(html: str, title: str | None, published: date | None, language: str | None) -> Article:
    """The article in a page, without its menus and scripts; cells of tables stay apart.

    The title is that of the page where none is given. Nothing is fetched. Raises InvalidQuestion, naming
    `html`, `title` or `language`, for a page that is too long, is none, or holds no text.
    """
    _refuse_long("html", html, MOST_HTML)
    _refuse_binary("html", html)
    elements = html.count("<") - html.count("</")
    if elements > MOST_ELEMENTS:
        raise InvalidQuestion({"html": [f"This has more than {MOST_ELEMENTS:,} elements."]})
    if _most_attributes(html) > MOST_ATTRIBUTES:
        raise InvalidQuestion({"html": [f"An element of this has more than {MOST_ATTRIBUTES:,} attributes."]})
    page = html if "<html" in html.casefold() else f"<html><body>{html}</body></html>"
    # It takes longer to import than a short article to answer, and only pages need it.
    import trafilatura

    found = trafilatura.bare_extraction(
        page,
        fast=elements > _MOST_READ_TWICE,
        include_comments=False,
        favor_recall=True,
        with_metadata=True,
        date_extraction_params=_NO_DATE,
    )
    text = getattr(found, "text", None)
    if not text:
        raise InvalidQuestion({"html": ["No text could be read from this: send a whole page."]})
    given = title or _tidied(getattr(found, "title", None))
    return _article("html", text, given, (published, language))


def _most_attributes(html: str) -> int:
    """How many attributes the tag with the most of them has; 0 where none is long enough for too many.

    Its name reads as one more.
    """
    long = (tag.group() for tag in _TAG.finditer(html) if tag.end() - tag.start() > 2 * MOST_ATTRIBUTES)
    return max((sum(1 for _ in _ATTRIBUTE.finditer(tag)) - 1 for tag in long), default=0)


def _article(field: str, text: str, title: str | None, about: tuple[date | None, str | None]) -> Article:
    published, language = about
    _refuse_long(field, text, MOST_CHARACTERS)
    _refuse_binary(field, text)
    if not any(char.isalnum() for char in text):
        raise InvalidQuestion({field: ["This holds no word: write at least one letter or digit."]})
    if title is not None:
        _refuse_long("title", title, MOST_TITLE)
        _refuse_binary("title", title)
    if language is not None and not _LANGUAGE.fullmatch(language):
        raise InvalidQuestion({"language": ["Write a language tag such as en or pt-BR."]})
    return Article(
        text=text,
        title=title if title and title.strip() else None,
        published=published,
        language=language or _guessed(text),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )


def _refuse_long(field: str, text: str, most: int) -> None:
    if len(text) > most:
        raise InvalidQuestion({field: [f"Write at most {most:,} characters; this has {len(text):,}."]})


def _refuse_binary(field: str, text: str) -> None:
    found = _NO_TEXT.search(text)
    if found:
        name = f"U+{ord(found.group()):04X}"
        raise InvalidQuestion({field: [f"This is no text: character {found.start()} is {name}."]})


def _tidied(title: str | None) -> str | None:
    """The title of a page in one line, cut where it is too long to be one."""
    if title is None:
        return None
    kept = "".join(char for char in _BREAKS.sub(" ", title) if unicodedata.category(char) not in ("Cc", "Cs"))
    return kept[:MOST_TITLE]


def _guessed(text: str) -> str:
    """English by its commonest words, else unknown; a few words say nothing, and are taken for English."""
    words = [found.group().casefold() for _, found in zip(range(_WORDS_READ), _WORD.finditer(text), strict=False)]
    english = sum(word in _ENGLISH for word in words)
    if len(words) < _FEWEST_WORDS and text.isascii():
        return "en"
    return "en" if english >= _ENGLISH_SHARE * len(words) else UNKNOWN_LANGUAGE
