"""What can be set from outside: read once from an environment, frozen, and passed on."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from service.errors import BadSetting
from service.refresh.network import DIRECT, Network

PREFIX = "DESIGNATIONS_"
HOME = f"{PREFIX}HOME"
DATABASE_URL = f"{PREFIX}DATABASE_URL"
DATASETS = f"{PREFIX}DATASETS"
PASSWORD_FILE = f"{PREFIX}DATABASE_PASSWORD_FILE"
OF_THE_SERVICE = (HOME, DATABASE_URL, PASSWORD_FILE, DATASETS)
OF_THE_TESTS = (f"{PREFIX}REQUIRE", f"{PREFIX}FUZZ_EXAMPLES", f"{PREFIX}SOAK")
METRICS = "PROMETHEUS_MULTIPROC_DIR"
"""Read by the library of the metrics and by nothing else."""
ROOT = Path(__file__).resolve().parent.parent
DATABASE_NAME = "designations.sqlite3"
JOURNAL_NAME = "records.journal"
_SCHEMES = frozenset({"sqlite", "postgres", "postgresql"})


@dataclass(frozen=True, slots=True)
class Settings:
    """Where state lives, which database holds it (a URL as SQLAlchemy writes it), which datasets are bundled, and the
    way out to the publishers of lists.
    """

    home: Path
    database_url: str
    datasets: Path
    network: Network = DIRECT

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> Settings:
        """Reads the variables that begin with DESIGNATIONS_, and those of the network that other programs share.

        Raises BadSetting for one that it does not understand.
        """
        _refuse_unknown(environ)
        home = _path(environ, HOME, ROOT / "var")
        if _is_directory(HOME, home) is False:
            raise BadSetting(f"{HOME} is {str(home)!r}, which is a file; it must be a directory")
        datasets = _path(environ, DATASETS, ROOT / "datasets")
        if not _is_directory(DATASETS, datasets):
            raise BadSetting(f"{DATASETS} is {str(datasets)!r}, where there is no directory")
        network = Network.read(environ)
        return cls(home=home, database_url=_database(environ, home), datasets=datasets, network=network)

    @classmethod
    def from_environment(cls) -> Settings:
        """The settings of this process; raises BadSetting."""
        return cls.read(os.environ)


def share_metrics(directory: Path) -> None:
    """Lets this process and those that it forks count together in the directory; comes before the first count."""
    os.environ[METRICS] = str(directory)


def _refuse_unknown(environ: Mapping[str, str]) -> None:
    ours = {name for name in environ if name.startswith(PREFIX)}
    unknown = sorted(ours.difference(OF_THE_SERVICE, OF_THE_TESTS))
    if unknown:
        known = ", ".join(OF_THE_SERVICE)
        raise BadSetting(f"{unknown[0]} is not a setting of this service; the settings are {known}")


def _value(environ: Mapping[str, str], name: str) -> str | None:
    value = environ.get(name)
    if value is not None and not value.strip():
        raise BadSetting(f"{name} is empty; leave it out to use the default")
    return value


def _path(environ: Mapping[str, str], name: str, default: Path) -> Path:
    value = _value(environ, name)
    if value is None:
        return default
    try:
        value.encode("utf-8")
        return Path(value).expanduser().absolute()
    except UnicodeError:
        raise BadSetting(f"{name} is {value!r}, which is not UTF-8") from None
    except RuntimeError:
        raise BadSetting(f"{name} is {value!r}; this machine has no such user, or none with a home") from None


def _is_directory(name: str, path: Path) -> bool | None:
    """Whether there is a directory, or something else; None where there is nothing."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise BadSetting(f"{name} is {str(path)!r}, which cannot be used: {error.strerror}") from None


def _database(environ: Mapping[str, str], home: Path) -> str:
    value = _value(environ, DATABASE_URL)
    if value is None and PASSWORD_FILE in environ:
        raise BadSetting(f"{PASSWORD_FILE} is given, and {DATABASE_URL}, to which the password would belong, is not")
    if value is None:
        return URL.create("sqlite", database=str(home / DATABASE_NAME)).render_as_string(hide_password=False)
    # The value may hold a password, so no message repeats it.
    if value.partition(":")[0].partition("+")[0] not in _SCHEMES or ":" not in value:
        raise BadSetting(f"{DATABASE_URL} must be a URL that begins with sqlite:// or postgresql://")
    return _with_password(value, environ) if PASSWORD_FILE in environ else value


def _with_password(value: str, environ: Mapping[str, str]) -> str:
    """The URL with the password that the file holds, which needs no escaping there; an end of line is no part of it."""
    path = _path(environ, PASSWORD_FILE, ROOT)
    try:
        password = path.read_text(encoding="utf-8").rstrip("\r\n")
        url = make_url(value)
    except (OSError, UnicodeError) as error:
        raise BadSetting(f"{PASSWORD_FILE} is {str(path)!r}, which cannot be read: {error}") from None
    except ArgumentError:
        raise BadSetting(f"{DATABASE_URL} is not understood as a URL") from None
    if not password:
        raise BadSetting(f"{PASSWORD_FILE} is {str(path)!r}, which is empty")
    if url.password is not None or url.get_backend_name() == "sqlite":
        raise BadSetting(f"{PASSWORD_FILE} is given, and {DATABASE_URL} names a password already or takes none")
    return url.set(password=password).render_as_string(hide_password=False)
