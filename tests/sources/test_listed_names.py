"""The names of one record, each folded form once."""

from service.domain.entity import DetailKind, NameKind, NameQuality
from service.sources.listed_names import NO_NAME, ListedName, names_of, names_or_number, person_name

LISTED = (
    ListedName("Jan  EXAMPLE", NameKind.PRIMARY),
    ListedName("Jan Example", NameKind.AKA, NameQuality.WEAK),
    ListedName("Jan Exámple", NameKind.AKA, NameQuality.STRONG, remark="as a child"),
    ListedName("Other", NameKind.FKA, NameQuality.WEAK, language="Dutch", remark="until 1990"),
    ListedName("...", NameKind.AKA),
)


def test_a_form_stands_once_with_its_earliest_kind_and_its_best_quality() -> None:
    names = names_of(LISTED).names
    assert [(one.text, one.folded, one.kind, one.quality) for one in names] == [
        ("Jan EXAMPLE", "jan example", NameKind.PRIMARY, NameQuality.STRONG),
        ("Other", "other", NameKind.FKA, NameQuality.WEAK),
    ]
    assert (names[1].language, names[1].remark) == ("Dutch", "until 1990")


def test_spellings_and_remarks_that_no_name_keeps_stay_as_details() -> None:
    told = names_of(LISTED)
    assert [(one.kind, one.text) for one in told.details] == [
        (DetailKind.OTHER, "Jan Example"),
        (DetailKind.OTHER, "Jan Exámple (as a child)"),
        (DetailKind.OTHER, "..."),
    ]
    assert told.soundless == ("...",)


def test_what_is_printed_twice_alike_is_told_once() -> None:
    assert names_of([LISTED[0], LISTED[0]]).details == ()


def test_a_record_without_a_name_is_called_by_its_number_and_says_so() -> None:
    (name,) = names_or_number(LISTED[4:], "X-1").names
    assert (name.text, name.folded, name.kind, name.remark) == ("X-1", "x 1", NameKind.PRIMARY, NO_NAME)
    assert names_or_number(LISTED, "X-1").names[0].text == "Jan EXAMPLE"


def test_the_name_of_a_person_keeps_the_form_as_filed_where_it_cannot_be_had_back() -> None:
    listed = [person_name(text, NameKind.AKA, NameQuality.WEAK) for text in ("DOE,  Jane", "van Doe, Jan")]
    told = names_of(listed)
    assert [name.text for name in told.names] == ["Jane DOE", "Jan van Doe"]
    assert [(one.text, one.label) for one in told.details] == [("van Doe, Jan", "name as filed")]
