"""`designations batch`: every row of a file answered on its own, and gone on with where a run was ended."""

import csv
import fcntl
import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click.testing
import pytest

from service.cli import designations
from service.cli.batch_answers import HEADER
from service.domain.record import Record
from service.errors import StoreUnavailable
from service.screening.answers import LookupAnswer
from service.screening.counter import Screening
from service.screening.questions import Lookup
from tests.cli.running import Ran, Run

Read = list[dict[str, str]]
AS_OF = ("--as-of", "2025-08-12")


@pytest.fixture
def source(tmp_path: Path) -> Callable[[str | bytes], Path]:
    """A file of questions with that content."""

    def written(content: str | bytes) -> Path:
        path = tmp_path / "in.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return written


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.csv"


def read(path: Path) -> Read:
    """The rows of answers by their columns."""
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))


def left(out: Path) -> list[str]:
    """The files beside the answers."""
    return sorted(path.name for path in out.parent.iterdir() if path.name.startswith("out."))


def without_ids(rows: Read) -> Read:
    return [{**row, "record": ""} for row in rows]


def test_a_row_with_a_hit_has_a_row_for_every_designation(run: Run, source: Callable[[str], Path], out: Path) -> None:
    ran = run("batch", source("id,name\ncase 7,Balochistan Liberation Army\n"), out, *AS_OF)
    assert ran.exit_code == 3
    rows = read(out)
    assert tuple(rows[0]) == HEADER
    assert {"US-FTO", "US-SDGT"} <= {row["program"] for row in rows}
    [fto] = [row for row in rows if row["program"] == "US-FTO"]
    assert {name: fto[name] for name in ("row", "id", "outcome", "hit", "score", "status", "name_in_scope")} == {
        "row": "1",
        "id": "case 7",
        "outcome": "hits",
        "hit": "1",
        "score": "1.0000",
        "status": "in_force",
        "name_in_scope": "yes",
    }
    assert (fto["effective_from"], fto["effective_until"], fto["verified"]) == ("2025-08-12", "", "yes")
    assert fto["citation"] == "FR doc 2025-15292"
    assert fto["matched_name"] == "Balochistan Liberation Army"
    assert left(out) == ["out.csv"]


def test_a_row_without_hits_says_on_which_lists_nobody_looked(
    run: Run, source: Callable[[str], Path], out: Path
) -> None:
    ran = run("batch", source("name\nVladimir Putin\n"), out, *AS_OF)
    assert ran.exit_code == 0
    [row] = read(out)
    assert (row["outcome"], row["total"], row["truncated"], row["as_of"]) == ("no_hits", "0", "no", "2025-08-12")
    assert "un-sc" in row["not_searched"].split("; ")


def test_a_row_may_say_otherwise_than_the_options(run: Run, source: Callable[[str], Path], out: Path) -> None:
    questions = "name,as_of,program,limit\nBLA,,,\nBLA,2025-08-11,US-FTO; US-SDGT,1\n"
    assert run("batch", source(questions), out, *AS_OF, "--program", "US-SDGT").exit_code == 3
    rows = read(out)
    assert [(row["row"], row["program"], row["judged_on"]) for row in rows] == [
        ("1", "US-SDGT", "2025-08-12"),
        ("2", "US-SDGT", "2025-08-11"),
        ("2", "US-FTO", "2025-08-11"),
    ]
    assert rows[2]["flags"] == "announced_not_effective"


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("BLA,2025-02-30,,,", "as_of: "),
        (",,,,", None),
        (",2025-08-12,,,", "name: "),
        ("BLA,,US-FT0,,", "program: 'US-FT0' is not known here"),
        ("BLA,,,x,", "threshold: Write a number."),
        ("BLA,,,0.9", "row: This row has 4 cells and the header has 5."),
        ("BLA,,,0.9,,,", "row: This row has 7 cells and the header has 5."),
        ("BLA,,,,un-sc", "Not loaded: un-sc"),
        ("BLA\x00,,,,", "name: "),
        ("---,,,,", "name: "),
        (f"{'x' * 201},,,,", "name: "),
    ],
)
def test_a_bad_row_has_its_error_and_spoils_no_other(
    run: Run, source: Callable[[str], Path], out: Path, bad: str, said: str | None
) -> None:
    ran = run("batch", source(f"name,as_of,program,threshold,dataset\nBLA,,US-FTO,,\n{bad}\nHamas,,US-FTO,,\n"), out)
    assert ran.exit_code == 3
    rows = {row["row"]: row for row in read(out)}
    assert rows["1"]["outcome"] == rows["3"]["outcome"] == "hits"
    assert rows["1"]["error"] == ""
    if said is None:
        assert "2" not in rows
    else:
        assert (rows["2"]["outcome"], rows["2"]["total"]) == ("error", "")
        assert said in rows["2"]["error"]


def test_where_rows_fail_and_none_has_hits_the_run_has_not_succeeded(
    run: Run, source: Callable[[str], Path], out: Path
) -> None:
    assert run("batch", source("name,as_of\nVladimir Putin,\nBLA,soon\n"), out).exit_code == 1
    assert [row["outcome"] for row in read(out)] == ["no_hits", "error"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("nmae\nBLA\n", "no column can be called 'nmae'; the columns are name, "),
        ("Name\nBLA\n", "no column can be called 'Name'"),
        ("name,,id\nBLA,,1\n", "no column can be called ''"),
        ("name,as_of,name\nBLA,,\n", "there are two columns 'name'"),
        ("id,as_of\n1,2025-08-12\n", "neither a column 'name' nor a column 'identifier'"),
        ("", "is empty"),
        ("\n\n", "is empty"),
        ("name\nBLA\nMu\u00f1oz\n".encode("latin-1"), "line 3: is not UTF-8"),
        ("name\nBLA\n".encode("utf-16"), "line 1: is not UTF-8"),
        ('name\nBLA\n"Hamas\nand what follows\n', "is not CSV"),
        ('name\n"BLA" x\n', "line 2: is not CSV"),
        (f"name\n{'x' * 200_000}\n", "line 2: is not CSV"),
    ],
)
def test_a_file_that_is_not_understood_is_refused_before_anything_is_asked(
    run: Run, source: Callable[[str | bytes], Path], out: Path, content: str | bytes, said: str
) -> None:
    ran = run("batch", source(content), out)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert said in ran.stderr
    assert left(out) == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--as-of", "soon"), "--as-of"),
        (("--program", "US-FT0"), "--program: 'US-FT0' is not known here"),
        (("--threshold", "2"), "--threshold"),
        (("--identifier", "7"), "No such option"),
    ],
)
def test_options_with_which_no_row_could_be_asked_are_refused(
    run: Run, source: Callable[[str], Path], out: Path, options: tuple[str, ...], said: str
) -> None:
    ran = run("batch", source("name\nBLA\n"), out, *options)
    assert ran.exit_code == 2
    assert said in ran.stderr
    assert left(out) == []


@pytest.mark.parametrize(
    ("content", "remark"),
    [
        (b"\xef\xbb\xbfname,id\r\nBLA,1\r\n\r\n,\r\n", ""),
        (b"name;id\nBLA;1\n", "Read with semicolons between the columns.\n"),
        (b"name\tid\nBLA\t1", "Read with tabs between the columns.\n"),
        (b'id,name\n1," BLA\n "\n', ""),
        (b' name ,"id"\nBLA , 1\n', ""),
    ],
)
def test_the_forms_in_which_spreadsheets_write_csv_are_read(
    run: Run, source: Callable[[bytes], Path], out: Path, content: bytes, remark: str
) -> None:
    ran = run("batch", source(content), out, "--program", "US-FTO", *AS_OF)
    assert ran.exit_code == 3
    assert [(row["row"], row["id"], row["name"], row["status"]) for row in read(out)] == [("1", "1", "BLA", "in_force")]
    assert ran.stderr.startswith(remark)


def test_a_line_break_inside_a_cell_is_a_space_and_moves_no_row(
    run: Run, source: Callable[[str], Path], out: Path
) -> None:
    run("batch", source('name,id\n"Balochistan\r\n Liberation\nArmy",1\nHamas,2\n'), out, "--program", "US-FTO")
    assert list(dict.fromkeys((row["row"], row["id"], row["name"]) for row in read(out))) == [
        ("1", "1", "Balochistan Liberation Army"),
        ("2", "2", "Hamas"),
    ]


def test_no_cell_is_a_formula_or_steers_a_terminal(run: Run, source: Callable[[str], Path], out: Path) -> None:
    run("batch", source("name,id\nBLA,=1+2\n-BLA,\u202e\n+BLA,@x\n"), out, "--program", "US-FTO")
    rows = read(out)
    assert [row["id"] for row in rows] == ["'=1+2", "\\u202e", "'@x"]
    assert [row["name"] for row in rows] == ["BLA", "'-BLA", "'+BLA"]


def test_at_the_end_it_says_what_came_of_it_and_what_was_not_searched(
    run: Run, source: Callable[[str], Path], out: Path
) -> None:
    ran = run("batch", source("name,as_of\nBLA,\nVladimir Putin,\nBLA,x\n"), out)
    count, notice = ran.stderr.splitlines()
    assert count.startswith("3 rows: 1 with hits, 1 without, 1 not answered. Not searched: us-ofac-sdn, ")
    assert "no clearance" in notice
    assert ran.stdout == ""


def test_from_standard_input_to_standard_output(rooms: object, run: Run) -> None:
    def piped(text: str) -> Ran:
        arguments = ["batch", "-", "-", "--program", "US-FTO", *AS_OF]
        return click.testing.CliRunner().invoke(designations, arguments, input=text)

    ran = piped("name\nBLA\n")
    assert ran.exit_code == 3
    [row] = list(csv.DictReader(io.StringIO(ran.stdout)))
    assert (row["program"], row["status"]) == ("US-FTO", "in_force")


def test_the_file_of_questions_is_not_overwritten(run: Run, source: Callable[[str], Path]) -> None:
    path = source("name\nBLA\n")
    ran = run("batch", path, path)
    assert ran.exit_code == 2
    assert path.read_text() == "name\nBLA\n"


def test_answers_that_cannot_be_written_are_a_sentence(run: Run, source: Callable[[str], Path], tmp_path: Path) -> None:
    ran = run("batch", source("name\nBLA\n"), tmp_path / "nowhere" / "out.csv")
    assert ran.exit_code == 1
    assert "cannot be written: No such file or directory" in ran.stderr


MANY = "name,id\n" + "".join(f"{name},{row}\n" for row in range(20) for name in ("BLA", "Nobody of the name", ""))
CHUNK = 6


def ended_early(run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str | Path, ...], chunk: int = 2) -> None:
    """A run that is ended in the middle of its third chunk, or of another."""
    asked = 0
    answer = Screening.lookup

    def ending(self: Screening, question: Lookup) -> LookupAnswer:
        nonlocal asked
        asked += 1
        if asked > chunk * CHUNK * 2 / 3 + 1:
            raise KeyboardInterrupt
        return answer(self, question)

    with monkeypatch.context() as patched:
        patched.setattr(Screening, "lookup", ending)
        assert run("batch", *arguments).exit_code == 1


@pytest.mark.parametrize("chunk", [0, 2])
def test_a_run_that_was_ended_goes_on_and_comes_to_the_same(
    run: Run, source: Callable[[str], Path], out: Path, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    monkeypatch.setattr("service.cli.batch.CHUNK", CHUNK)
    known_at = ("--known-at", datetime.now(UTC).isoformat())
    path, whole = source(MANY), out.with_name("whole.csv")
    assert run("batch", path, whole, *known_at).exit_code == 3
    ended_early(run, monkeypatch, (path, out, *known_at), chunk)
    assert left(out) == ["out.csv.checkpoint", "out.csv.partial"]
    partial = out.with_name("out.csv.partial").read_bytes()
    out.with_name("out.csv.partial").write_bytes(partial + b"half a row" * 10_000)
    ran = run("batch", path, out, *known_at)
    remark = f"Going on after row {chunk * CHUNK} of 60.\n" if chunk else ""
    assert ran.exit_code == 3
    assert ran.stderr.startswith(f"{remark}60 rows: 20 with hits, 20 without, 20 not answered.")
    assert out.read_bytes().startswith(partial)
    assert without_ids(read(out)) == without_ids(read(whole))
    assert left(out) == ["out.csv"]


def test_a_run_goes_on_as_of_the_moment_at_which_it_first_began(
    run: Run, source: Callable[[str], Path], out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.cli.batch.CHUNK", CHUNK)
    path = source(MANY)
    ended_early(run, monkeypatch, (path, out))
    run("batch", path, out)
    assert len({row["known_at"] for row in read(out)} - {""}) == 1


@pytest.mark.parametrize("change", ["file", "options"])
def test_answers_to_something_else_are_not_gone_on_with(
    run: Run, source: Callable[[str], Path], out: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    monkeypatch.setattr("service.cli.batch.CHUNK", CHUNK)
    path = source(MANY)
    ended_early(run, monkeypatch, (path, out))
    before = out.with_name("out.csv.partial").read_bytes()
    ran = run("batch", source(MANY + "Hamas,\n"), out) if change == "file" else run("batch", path, out, *AS_OF)
    assert ran.exit_code == 1
    assert "remove it and out.csv.checkpoint to begin anew" in ran.stderr
    assert out.with_name("out.csv.partial").read_bytes() == before
    assert not out.exists()


def test_a_checkpoint_without_its_answers_is_begun_anew(
    run: Run, source: Callable[[str], Path], out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.cli.batch.CHUNK", CHUNK)
    path = source(MANY)
    ended_early(run, monkeypatch, (path, out))
    out.with_name("out.csv.partial").unlink()
    assert run("batch", path, out).exit_code == 3
    assert read(out)[0]["row"] == "1"


def test_a_checkpoint_that_cannot_be_read_is_said(run: Run, source: Callable[[str], Path], out: Path) -> None:
    out.with_name("out.csv.checkpoint").write_text("{")
    ran = run("batch", source("name\nBLA\n"), out)
    assert ran.exit_code == 1
    assert "out.csv.checkpoint cannot be read; remove it to begin anew" in ran.stderr


def test_two_runs_do_not_write_to_one_file(run: Run, source: Callable[[str], Path], out: Path) -> None:
    with out.with_name("out.csv.partial").open("wb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        ran = run("batch", source("name\nBLA\n"), out)
    assert ran.exit_code == 1
    assert "another run is writing to" in ran.stderr


def test_a_run_that_was_killed_goes_on(tmp_path: Path, source: Callable[[str], Path], out: Path) -> None:
    rows = range(1200)
    path = source("name,id\nBLA,0\n" + "".join(f"Nobody of the name,{row}\n" for row in rows[1:]))
    command = [str(Path(sys.executable).with_name("designations")), "batch", str(path), str(out), "--program", "US-FTO"]
    environ = {**os.environ, "DESIGNATIONS_HOME": str(tmp_path / "home")}
    checkpoint = out.with_name("out.csv.checkpoint")
    with subprocess.Popen(command, env=environ, stderr=subprocess.DEVNULL) as killed:
        deadline = time.monotonic() + 60
        while not (checkpoint.exists() and json.loads(checkpoint.read_text())["rows"]) and time.monotonic() < deadline:
            time.sleep(0.01)
        killed.kill()
    assert left(out) == ["out.csv.checkpoint", "out.csv.partial"]
    ran = subprocess.run(command, env=environ, check=False, capture_output=True, text=True, timeout=120)
    assert ran.returncode == 3
    assert ran.stderr.startswith("Going on after row ")
    assert [row["id"] for row in read(out)] == [str(row) for row in rows]


def test_every_answered_row_is_a_record_and_a_chunk_is_kept_at_once(
    run: Run, source: Callable[[str], Path], out: Path, screening: Screening, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[int] = []
    keep = Screening.keep

    def counting(self: Screening, records: Sequence[Record]) -> None:
        kept.append(len(records))
        keep(self, records)

    monkeypatch.setattr(Screening, "keep", counting)
    run("batch", source("name,as_of\nBLA,\nNobody of the name,\nBLA,soon\n"), out, "--program", "US-FTO", *AS_OF)
    assert kept == [2]
    rows = read(out)
    assert [bool(row["record"]) for row in rows] == [True, True, False]
    for row in rows[:2]:
        record = screening.record(row["record"])
        assert json.loads(record.answer)["outcome"] == row["outcome"]
        question = json.loads(record.question)
        # Lists that are loaded while a run is under way change none of its answers.
        assert (question["name"], question["known_at"]) == (row["name"], row["known_at"])


def test_answers_of_which_no_evidence_can_be_kept_are_not_written(
    run: Run, source: Callable[[str], Path], out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(self: Screening, records: Sequence[Record]) -> None:
        raise StoreUnavailable("the database has no room left on its disk")

    monkeypatch.setattr(Screening, "keep", failing)
    ran = run("batch", source("name\nBLA\n"), out)
    assert ran.exit_code == 1
    assert "no room left" in ran.stderr
    assert not out.exists()
    assert b"Balochistan" not in out.with_name("out.csv.partial").read_bytes()
