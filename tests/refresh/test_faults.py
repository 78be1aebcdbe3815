"""Whatever a publisher's server does, the edition that was there stays, and a sentence says why, in time."""

from __future__ import annotations

import gzip
import io
import resource
import time
import zipfile
import zlib
from dataclasses import replace

import pytest

from service.refresh.fetch import Fetcher
from service.refresh.outcomes import Outcome, State
from service.refresh.refresher import Errand
from tests.refresh.conftest import HASTY, Desk
from tests.refresh.keys import a_list
from tests.refresh.publishers import (
    Answer,
    cut_short,
    drips,
    drips_its_head,
    ends_early,
    gives,
    leads_to,
    one_after_the_other,
    status,
    without_end,
    zipped,
)

WHOLE = a_list("a1", "a2", "a3", published="2026-11-20")
NEWER = a_list("a1", "a2", "a3", "a4", published="2026-11-21")
LOGIN = b"\n<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body></body></html>"
PATIENT_ENOUGH_S = HASTY.total_s + 2.0
MEMORY_KB = 80_000


def in_a_zip(content: bytes, declared: int | None = None) -> bytes:
    """The content in a zip archive, which may say another size of it than is true."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("list.txt", content)
    packed = bytearray(written.getvalue())
    if declared is not None:
        directory = packed.index(b"PK\x01\x02")
        for place in (22, directory + 24):
            packed[place : place + 4] = declared.to_bytes(4, "little")
    return bytes(packed)


def bomb(size: int) -> bytes:
    """So many zeros, packed by gzip a thousandfold."""
    packer = zlib.compressobj(9, wbits=31)
    chunk = bytes(1_000_000)
    return b"".join([*(packer.compress(chunk) for _ in range(size // len(chunk))), packer.flush()])


FAULTS: dict[str, tuple[Answer, str]] = {
    "cut short of its length": (cut_short(NEWER[:20], len(NEWER)), "the answer was cut short (3 times)"),
    "a length that is too small": (cut_short(NEWER, 20), "the file is torn, it has no end"),
    "cut short where no length tells": (ends_early(NEWER[:20]), "the file is torn, it has no end"),
    "cut short inside its packing": (
        gives(gzip.compress(NEWER)[:-12], Content_Encoding="gzip"),
        "cut short: its packing has no end (3 times)",
    ),
    "a packing that is damaged": (gives(b"\x1f\x8bnothing of the kind", Content_Encoding="gzip"), "cannot be unpacked"),
    "a coding that nobody asked for": (gives(NEWER, Content_Encoding="br"), "in the coding 'br'"),
    "one byte at a time": (drips(NEWER, 0.2), "not all of it arrived within 2 s"),
    "a head without end": (drips_its_head(0.1, 99), "not all of it arrived within 2 s"),
    "silence": (lambda _: time.sleep(30), "the connection failed|not all of it arrived"),
    "nothing but errors": (status(500), "the server answers 500 (3 times)"),
    "a pause that is too long": (status(429, Retry_After="3600"), "429 and asks to be left alone for 3600 s"),
    "no such file": (status(404), "the server answers 404"),
    "a part of the file": (status(206, NEWER), "the server answers 206"),
    "unchanged, though nobody asked": (status(304), "the server answers 304"),
    "a login page": (gives(LOGIN), "is a web page and no list"),
    "an empty file": (gives(b""), "is empty"),
    "nothing but space": (gives(b" \r\n"), "is empty"),
    "another encoding": (gives("keys\nÅse\nend\n".encode("latin-1")), "this is not UTF-8"),
    "another file": (gives(b"\x89PNG\r\n\x1a\n"), "in no form in which un-sc is published"),
    "an old file": (gives(a_list("a1", "a2", "a3", "a4", published="2026-11-01")), "before the edition of 2026-11-20"),
    "another host": (leads_to("https://elsewhere.example/list"), "leads to elsewhere.example, which is none of"),
    "another port without TLS": (leads_to("http://127.0.0.1:1/list"), "which is not protected by TLS"),
    "a file of this machine": (leads_to("file:///etc/passwd"), "which is not protected by TLS"),
    "a circle": (leads_to("/list"), "leads on more than 5 times"),
    "a declared size beyond all": (without_end(b"0", Content_Length=str(10**9)), "1,000,000,000 bytes long"),
    "a file without end": (without_end(b"0" * 65_536), "longer than 4,000,000 bytes"),
    "a gzip bomb as the transport": (gives(bomb(300_000_000), Content_Encoding="gzip"), "unpacks to more than"),
    "a gzip bomb as the file": (gives(bomb(300_000_000)), "unpacks to more than"),
    "a zip bomb": (gives(in_a_zip(bytes(30_000_000))), "would unpack to 30,000,000 bytes"),
    "a zip that says 300 MB": (gives(in_a_zip(NEWER, 300_000_000)), "would unpack to 300,000,000 bytes"),
    "a zip that says too little": (gives(in_a_zip(bytes(30_000_000), 1_000)), "cannot be unpacked: Bad CRC"),
    "a zip in a zip": (gives(in_a_zip(in_a_zip(NEWER))), "packed once more"),
}


def refreshed(desk: Desk, answer: Answer) -> Outcome:
    """The outcome of a refresh that meets the answer after a good one; what it took is within bounds."""
    desk.server.answers["/list"] = gives(WHOLE)
    desk.refresh()
    stood = desk.current()
    desk.server.answers["/list"] = answer
    began, used = time.monotonic(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    outcome = desk.refresh()
    assert time.monotonic() - began < PATIENT_ENOUGH_S
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - used < MEMORY_KB
    assert desk.current() == stood
    return outcome


@pytest.mark.parametrize("fault", FAULTS)
def test_the_old_edition_stays_and_a_sentence_says_why(desk: Desk, fault: str) -> None:
    answer, said = FAULTS[fault]
    outcome = refreshed(desk, answer)
    assert outcome.state in {State.REFUSED, State.FAILED}
    assert len(outcome.why) == 1
    assert any(part in outcome.why[0] for part in said.split("|")), outcome.why


def test_after_any_of_them_the_next_good_answer_is_taken(desk: Desk) -> None:
    refreshed(desk, status(503))
    desk.server.answers["/list"] = zipped(NEWER)
    assert desk.refresh().state is State.LOADED


def test_a_server_that_is_not_there_is_a_failed_connection(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(WHOLE)
    desk.refresh()
    desk.server.shutdown()
    desk.server.server_close()
    outcome = desk.refresh()
    assert outcome.state is State.FAILED
    assert "the connection failed (3 times)" in outcome.why[0]


@pytest.mark.parametrize("pause", ["1", "Mon, 23 Nov 2020 12:00:00 GMT", "soon"])
def test_a_pause_that_is_short_or_not_understood_is_no_hindrance(desk: Desk, pause: str) -> None:
    desk.server.answers["/list"] = one_after_the_other(status(503, Retry_After=pause), gives(WHOLE))
    began = time.monotonic()
    assert desk.refresh().state is State.LOADED
    assert (time.monotonic() - began >= 1.0) is (pause == "1")


def test_a_redirect_within_the_publisher_is_followed(desk: Desk) -> None:
    desk.server.answers |= {"/list": leads_to("/new/list"), "/new/list": gives(WHOLE)}
    assert desk.refresh().state is State.LOADED


def test_without_being_told_so_no_host_is_asked_without_tls(desk: Desk) -> None:
    desk.server.answers["/list"] = gives(WHOLE)
    (outcome,) = replace(desk.refresher, fetcher=Fetcher(patience=HASTY)).refresh(Errand())
    assert "not protected by TLS" in outcome.why[0]
    assert desk.server.asked == []
