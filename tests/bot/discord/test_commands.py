"""Slash commands: registered once, answered to the asker alone, completed while one types."""

from pathlib import Path

import pytest

from tests.bot.discord.running import answer_of, labels, running_discord
from tests.wire.discord import ANNA, BEN, CROWD, FAR, NEWS, LoopbackDiscord


@pytest.mark.parametrize(
    ("command", "options", "shown"),
    [
        ("brief", {"topic": "lee-xi"}, "What happened"),
        ("who-said", {"person": "xi"}, "Xi Jinping"),
        ("who-said", {"phrase": "unprecedented"}, "unprecedented"),
        ("quotes", {"topic": "lee-xi", "by": "lee", "about": "trade"}, "Lee"),
        ("check", {"person": "lee", "words": "unprecedented"}, "QUOTED"),
        ("timeline", {"topic": "lee-xi", "since": "2025-11-01"}, "2026"),
        ("topics", {}, "lee-xi"),
        ("brief", {"topic": "lee-xi", "length": "full", "exclude": "trade"}, "What happened"),
        ("brief", {"topic": "help"}, "Example: brief"),
        ("brief", {"topic": "lee-chi"}, "lee-xi"),
        ("timeline", {"topic": "lee-xi", "since": "31 nov"}, "does not exist"),
        ("who-said", {"person": "kim"}, "Kim"),
    ],
)
async def test_an_answer_is_for_the_asker_alone(
    command: str, options: dict[str, str], shown: str, discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database):
        asked = await discord.slash(BEN, NEWS, command, options)
        answer = await answer_of(discord, asked)
    assert shown.lower() in discord.text(answer).lower()
    assert (discord.ephemeral(BEN), discord.visible(NEWS)) == ((answer,), ())


async def test_what_was_acknowledged_is_counted(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database) as app:
        await answer_of(discord, await discord.slash(ANNA, NEWS, "topics"))
        page = app.core.metrics.page().decode()
    assert 'briefbot_acks_total{platform="discord"} 1.0' in page
    assert 'briefbot_ack_seconds_count{platform="discord"} 1.0' in page


async def test_the_app_answers_where_its_bot_is_not(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        for place in (FAR, CROWD):
            asked = await discord.slash(ANNA, place, "topics")
            await answer_of(discord, asked)
    assert len(discord.ephemeral(ANNA)) == 2


async def test_between_the_bot_and_one_person_an_answer_is_a_message(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        place = discord.state.direct_channel(BEN).id
        asked = await discord.slash(BEN, place, "brief", {"topic": "lee-xi"})
        answer = await answer_of(discord, asked)
    assert discord.direct(BEN) == (answer,)
    assert "Share" not in labels(answer)


async def test_commands_are_registered_at_the_first_start_and_then_only_when_they_changed(
    discord: LoopbackDiscord, database: Path
) -> None:
    for _ in range(2):
        async with running_discord(discord, database):
            names = {command["name"] for command in discord.commands()}
    assert names == {
        "brief",
        "who-said",
        "quotes",
        "check",
        "timeline",
        "topics",
        "digest",
        "Check quotes in this message",
    }
    assert len(discord.calls("bulk_set_application_commands")) == 1
    assert all(command["contexts"] == [0, 1, 2] for command in discord.commands())
    assert all(command["integration_types"] == [0, 1] for command in discord.commands())


@pytest.mark.parametrize(
    ("command", "option", "typed", "value"),
    [
        ("brief", "topic", "lee", "lee-xi"),
        ("brief", "topic", "", "lee-xi"),
        ("check", "person", "jae", "Lee Jae Myung"),
        ("quotes", "by", "xi", "Xi Jinping"),
    ],
)
async def test_an_option_completes_itself_to_what_the_command_understands(
    command: str, option: str, typed: str, value: str, discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database):
        typing = await discord.autocomplete(BEN, NEWS, command, option, typed)
    assert value in [choice["value"] for choice in typing.choices]
    assert len(typing.choices) <= 25


async def test_a_command_that_an_older_version_registered_is_answered(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        old = {"name": "gone", "type": 1, "description": "was here", "id": "7", "options": []}
        rest = {"default_member_permissions": None, "contexts": None, "integration_types": [0]}
        discord.state.commands[""] = (*discord.commands(), old | rest)
        asked = await discord.slash(BEN, NEWS, "gone")
        answer = await answer_of(discord, asked)
    assert "do not know that command" in discord.text(answer)


async def test_commands_that_somebody_took_away_are_registered_again(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        discord.state.commands.clear()
    async with running_discord(discord, database):
        assert len(discord.commands()) == 8
