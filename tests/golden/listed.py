"""The book over the bundled names and the hand-made listings of persons, companies, vessels and aircraft."""

import json
from collections import defaultdict
from pathlib import Path

from service.articles.about import about
from service.articles.book import Book
from service.domain.entity import EntityType, NameKind, NameQuality
from service.index.entry import IndexedName
from service.index.index import NameIndex
from service.names.fold import fold
from service.names.prepare import PreparedName
from service.names.words import NameWords

GOLDEN = Path(__file__).resolve().parent


def book_with_lists(bundled: tuple[IndexedName, ...], words: NameWords) -> Book:
    rows = [json.loads(line) for line in (GOLDEN / "lists-entities.jsonl").read_text("utf-8").splitlines()]
    made = (
        IndexedName(
            entity=row["id"],
            dataset="custom:made",
            text=name["text"],
            folded=fold(name["text"]),
            kind=NameKind(name["kind"]),
            quality=NameQuality(name["quality"]),
            type=EntityType(row["type"]),
        )
        for row in rows
        for name in row["names"]
    )
    index = NameIndex.build((*bundled, *made), words)
    borne: defaultdict[str, list[PreparedName]] = defaultdict(list)
    for name, prepared in zip(index.names, index.prepared, strict=True):
        borne[name.entity].append(prepared)
    countries = {row["id"]: row["countries"] for row in rows}
    described = {party: about(each, countries.get(party, ()), words) for party, each in borne.items()}
    return Book.build(index, {name.entity: name.entity for name in index.names}, described)
