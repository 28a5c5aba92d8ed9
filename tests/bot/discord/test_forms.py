"""Forms: what is missing is asked for, and answered as the command would have been."""

from pathlib import Path

import pytest

from tests.bot.discord.running import answer_of, running_discord
from tests.wire.discord import BEN, NEWS, LoopbackDiscord


@pytest.mark.parametrize(
    ("command", "options", "filled", "shown"),
    [
        ("check", {}, {"person": "lee", "words": "unprecedented"}, "QUOTED"),
        ("check", {"person": "lee"}, {"words": "unprecedented"}, "QUOTED"),
        ("check", {"words": "unprecedented"}, {"person": "lee"}, "QUOTED"),
        ("who-said", {}, {"phrase": "unprecedented"}, "unprecedented"),
        ("who-said", {"topic": "lee-xi"}, {"person": "xi"}, "Xi Jinping"),
        ("who-said", {}, {}, "Who, or which words?"),
    ],
)
async def test_a_command_without_what_it_needs_opens_a_form(
    command: str,
    options: dict[str, str],
    filled: dict[str, str],
    shown: str,
    discord: LoopbackDiscord,
    database: Path,
) -> None:
    async with running_discord(discord, database):
        await discord.slash(BEN, NEWS, command, options)
        (modal,) = discord.modals(BEN)
        sent = await discord.submit(modal, filled)
        answer = await answer_of(discord, sent)
    assert shown.lower() in discord.text(answer).lower()
    assert discord.ephemeral(BEN) == (answer,)


async def test_a_form_of_an_older_version_says_so(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        await discord.slash(BEN, NEWS, "check")
        (modal,) = discord.modals(BEN)
        modal.body["custom_id"] = "form0|check"
        sent = await discord.submit(modal, {"person": "lee", "words": "x"})
        answer = await answer_of(discord, sent)
    assert "older version" in discord.text(answer)


async def test_a_form_works_after_a_restart(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        await discord.slash(BEN, NEWS, "check")
    async with running_discord(discord, database):
        (modal,) = discord.modals(BEN)
        sent = await discord.submit(modal, {"person": "lee", "words": "unprecedented"})
        answer = await answer_of(discord, sent)
    assert "QUOTED" in discord.text(answer)
