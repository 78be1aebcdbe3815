"""The documents name every command, option and setting, and no other."""

import re

import click
import pytest

from service import settings
from service.cli import designations

CLI = (settings.ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
OPERATIONS = (settings.ROOT / "docs" / "operations.md").read_text(encoding="utf-8")


def section_of(command: str) -> str:
    found = re.search(rf"^## designations {command}\b.*?(?=^## |\Z)", CLI, re.MULTILINE | re.DOTALL)
    assert found, f"docs/cli.md has no section on {command}"
    return found.group()


def options_of(name: str) -> list[click.Option]:
    """The options of a command, and of the commands that hang on it."""
    command = designations.commands[name]
    below = list(command.commands.values()) if isinstance(command, click.Group) else []
    return [one for each in (command, *below) for one in each.params if isinstance(one, click.Option)]


def test_every_command_has_a_section_and_no_other_does() -> None:
    assert set(re.findall(r"^## designations (\w+)", CLI, re.MULTILINE)) == set(designations.commands)


@pytest.mark.parametrize("name", sorted(designations.commands))
def test_every_option_of_a_command_stands_in_its_section_and_no_other(name: str) -> None:
    options = {one.opts[0] for one in options_of(name)}
    assert set(re.findall(r"^\| `(--[a-z-]+)", section_of(name), re.MULTILINE)) == options


def test_every_command_of_a_group_stands_in_the_heading_of_its_section() -> None:
    groups = {name: one for name, one in designations.commands.items() if isinstance(one, click.Group)}
    assert groups
    for name, group in groups.items():
        heading = section_of(name).splitlines()[0]
        assert {below for below in group.commands if below not in heading} == set()


@pytest.mark.parametrize("name", sorted(designations.commands))
def test_every_option_explains_itself(name: str) -> None:
    assert [one.opts[0] for one in options_of(name) if not one.help] == []


@pytest.mark.parametrize("code", range(5))
def test_every_exit_code_is_explained(code: int) -> None:
    assert re.search(rf"^\| {code} \|", CLI, re.MULTILINE)


def test_every_setting_is_explained_and_no_other() -> None:
    assert set(re.findall(r"^\| `(DESIGNATIONS_\w+)`", OPERATIONS, re.MULTILINE)) == set(settings.OF_THE_SERVICE)


def test_the_variables_of_the_tests_are_named() -> None:
    assert all(name in OPERATIONS for name in settings.OF_THE_TESTS)
