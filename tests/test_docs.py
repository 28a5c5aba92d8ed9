"""The documents say what the program does."""

import re
from typing import get_args

import pytest

from briefings.commands.registry import COMMANDS
from briefings.models.answers import Verdict
from briefings.settings import Settings
from tests.documents import COMMANDS_PAGE, README, ROOT, commands_page, readme


def test_the_page_of_commands_is_made_from_the_registry() -> None:
    assert COMMANDS_PAGE.read_text("utf-8") == commands_page(), "run make docs"


def test_the_transcript_in_the_readme_is_what_the_program_prints() -> None:
    assert README.read_text("utf-8") == readme(), "run make docs"


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_documented(name: str) -> None:
    variable = str(Settings.model_fields[name].validation_alias or f"BRIEFBOT_{name.upper()}")
    assert f"`{variable}`" in (ROOT / "docs" / "settings.md").read_text("utf-8")


@pytest.mark.parametrize("verdict", get_args(Verdict))
def test_every_verdict_is_documented(verdict: str) -> None:
    assert f"`{verdict}`" in (ROOT / "docs" / "verdicts.md").read_text("utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example_that_is_its_own(command: str) -> None:
    assert all(example.startswith(command) for example in COMMANDS[command].examples)


def test_every_link_between_documents_leads_somewhere() -> None:
    for page in (README, *(ROOT / "docs").rglob("*.md")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
