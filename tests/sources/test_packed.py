"""A list's file is read as it is or unpacked, and never beyond its limits."""

import gzip
import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from service.errors import BadDataset
from service.sources.packed import Limits, read_file, unpacked
from service.sources.reading import SourceFile

LIST = b'{"format": "designations/1"}\n{"id": "one"}\n'
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
LIMITS = Limits(largest=10_000_000, steepest=200)


def in_zip(**members: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return written.getvalue()


def content_of(packed: bytes, limits: Limits = LIMITS) -> bytes:
    return unpacked(SourceFile("x", packed), limits).content


def declaring(packed: bytes, size: int) -> bytes:
    """A zip of one member that says another size of it than is true."""
    changed = bytearray(packed)
    for place in (22, changed.index(b"PK\x01\x02") + 24):
        changed[place : place + 4] = size.to_bytes(4, "little")
    return bytes(changed)


def test_a_plain_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "list.jsonl").write_bytes(LIST)
    assert read_file(tmp_path / "list.jsonl") == SourceFile("list.jsonl", LIST)


def test_a_packed_file_keeps_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "list.ZIP").write_bytes(in_zip(inner=LIST))
    assert read_file(tmp_path / "list.ZIP") == SourceFile("list.ZIP", LIST)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadDataset, match=r"none\.jsonl cannot be read: No such file"):
        read_file(tmp_path / "none.jsonl")


def test_gzip_is_unpacked_whatever_the_file_is_called() -> None:
    assert content_of(gzip.compress(LIST)) == LIST


def test_zip_is_unpacked_where_it_holds_one_file() -> None:
    written = io.BytesIO(in_zip(list=LIST))
    with zipfile.ZipFile(written, "a") as archive:
        archive.mkdir("folder")
    assert content_of(written.getvalue()) == LIST


@pytest.mark.parametrize("names", [(), ("a", "b")])
def test_zip_with_another_number_of_files_is_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(BadDataset, match=rf"x holds {len(names)} files"):
        content_of(in_zip(**dict.fromkeys(names, LIST)))


@pytest.mark.parametrize(
    "document",
    [
        in_zip(xl__workbook_xml=b"<workbook/>").replace(b"workbook_xml", b"workbook.xml"),
        in_zip(mimetype=OPEN_DOCUMENT, content=b"<office/>"),
    ],
    ids=["workbook", "open document"],
)
def test_a_spreadsheet_is_a_file_of_its_own_also_inside_a_packing(document: bytes) -> None:
    assert content_of(document) == document
    assert content_of(gzip.compress(document)) == document
    assert content_of(in_zip(list=document)) == document


def test_an_archive_that_names_another_type_is_a_packing() -> None:
    with pytest.raises(BadDataset, match="holds 2 files"):
        content_of(in_zip(mimetype=b"application/epub+zip", content=b"<book/>"))


@pytest.mark.parametrize("inner", [gzip.compress(LIST), in_zip(list=LIST), in_zip(a=LIST, b=LIST)])
@pytest.mark.parametrize("pack", [gzip.compress, lambda content: in_zip(list=content)], ids=["gzip", "zip"])
def test_a_packing_in_a_packing_is_refused(pack: Callable[[bytes], bytes], inner: bytes) -> None:
    with pytest.raises(BadDataset, match="x holds a file that is packed once more"):
        content_of(pack(inner))


def test_an_encrypted_zip_is_refused() -> None:
    content = bytearray(in_zip(list=LIST))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(BadDataset, match="encrypted"):
        content_of(bytes(content))


@pytest.mark.parametrize("pack", [gzip.compress, lambda content: in_zip(list=content)], ids=["gzip", "zip"])
def test_what_grows_too_much_is_refused_by_size_and_by_ratio(pack: Callable[[bytes], bytes]) -> None:
    large = b"".join(b"%d" % number for number in range(300_000))
    assert content_of(pack(large)) == large
    with pytest.raises(BadDataset, match="its own size, which no list does"):
        content_of(pack(large), Limits(largest=1_500_000))
    with pytest.raises(BadDataset, match="its own size, which no list does"):
        content_of(pack(large), Limits(largest=10_000_000, steepest=2))


def test_a_plain_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "big").write_bytes(bytes(1001))
    assert len(read_file(tmp_path / "big", Limits(largest=1001)).content) == 1001
    with pytest.raises(BadDataset, match="big holds more than 1,000 bytes"):
        read_file(tmp_path / "big", Limits(largest=1000))


def test_a_size_that_is_only_declared_is_refused_before_anything_is_unpacked() -> None:
    with pytest.raises(BadDataset, match="x would unpack to 300,000,000 bytes"):
        content_of(declaring(in_zip(list=LIST), 300_000_000))


def test_a_spreadsheet_that_would_grow_too_much_is_refused_too() -> None:
    document = in_zip(xl__workbook_xml=b"<workbook/>", sheet=bytes(30_000_000))
    with pytest.raises(BadDataset, match="would unpack to 30,000,011 bytes"):
        content_of(document.replace(b"workbook_xml", b"workbook.xml"))


def test_a_size_that_is_declared_too_small_does_not_let_more_through() -> None:
    with pytest.raises(BadDataset, match="cannot be unpacked"):
        content_of(declaring(in_zip(list=bytes(5_000_000)), 100))


@pytest.mark.parametrize("packed", [gzip.compress(LIST), in_zip(whole=LIST)], ids=["gzip", "zip"])
def test_a_damaged_file_is_refused_in_a_sentence(packed: bytes) -> None:
    for cut in range(4, len(packed)):
        with pytest.raises(BadDataset, match="x cannot be unpacked"):
            content_of(packed[:cut])


def test_a_zip_with_any_byte_of_its_directory_damaged_is_refused_in_a_sentence() -> None:
    packed = in_zip(whole=LIST)
    for place in range(packed.index(b"PK\x01\x02"), len(packed)):
        damaged = packed[:place] + bytes([packed[place] ^ 0x80]) + packed[place + 1 :]
        with suppress(BadDataset):
            content_of(damaged)
