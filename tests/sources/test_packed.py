"""A list's file is read as it is or unpacked, and never beyond its limit."""

import gzip
import zipfile
from pathlib import Path

import pytest

from service.errors import BadDataset
from service.sources.packed import unpacked

LIST = b'{"format": "designations/1"}\n{"id": "one"}\n'


def zipped(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_a_plain_file_is_read_as_it_is(tmp_path: Path) -> None:
    assert unpacked(written(tmp_path / "list.jsonl", LIST)) == LIST


def test_gzip_is_unpacked_whatever_the_file_is_called(tmp_path: Path) -> None:
    assert unpacked(written(tmp_path / "list", gzip.compress(LIST))) == LIST


def test_zip_is_unpacked_where_it_holds_one_file(tmp_path: Path) -> None:
    path = zipped(tmp_path / "list.zip", list=LIST)
    with zipfile.ZipFile(path, "a") as archive:
        archive.mkdir("folder")
    assert unpacked(path) == LIST


@pytest.mark.parametrize("names", [(), ("a", "b")])
def test_zip_with_another_number_of_files_is_refused(tmp_path: Path, names: tuple[str, ...]) -> None:
    with pytest.raises(BadDataset, match=rf"x\.zip holds {len(names)} files"):
        unpacked(zipped(tmp_path / "x.zip", **dict.fromkeys(names, LIST)))


def test_an_encrypted_zip_is_refused(tmp_path: Path) -> None:
    content = bytearray(zipped(tmp_path / "x.zip", list=LIST).read_bytes())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(BadDataset, match="encrypted"):
        unpacked(written(tmp_path / "x.zip", bytes(content)))


@pytest.mark.parametrize("kind", ["plain", "gzip", "zip"])
def test_what_would_grow_beyond_the_limit_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "big"
    many = b"0" * 1001
    if kind == "zip":
        zipped(path, list=many)
    else:
        path.write_bytes(gzip.compress(many) if kind == "gzip" else many)
    assert unpacked(path, largest=1001) == many
    with pytest.raises(BadDataset, match="big holds more than 1,000 bytes"):
        unpacked(path, largest=1000)


@pytest.mark.parametrize("kind", ["gzip", "zip"])
def test_a_damaged_file_is_refused_in_a_sentence(tmp_path: Path, kind: str) -> None:
    packed = gzip.compress(LIST) if kind == "gzip" else zipped(tmp_path / "whole", list=LIST).read_bytes()
    for cut in range(4, len(packed)):
        with pytest.raises(BadDataset, match="cut cannot be unpacked"):
            unpacked(written(tmp_path / "cut", packed[:cut]))


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadDataset, match=r"none\.jsonl cannot be read: No such file"):
        unpacked(tmp_path / "none.jsonl")
