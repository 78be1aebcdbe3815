"""The image and the compose file run what `make serve` runs, reachable from this machine alone."""

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import make_url

from service.settings import OF_THE_SERVICE

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
DOCKERFILE = ROOT / "Dockerfile"
COMPOSE = ROOT / "docker-compose.yml"


def instructions(keyword: str) -> list[str]:
    joined = DOCKERFILE.read_text(encoding="utf-8").replace("\\\n", " ")
    return re.findall(rf"^{keyword}\s+(.+)$", joined, flags=re.MULTILINE)


@pytest.fixture
def services() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))
    return dict(read["services"])


@pytest.mark.parametrize(
    "command",
    [
        ["check-jsonschema", "--builtin-schema", "vendor.compose-spec", str(COMPOSE)],
        ["hadolint", "--failure-threshold", "style", str(DOCKERFILE)],
    ],
    ids=["the compose schema", "the Dockerfile linter"],
)
def test_the_files_satisfy(command: list[str]) -> None:
    ran = subprocess.run([BIN / command[0], *command[1:]], cwd=ROOT, check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_every_port_is_published_on_loopback_only(services: dict[str, Any]) -> None:
    published = [port for service in services.values() for port in service.get("ports", [])]
    assert published == ["127.0.0.1:8000:8000"]
    assert not any("network_mode" in service for service in services.values())


def test_the_container_runs_what_make_serve_runs() -> None:
    assert [json.loads(command) for command in instructions("CMD")] == [
        ["designations", "serve", "--host", "0.0.0.0", "--port", "8000"]  # noqa: S104 - the container's own interface
    ]
    assert "designations serve --port" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_the_image_installs_from_the_lock_with_hashes_and_nothing_else() -> None:
    installs = [step for step in instructions("RUN") if "pip install" in step]
    assert all("--require-hashes -r requirements/run.txt" in step or "--no-deps" in step for step in installs)
    assert len(installs) == 2


def test_the_image_carries_only_what_it_copies() -> None:
    admitted = {
        line.removeprefix("!")
        for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
        if line.startswith("!")
    }
    copied = {source for step in instructions("COPY") for source in step.split()[:-1]}
    assert copied == admitted


def test_the_service_runs_without_rights_on_a_root_that_it_cannot_write(services: dict[str, Any]) -> None:
    ours = services["designations"]
    assert instructions("USER") == ["10001"]
    assert ours["read_only"] is True
    assert ours["cap_drop"] == ["ALL"]
    assert ours["tmpfs"] == ["/tmp"]  # noqa: S108 - a path inside the container


def test_state_lives_in_a_volume(services: dict[str, Any]) -> None:
    home = "/var/lib/designations"
    assert instructions("VOLUME") == [home]
    assert any(f"DESIGNATIONS_HOME={home}" in step for step in instructions("ENV"))
    assert services["designations"]["volumes"] == [f"state:{home}"]


def test_health_is_asked_of_the_service_itself() -> None:
    (check,) = instructions("HEALTHCHECK")
    assert "http://127.0.0.1:8000/healthz" in check


def test_in_the_composition_the_service_is_healthy_when_it_can_answer(services: dict[str, Any]) -> None:
    assert "http://127.0.0.1:8000/readyz" in services["designations"]["healthcheck"]["test"][-1]


def test_none_runs_as_root_or_can_gain_rights_or_writes_beside_its_volumes(services: dict[str, Any]) -> None:
    assert set(services) == {"designations", "refresher", "postgresql"}
    for service in services.values():
        assert service["user"] in {"10001", "postgres"}
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert "healthcheck" in service


def test_the_password_is_a_file_and_stands_in_no_variable(services: dict[str, Any]) -> None:
    whole = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))
    assert list(whole["secrets"]) == ["database-password"]
    for service in services.values():
        assert service["secrets"] == ["database-password"]
        named = {name: value for name, value in service["environment"].items() if "PASSWORD" in name}
        assert set(named.values()) == {"/run/secrets/database-password"}
        assert make_url(service["environment"].get("DESIGNATIONS_DATABASE_URL", "sqlite://")).password is None


def test_the_service_and_the_refresher_share_one_database_and_one_home(services: dict[str, Any]) -> None:
    ours, theirs = services["designations"], services["refresher"]
    assert (ours["image"], ours["volumes"]) == (theirs["image"], theirs["volumes"])
    assert ours["environment"].items() <= theirs["environment"].items()
    assert all(one["depends_on"]["postgresql"]["condition"] == "service_healthy" for one in (ours, theirs))
    settings = {name for name in ours["environment"] if name.startswith("DESIGNATIONS_")}
    assert settings <= set(OF_THE_SERVICE)


def test_the_refresher_goes_on_after_a_run_that_failed_and_is_then_not_called_healthy(
    services: dict[str, Any], tmp_path: Path
) -> None:
    shell, option, loop = services["refresher"]["command"]
    runs, refreshed = tmp_path / "runs", tmp_path / "refreshed"
    (tmp_path / "designations").write_text(f'#!/bin/sh\necho "$@" >> {runs}\n[ $(wc -l < {runs}) -eq 3 ]\n')
    (tmp_path / "designations").chmod(0o755)
    script = loop.replace("$$", "$").replace("/tmp/refreshed", str(refreshed))  # noqa: S108, it is replaced
    environ = {"PATH": f"{tmp_path}:/usr/bin:/bin", "REFRESH_PAUSE_S": "0.05"}
    process = subprocess.Popen([shell, option, script], env=environ)
    try:
        seen = [(count, refreshed.exists()) for count in growing(runs, 3)]
    finally:
        process.kill()
        process.wait()
    assert runs.read_text().splitlines()[:3] == ["refresh"] * 3
    assert (1, True) not in seen
    assert waited_for(refreshed)


def growing(runs: Path, most: int) -> Iterator[int]:
    """How often it has run, at each look, until that is as often as wanted."""
    deadline = time.monotonic() + 20
    count = 0
    while count < most and time.monotonic() < deadline:
        count = len(runs.read_text().splitlines()) if runs.exists() else 0
        yield count
        time.sleep(0.01)


def waited_for(path: Path) -> bool:
    """Whether the file comes to be there."""
    deadline = time.monotonic() + 5
    while not path.exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    return path.exists()
