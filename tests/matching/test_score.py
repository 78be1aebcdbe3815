"""The score is the sum of its evidence, and says in sentences how it came about."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.entity import EntityType, Identifier
from service.matching.name_evidence import NAME_FEATURES
from service.matching.score import MOST_RAISED, read_as_person, score
from service.matching.subject import Subject
from service.matching.weights import WEIGHTS
from service.names.words import NameWords

FORBIDDEN = re.compile(r"\b(match|matched|clear|cleared)\b", re.IGNORECASE)
TEXTS = st.none() | st.sampled_from(
    ["BLA", "Balochistan Liberation Army", "Baluch Army", "Abu Ali", "Ali bin Omar", "Omar bin Ali", "Barrio 18", "19"]
)
SUBJECTS = st.builds(
    Subject,
    name=TEXTS,
    type=st.none() | st.sampled_from(EntityType),
    countries=st.sampled_from([(), ("PK",), ("IR",)]),
    birth_dates=st.sampled_from([(), (Day.parse("1970"),), (Day.parse("1970-01-02"),), (Day.parse("1980"),)]),
    identifiers=st.sampled_from([(), (Identifier("imo", "1"),), (Identifier("", "1"),), (Identifier("imo", "2"),)]),
)


@given(SUBJECTS, SUBJECTS)
def test_the_value_is_the_weighted_sum_of_the_evidence_within_0_and_1(
    words: NameWords, query: Subject, candidate: Subject
) -> None:
    found = score(query, candidate, words)
    total = sum(WEIGHTS[evidence.feature] * evidence.score for evidence in found.evidence)
    assert found.value == pytest.approx(min(1.0, max(0.0, total)), abs=1e-4)
    assert found.value == round(found.value, 4)
    assert all(0.0 < evidence.score <= 1.0 for evidence in found.evidence)


@given(SUBJECTS, SUBJECTS)
def test_every_detail_is_a_sentence_that_judges_nobody(words: NameWords, query: Subject, candidate: Subject) -> None:
    for evidence in score(query, candidate, words).evidence:
        assert evidence.detail[0].isupper() or evidence.detail[0] == "“"
        assert evidence.detail.endswith(".")
        assert not FORBIDDEN.search(evidence.detail)


@given(SUBJECTS, SUBJECTS)
def test_the_two_sides_can_be_exchanged(words: NameWords, query: Subject, candidate: Subject) -> None:
    assert score(query, candidate, words).value == pytest.approx(score(candidate, query, words).value, abs=1e-4)


def test_what_agrees_raises_a_little_and_what_differs_lowers_a_little(words: NameWords) -> None:
    asked = Subject("Omar Bakry", EntityType.PERSON, ("LB",), (Day.parse("1958"),))
    plain = score(Subject("Omar Bakry"), Subject("Omar Bakri", EntityType.PERSON), words).value
    agreeing = score(asked, Subject("Omar Bakri", EntityType.PERSON, ("LB",), (Day.parse("1958-03-12"),)), words).value
    differing = score(asked, Subject("Omar Bakri", EntityType.VESSEL, ("SY",), (Day.parse("1980"),)), words).value
    assert plain < agreeing <= plain + MOST_RAISED
    assert plain - 0.2 < differing < plain


def test_what_differs_hides_no_exact_name(words: NameWords) -> None:
    asked = Subject("BLA", EntityType.PERSON, ("PK",), (Day.parse("1970"),))
    listed = Subject("BLA", EntityType.ORGANIZATION, ("IR",), (Day.parse("1990"),))
    assert 0.8 <= score(asked, listed, words).value < 1.0


def test_an_identifier_that_agrees_decides(words: NameWords) -> None:
    asked = Subject("Quite Another", EntityType.VESSEL, identifiers=(Identifier("imo", "IMO-9187629"),))
    listed = Subject("Ocean Lady", EntityType.VESSEL, identifiers=(Identifier("imo", "9187629"),))
    assert score(asked, listed, words).value == 1.0


def test_a_wrong_identifier_lowers_and_does_not_hide(words: NameWords) -> None:
    asked = Subject("BLA", identifiers=(Identifier("", "1"),))
    listed = Subject("BLA", identifiers=(Identifier("us-ofac", "26953"),))
    assert score(asked, listed, words).value == 0.95


def test_without_a_name_the_rest_speaks_alone(words: NameWords) -> None:
    by_number = Subject(identifiers=(Identifier("", "26953"),))
    listed = Subject("BLA", identifiers=(Identifier("us-ofac", "26953"),))
    assert [evidence.feature for evidence in score(by_number, listed, words).evidence] == ["identifier_agrees"]
    assert score(Subject(), Subject("BLA"), words).value == 0.0


@pytest.mark.parametrize(
    ("query", "candidate", "feature", "detail"),
    [
        ("BLA", "BLA", "exact_name", "The names are the same: “BLA”."),
        (
            "al-Qaïda",
            "AL QAIDA",
            "exact_name",
            "“al-Qaïda” and “AL QAIDA” are the same name, capitals, accents and punctuation left aside.",
        ),
        (
            "Bokoharam",
            "Boko Haram",
            "spacing",
            "“Bokoharam” and “Boko Haram” have the same letters with other breaks between words.",
        ),
        (
            "Baluch Liberation Army",
            "Baloch Liberation Army",
            "words",
            "Both names have “liberation” and “army”; “baluch” is read as “baloch”.",
        ),
        ("Abdulrahman Yasin", "Yasin Abdul Rahman", "word_order", "The words stand in another order."),
        (
            "Majeed Brigade Quetta",
            "Majeed Brigade",
            "extra_words",
            "The name asked has also “quetta”.",
        ),
        (
            "Quetta Brigade",
            "Majeed Brigade",
            "opposed_words",
            "“quetta” on the one side stands against “majeed” on the other.",
        ),
        (
            "Bank of Chad",
            "Savings Bank of Northern Jordan",
            "opposed_words",
            "“chad” on the one side stands against “savings”, “northern” and “jordan” on the other.",
        ),
        (
            "Quetta Majeed Sarawan Front",
            "Sibi Front",
            "opposed_words",
            "“quetta”, “majeed” and “sarawan” on the one side stand against “sibi” on the other.",
        ),
        ("Ali bin Omar", "Omar bin Ali", "descent", "The father in the one name is the child in the other."),
        ("Barrio 18", "Barrio 19", "numbers", "The numbers are different: 18 and 19."),
        (
            "NLF",
            "National Liberation Front",
            "acronym",
            "“NLF” could be the first letters of “National Liberation Front”.",
        ),
    ],
)
def test_each_name_feature_is_told(query: str, candidate: str, feature: str, detail: str, words: NameWords) -> None:
    kind = EntityType.ORGANIZATION
    evidence = score(Subject(query, kind), Subject(candidate, kind), words).evidence
    assert {one.feature: one.detail for one in evidence}[feature] == detail


def test_every_name_feature_has_a_sentence_and_a_weight() -> None:
    assert set(NAME_FEATURES) <= set(WEIGHTS)
    assert {feature.__name__ for feature in NAME_FEATURES.values()} == set(NAME_FEATURES)


def test_names_are_read_as_those_of_persons_where_a_side_says_so_or_neither_says_anything() -> None:
    assert read_as_person(EntityType.PERSON, None)
    assert read_as_person(None, EntityType.PERSON)
    assert read_as_person(None, None)
    assert not read_as_person(None, EntityType.ORGANIZATION)
    assert not read_as_person(EntityType.ORGANIZATION, EntityType.ORGANIZATION)
