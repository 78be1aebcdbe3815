"""Each form of an answer is what programs, spreadsheets and people can take."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.cli.output import Answer, Format, Sheet, as_csv, as_json, progress, write
from service.cli.text import Line


def answer() -> Answer:
    return Answer(
        table=lambda: [Line("a sentence")],
        json=lambda: {"a": "b"},
        sheet=lambda: Sheet(("a",), [("b",)]),
        aside="the notice",
    )


@pytest.mark.parametrize(
    ("form", "out", "err"),
    [
        (Format.TABLE, "a sentence\n", ""),
        (Format.JSON, '{\n  "a": "b"\n}\n', ""),
        (Format.CSV, "a\r\nb\r\n", "the notice\n"),
    ],
)
def test_data_goes_to_standard_output_and_an_aside_does_not(
    form: Format, out: str, err: str, capfd: pytest.CaptureFixture[str]
) -> None:
    write(answer(), form)
    assert capfd.readouterr() == (out, err)


@given(st.dictionaries(st.text(), st.text(), max_size=3))
def test_json_reads_back_the_same_and_steers_no_terminal(value: dict[str, str]) -> None:
    written = as_json(value)
    assert json.loads(written) == value
    assert not any(0x7F <= ord(one) < 0xA0 or 0x202A <= ord(one) <= 0x202E for one in written)


def test_json_keeps_names_in_their_script() -> None:
    assert "حزب الله" in as_json({"name": "حزب الله"})


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", '=HYPERLINK("http://x")'])
def test_no_cell_begins_like_a_formula(cell: str) -> None:
    read = list(csv.reader(io.StringIO(as_csv(Sheet(("name",), [(cell,)])))))
    assert read[1][0].startswith("'")
    assert read[1][0].endswith(cell[1:])


def test_other_cells_stay_as_they_are() -> None:
    cells = ("al-Qa'ida", "1-2", "a,b", 'say "x"', "", "حزب الله")
    assert list(csv.reader(io.StringIO(as_csv(Sheet(cells, [cells]))))) == [list(cells), list(cells)]


def test_progress_is_silent_where_nobody_watches(capfd: pytest.CaptureFixture[str]) -> None:
    progress("reading")
    assert capfd.readouterr() == ("", "")


def test_progress_is_said_on_a_terminal(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    progress("reading")
    assert capfd.readouterr() == ("", "reading\n")
