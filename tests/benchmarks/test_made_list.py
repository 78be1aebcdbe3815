"""The made-up list is read as OFAC's own, and is the same each time."""

from pathlib import Path

from benchmarks.made_list import write_list
from service.app import open_intake
from service.settings import Settings
from service.sources.packed import read_file
from service.sources.readers import read_list


def _written(directory: Path, entities: int) -> list[Path]:
    directory.mkdir()
    return write_list(directory, entities)


def test_it_is_read_without_a_finding_and_has_as_many_entities_as_asked(tmp_path: Path, settings: Settings) -> None:
    lists = open_intake(settings).loader.lists
    files = [read_file(path) for path in _written(tmp_path / "one", 300)]
    reading = read_list(files, lists.ground("us-ofac-sdn"), lists.readers)
    names = [name.folded for entity in reading.listing.entities for name in entity.names]
    assert not reading.findings
    assert len(reading.listing.entities) == 300
    assert 550 < len(names) < 750
    assert len(reading.listing.designations) >= 300


def test_the_same_list_is_written_each_time_and_a_longer_one_begins_with_it(tmp_path: Path) -> None:
    one, again, longer = (_written(tmp_path / name, size) for name, size in (("a", 50), ("b", 50), ("c", 100)))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in again]
    assert longer[0].read_text().startswith(one[0].read_text().removesuffix("\x1a"))
