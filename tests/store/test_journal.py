"""The journal gives back whole lines in their order, whatever stopped their writer."""

import multiprocessing
import resource
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given

from service.domain.record import Record
from service.errors import JournalUnavailable
from service.store.journal import Journal
from service.store.journal_lines import line_of, records_of
from tests.store.samples import evidence
from tests.store.strategies import RECORDS

FORKED = multiprocessing.get_context("fork")


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "home" / "records.journal", wait_s=0.1)


def taken(journal: Journal) -> list[tuple[Record, ...] | None]:
    with journal.taking() as lines:
        assert lines is not None
        return list(lines)


@given(record=RECORDS)
def test_every_record_comes_back_from_its_line(record: Record) -> None:
    line = line_of([record, evidence()])
    assert line.count(b"\n") == 1
    assert records_of(line) == (record, evidence())


@pytest.mark.parametrize("part", [slice(None, -1), slice(None, 40), slice(1, None), slice(0, 0)])
def test_a_part_of_a_line_is_not_taken_for_one(part: slice) -> None:
    assert records_of(line_of([evidence()])[part]) is None


def test_a_line_of_which_a_letter_changed_is_not_taken_for_one() -> None:
    assert records_of(line_of([evidence()]).replace(b"hits", b"hots")) is None


def test_what_was_added_is_found_and_taken_in_order_and_then_gone(journal: Journal) -> None:
    assert (journal.size(), journal.find(evidence(1).id)) == (0, None)
    journal.append([evidence(1)])
    journal.append([evidence(3), evidence(2)])
    assert journal.find(evidence(2).id) == evidence(2)
    assert journal.find(evidence(4).id) is None
    assert taken(journal) == [(evidence(1),), (evidence(3), evidence(2))]
    assert journal.size() == 0
    journal.append([evidence(5)])
    assert taken(journal) == [(evidence(5),)]


def test_nobody_else_can_read_it(journal: Journal) -> None:
    journal.append([evidence()])
    assert journal.path.stat().st_mode & 0o077 == 0


def test_where_taking_fails_all_of_it_stays(journal: Journal) -> None:
    journal.append([evidence(1)])
    with pytest.raises(ZeroDivisionError), journal.taking():
        raise ZeroDivisionError
    assert taken(journal) == [(evidence(1),)]


def test_a_torn_line_is_set_aside_and_tears_no_other(journal: Journal) -> None:
    journal.append([evidence(1)])
    torn = line_of([evidence(2)])[:100]
    with journal.path.open("ab") as file:
        file.write(torn)
    journal.append([evidence(3)])
    assert journal.find(evidence(3).id) == evidence(3)
    assert taken(journal) == [(evidence(1),), None, (evidence(3),)]
    assert journal.damaged.read_bytes() == torn + b"\n"


def test_one_who_takes_keeps_others_out_and_one_who_waits_too_long_says_so(journal: Journal) -> None:
    journal.append([evidence(1)])
    with journal.taking(), journal.taking() as second:
        assert second is None
        with pytest.raises(JournalUnavailable, match="is held by another process"):
            journal.append([evidence(2)])
    assert journal.size() == 0


def test_threads_and_processes_add_whole_lines(journal: Journal) -> None:
    patient = Journal(journal.path, wait_s=30)
    others = [FORKED.Process(target=patient.append, args=([evidence(number)],)) for number in range(100, 110)]
    for one in others:
        one.start()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: patient.append([evidence(number)]), range(40)))
    for one in others:
        one.join(30)
    found = [records[0].id for records in taken(journal) if records]
    assert sorted(found) == sorted(evidence(number).id for number in (*range(40), *range(100, 110)))


def append_within(journal: Journal, size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    with pytest.raises(JournalUnavailable, match=r"cannot be written to \(File too large\)"):
        journal.append([evidence(2, answer="x" * 10_000)])


def test_a_line_for_which_there_is_no_room_leaves_nothing_behind(journal: Journal) -> None:
    journal.append([evidence(1)])
    size = journal.size()
    writing = FORKED.Process(target=append_within, args=(journal, size + 1000))
    writing.start()
    writing.join(30)
    assert writing.exitcode == 0
    assert journal.size() == size


def append_until_killed(journal: Journal) -> None:
    for number in range(100_000):
        journal.append([evidence(number, answer="x" * 20_000)])


def test_a_writer_that_is_killed_leaves_whole_lines_in_order(journal: Journal) -> None:
    writing = FORKED.Process(target=append_until_killed, args=(journal,))
    writing.start()
    writing.join(0.5)
    writing.kill()
    writing.join(10)
    whole = [records[0].id for records in taken(journal) if records]
    assert whole
    assert whole == [evidence(number).id for number in range(len(whole))]


def test_a_journal_that_is_no_file_is_said_so(journal: Journal) -> None:
    journal.path.mkdir(parents=True)
    for act in (lambda: journal.append([evidence()]), lambda: journal.find(evidence().id), lambda: taken(journal)):
        with pytest.raises(JournalUnavailable, match="Is a directory"):
            act()
