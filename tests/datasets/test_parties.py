"""The links that the project carries, held against the lists as publishers give them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from service.domain.crosslinks import crosslinks
from service.domain.entity import Entity, EntityType
from service.domain.grouping import grouped
from service.domain.links import PartyLink
from service.domain.provenance import Dataset
from service.refresh.lists import Lists
from service.sources.catalogue import read_catalogue
from service.sources.designation_reader import DesignationReader
from service.sources.designations import Known, read_designations
from service.sources.law import read_law
from service.sources.packed import read_file
from service.sources.parties import read_parties
from service.sources.readers import read_list
from service.sources.references import read_references
from service.sources.tags import read_tags

DATASETS = Path(__file__).resolve().parent.parent.parent / "datasets"
PUBLISHED = {
    "us-ofac-sdn": "us_ofac/legacy-csv-2023-12-28/*.csv",
    "us-ofac-cons": "us_ofac/cons/*.xml",
    "un-sc": "un_sc/*2026-02.xml",
    "gb-fcdo": "uk/FCDO*.csv",
    "gb-ofsi": "uk/hmt*.csv",
    "ca-sema": "ca_sema/*.xml",
    "au-dfat": "au/*.xlsx",
}
_KIND = frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.VESSEL, EntityType.AIRCRAFT})


@pytest.fixture(scope="module")
def links() -> tuple[PartyLink, ...]:
    return read_parties(DATASETS / "parties")


@pytest.fixture(scope="module")
def published(real_lists: Path) -> dict[str, Entity]:
    """Every entity of the lists at hand, by its id."""
    law = read_law(DATASETS)
    datasets = read_catalogue(DATASETS / "sources.toml", law.programs)
    tags = read_tags(DATASETS / "tags", datasets, law.programs)
    lists = Lists.of(datasets, DesignationReader(Known(law.references, law.programs)), tags, {})
    found: dict[str, Entity] = {}
    for dataset, pattern in PUBLISHED.items():
        files = [read_file(path) for path in sorted(real_lists.glob(pattern))]
        found.update((one.id, one) for one in read_list(files, lists.ground(dataset)).listing.entities)
    return found


def test_every_link_says_why_in_a_sentence(links: tuple[PartyLink, ...]) -> None:
    assert [link for link in links if not link.reason.endswith(".")] == []
    assert len(links) > 500


def test_a_link_joins_one_record_of_a_published_list(links: tuple[PartyLink, ...]) -> None:
    for link in links:
        counted = Counter(entity.partition(".")[0] for entity in link.entities)
        assert {dataset for dataset, count in counted.items() if count > 1} <= {"selected"}, link.entities


def test_links_name_lists_that_the_catalogue_has(links: tuple[PartyLink, ...]) -> None:
    known = {one.id for one in _catalogue()}
    assert {entity.partition(".")[0] for link in links for entity in link.entities} <= known


def test_no_day_of_birth_is_written_down() -> None:
    for path in sorted((DATASETS / "parties").glob("persons-*.toml")):
        assert not re.search(r"\d{4}-\d\d|\bborn\b", path.read_text(encoding="utf-8")), path.name


@pytest.mark.slow
def test_every_entity_of_a_list_at_hand_is_in_it(links: tuple[PartyLink, ...], published: dict[str, Entity]) -> None:
    named = {entity for link in links for entity in link.entities if entity.partition(".")[0] in PUBLISHED}
    assert sorted(named - set(published)) == []


@pytest.mark.slow
def test_no_link_joins_a_person_and_a_body(links: tuple[PartyLink, ...], published: dict[str, Entity]) -> None:
    for link in links:
        kinds = {published[entity].type for entity in link.entities if entity in published}
        assert len(kinds & _KIND) <= 1, link.entities


@pytest.mark.slow
def test_the_records_of_a_person_share_a_name_and_a_full_day_of_birth(
    links: tuple[PartyLink, ...], published: dict[str, Entity]
) -> None:
    for link in links:
        persons = [published[one] for one in link.entities if one in published]
        if {one.type for one in persons} == {EntityType.PERSON}:
            keys = [_name_and_birth(one) for one in persons]
            for place, own in enumerate(keys):
                assert any(own & other for at, other in enumerate(keys) if at != place), link.entities


@pytest.mark.slow
def test_no_party_has_two_records_of_a_list_unless_the_lists_own_numbers_say_so(
    links: tuple[PartyLink, ...], published: dict[str, Entity]
) -> None:
    own = {one.id: one for one in _bundled()}
    entities = {**own, **published}
    groups = grouped(entities, [*links, *crosslinks(entities.values())])
    twice = [group for group in groups.members if max(_counted(group).values(), default=0) > 1]
    for group in twice:
        numbers = {one.value for name in group if name in own for one in own[name].identifiers}
        assert {name for name in group if name.startswith("us-ofac-sdn.")} <= {f"us-ofac-sdn.{one}" for one in numbers}
        assert [dataset for dataset, count in _counted(group).items() if count > 1] == ["us-ofac-sdn"]
    assert len(twice) == 1


def _counted(group: Sequence[str]) -> Counter[str]:
    return Counter(name.partition(".")[0] for name in group if not name.startswith("selected."))


def _bundled() -> Iterator[Entity]:
    known = Known(read_references(DATASETS / "references.toml"), read_law(DATASETS).programs)
    for file in ("us-fto.jsonl", "selected.jsonl"):
        yield from read_designations(DATASETS / file, known).entities


def _name_and_birth(entity: Entity) -> set[tuple[str, str]]:
    days = [str(day) for day in entity.birth_dates if day.is_exact]
    return {(" ".join(sorted(name.folded.split())), day) for name in entity.names for day in days}


def _catalogue() -> tuple[Dataset, ...]:
    return read_catalogue(DATASETS / "sources.toml", read_law(DATASETS).programs)
