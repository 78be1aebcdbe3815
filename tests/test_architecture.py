"""The ground rules of the tree: layers, sizes, names, and what may not stand in any file."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import TypeVar

import pytest

ROOT = Path(__file__).resolve().parent.parent
SERVICE = ROOT / "service"
TOP_LEVEL = frozenset({"service", "datasets", "tests", "docs", "benchmarks", "requirements", ".ci"}) | {
    *{"wsgi.py", "setup.cfg", "pyproject.toml", "Makefile", "Dockerfile", "docker-compose.yml"},
    *{"README.md", "CHANGELOG.md", "LICENSE"},
    *{".dockerignore", ".editorconfig", ".gitattributes", ".gitignore", ".ruff.toml"},
}
GRAB_BAGS = re.compile(r"util|helper|misc|common|shared|stuff|tools?$")
REGISTRIES = re.compile(r"https?://[a-z0-9.-]*(pypi|pythonhosted|npmjs|debian)\.", re.IGNORECASE)
MACHINE_PATHS = re.compile(r"(?<![\w.$}-])/(work|root|home|Users|opt)/\w")
SECOND_SENTENCE = re.compile(r"[.!?]\s+[A-Z]")
WORD = re.compile(r"\w+")
NETWORK = frozenset({"ftplib", "http.client", "smtplib", "socket", "urllib.request"})
NETWORK_ROOMS = frozenset({"refresh", "refresh.py", "articles"})
# The server's own connections, which others open.
LISTENING = frozenset({"service/cli/leaving.py", "service/cli/worker.py"})

Function = ast.FunctionDef | ast.AsyncFunctionDef
Node = TypeVar("Node", bound=ast.AST)


def modules() -> list[Path]:
    found = sorted(SERVICE.rglob("*.py"))
    assert len(found) > 10
    return found


@cache
def tree_of(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"), str(module))


def named(module: Path, node: ast.stmt | ast.expr | ast.excepthandler | None = None) -> str:
    place = module.relative_to(ROOT).as_posix()
    return f"{place}:{node.lineno}" if node else place


def nodes(kind: type[Node]) -> Iterator[tuple[Path, Node]]:
    for module in modules():
        for node in ast.walk(tree_of(module)):
            if isinstance(node, kind):
                yield module, node


def functions() -> Iterator[tuple[Path, Function]]:
    yield from nodes(ast.FunctionDef)
    yield from nodes(ast.AsyncFunctionDef)


def tracked_files() -> list[Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: what belongs to the project cannot be told")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def tracked_texts() -> Iterator[tuple[str, str]]:
    for path in tracked_files():
        try:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def words_of(text: str) -> str:
    """The words of a text between single spaces, with one before and one after."""
    return f" {' '.join(re.findall(WORD, text))} "


def stands_in(name: str, words: str) -> bool:
    """Whether the words hold the name: a single word as it is printed, more of them in any case but the lower."""
    if name.count(" ") == 2 or name.casefold() not in words.casefold():
        return name in words
    return any(not found.islower() for found in re.findall(re.escape(name), words, flags=re.IGNORECASE))


def as_locked(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def imported(node: ast.Import | ast.ImportFrom) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names}
    return {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}


def test_the_layers_and_the_libraries_of_each_room_hold() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    ran = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "0 broken" in ran.stdout


def test_importing_the_service_imports_nothing() -> None:
    assert (SERVICE / "__init__.py").read_text(encoding="utf-8") == ""


def test_every_module_opens_with_one_sentence() -> None:
    offenders = []
    for module in modules():
        opening = (ast.get_docstring(tree_of(module)) or "").split("\n\n")[0]
        one_sentence = opening.endswith(".") and not SECOND_SENTENCE.search(opening)
        if module != SERVICE / "__init__.py" and not one_sentence:
            offenders.append(named(module))
    assert offenders == []


def test_no_module_is_longer_than_250_lines() -> None:
    assert [named(module) for module in modules() if len(module.read_text(encoding="utf-8").splitlines()) > 250] == []


def test_no_function_is_longer_than_50_lines() -> None:
    lengths = ((module, node, (node.end_lineno or node.lineno) - node.lineno + 1) for module, node in functions())
    assert [f"{named(module, node)} {node.name}" for module, node, length in lengths if length > 50] == []


def test_no_function_takes_more_than_five_parameters() -> None:
    offenders = []
    for module, node in functions():
        taken = node.args.posonlyargs + node.args.args + node.args.kwonlyargs
        taken += [star for star in (node.args.vararg, node.args.kwarg) if star]
        if len([parameter for parameter in taken if parameter.arg not in {"self", "cls"}]) > 5:
            offenders.append(f"{named(module, node)} {node.name}")
    assert offenders == []


def test_no_module_is_a_grab_bag() -> None:
    places = {part for module in modules() for part in module.relative_to(SERVICE).with_suffix("").parts}
    assert [place for place in sorted(places) if GRAB_BAGS.search(place)] == []


def test_the_environment_is_read_in_settings_alone() -> None:
    offenders = []
    for module, node in nodes(ast.Attribute):
        if (
            isinstance(node.value, ast.Name)
            and node.value.id == "os"
            and node.attr in {"environ", "getenv", "environb"}
        ):
            offenders.append((module, named(module, node)))
    for module, statement in nodes(ast.ImportFrom):
        if imported(statement) & {"os.environ", "os.getenv", "os.environb"}:
            offenders.append((module, named(module, statement)))
    assert [place for module, place in offenders if module != SERVICE / "settings.py"] == []


def test_no_handler_catches_everything() -> None:
    offenders = []
    for module, handler in nodes(ast.ExceptHandler):
        caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
        names = {node.id if isinstance(node, ast.Name) else None for node in caught if node is not None}
        if handler.type is None or names & {"Exception", "BaseException"}:
            offenders.append(named(module, handler))
    assert offenders == []


def test_only_refresh_and_articles_import_what_reaches_the_network() -> None:
    statements: list[tuple[Path, ast.Import | ast.ImportFrom]] = [*nodes(ast.Import), *nodes(ast.ImportFrom)]
    assert [
        named(module, statement)
        for module, statement in statements
        if imported(statement) & NETWORK
        and module.relative_to(SERVICE).parts[0] not in NETWORK_ROOMS
        and named(module) not in LISTENING
    ] == []


def test_the_top_of_the_tree_holds_what_is_agreed_and_no_more() -> None:
    present = {path.relative_to(ROOT).parts[0] for path in tracked_files()}
    assert present - TOP_LEVEL == set()


def test_no_file_names_a_package_registry_or_a_place_on_some_machine() -> None:
    offenders = [
        f"{name}: {found.group()}"
        for name, text in tracked_texts()
        for found in [REGISTRIES.search(text) or MACHINE_PATHS.search(text)]
        if found
    ]
    assert offenders == []


def test_the_locks_hold_pins_with_hashes_and_no_option() -> None:
    for lock in ("run", "test", "bench"):
        text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
        entries = [
            line
            for line in text.replace("\\\n", " ").splitlines()
            if line.strip() and not line.lstrip().startswith("#")
        ]
        assert len(entries) > 20
        assert [
            entry for entry in entries if not re.match(r"[a-z0-9-]+==\S+(\s+--hash=sha256:[0-9a-f]{64})+", entry)
        ] == []


def test_every_library_that_the_service_imports_is_in_the_lock_that_it_runs_on() -> None:
    locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements" / "run.txt").read_text("utf-8"), re.MULTILINE))
    carriers = packages_distributions()
    statements: list[tuple[Path, ast.Import | ast.ImportFrom]] = [*nodes(ast.Import), *nodes(ast.ImportFrom)]
    roots = {name.partition(".")[0] for _, statement in statements for name in imported(statement)}
    libraries = roots - set(sys.stdlib_module_names) - {"service"}
    assert len(libraries) > 5
    assert [name for name in sorted(libraries) if not {as_locked(one) for one in carriers[name]} & locked] == []


def test_the_code_names_no_party() -> None:
    designations = ROOT / "datasets" / "us-fto.jsonl"
    if not designations.is_file():
        pytest.skip("datasets/us-fto.jsonl is not there")
    lines = [json.loads(line) for line in designations.read_text(encoding="utf-8").splitlines()]
    entities = [line["entity"] for line in lines if isinstance(line.get("entity"), dict)]
    names = {name["text"] for entity in entities for name in entity["names"]}
    assert len(names) > 100
    offenders: list[str] = []
    for module in modules():
        words = words_of(module.read_text(encoding="utf-8"))
        said = {name.strip() for name in map(words_of, names) if stands_in(name, words)}
        offenders.extend(f"{named(module)}: {name}" for name in said if len(name) >= 3)
    assert sorted(offenders) == []
