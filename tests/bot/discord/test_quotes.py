"""*Check quotes in this message*: verdicts for whoever asked, to be shared below the message."""

from pathlib import Path

import pytest

from tests.bot.discord.running import answer_of, running_discord
from tests.wire.discord import ANNA, BEN, CROWD, MONA, NEWS, LoopbackDiscord
from tests.wire.discord.permissions import CREATE_PUBLIC_THREADS
from tests.wire.discord.values import Message

MENU = "Check quotes in this message"
SAID = 'Lee said the visits were "unprecedented". Xi Jinping called it a “**constructive role**”.'


async def threaded(discord: LoopbackDiscord, message: Message, count: int) -> None:
    """Wait until so many messages stand in the thread under a message."""
    await discord.wait_for(lambda: len(discord.thread(message)) == count)


async def test_every_quotation_gets_a_verdict_for_the_asker_alone(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        said = discord.say(MONA, NEWS, SAID)
        asked = await discord.message_command(BEN, NEWS, said, MENU)
        answer = await answer_of(discord, asked)
    assert "QUOTED" in discord.text(answer)
    assert "SOMEONE ELSE" in discord.text(answer)
    assert discord.ephemeral(BEN) == (answer,)


async def test_it_is_shared_in_the_thread_of_the_message_once(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        said = discord.say(MONA, NEWS, SAID)
        for count in (1, 2):
            asked = await discord.message_command(BEN, NEWS, said, MENU)
            answer = await answer_of(discord, asked)
            await discord.click(answer, "Share in thread", user=BEN)
            await threaded(discord, said, count)
    assert all("QUOTED" in discord.text(shared) for shared in discord.thread(said))
    assert discord.visible(NEWS) == (said,)


async def test_without_the_right_to_open_threads_it_says_so(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        discord.deny(NEWS, CREATE_PUBLIC_THREADS)
        said = discord.say(MONA, NEWS, SAID)
        asked = await discord.message_command(BEN, NEWS, said, MENU)
        answer = await answer_of(discord, asked)
        await discord.click(answer, "Share in thread", user=BEN)
        _, told = await discord.wait_for(lambda: found if len(found := discord.ephemeral(BEN)) == 2 else None)
        assert "Create Public Threads" in discord.text(told)
        discord.allow(NEWS)
        await discord.click(told, "Retry", user=BEN)
        await discord.wait_for(lambda: discord.thread(said))


async def test_between_people_it_is_shared_by_the_press(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        said = discord.say(BEN, CROWD, SAID)
        asked = await discord.message_command(ANNA, CROWD, said, MENU)
        answer = await answer_of(discord, asked)
        pressed = await discord.click(answer, "Share in thread", user=ANNA)
        shared = await answer_of(discord, pressed)
    assert shared in discord.visible(CROWD)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("no quotation here", "no quotation"), ("“”", "no text"), ("…", "no text"), ("<@1> **", "no text")],
)
async def test_a_message_without_quotations_says_so(
    text: str, shown: str, discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database):
        said = discord.say(MONA, NEWS, text)
        asked = await discord.message_command(BEN, NEWS, said, MENU)
        answer = await answer_of(discord, asked)
    assert shown in discord.text(answer)
