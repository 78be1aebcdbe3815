"""Every field of an answer has its key in the schema that writes it, and no schema writes more."""

from dataclasses import fields

import pytest
from marshmallow import Schema

from service.api.schemas import answer, answers, article_answer, designations, law, lists, parties, records
from service.domain import changes as domain_changes
from service.domain import entity, program
from service.domain import record as evidence
from service.matching.evidence import Evidence
from service.screening import answers as values
from service.screening import article_shown, changes, editions, entities_shown, entity_history, shown

PAIRS = [
    (shown.PartyShown, parties.PartySchema),
    (shown.MatchedName, parties.MatchedNameSchema),
    (entities_shown.EntityShown, parties.EntitySchema),
    (entities_shown.DetailShown, parties.DetailSchema),
    (entities_shown.LinkShown, parties.LinkSchema),
    (shown.StretchShown, parties.StretchSchema),
    (editions.EditionShown, lists.EditionSchema),
    (changes.EditionNamed, lists.EditionNamedSchema),
    (changes.ChangesShown, lists.ChangesSchema),
    (domain_changes.EntityChange, lists.EntityChangeSchema),
    (domain_changes.FieldChange, lists.FieldChangeSchema),
    (entity_history.EntityStep, lists.EntityStepSchema),
    (entity_history.SeenIn, lists.SeenInSchema),
    (entity_history.EntityHistory, lists.EntityHistorySchema),
    (shown.Candidate, parties.CandidateSchema),
    (entity.Identifier, parties.PrintedIdentifierSchema),
    (shown.ProgramShown, designations.ProgramShownSchema),
    (shown.LimbShown, designations.LimbShownSchema),
    (shown.EffectShown, designations.EffectShownSchema),
    (shown.SourceShown, designations.SourceShownSchema),
    (shown.HistoryEntry, designations.HistorySchema),
    (shown.Provenance, designations.ProvenanceSchema),
    (shown.DesignationShown, designations.DesignationSchema),
    (shown.CoverageRow, answer.CoverageSchema),
    (shown.Matcher, answer.MatcherSchema),
    (Evidence, answer.EvidenceSchema),
    (evidence.Record, records.RecordSchema),
    (evidence.MatcherUsed, answer.MatcherSchema),
    (values.Hit, answers.HitSchema),
    (article_shown.ArticleShown, article_answer.ArticleSchema),
    (article_shown.MentionShown, article_answer.MentionSchema),
    (article_shown.OutOfScope, article_answer.OutOfScopeSchema),
    (article_shown.NameInArticle, article_answer.NameInArticleSchema),
    (article_shown.PartyInArticle, article_answer.PartyInArticleSchema),
    (article_shown.Asserted, article_answer.AssertedSchema),
    (article_shown.ClaimShown, article_answer.ClaimSchema),
    (values.ComparisonAnswer, answers.ComparisonAnswerSchema),
    (program.Penalty, law.PenaltySchema),
    (program.Version, law.VersionSchema),
    (program.Period, law.PeriodSchema),
    (program.Limb, law.LimbSchema),
    (program.Rule, law.RuleSchema),
    (program.OwnershipRule, law.OwnershipRuleSchema),
    (program.Source, law.SourceSchema),
    (program.Program, law.ProgramSchema),
]
WITH_BASIS = [
    (values.LookupAnswer, answers.LookupAnswerSchema, {"kind", "query"}),
    (article_shown.ArticleAnswer, article_answer.ArticleAnswerSchema, {"kind", "query"}),
    (values.StatusAnswer, answers.StatusAnswerSchema, {"kind", "query"}),
    (values.PartyAnswer, answers.PartyAnswerSchema, set()),
    (values.BrowseAnswer, answers.BrowseAnswerSchema, set()),
    (entity_history.HistoryAnswer, lists.HistoryAnswerSchema, set()),
]


def names(value: type) -> set[str]:
    return {one.name for one in fields(value)}


@pytest.mark.parametrize(("value", "schema"), PAIRS)
def test_a_value_is_written_whole(value: type, schema: type[Schema]) -> None:
    assert {name.removesuffix("_") for name in schema().fields} == names(value)


@pytest.mark.parametrize(("value", "schema", "said"), WITH_BASIS)
def test_an_answer_is_written_with_its_basis_at_the_top(value: type, schema: type[Schema], said: set[str]) -> None:
    assert set(schema().fields) == (names(value) - {"basis"}) | (names(shown.Basis) - {"editions"}) | said


def test_an_effect_of_the_law_is_written_with_the_words_of_the_vocabulary() -> None:
    assert set(law.EffectSchema().fields) == names(program.Effect) | {"label", "bound_meaning"}


def test_what_is_no_text_is_never_written_as_one() -> None:
    with pytest.raises(TypeError, match="is no text"):
        answer.MatcherSchema().dump({"algorithm": entity.Identifier("imo", "1"), "version": "1", "threshold": 0.8})


def test_an_unknown_start_is_said_to_be_unknown() -> None:
    assert law.LimbSchema().dump(program.Limb("part", None)) == {"name": "part", "from": "unknown", "note": None}
