"""The image and the compose file run what `make serve` runs, reachable from this machine alone."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

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


def test_postgresql_starts_only_when_asked_for(services: dict[str, Any]) -> None:
    assert services["postgresql"]["profiles"] == ["postgresql"]
    assert services["designations"]["depends_on"]["postgresql"]["required"] is False
