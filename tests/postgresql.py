"""A PostgreSQL server of the tests alone, on loopback, that can be stopped and started."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest


def programs() -> Path:
    """The folder of the server's programs; the test is skipped where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    if found:
        return found[-1].parent
    if on_path:
        return Path(on_path).resolve().parent
    pytest.skip("PostgreSQL is not installed (no initdb); `apt-get install postgresql` brings it")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@dataclass(frozen=True, slots=True)
class Server:
    """A server over a folder of its own; `address` is its host and port."""

    folder: Path
    programs: Path
    port: int

    @classmethod
    def made(cls) -> "Server":
        """A server that was not started yet."""
        found = programs()
        folder = Path(tempfile.mkdtemp(prefix="designations-postgresql-"))
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        server = cls(folder, found, free_port())
        server._run("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        return server

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        """The SQLAlchemy address of a database that is empty at first."""
        return f"postgresql+psycopg://postgres@{self.address}/postgres"

    def start(self) -> None:
        """Returns when it answers."""
        options = f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories='' -c fsync=off"
        self._run("pg_ctl", "-l", str(self.folder / "log"), "-w", "-o", options, "start")

    def stop(self, mode: str = "immediate") -> None:
        """Ends it, with all connections; by default as a power cut does, so that it recovers at the next start."""
        self._run("pg_ctl", "-m", mode, "-w", "stop")

    @property
    def is_running(self) -> bool:
        return (self.folder / "data" / "postmaster.pid").exists()

    def remove(self) -> None:
        """Takes its folder away."""
        shutil.rmtree(self.folder)

    def _run(self, program: str, *arguments: str) -> None:
        """PostgreSQL refuses to run as root; then its programs run as the user that its package made."""
        user = pwd.getpwnam("postgres") if os.geteuid() == 0 else None
        with (self.folder / "output").open("ab") as output:
            subprocess.run(
                [self.programs / program, "-D", str(self.folder / "data"), *arguments],
                check=True,
                cwd=self.folder,
                stdout=output,
                stderr=output,
                timeout=60,
                user=user.pw_uid if user else None,
                group=user.pw_gid if user else None,
                extra_groups=[] if user else None,
            )
