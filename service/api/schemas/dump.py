"""Answers as the dictionaries that every door writes as JSON; keys in the order of the contract."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from marshmallow import Schema

from service.api.schemas.answers import (
    BrowseAnswerSchema,
    ComparisonAnswerSchema,
    LookupAnswerSchema,
    PartyAnswerSchema,
    StatusAnswerSchema,
)
from service.api.schemas.article_answer import ArticleAnswerSchema
from service.api.schemas.datasets import DatasetSchema
from service.api.schemas.law import EffectSchema, ProgramRowSchema, ProgramSchema
from service.api.schemas.records import RecordSchema
from service.domain.program import Law, Program
from service.domain.provenance import Dataset
from service.domain.record import EditionUsed, Record
from service.screening.answers import BrowseAnswer, ComparisonAnswer, LookupAnswer, PartyAnswer, StatusAnswer
from service.screening.article_shown import ArticleAnswer
from service.screening.shown import CoverageRow
from service.screening.written import instant

Json = dict[str, Any]

_LOOKUP = LookupAnswerSchema()
_STATUS = StatusAnswerSchema()
_ARTICLE = ArticleAnswerSchema()
_COMPARISON = ComparisonAnswerSchema()
_PARTY = PartyAnswerSchema()
_BROWSE = BrowseAnswerSchema()
_PROGRAM = ProgramSchema()
_PROGRAM_ROW = ProgramRowSchema()
_EFFECT = EffectSchema()
_DATASET = DatasetSchema()
_RECORD = RecordSchema()


def dump_lookup(answer: LookupAnswer, query: Mapping[str, Any]) -> Json:
    """A lookup; `query` is what was understood of the question."""
    return with_words(_LOOKUP, answer, kind="lookup", query=dict(query))


def dump_status(answer: StatusAnswer, query: Mapping[str, Any]) -> Json:
    """A question of status; `query` is what was understood of it."""
    return with_words(_STATUS, answer, kind="status", query=dict(query))


def dump_article(answer: ArticleAnswer, query: Mapping[str, Any]) -> Json:
    """An article; `query` is what was understood of the question but for the article itself."""
    return with_words(_ARTICLE, answer, kind="article", query=dict(query))


def dump_comparison(answer: ComparisonAnswer) -> Json:
    """The score of two descriptions."""
    return with_words(_COMPARISON, answer)


def dump_party(answer: PartyAnswer) -> Json:
    """All that is on record of one party."""
    return with_words(_PARTY, answer)


def dump_browse(answer: BrowseAnswer) -> Json:
    """A page of designations, each with its party."""
    return with_words(_BROWSE, answer)


def dump_programs(law: Law) -> Json:
    """All programs in short, by their ids."""
    return {
        "programs": [with_words(_PROGRAM_ROW, program) for _, program in sorted(law.programs.items())],
        "law": law.digest,
    }


def dump_program(program: Program, law: Law) -> Json:
    """One program in full, with the words of the vocabulary beside their ids."""
    dumped = with_words(_PROGRAM, program)
    dumped["effects"] = [
        with_words(
            _EFFECT, effect, label=law.effect_types[effect.type].label, bound_meaning=law.bound[effect.bound].meaning
        )
        for effect in program.effects
    ]
    return {"programs": [dumped], "law": law.digest}


def dump_datasets(rows: Sequence[CoverageRow], datasets: Sequence[Dataset], known_at: datetime) -> Json:
    """What was known of each dataset at the moment, and whose list it is."""
    catalogue = {dataset.id: dataset for dataset in datasets}
    described = [{**_fields_of(catalogue[row.dataset]), **_fields_of(row)} for row in rows]
    return {"datasets": [with_words(_DATASET, row) for row in described], "known_at": instant(known_at)}


def dump_record(record: Record) -> Json:
    """A record; JSON that was written by `document` is the same when it is read and written again."""
    said = {
        "asked_at": instant(record.asked_at),
        "known_at": instant(record.known_at),
        "question": json.loads(record.question),
        "answer": json.loads(record.answer),
        "editions": {one.dataset: _edition_used(one) for one in record.editions},
    }
    return with_words(_RECORD, {**_fields_of(record), **said})


def _edition_used(edition: EditionUsed) -> Json:
    return {"digest": edition.digest, "known_from": instant(edition.known_from)}


def _fields_of(value: Any) -> Json:
    """The fields of a frozen value by their names, not copied."""
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def with_words(schema: Schema, answer: object, **said: Any) -> Json:
    """The answer as the schema writes it, with what only the door knows put where it belongs."""
    dumped = schema.dump(answer) | said
    keys = (field.data_key or name for name, field in schema.fields.items())
    return {key: dumped[key] for key in keys if key in dumped}
