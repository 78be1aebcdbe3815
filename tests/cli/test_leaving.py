"""An answer is written without waiting for who reads it, and arrives whole."""

import socket

import pytest

from service.cli.leaving import Outgoing

ANSWER = bytes(range(256)) * 8_000


def test_what_is_not_taken_at_once_is_kept_and_sent_later() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        outgoing = Outgoing(ours)
        outgoing.sendall(ANSWER[:1_000_000])
        assert 0 < len(outgoing.rest) < 1_000_000
        outgoing.sendall(ANSWER[1_000_000:])
        assert outgoing.go_on() == 0
        read = bytearray()
        while len(read) < len(ANSWER):
            read += theirs.recv(65_536)
            outgoing.go_on()
        assert read == ANSWER
        assert not outgoing.rest


def test_that_the_reader_has_gone_is_told() -> None:
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours, pytest.raises(BrokenPipeError):
        Outgoing(ours).sendall(ANSWER)


def test_all_else_is_left_to_the_socket() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        assert Outgoing(ours).fileno() == ours.fileno()
