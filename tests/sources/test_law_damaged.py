"""Whatever happens to a file of the law, it is read or refused and nothing else."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.errors import BadDataset
from service.sources.law import read_law
from tests.sources.law_copies import DATASETS, FTO, copied

FTO_TEXT = (DATASETS / FTO).read_text(encoding="utf-8")


@st.composite
def damaged_lines(draw: st.DrawFn) -> str:
    """The file of a program with a few lines dropped, doubled, moved or given another value."""
    lines = FTO_TEXT.splitlines()
    for _ in range(draw(st.integers(1, 3))):
        place = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["drop", "double", "move", "value"])):
            case "drop":
                del lines[place]
            case "double":
                lines.insert(place, lines[place])
            case "move":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(place))
            case _:
                key = lines[place].partition(" = ")[0]
                lines[place] = f"{key} = {draw(values())}"
    return "\n".join(lines)


def values() -> st.SearchStrategy[str]:
    quoted = st.text(st.characters(codec="utf-8", exclude_characters='"\\'), max_size=12).map('"{}"'.format)
    plain = st.sampled_from(
        ["true", "0", "-1e400", "nan", "2019-02-29", "2019-02-28", "[]", "{}", "[[[]]]", "{a = []}"]
    )
    return st.one_of(quoted, plain, st.integers().map(str))


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("law"))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=damaged_lines())
def test_a_damaged_file_is_read_or_refused_and_nothing_else(standing: Path, text: str) -> None:
    (standing / FTO).write_text(text, encoding="utf-8")
    read_or_refused(standing)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(place=st.integers(0, len(FTO_TEXT)), junk=st.binary(min_size=1, max_size=8))
def test_bytes_written_over_a_file_are_read_or_refused(standing: Path, place: int, junk: bytes) -> None:
    whole = FTO_TEXT.encode()
    (standing / FTO).write_bytes(whole[:place] + junk + whole[place + len(junk) :])
    read_or_refused(standing)


def read_or_refused(directory: Path) -> None:
    said = FTO
    try:
        assert read_law(directory).programs["US-FTO"].id == "US-FTO"
    except BadDataset as refused:
        said = str(refused)
    assert FTO in said
