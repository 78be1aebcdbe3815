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
