"""Plain words: after a mention for all, alone with the bot for one; and nothing is heard that is not for the bot."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.bot.discord.running import labels, running_discord
from tests.wire.discord import BEN, BOT, LOCKED, MONA, NEWS, LoopbackDiscord


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("lee-xi", "What happened"),
        ("who said unprecedented", "unprecedented"),
        ('did Lee say "unprecedented"?', "QUOTED"),
        ("did **Lee** say “unprecedented”", "QUOTED"),
        ("catch me up on lee-xi since 1 Nov", "2025"),
        ("catch me up", "Which topic?"),
        ("", "brief"),
        ("/topics", "lee-xi"),
    ],
)
async def test_a_mention_is_answered_by_a_reply_for_all(
    words: str, shown: str, discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database):
        said = discord.mention(BEN, NEWS, words)
        (answer,) = await discord.wait_for(lambda: discord.replies(said))
    assert shown.lower() in discord.text(answer).lower()
    assert "Share" not in labels(answer)
    assert answer.mentions == ()


async def test_a_direct_message_is_answered_there(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        said = discord.direct_message(BEN, "who said unprecedented")
        (answer,) = await discord.wait_for(lambda: discord.replies(said))
    assert "unprecedented" in discord.text(answer)


async def test_a_reply_to_an_answer_is_a_question(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        said = discord.mention(BEN, NEWS, "lee-xi")
        (answer,) = await discord.wait_for(lambda: discord.replies(said))
        again = discord.say(MONA, NEWS, "who said unprecedented", reply_to=answer, mentions=(BOT,))
        (other,) = await discord.wait_for(lambda: discord.replies(again))
    assert "unprecedented" in discord.text(other)


async def test_what_people_say_among_themselves_is_not_answered(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        discord.say(BEN, NEWS, "lee-xi")
        discord.say(BEN, NEWS, "@everyone lee-xi", mentions=(MONA,))
        said = discord.mention(BEN, NEWS, "topics")
        (answer,) = await discord.wait_for(lambda: discord.replies(said))
    assert [one for one in discord.visible(NEWS) if one.author == BOT] == [answer]


async def test_a_mention_where_the_bot_may_not_write_is_told_to_its_author(
    discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database):
        discord.mention(BEN, LOCKED, "lee-xi")
        (told,) = await discord.wait_for(lambda: discord.direct(BEN))
    assert "may not post" in discord.text(told)


async def test_an_author_who_takes_no_messages_costs_nothing_else(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        discord.close_direct(BEN)
        discord.mention(BEN, LOCKED, "lee-xi")
        said = discord.mention(MONA, NEWS, "topics")
        await discord.wait_for(lambda: discord.replies(said))
    assert discord.direct(BEN) == ()


async def test_other_bots_are_not_answered(discord: LoopbackDiscord, database: Path) -> None:
    discord.state.users[MONA] = replace(discord.state.users[MONA], is_bot=True)
    async with running_discord(discord, database):
        strange = discord.mention(MONA, NEWS, "lee-xi")
        said = discord.mention(BEN, NEWS, "topics")
        await discord.wait_for(lambda: discord.replies(said))
    assert discord.replies(strange) == ()
