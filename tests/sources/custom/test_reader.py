"""A user's own CSV by its mapping file: what each column comes to, and what is refused."""

import contextlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.days import Day
from service.domain.entity import Detail, DetailKind, EntityType, Identifier, NameKind, NameQuality
from service.domain.events import EventType
from service.domain.provenance import Coverage, Dataset
from service.errors import BadDataset
from service.sources.custom.reader import CustomCsv, read_custom
from service.sources.law import read_law
from service.sources.own_lists import tags_of_own_lists
from service.sources.reading import Ground, Reading, SourceFile, digest_of

ROOT = Path(__file__).parents[3]
GROUND = Ground(
    Dataset("custom:watch", "watch", "a user", None, ()),
    tags_of_own_lists(read_law(ROOT / "datasets").programs)["custom"],
)
HEAD = 'title = "T"\npublisher = "P"\n'
PLAIN = HEAD + '[columns]\nid = "id"\nname = "name"\n'


def documented(language: str) -> str:
    """The example of docs/datasets.md."""
    text = (ROOT / "docs" / "datasets.md").read_text(encoding="utf-8").partition("## A list of your own")[2]
    found = re.search(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def read(csv: str | bytes, mapping: str = PLAIN, name: str = "watch.csv") -> Reading:
    content = csv.encode() if isinstance(csv, str) else csv
    return read_custom(SourceFile(name, content), SourceFile("watch.toml", mapping.encode()), GROUND)


@pytest.fixture(scope="module")
def example() -> Reading:
    return read(documented("csv"), documented("toml"))


def test_the_documented_example_is_read_whole(example: Reading) -> None:
    person, firm = example.listing.entities
    assert (person.id, person.type, person.countries) == ("custom:watch.a-1", EntityType.PERSON, ("RU", "BY"))
    assert [(name.text, name.kind, name.quality) for name in person.names] == [
        ("Ivan Sample", NameKind.PRIMARY, NameQuality.UNSTATED),
        ("Vanya Sample", NameKind.AKA, NameQuality.WEAK),
        ("I. Sample", NameKind.AKA, NameQuality.WEAK),
    ]
    assert person.birth_dates == (Day.parse("1970-01-02"),)
    assert person.identifiers == (Identifier("passport", "AB123456"),)
    assert Detail(DetailKind.OTHER, "1 Sample Street", "Address") in person.details
    assert Detail(DetailKind.LISTED_ON, "01/03/2022", "Since", Day.parse("2022-03-01")) in person.details
    assert (firm.type, firm.birth_dates) == (EntityType.ORGANIZATION, ())


def test_the_documented_example_says_who_was_listed_when_and_under_what(example: Reading) -> None:
    person, firm = example.listing.designations
    assert (person.id, person.program) == ("custom:watch.a-1-gb-russia", "GB-RUSSIA")
    assert [(one.type, str(one.day)) for one in person.events] == [(EventType.DESIGNATED, "2022-03-01")]
    assert (firm.program, [str(one.day) for one in firm.events]) == ("XX-USER-LIST", ["2021-06-15", "2024-06-30"])
    assert firm.events[1].type is EventType.DELISTED


def test_the_documented_example_describes_its_list(example: Reading) -> None:
    listing = example.listing
    assert listing.described == Dataset(
        "custom:watch", "Watch list of a sample bank", "Sample bank, compliance", "GB", ()
    )
    assert (listing.coverage, listing.published_at) == (Coverage.SELECTED, Day.parse("2026-11-01"))
    assert listing.missing


def test_a_column_that_is_not_read_is_said(example: Reading) -> None:
    assert [str(one) for one in example.findings] == [
        "watch.csv, line 1: the column 'Desk' is not read, as the mapping asks"
    ]


def test_a_row_that_says_no_day_was_listed_on_one_that_nobody_gives() -> None:
    (designation,) = read("id,name\n1,A\n").listing.designations
    assert designation.events[0].day == Day.unknown()
    assert designation.first_listed is None


def test_a_row_with_an_end_alone_started_no_later() -> None:
    (designation,) = read("id,name,end\n1,A,2020-05-01\n", PLAIN + 'until = "end"\n').listing.designations
    assert str(designation.events[0].day.latest) == "2020-05-01"


def test_a_date_of_birth_that_is_not_understood_is_kept_and_said() -> None:
    reading = read("id,name,born\n1,A,about 1960\n", PLAIN + 'birth_date = "born"\n')
    assert reading.listing.entities[0].birth_dates == ()
    assert Detail(DetailKind.BIRTH_DATE, "about 1960", "born") in reading.listing.entities[0].details
    assert [one.line for one in reading.findings] == [2]


@pytest.mark.parametrize(
    ("written", "read_as"), [("1960", "1960"), ("1960-05", "1960-05"), ("1960-05-04", "1960-05-04")]
)
def test_no_day_is_made_more_exact_than_it_is_written(written: str, read_as: str) -> None:
    entity = read(f"id,name,born\n1,A,{written}\n", PLAIN + 'birth_date = "born"\n').listing.entities[0]
    assert [str(day) for day in entity.birth_dates] == [read_as]


def test_a_country_that_is_not_understood_stays_among_the_details() -> None:
    entity = read("id,name,land\n1,A,Atlantis\n", PLAIN + 'countries = "land"\n').listing.entities[0]
    assert entity.countries == ()
    assert Detail(DetailKind.OTHER, "Atlantis", "land") in entity.details


def test_the_day_of_the_list_can_stand_in_a_column_or_in_the_name_of_the_file() -> None:
    column = HEAD + 'published = {column = "of"}\n' + PLAIN.removeprefix(HEAD)
    assert read("id,name,of\n1,A,2026-01-02\n2,B,2026-01-02\n", column).listing.published_at == Day.parse("2026-01-02")
    with pytest.raises(BadDataset, match="line 3: '2026-01-03' under 'of' dates no list"):
        read("id,name,of\n1,A,2026-01-02\n2,B,2026-01-03\n", column)
    name = HEAD + 'published = {file = "watch-%Y-%m-%d.csv"}\n' + PLAIN.removeprefix(HEAD)
    assert read("id,name\n1,A\n", name, "watch-2026-01-02.csv").listing.published_at == Day.parse("2026-01-02")
    with pytest.raises(BadDataset, match="watch.csv: is not called"):
        read("id,name\n1,A\n", name)


def test_a_list_is_complete_only_if_the_mapping_says_so_with_its_day() -> None:
    whole = HEAD + 'coverage = "complete"\npublished = "2026-01-02"\n' + PLAIN.removeprefix(HEAD)
    listing = read("id,name\n1,A\n", whole).listing
    assert (listing.coverage, listing.missing) == (Coverage.COMPLETE, ())
    with pytest.raises(BadDataset, match="published: a complete list says of which day it is"):
        read("id,name\n1,A\n", whole.replace('published = "2026-01-02"\n', ""))


def test_other_encodings_are_read_where_the_mapping_names_them() -> None:
    cyrillic = HEAD + 'encoding = "cp1251"\n' + PLAIN.removeprefix(HEAD)
    assert read("id,name\n1,Иван\n".encode("cp1251"), cyrillic).listing.entities[0].names[0].text == "Иван"
    with pytest.raises(BadDataset, match="line 2: this is not utf-8"):
        read("id,name\n1,Иван\n".encode("cp1251"))


@pytest.mark.parametrize(
    ("csv", "said"),
    [
        ("id,name,extra\n1,A,x\n", "line 1: the mapping does not say what 'extra' means"),
        ("id,title\n1,A\n", "line 1: the mapping names the column 'name', which is not there"),
        ("id,name,name\n1,A,B\n", "line 1: the column 'name' stands there twice"),
        ("id,name\n1,A\n1,B\n", "line 3: the id '1' stands there twice"),
        ("id,name\na.1,A\nA 1,B\n", "line 3: the id 'A 1' stands there twice"),
        ("id,name\n1,\n", "line 2: the name '' has no letter"),
        ("id,name\n,A\n", "line 2: the id '' makes no key"),
        ("id,name\n1\n", "line 2: has 1 cells, the header has 2"),
        ("id,name\n1,A,B\n", "line 2: has 3 cells"),
        ("id,name\n1,A\x00\n", "line 2"),
        ("id,name\n", "has a header and nothing under it"),
        ("", "watch.csv: is empty"),
    ],
)
def test_a_file_that_is_not_as_the_mapping_says_is_refused_with_its_line(csv: str, said: str) -> None:
    with pytest.raises(BadDataset, match=re.escape(said)):
        read(csv)


@pytest.mark.parametrize(
    ("columns", "cell", "said"),
    [
        ("type", "robot", "line 2: the type 'robot' is none"),
        ("program", "US-NOTHING", "line 2: 'US-NOTHING' is no program"),
        ("listed", "01/02/2020", "line 2: '01/02/2020' under 'x' is in no form"),
        ("until", "0099-01-01", "line 2: '0099-01-01' under 'x' is in no form"),
    ],
)
def test_a_cell_that_decides_something_and_is_not_understood_refuses_the_file(
    columns: str, cell: str, said: str
) -> None:
    with pytest.raises(BadDataset, match=re.escape(said)):
        read(f"id,name,x\n1,A,{cell}\n", PLAIN + f'{columns} = "x"\n')


def test_an_end_before_the_start_is_refused() -> None:
    mapping = PLAIN + 'listed = "from"\nuntil = "to"\n'
    with pytest.raises(BadDataset, match="line 2: ends on 2019, before it starts on 2020-01-01"):
        read("id,name,from,to\n1,A,2020-01-01,2019\n", mapping)


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        (PLAIN + "[colours]\n", "colours: Unknown field"),
        ('title = "T"\n[columns]\nid = "id"\nname = "name"\n', "publisher: Missing data"),
        (PLAIN + 'sort = "x"\n', "columns.sort: Unknown field"),
        ("title = ", "this is no TOML"),
        (HEAD + 'dates = ["%d.%m.%y"]\n' + PLAIN.removeprefix(HEAD), "dates: '%d.%m.%y': %y is not read"),
        (HEAD + 'encoding = "rot13"\n' + PLAIN.removeprefix(HEAD), "encoding: Must be one of"),
        (HEAD + 'published = {day = "2026"}\n' + PLAIN.removeprefix(HEAD), "published: must be a day"),
        (HEAD + 'published = {file = "watch.csv"}\n' + PLAIN.removeprefix(HEAD), "must have the year as %Y"),
        (HEAD + 'dates = ["%d %Y"]\n' + PLAIN.removeprefix(HEAD), "has a day without its month"),
    ],
)
def test_a_mapping_that_is_not_understood_is_refused_with_its_key(mapping: str, said: str) -> None:
    with pytest.raises(BadDataset, match=re.escape(said)):
        read("id,name\n1,A\n", mapping)


def test_the_csv_and_its_mapping_are_one_edition_in_whatever_order() -> None:
    csv = SourceFile("watch.csv", documented("csv").encode())
    mapping = SourceFile("watch.TOML", documented("toml").encode())
    custom = CustomCsv()
    assert custom.recognises([mapping, csv])
    assert not custom.recognises([csv])
    assert not custom.recognises([csv, csv])
    assert custom.read([mapping, csv], GROUND) == custom.read([csv, mapping], GROUND)
    assert custom.read([mapping, csv], GROUND).listing.digest == digest_of([csv, mapping])


@given(st.data())
def test_damaged_files_are_refused_and_nothing_worse(data: st.DataObject) -> None:
    damaged = []
    for language in ("csv", "toml"):
        content = bytearray(documented(language).encode())
        for _ in range(data.draw(st.integers(0, 2))):
            place = data.draw(st.integers(0, len(content) - 1))
            content[place : place + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=5))
        damaged.append(SourceFile(f"watch.{language}", bytes(content)))
    with contextlib.suppress(BadDataset):
        assert CustomCsv().read(damaged, GROUND).listing.entities
