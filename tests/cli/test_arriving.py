"""A request is whole where its last byte has come in, however it is cut on its way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.cli.arriving import LONGEST_LINE, MOST_OF_A_BODY, MOST_OF_A_HEAD, Arrival, Progress

ASKED = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
LONG = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nabcde"
CHUNKED = (
    b"POST / HTTP/1.1\r\nHost: x\r\ntransfer-encoding: Chunked\r\n\r\n5;a=b\r\nab\r\nc\r\nA\r\n0123456789\r\n0\r\n\r\n"
)
TRAILED = CHUNKED[:-2] + b"Kept: no\r\n\r\n"
HEAD = b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize("request_", [ASKED, LONG, CHUNKED, TRAILED])
@given(data=st.data())
def test_it_is_whole_at_its_last_byte_and_not_before(request_: bytes, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(1, len(request_) - 1), max_size=8)))
    arrival = Arrival()
    pieces = [request_[start:end] for start, end in zip([0, *cuts], [*cuts, len(request_)], strict=True)]
    found = [arrival.take(piece) for piece in pieces]
    assert found == [Progress.PARTIAL] * len(cuts) + [Progress.WHOLE]
    assert arrival.content == request_


def test_what_follows_a_request_is_kept_with_it() -> None:
    arrival = Arrival()
    assert arrival.take(ASKED + LONG[:20]) is Progress.WHOLE
    assert arrival.content == ASKED + LONG[:20]


@pytest.mark.parametrize(
    "chunks",
    [b"zz\r\n", b"-1\r\n", b"\r\n", b" 5\r\n", b"5\r\nabcdefg", b"1\r\na\r\nx\r\n", b"5" * (LONGEST_LINE + 1)],
)
def test_what_is_no_chunk_is_broken(chunks: bytes) -> None:
    assert Arrival().take(HEAD + chunks) is Progress.BROKEN


@pytest.mark.parametrize(
    ("arrived", "progress"),
    [
        (b"GET /" + b"a" * MOST_OF_A_HEAD, Progress.WHOLE),
        (b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * (MOST_OF_A_HEAD // 6), Progress.HEAD_TOO_LONG),
        (HEAD + b"0\r\n" + b"a: b\r\n" * 2_000, Progress.HEAD_TOO_LONG),
        (HEAD + (b"1;" + b"x" * 4_000 + b"\r\na\r\n") * (MOST_OF_A_BODY // 4_000), Progress.BODY_TOO_LONG),
        (HEAD + b"FFFFFFF\r\n" + b"a" * (MOST_OF_A_BODY + 1), Progress.BODY_TOO_LONG),
        (b"POST / HTTP/1.1\r\nContent-Length: 999999999\r\n\r\n", Progress.BODY_TOO_LONG),
    ],
)
def test_nothing_is_kept_without_a_bound(arrived: bytes, progress: Progress) -> None:
    assert Arrival().take(arrived) is progress


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Length: 5\r\nContent-Length: 6",
        b"Content-Length: -5",
        b"Content-Length: five",
        b"Content-Length: 5\r\nTransfer-Encoding: chunked",
        b"Transfer-Encoding: gzip",
    ],
)
def test_a_head_that_says_nothing_that_can_be_relied_on_is_left_to_who_reads_it(head: bytes) -> None:
    assert Arrival().take(b"POST / HTTP/1.1\r\n" + head + b"\r\n\r\n") is Progress.WHOLE


def test_a_chunked_body_in_another_coding_is_waited_for_too() -> None:
    arrival = Arrival()
    assert arrival.take(b"POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n") is Progress.PARTIAL
    assert arrival.take(b"0\r\n\r\n") is Progress.WHOLE


def test_a_caller_who_asks_before_sending_a_body_is_invited_once() -> None:
    arrival = Arrival()
    asked = LONG.replace(b"Host: x", b"Host: x\r\nExpect: 100-Continue")
    assert arrival.take(asked[:-5]) is Progress.INVITED
    assert arrival.take(asked[-5:-1]) is Progress.PARTIAL
    assert arrival.take(asked[-1:]) is Progress.WHOLE
    assert arrival.content == LONG
