"""The port is taken before anything is loaded, and the service says where it answers."""

import os

import pytest

from service.cli.server import Plan, Server, take
from service.errors import BadSetting
from service.settings import Settings


def test_a_free_port_is_taken_on_the_loopback_address() -> None:
    with take("127.0.0.1", 0) as port:
        assert port.address.startswith("http://127.0.0.1:")
        assert not port.address.endswith(":0")
        assert port.is_loopback


def test_a_port_in_use_is_said_in_a_sentence() -> None:
    with take("127.0.0.1", 0) as port:
        number = int(port.server_address[1])
        with pytest.raises(BadSetting, match=f"Port {number} on 127.0.0.1 cannot be had: address already in use"):
            take("127.0.0.1", number)


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host", "x" * 300, "\udcff"])
def test_an_address_that_is_not_of_this_machine_is_said_in_a_sentence(host: str) -> None:
    with pytest.raises(BadSetting, match=r"cannot be had: .*; choose another"):
        take(host, 0)


def test_the_workers_are_set_up_to_share_memory_and_to_leave_the_home_directory_alone(settings: Settings) -> None:
    with take("127.0.0.1", 0) as port:
        chosen = Server(settings, port, Plan(workers=3, threads=2)).cfg
        assert chosen.preload_app
        assert chosen.control_socket_disable
        assert chosen.forwarder_headers == []
        assert (chosen.workers, chosen.threads) == (3, 2)
        assert chosen.worker_class_str == "service.cli.worker.Worker"
        os.close(chosen.address[0])


def test_an_address_that_others_can_reach_is_said_to_be_one(settings: Settings) -> None:
    with take("127.0.0.1", 0) as port:
        said = Server(settings, port, Plan()).announcement()
        assert said == f"Answering on {port.address} with 2 workers; Ctrl-C stops it."
    with take("0.0.0.0", 0) as port:  # noqa: S104, the sentence about it is what is tested
        assert Server(settings, port, Plan()).announcement().endswith("Whoever reaches this address can ask.")
