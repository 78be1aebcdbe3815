"""The table of words is read whole, or refused with the name of the file."""

import shutil
from pathlib import Path

import pytest

from service.articles.claims.words import ClaimWords, Form, Needs, load_claim_words
from service.errors import BadDataset
from service.sources.law import read_law
from tests.articles.claims.conftest import TABLE


def test_every_program_of_the_table_exists(words: ClaimWords) -> None:
    programs = read_law(TABLE.parents[1]).programs
    of_terms = {program for named in words.terms.values() for program in named}
    assert {*words.programs.values, *words.terrorist_lists.values(), *of_terms} <= set(programs)
    for jurisdiction, program in words.terrorist_lists.items():
        assert programs[program].jurisdiction == jurisdiction


def test_every_event_is_one_of_a_claim(words: ClaimWords) -> None:
    events = {verb.event for verbs in words.verbs.values() for verb in verbs} | set(words.nouns.values())
    assert events == {"designated", "listed", "removed", "maintained", "annulled", "remanded"}


def test_a_form_may_be_two_and_a_verb_may_have_two_senses(words: ClaimWords) -> None:
    [listed] = words.verbs["listed"]
    assert listed.forms == {Form.PAST, Form.PARTICIPLE}
    assert {verb.needs for verb in words.verbs["dropped"]} == {Needs.LIST, Needs.NOUN}


@pytest.mark.parametrize(
    ("text", "program"),
    [
        ("the list of foreign terrorist organizations", "US-FTO"),
        ("foreign terrorist organisation ( fto )", "US-FTO"),
        ("the fto list", "US-FTO"),
        ("specially designated global terrorists", "US-SDGT"),
        ("executive order 13224", "US-SDGT"),
        ("the 1267 sanctions list", "UN-1267"),
        ("the terrorism act", "GB-PROSCRIPTION"),
    ],
)
def test_a_program_is_known_by_its_names(text: str, program: str, words: ClaimWords) -> None:
    found = words.programs.pattern.search(text)
    assert found is not None
    assert words.programs.value(found) == program


@pytest.mark.parametrize(
    "text", ["the terrorist organization", "a foreign organization", "photos", "the counterterrorism act"]
)
def test_other_words_name_no_program(text: str, words: ClaimWords) -> None:
    assert words.programs.pattern.search(text) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[nouns]", "[other]"),
        ('needs = "party"', 'needs = "nothing"'),
        ('"outlaw outlaws outlawed outlawed outlawing"', '"outlaw outlaws outlawed"'),
        ('"uapa"', '"uapa("'),
        ('"uapa"', '"(uapa)"'),
        ("[nouns]", "[nouns"),
    ],
)
def test_a_table_that_is_not_understood_is_refused(before: str, after: str, tmp_path: Path) -> None:
    copy = tmp_path / "claims.toml"
    shutil.copy(TABLE, copy)
    text = copy.read_text("utf-8")
    assert before in text
    copy.write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(BadDataset, match=r"claims\.toml"):
        load_claim_words(copy)


def test_a_table_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadDataset, match=r"^claims\.toml: cannot be read \(No such file or directory\)$"):
        load_claim_words(tmp_path / "claims.toml")
