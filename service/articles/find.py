"""The mentions in an article: found by their names, and judged by what stands around them."""

from __future__ import annotations

from dataclasses import replace

from service.articles.article import Article, Mentions
from service.articles.book import Book
from service.articles.coined import coined
from service.articles.judge import Judge
from service.articles.reading import read
from service.articles.scan import joined, longest, scan
from service.articles.setting import InScope, Passage, setting_of
from service.articles.surnames import with_surnames
from service.articles.variants import variants
from service.errors import InvalidQuestion
from service.names.words import NameWords

# Each place takes some 40 microseconds, and a kilobyte of the answer.
MOST_PLACES = 15_000


def find(article: Article, book: Book, words: NameWords, threshold: float, in_scope: InScope) -> Mentions:
    """All mentions of parties in text and title whose names score at the threshold, in the order of the text.

    Text and title are judged together. `in_scope` decides between parties that bear one name. The same article,
    day and book give the same mentions. Raises InvalidQuestion, naming `text`, where names stand at more places
    than are judged.
    """
    passages = [_passage(text, book, words, threshold) for text in (article.text, article.title or "")]
    setting = setting_of(passages, book, in_scope)
    named = [replace(one, found=coined(one.reading, one.found, setting.expansions, book)) for one in passages]
    marked, setting = with_surnames(named, setting)
    text, title = Judge(setting, words, threshold).mentions(marked)
    return Mentions(text, title, sum(one.uncompared for one in passages))


def _passage(text: str, book: Book, words: NameWords, threshold: float) -> Passage:
    reading = read(text, words)
    exact = scan(reading, book)
    if len(exact) > MOST_PLACES:
        said = (
            f"Names stand at {len(exact):,} places in this, and at most {MOST_PLACES:,} are judged: send it in parts."
        )
        raise InvalidQuestion({"text": [said]})
    others = variants(reading, exact, book, threshold)
    return Passage(reading, joined(reading, longest((*exact, *others.found)), book), others.uncompared)
