"""A row that repeats a designation of another list is a sighting of it, not a designation of its own."""

from dataclasses import replace

from service.domain.days import Day
from service.domain.designation import Designation
from service.domain.past import Past
from service.domain.provenance import Coverage, Edition
from service.domain.repeats import settle_repeats
from tests.domain.rows import edition, event


def row(key: str, repeats: str | None = None) -> Designation:
    start = event("designated", Day.unknown())
    return Designation(key, key.partition(".")[0], f"{key}-entity", "US-SDGT", (start,), repeats=repeats)


def past(*rows: Designation) -> Past:
    return Past((), rows, {})


def on(dataset: str, day: str, coverage: Coverage = Coverage.COMPLETE) -> Edition:
    published = Day.parse(day)
    return replace(
        edition(), dataset=dataset, published_at=published, coverage=coverage, covers_from=None, covers_until=None
    )


ORIGINAL, REPEATED = row("sdn.1"), row("csl.9", repeats="sdn.1")


def test_a_repetition_of_what_is_there_is_no_designation_but_is_told_with_it() -> None:
    once = settle_repeats([past(ORIGINAL), past(REPEATED)], {"csl": on("csl", "2022-05-01")})
    assert once.designations == (ORIGINAL,)
    assert once.repeated == {"sdn.1": (REPEATED,)}


def test_where_the_list_repeated_is_not_loaded_the_repetition_stands() -> None:
    once = settle_repeats([past(REPEATED)], {"csl": on("csl", "2022-05-01")})
    assert once.designations == (REPEATED,)
    assert once.repeated == {}


def test_what_a_later_edition_of_the_list_repeated_lacks_has_ended_by_then() -> None:
    editions = {"csl": on("csl", "2022-05-01"), "sdn": on("sdn", "2023-12-28")}
    (found,) = settle_repeats([past(REPEATED), past()], editions).designations
    assert found.events[-1].type.value == "delisted"
    assert found.events[-1].day == Day.unknown(Day.parse("2022-05-02").earliest, Day.parse("2023-12-28").latest)


def test_an_earlier_or_partial_edition_of_the_list_repeated_ends_nothing() -> None:
    for other in (on("sdn", "2021-07-01"), on("sdn", "2022-05-01"), on("sdn", "2023-12-28", Coverage.SELECTED)):
        editions = {"csl": on("csl", "2022-05-01"), "sdn": other}
        assert settle_repeats([past(REPEATED), past()], editions).designations == (REPEATED,)


def test_an_end_that_the_repetition_prints_is_kept_as_it_is() -> None:
    ended = replace(REPEATED, events=(*REPEATED.events, event("lapsed", "2020-01-01")))
    editions = {"csl": on("csl", "2022-05-01"), "sdn": on("sdn", "2023-12-28")}
    assert settle_repeats([past(ended), past()], editions).designations == (ended,)


def test_a_repetition_of_a_repetition_is_one_of_the_original() -> None:
    between = row("sdn.2", repeats="cons.2")
    once = settle_repeats([past(row("cons.2")), past(between), past(row("csl.2", repeats="sdn.2"))], {})
    assert [one.id for one in once.designations] == ["cons.2"]
    assert {key: [one.id for one in rows] for key, rows in once.repeated.items()} == {"cons.2": ["sdn.2", "csl.2"]}


def test_a_repetition_of_a_repetition_whose_list_is_not_loaded_belongs_to_what_is_there() -> None:
    between = row("sdn.2", repeats="cons.2")
    editions = {"sdn": on("sdn", "2023-12-28"), "csl": on("csl", "2022-05-01")}
    once = settle_repeats([past(between), past(row("csl.2", repeats="sdn.2"))], editions)
    assert (once.designations, list(once.repeated)) == ((between,), ["sdn.2"])


def test_rows_that_repeat_each_other_repeat_nothing_and_none_is_lost() -> None:
    circle = row("a.1", repeats="b.1"), row("b.1", repeats="a.1")
    editions = {"a": on("a", "2022-05-01"), "b": on("b", "2022-05-01")}
    once = settle_repeats([past(circle[0]), past(circle[1])], editions)
    assert (once.designations, once.repeated) == (circle, {})
