"""The way out is what the operator says of it, and nothing that other programs leave behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.errors import BadSetting
from service.refresh.network import Network


def test_without_a_word_there_is_no_proxy() -> None:
    network = Network.read({"HTTP_PROXY": "http://a.example", "ALL_PROXY": "http://b.example", "HTTPS_PROXY": ""})
    assert network.proxies_for("publisher.example") == {}


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy"])
def test_a_proxy_is_taken_for_all_hosts_but_those_that_are_named(name: str) -> None:
    network = Network.read({name: "http://proxy.example:3128", "NO_PROXY": "own.example, .Other.example"})
    through = {"https": "http://proxy.example:3128"}
    assert network.proxies_for("publisher.example") == through
    assert network.proxies_for("notown.example") == through
    assert network.proxies_for("own.example") == {}
    assert network.proxies_for("list.own.example") == {}
    assert network.proxies_for("other.example") == {}


def test_a_star_is_every_host() -> None:
    assert Network.read({"HTTPS_PROXY": "http://a.example", "no_proxy": "*"}).proxies_for("b.example") == {}


@pytest.mark.parametrize("proxy", ["s3cret.example:3128", "socks5://s3cret", "http://", "http://s3cret:port"])
def test_a_proxy_that_is_no_address_is_refused_without_being_repeated(proxy: str) -> None:
    with pytest.raises(BadSetting, match="^HTTPS_PROXY must be a URL") as caught:
        Network.read({"HTTPS_PROXY": proxy}).check()
    assert "s3cret" not in str(caught.value)


def test_certificates_are_those_of_a_file_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "own.pem"
    with pytest.raises(BadSetting, match="where there is no file"):
        Network.read({"SSL_CERT_FILE": str(path)}).check()
    path.touch()
    network = Network.read({"SSL_CERT_FILE": str(path)})
    network.check()
    assert network.certificates == path
