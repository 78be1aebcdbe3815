"""Answers read back from the documents that were kept of them, as the values that they were written from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeVar

import cattrs
from cattrs.gen import make_dict_structure_fn, override

from service.domain.record import EditionUsed, Record
from service.screening.answers import LookupAnswer
from service.screening.article_shown import ArticleAnswer
from service.screening.shown import EffectShown, LimbShown

T = TypeVar("T")
_OF_BASIS = ("as_of", "known_at", "law", "coverage", "matcher", "notice")


def read_lookup(record: Record) -> LookupAnswer | None:
    """The lookup that was answered; None where its document has not the form that lookups have now."""
    return _read(record, json.loads(record.answer), LookupAnswer)


def read_article(record: Record) -> ArticleAnswer | None:
    """The article that was answered; None where its document has not the form that articles have now.

    Its text is empty where it was not kept: a text that was screened holds a word.
    """
    document = json.loads(record.answer)
    return _read(record, {**document, "article": {"text": "", **document["article"]}}, ArticleAnswer)


def _read(record: Record, document: Mapping[str, Any], kind: type[T]) -> T | None:
    basis = {name: document[name] for name in _OF_BASIS if name in document}
    try:
        return _CONVERTER.structure({**document, "basis": {**basis, "editions": record.editions}}, kind)
    except cattrs.BaseValidationError:
        return None


def _converter() -> cattrs.Converter:
    """The one key that is named otherwise in documents is `from`, which is a word of the language."""
    converter = cattrs.Converter()
    converter.register_structure_hook(EditionUsed, lambda edition, _: edition)
    for kind in (LimbShown, EffectShown):
        read = make_dict_structure_fn(kind, converter, start=override(rename="from"))
        converter.register_structure_hook(kind, read)
    return converter


_CONVERTER = _converter()
