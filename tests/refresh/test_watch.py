"""No connection outlasts the time of its list, whenever it was made."""

from __future__ import annotations

import socket
import time

from service.refresh.watch import Watch


def test_a_connection_that_was_made_while_the_time_ran_out_is_shut_too() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs, Watch(0.01) as watch:
        time.sleep(0.2)
        assert watch.left_s == 0
        watch.hold(ours).settimeout(5)
        assert ours.recv(1) == b""


def test_a_connection_in_time_stays_open() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs, Watch(60) as watch:
        watch.hold(ours).settimeout(5)
        theirs.send(b"x")
        assert ours.recv(1) == b"x"
