"""Was this name listed under this program on that day? On the lists that the project carries."""

import pytest

from service.screening.counter import Screening
from tests.screening.asking import ask


def test_an_announcement_is_not_yet_a_designation(screening: Screening) -> None:
    found = ask(screening, "Balochistan Liberation Army", "US-FTO", "2025-08-11")
    assert found.status == "not_in_force"
    assert "announced_not_effective" in found.flags
    assert found.designation is not None
    assert (found.designation.announced, found.designation.effective_from) == ("2025-08-11", "2025-08-12")


def test_the_day_of_publication_is_the_first_in_force(screening: Screening) -> None:
    found = ask(screening, "Balochistan Liberation Army", "US-FTO", "2025-08-12")
    assert found.status == "in_force"
    assert "boundary_start" in found.flags
    assert found.designation is not None
    assert found.designation.citation == "FR doc 2025-15292"


def test_a_name_announced_and_not_published_is_not_in_scope(screening: Screening) -> None:
    found = ask(screening, "Majeed Brigade", "US-SDGT", "2025-08-11")
    assert (found.status, found.name_in_scope) == ("in_force", False)
    assert "alias_announced_not_published" in found.flags
    assert found.party is not None
    assert found.party.name == "Balochistan Liberation Army"
    assert ask(screening, "Majeed Brigade", "US-SDGT", "2025-08-12").name_in_scope is True


def test_a_name_may_be_covered_by_the_listing_of_another_party(screening: Screening) -> None:
    found = ask(screening, "al-Nusrah Front", "US-FTO", "2014-05-14")
    assert found.status == "in_force"
    assert "covered_as_alias_of" in found.flags
    assert found.covered_by is not None
    assert found.party is not None
    assert found.covered_by.id != found.party.id
    own = ask(screening, "al-Nusrah Front", "US-FTO", "2014-05-15")
    assert own.covered_by is None
    assert {"boundary_start"} <= set(own.flags)
    assert "covered_as_alias_of" not in own.flags


def test_one_day_ends_one_listing_and_starts_another_of_a_shared_name(screening: Screening) -> None:
    ended = ask(screening, "Revolutionary Armed Forces of Colombia", "US-FTO", "2021-12-01")
    assert ended.status == "not_in_force"
    assert {"boundary_end", "similar_name_designated_same_day"} <= set(ended.flags)
    started = ask(screening, "FARC-EP", "US-FTO", "2021-12-01")
    assert started.status == "in_force"
    assert {"boundary_start", "name_shared_with_other_subject"} <= set(started.flags)


def test_no_record_needs_a_complete_list_that_covers_the_day(screening: Screening) -> None:
    covered = ask(screening, "Quite Another Society", "US-FTO", "2020-01-01")
    assert (covered.status, covered.designation) == ("no_record", None)
    assert "no clearance" in covered.why
    before = ask(screening, "Quite Another Society", "US-FTO", "1997-10-07")
    after = ask(screening, "Quite Another Society", "US-FTO", "2026-01-15")
    assert (before.status, after.status) == ("unknown", "unknown")
    assert "2026-01-14" in after.why


def test_what_no_loaded_list_can_say_is_unknown(screening: Screening) -> None:
    found = ask(screening, "Vladimir Putin", "UN-1267")
    assert found.status == "unknown"
    assert "is not loaded" in found.why
    assert "un-sc" in found.basis.notice


def test_where_only_a_selection_reaches_a_program_nothing_found_is_unknown(screening: Screening) -> None:
    found = ask(screening, "Quite Another Society", "GB-PROSCRIPTION", "2020-01-01")
    assert found.status == "unknown"
    assert "no list that is known here is complete" in found.why


def test_two_parties_that_bear_the_very_name_are_both_shown(screening: Screening) -> None:
    found = ask(screening, "AAB", "US-FTO", "2020-01-01")
    assert found.status == "in_force"
    assert found.ambiguous
    assert len({one.party.id for one in found.candidates}) == 2


@pytest.mark.parametrize("day", ["2005-12-30", "2005-12-31", "2019-01-13", "2019-01-14"])
def test_an_end_of_unknown_day_is_unknown_inside_its_bounds(screening: Screening, day: str) -> None:
    found = ask(screening, "Libyan Islamic Fighting Group", "US-FTO", day)
    expected = {"2005-12-30": "in_force", "2019-01-14": "not_in_force"}.get(day, "unknown")
    assert found.status == expected
    assert found.designation is not None
    assert found.designation.effective_until == "unknown"
    assert found.designation.last_seen == "2005-12-31"


def test_the_announcement_told_is_the_one_that_had_been_made(screening: Screening) -> None:
    found = ask(screening, "Ansarallah", "US-FTO", "2025-02-01")
    assert found.designation is not None
    assert found.designation.announced == "2025-01-22"
    assert "begins only on 2025-03-05; it had been announced on 2025-01-22" in found.why
    assert "an earlier listing ended on 2021-02-16" in found.why


def test_a_name_whose_day_no_notice_proves_says_what_it_rests_on(screening: Screening) -> None:
    found = ask(screening, "ASG", "US-FTO", "1999-01-01")
    assert found.name_in_scope is True
    assert "not proved to be in the notice" in found.why
    assert "rests on this" not in ask(screening, "Majeed Brigade", "US-FTO", "2025-09-01").why


def test_the_flags_of_the_question_stand_without_a_designation_too(screening: Screening) -> None:
    assert ask(screening, "Quite Another Society", "US-FTO", "2027-01-01").flags == ("as_of_in_future",)
    assert ask(screening, "Quite Another Society", "US-FTO", "2020-01-01T00:00:00Z").flags == ("instant_query",)


def test_the_rest_are_told_with_their_parties(screening: Screening) -> None:
    found = ask(screening, "AAB", "US-FTO", "2020-01-01")
    assert len({one.party.id for one in (found.designation, *found.others) if one is not None}) == 2


def test_a_row_after_the_coverage_is_unconfirmed(screening: Screening) -> None:
    found = ask(screening, "Comando Vermelho", "US-FTO", "2026-07-01")
    assert found.status == "in_force"
    assert {"unconfirmed", "edition_older_than_as_of"} <= set(found.flags)


def test_two_lives_of_one_designation_keep_their_own_days(screening: Screening) -> None:
    first = ask(screening, "Ansarallah", "US-FTO", "2021-01-20").designation
    second = ask(screening, "Ansarallah", "US-FTO", "2025-03-05").designation
    assert first is not None
    assert second is not None
    assert first.id == second.id
    assert (first.effective_from, first.effective_until) == ("2021-01-19", "2021-02-16")
    assert (second.effective_from, second.effective_until, second.announced) == ("2025-03-05", None, "2025-03-04")
