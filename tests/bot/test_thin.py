"""Adapters stay thin: translation, and nothing else. What they may import is held, and how long they are."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot

ROOT = Path(bot.__file__).parent
ADAPTERS = {
    name: (*sorted((ROOT / name).glob("*.py")), ROOT / f"{name}_app.py") for name in ("slack", "discord")
}  # fmt: skip
FILES = [file for files in ADAPTERS.values() for file in files]
SHARED = [file for file in ROOT.rglob("*.py") if file not in FILES]
TRANSLATED = frozenset(
    {"errors", "models", "render", "commands.registry", "commands.arguments", "store.base", "services"}
)
"""What of the core an adapter hands on or shows; what knows news, language or SQL is not among it."""
LIBRARIES = frozenset({"slack_bolt", "slack_sdk", "discord"})
SQL = ("SELECT ", "INSERT ", "UPDATE ", "DELETE ", "CREATE ")
LONGEST, TYPICAL = 210, 95
"""Lines of one file, and of half of them."""


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_an_adapter_knows_nothing_of_news(file: Path) -> None:
    rooms = {name.removeprefix("briefings.") for name in imports(file) if name.startswith("briefings.")}
    assert {room for room in rooms if not any(f"{room}.".startswith(f"{may}.") for may in TRANSLATED)} == set()


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_an_adapter_holds_no_sql(file: Path) -> None:
    texts = (node.value for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Constant))
    assert [text for text in texts if isinstance(text, str) and text.lstrip().startswith(SQL)] == []


@pytest.mark.parametrize(("one", "other"), [("slack", "discord"), ("discord", "slack")])
def test_no_adapter_knows_the_other(one: str, other: str) -> None:
    known = {name for file in ADAPTERS[one] for name in imports(file)}
    strange = (f"bot.{other}", f"bot.{other}_app", f"briefings.render.{other}")
    assert {name for name in known if name.startswith(strange)} == set()


@pytest.mark.parametrize("file", SHARED, ids=name_of)
def test_what_platforms_share_knows_no_library_of_theirs(file: Path) -> None:
    assert {name.partition(".")[0] for name in imports(file)}.isdisjoint(LIBRARIES)


@pytest.mark.parametrize("platform", ADAPTERS)
def test_its_files_are_short(platform: str) -> None:
    lines = {name_of(file): len(file.read_text("utf-8").splitlines()) for file in ADAPTERS[platform]}
    assert {name: count for name, count in lines.items() if count > LONGEST} == {}
    assert statistics.median(lines.values()) <= TYPICAL
