"""A PostgreSQL server of a measurement alone, on loopback, with a database for each that asks."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def server() -> Iterator[str | None]:
    """`host:port` of a server that forgets everything at its end; None where PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        yield None
        return
    programs = found[-1].parent
    with tempfile.TemporaryDirectory(prefix="designations-postgresql-") as name:
        directory = Path(name)
        if os.geteuid() == 0:
            shutil.chown(directory, "postgres", "postgres")
        data, port = str(directory / "data"), _free_port()
        _run(
            [str(programs / "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale"],
            directory,
        )
        options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories=''"
        control = [str(programs / "pg_ctl"), "-D", data, "-w"]
        _run([*control, "-l", str(directory / "log"), "-o", options, "start"], directory)
        try:
            yield f"127.0.0.1:{port}"
        finally:
            _run([*control, "-m", "immediate", "stop"], directory)


def create(address: str, name: str) -> str:
    """The address, as SQLAlchemy writes it, of a new and empty database on the server."""
    host, port = address.split(":")
    command = ["psql", "-h", host, "-p", port, "-U", "postgres", "-q", "-c", f"CREATE DATABASE {name}"]
    subprocess.run(command, check=True)
    return f"postgresql+psycopg://postgres@{address}/{name}"


def _run(command: Sequence[str], directory: Path) -> None:
    """PostgreSQL refuses to run as root; then its programs run as the user that its package made."""
    user = pwd.getpwnam("postgres") if os.geteuid() == 0 else None
    with (directory / "output").open("ab") as output:
        subprocess.run(
            command,
            check=True,
            cwd=directory,
            stdout=output,
            stderr=output,
            user=user.pw_uid if user else None,
            group=user.pw_gid if user else None,
            extra_groups=[] if user else None,
        )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
