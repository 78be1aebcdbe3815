"""Pairs that may be one party: who is proposed, on what evidence, and who is not."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from service.articles.claims.words import load_claim_words
from service.domain.days import Day
from service.domain.entity import Entity, EntityType, Identifier, Name, NameKind, NameQuality
from service.domain.links import PartyLink
from service.domain.listing import Listing
from service.domain.provenance import Coverage
from service.domain.register import Held, arrange
from service.errors import InvalidQuestion, NothingLoaded
from service.names.fold import fold
from service.names.words import NameWords
from service.screening.counter import Screening
from service.screening.snapshot import Kept, Snapshot
from service.screening.suggest import Suggesting, Suggestions, suggest
from service.settings import ROOT
from tests.domain.rows import edition

PERSON, ORGANIZATION, VESSEL = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.VESSEL


def in_silence(done: int, names: int) -> None:
    assert 0 <= done <= names


def entity(
    id_: str, *names: str, kind: EntityType = ORGANIZATION, birth: str | None = None, number: Identifier | None = None
) -> Entity:
    printed = tuple(
        Name(text, fold(text), NameKind.AKA if place else NameKind.PRIMARY, NameQuality.UNSTATED)
        for place, text in enumerate(names)
    )
    births = (Day.parse(birth),) if birth else ()
    numbers = (number,) if number else ()
    return Entity(id_, id_.partition(".")[0], kind, printed, identifiers=numbers, birth_dates=births)


def told(entity: Entity, kind: NameKind, quality: NameQuality) -> Entity:
    return replace(entity, names=tuple(replace(name, kind=kind, quality=quality) for name in entity.names))


def suggested(
    words: NameWords, entities: Sequence[Entity], asked: Suggesting | None = None, links: Sequence[PartyLink] = ()
) -> Suggestions:
    by_list: dict[str, list[Entity]] = {}
    for one in entities:
        by_list.setdefault(one.dataset, []).append(one)
    held = [
        Held(
            replace(edition(), dataset=dataset),
            Listing(dataset, "sha256:00", Coverage.COMPLETE, None, None, None, tuple(found), ()),
        )
        for dataset, found in by_list.items()
    ]
    claims = load_claim_words(ROOT / "datasets" / "names" / "claims.toml")
    kept = Kept((), {}, tuple(links), (), words, claims)
    snapshot = Snapshot.of(arrange(held, links, {}, {}), kept)
    return suggest(snapshot, words, asked or Suggesting(), in_silence)


def pairs(found: Suggestions) -> list[tuple[str, str]]:
    return [(one.entities[0].id, one.entities[1].id) for one in found.found]


def scores(found: Suggestions) -> Mapping[str, float]:
    return {one.entities[0].id: one.score for one in found.found}


def test_records_of_two_lists_with_one_name_are_a_pair_with_its_evidence(words: NameWords) -> None:
    found = suggested(words, [entity("a.1", "Desert Union"), entity("b.1", "DESERT UNION"), entity("b.2", "Sea Star")])
    assert found.total == 1
    assert {found.found[0].entities[0].id, found.found[0].entities[1].id} == {"a.1", "b.1"}
    assert {item.feature for item in found.found[0].evidence} == {"exact_name", "type_agrees"}


def test_the_names_that_are_most_alike_are_told_whichever_they_are(words: NameWords) -> None:
    one, other = (
        entity("a.1", "Ivan Petrov", "Desert Union Front"),
        entity("b.1", "Quite Different", "Desert Union Front"),
    )
    (found,) = suggested(words, [one, other]).found
    assert "Desert Union Front" in found.evidence[0].detail


def test_records_of_one_list_are_no_pair(words: NameWords) -> None:
    assert suggested(words, [entity("a.1", "Desert Union"), entity("a.2", "Desert Union")]).total == 0


def test_what_is_one_party_already_is_not_suggested(words: NameWords) -> None:
    link = PartyLink(("a.1", "b.1"), "Somebody wrote why.")
    assert suggested(words, [entity("a.1", "Desert Union"), entity("b.1", "Desert Union")], links=[link]).total == 0


def test_types_that_exclude_each_other_are_no_pair_and_an_unknown_one_is(words: NameWords) -> None:
    ship, other = entity("a.1", "Sea Star", kind=VESSEL), entity("c.1", "Sea Star", kind=EntityType.OTHER)
    assert suggested(words, [ship, entity("b.1", "Sea Star")]).total == 0
    assert suggested(words, [ship, other]).total == 1


@pytest.mark.parametrize(
    ("kind", "quality"), [(NameKind.ACRONYM, NameQuality.UNSTATED), (NameKind.AKA, NameQuality.WEAK)]
)
def test_acronyms_and_weak_names_propose_nothing(words: NameWords, kind: NameKind, quality: NameQuality) -> None:
    weak = told(entity("a.1", "DNU"), kind, quality)
    assert suggested(words, [weak, entity("b.1", "DNU")]).total == 0


def test_a_number_that_both_bear_makes_a_pair_whatever_the_names(words: NameWords) -> None:
    one = entity("a.1", "Ivan Petrov", kind=PERSON, number=Identifier("passport RU", "AB 12345"))
    other = entity("b.1", "Quite Another", kind=PERSON, number=Identifier("passport RU", "ab12345"))
    (found,) = suggested(words, [one, other]).found
    assert "identifier_agrees" in {item.feature for item in found.evidence}


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (Identifier("passport RU", "AB12345"), Identifier("passport UA", "AB12345")),
        (Identifier("passport", "AB12345"), Identifier("tax", "AB12345")),
        (Identifier("passport", "A123"), Identifier("passport", "A123")),
        (Identifier("passport", "unknown"), Identifier("passport", "unknown")),
    ],
)
def test_numbers_that_may_be_two_make_no_pair(words: NameWords, here: Identifier, there: Identifier) -> None:
    one = entity("a.1", "Ivan Petrov", kind=PERSON, number=here)
    other = entity("b.1", "Quite Another", kind=PERSON, number=there)
    assert suggested(words, [one, other]).total == 0


def test_a_number_that_many_bear_is_a_placeholder(words: NameWords) -> None:
    names = ["Alef", "Bruk", "Cind", "Dorm", "Elst", "Frog", "Glim", "Hust", "Ixen"]
    number = Identifier("passport", "1234567")
    found = [entity(f"l{place}.1", name, kind=PERSON, number=number) for place, name in enumerate(names)]
    assert suggested(words, found).total == 0
    assert suggested(words, found[:3]).total == 3


def test_what_agrees_more_comes_first_and_the_rest_is_counted(words: NameWords) -> None:
    entities = [
        entity("a.1", "Ivan Petrov Sidorov", kind=PERSON),
        entity("b.1", "Ivan Petrov Sidorov", kind=PERSON),
        entity("a.2", "Pavel Orlov Semyonov", kind=PERSON, birth="1970-05-06"),
        entity("b.2", "Pavel Orlov Semyonov", kind=PERSON, birth="1970-05-06"),
        entity("a.3", "Boris Lebedev Kozlov", kind=PERSON, birth="1970-05-06"),
        entity("b.3", "Boris Lebedev Kozlov", kind=PERSON, birth="1980-01-02"),
    ]
    found = suggested(words, entities, Suggesting(limit=2))
    assert [pair[0][2] for pair in pairs(found)] == ["2", "1"]
    assert found.total == 3
    strict = suggested(words, entities, Suggesting(least=0.95))
    assert strict.total == 2
    assert all(score >= 0.95 for score in scores(strict).values())


def test_a_link_that_would_join_two_records_of_one_list_says_so(words: NameWords) -> None:
    entities = [entity("a.1", "Desert Union"), entity("b.1", "Desert Union"), entity("a.2", "Oasis Front")]
    link = PartyLink(("b.1", "a.2"), "Somebody wrote why.")
    (found,) = suggested(words, entities, links=[link]).found
    assert found.twice == ("a",)


def test_of_two_parties_one_pair_is_told(words: NameWords) -> None:
    entities = [entity(f"{name}.1", "Desert Union") for name in ("a", "b", "c")]
    link = PartyLink(("a.1", "b.1"), "Somebody wrote why.")
    assert suggested(words, entities, links=[link]).total == 1


def test_datasets_narrow_the_pairs_to_those_with_one_of_them(words: NameWords) -> None:
    entities = [entity(f"{name}.1", "Desert Union") for name in ("a", "b", "c")]
    assert suggested(words, entities).total == 3
    narrowed = suggested(words, entities, Suggesting(datasets=("c",)))
    assert {"c.1" in pair for pair in pairs(narrowed)} == {True}
    assert narrowed.total == 2


def test_a_dataset_that_is_unknown_or_not_loaded_is_refused(screening: Screening) -> None:
    with pytest.raises(InvalidQuestion, match="'us-nothing' is not known here"):
        screening.suggest(Suggesting(datasets=("us-nothing",)), in_silence)
    with pytest.raises(NothingLoaded, match="un-sc"):
        screening.suggest(Suggesting(datasets=("un-sc",)), in_silence)
