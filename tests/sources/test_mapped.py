"""The reading that the records of a file make together."""

import pytest

from service.domain.days import Day
from service.domain.entity import Entity, EntityType, Name, NameKind, NameQuality
from service.domain.provenance import Coverage
from service.errors import BadDataset
from service.sources.mapped import Head, Mapped, reading_of
from service.sources.reading import Finding, SourceFile
from tests.sources.lists import ground_of

FILE = SourceFile("list.csv", b"a list")
GROUND = ground_of("ca-sema")


def record(key: str, line: int, *said: str) -> Mapped:
    name = Name("Example", "example", NameKind.PRIMARY, NameQuality.UNSTATED)
    return Mapped(Entity(f"ca-sema.{key}", "ca-sema", EntityType.OTHER, (name,)), (), line, said)


def test_an_edition_of_which_something_is_missing_is_selected() -> None:
    whole = reading_of(FILE, GROUND, Head(), [record("a", 2)]).listing
    part = reading_of(FILE, GROUND, Head(Day.parse("2020"), ("The aliases.",)), [record("a", 2)]).listing
    assert (whole.coverage, whole.missing, whole.published_at) == (Coverage.COMPLETE, (), None)
    assert (part.coverage, part.missing, part.published_at) == (Coverage.SELECTED, ("The aliases.",), Day.parse("2020"))


def test_findings_of_the_file_stand_before_those_of_its_records() -> None:
    head = Head(findings=(Finding("list.csv", 1, "a column"),))
    said = [str(one) for one in reading_of(FILE, GROUND, head, [record("a", 2), record("b", 3, "a day")]).findings]
    assert said == ["list.csv, line 1: a column", "list.csv, line 3: a day"]


def test_an_id_that_stands_twice_is_refused_with_its_line() -> None:
    with pytest.raises(BadDataset, match=r"list.csv, line 3: ca-sema.a stands there twice"):
        reading_of(FILE, GROUND, Head(), [record("a", 2), record("a", 3)])
