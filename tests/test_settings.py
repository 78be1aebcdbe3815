"""Settings are read once from a mapping, frozen, and refused where they are not understood."""

import dataclasses
import os
from pathlib import Path
from typing import NoReturn

import pytest
from sqlalchemy import make_url

from service.errors import BadSetting
from service.settings import ROOT, Settings
from service.store.store import Store


def test_without_any_variable_state_lives_in_var_beside_the_code() -> None:
    settings = Settings.read({})
    assert settings.home == ROOT / "var"
    assert settings.database_url == f"sqlite:///{ROOT}/var/designations.sqlite3"
    assert settings.datasets == ROOT / "datasets"
    assert (ROOT / "setup.cfg").is_file()


def test_the_database_lives_in_the_home_that_is_set(tmp_path: Path) -> None:
    settings = Settings.read({"DESIGNATIONS_HOME": str(tmp_path / "state")})
    assert settings.home == tmp_path / "state"
    assert settings.database_url == f"sqlite:///{tmp_path}/state/designations.sqlite3"


def test_a_home_need_not_exist_yet(tmp_path: Path) -> None:
    Settings.read({"DESIGNATIONS_HOME": str(tmp_path / "a" / "b")})
    assert not (tmp_path / "a").exists()


def test_a_relative_place_is_seen_from_where_the_process_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert Settings.read({"DESIGNATIONS_HOME": "state"}).home == tmp_path / "state"


@pytest.mark.parametrize("url", ["postgresql://a:b@localhost/x", "postgresql+psycopg://localhost/x", "sqlite:////x/y"])
def test_a_database_can_be_given(url: str) -> None:
    assert Settings.read({"DESIGNATIONS_DATABASE_URL": url}).database_url == url


@pytest.mark.parametrize("url", ["mysql://root:secret@localhost/x", "nonsense", "sqlite", "secret://", "  "])
def test_another_kind_of_database_is_refused_without_repeating_what_may_be_a_password(url: str) -> None:
    with pytest.raises(BadSetting, match="DESIGNATIONS_DATABASE_URL") as refused:
        Settings.read({"DESIGNATIONS_DATABASE_URL": url})
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("name", ["DESIGNATIONS_HOME", "DESIGNATIONS_DATABASE_URL", "DESIGNATIONS_DATASETS"])
def test_an_empty_value_is_refused_by_name(name: str) -> None:
    with pytest.raises(BadSetting, match=f"{name} is empty"):
        Settings.read({name: ""})


def test_a_variable_that_is_no_setting_is_refused_by_name() -> None:
    with pytest.raises(BadSetting, match="DESIGNATIONS_HOMES is not a setting"):
        Settings.read({"DESIGNATIONS_HOMES": "x", "PATH": "y"})


def test_the_variables_of_the_tests_are_no_settings_and_are_let_be() -> None:
    tests = {"DESIGNATIONS_REQUIRE": "browser", "DESIGNATIONS_FUZZ_EXAMPLES": "10"}
    assert Settings.read(tests) == Settings.read({})


def test_a_home_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    with pytest.raises(BadSetting, match=r"DESIGNATIONS_HOME .* is a file"):
        Settings.read({"DESIGNATIONS_HOME": str(tmp_path / "state")})


@pytest.mark.parametrize("name", ["DESIGNATIONS_HOME", "DESIGNATIONS_DATASETS"])
@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("~nobodyx/x", "this machine has no such user"),
        ("a" * 300, "cannot be used: File name too long"),
        ("state\udcff", "which is not UTF-8"),
    ],
)
def test_a_place_that_cannot_be_is_refused_in_a_sentence(name: str, value: str, said: str) -> None:
    with pytest.raises(BadSetting, match=f"^{name} is '.*{said}"):
        Settings.read({name: value})


def test_a_place_that_may_not_be_looked_at_is_refused_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(_: Path, **__: bool) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", forbidden)
    with pytest.raises(BadSetting, match="DESIGNATIONS_HOME is .*, which cannot be used: Permission denied"):
        Settings.read({"DESIGNATIONS_HOME": str(tmp_path / "state")})


@pytest.mark.parametrize("name", ["state?mode=memory", "state%41", "st ate#1"])
def test_the_database_lies_in_the_home_whatever_its_name(tmp_path: Path, name: str) -> None:
    settings = Settings.read({"DESIGNATIONS_HOME": str(tmp_path / name)})
    Store.open(settings.database_url).close()
    assert (tmp_path / name / "designations.sqlite3").is_file()


def test_datasets_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="DESIGNATIONS_DATASETS"):
        Settings.read({"DESIGNATIONS_DATASETS": str(tmp_path / "none")})


def test_settings_do_not_change() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings.read({}).home = Path("/")  # type: ignore[misc]


def test_the_settings_of_the_process_are_those_of_its_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DESIGNATIONS_HOME", str(tmp_path))
    assert Settings.from_environment() == Settings.read(os.environ)
    assert Settings.from_environment().home == tmp_path


def test_a_password_is_read_from_its_file_and_needs_no_escaping_there(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("p@ss/word%\n", encoding="utf-8")
    given = {
        "DESIGNATIONS_DATABASE_URL": "postgresql+psycopg://designations@postgresql/designations",
        "DESIGNATIONS_DATABASE_PASSWORD_FILE": str(tmp_path / "password"),
    }
    url = make_url(Settings.read(given).database_url)
    assert (url.username, url.password, url.host) == ("designations", "p@ss/word%", "postgresql")


@pytest.mark.parametrize(
    ("url", "text", "said"),
    [
        ("postgresql://designations@postgresql/x", None, "cannot be read"),
        ("postgresql://designations@postgresql/x", "\n", "which is empty"),
        ("postgresql://designations:other@postgresql/x", "secret", "names a password already"),
        ("sqlite:///x", "secret", "names a password already or takes none"),
        (None, "secret", "to which the password would belong, is not"),
        ("postgresql:designations", "secret", "is not understood as a URL"),
    ],
)
def test_a_password_that_belongs_nowhere_is_refused_and_not_repeated(
    tmp_path: Path, url: str | None, text: str | None, said: str
) -> None:
    file = tmp_path / "password"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    given = {"DESIGNATIONS_DATABASE_URL": url} if url else {}
    with pytest.raises(BadSetting, match=said) as refused:
        Settings.read({**given, "DESIGNATIONS_DATABASE_PASSWORD_FILE": str(file)})
    assert "secret" not in str(refused.value)
    assert "other" not in str(refused.value)
