"""The book over the names of the bundled list, with a few that only newspapers use."""

from collections import defaultdict

import pytest

from service.articles.about import about
from service.articles.book import Book
from service.domain.entity import EntityType, NameKind, NameQuality
from service.index.entry import IndexedName
from service.index.index import NameIndex
from service.names.fold import fold
from service.names.prepare import PreparedName
from service.names.words import NameWords
from tests.articles.finding import Finder

PRESS = (("us-fto.hizballah", "Hezbollah"), ("us-fto.ansarallah", "Houthis"), ("us-fto.jaish-e-mohammed", "Jaish"))


@pytest.fixture(scope="session")
def book(listed: tuple[IndexedName, ...], words: NameWords) -> Book:
    press = tuple(
        IndexedName(
            entity=entity,
            dataset="us-fto",
            text=text,
            folded=fold(text),
            kind=NameKind.PRESS,
            quality=NameQuality.UNSTATED,
            type=EntityType.ORGANIZATION,
        )
        for entity, text in PRESS
    )
    names = (*listed, *press)
    index = NameIndex.build(names, words)
    borne: defaultdict[str, list[PreparedName]] = defaultdict(list)
    for name, prepared in zip(index.names, index.prepared, strict=True):
        borne[name.entity].append(prepared)
    described = {party: about(each, (), words) for party, each in borne.items()}
    return Book.build(index, {name.entity: name.entity for name in names}, described)


@pytest.fixture(scope="session")
def finder(book: Book, words: NameWords) -> Finder:
    return Finder(book, words)
