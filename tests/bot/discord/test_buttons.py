"""Buttons and menus: each asks its question again, also after a restart, and for whoever presses it."""

import asyncio
from pathlib import Path

import pytest

from briefings.store.opening import open_store
from tests.bot.discord.running import answer_of, labels, running_discord
from tests.wire.discord import ANNA, BEN, CROWD, LOCKED, MONA, NEWS, LoopbackDiscord
from tests.wire.discord.values import Message
from tests.wire.faults import Refused


async def private_answer(
    discord: LoopbackDiscord, command: str, options: dict[str, str], *, user: str = BEN, channel: str = NEWS
) -> Message:
    """What somebody sees after a command."""
    asked = await discord.slash(user, channel, command, options)
    return await answer_of(discord, asked)


@pytest.mark.parametrize(
    ("label", "shown"), [("Quotes", "quotes"), ("Timeline", "Timeline"), ("Wording", "worded"), ("Sources", "000")]
)
async def test_a_view_of_the_same_matter_comes_as_another_private_message(
    label: str, shown: str, discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database):
        brief = await private_answer(discord, "brief", {"topic": "lee-xi"})
        pressed = await discord.click(brief, label, user=BEN)
        answer = await answer_of(discord, pressed)
    assert shown.lower() in discord.text(answer).lower()
    assert len(discord.ephemeral(BEN)) == 2
    assert discord.visible(NEWS) == ()


async def test_turning_the_page_replaces_it_and_turning_back_restores_it(
    discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database):
        first = await private_answer(discord, "quotes", {"topic": "lee-xi"})
        await discord.click(first, "More", user=BEN)
        (second,) = await discord.wait_for(lambda: found if (found := discord.ephemeral(BEN))[0].edited_at else None)
        await discord.click(second, "Back", user=BEN)
        (third,) = await discord.wait_for(lambda: found if (found := discord.ephemeral(BEN))[0] != second else None)
    assert discord.text(third) == discord.text(first) != discord.text(second)


async def test_a_menu_narrows_quotes_to_a_speaker(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        quotes = await private_answer(discord, "quotes", {"topic": "lee-xi"})
        (menu,) = (one for row in quotes.components for one in row["components"] if "speaker" in one["custom_id"])
        (xi,) = (option for option in menu["options"] if "Xi" in option["label"])
        chosen = await discord.choose(quotes, menu["custom_id"], [xi["value"]], user=BEN)
        answer = await answer_of(discord, chosen)
    assert "Xi Jinping" in discord.text(answer)
    assert "Lee Jae Myung" not in discord.text(answer)


async def test_sharing_posts_it_for_all_without_a_share_button_and_takes_the_private_one_away(
    discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database):
        brief = await private_answer(discord, "brief", {"topic": "lee-xi"})
        await discord.click(brief, "Share", user=BEN)
        (shared,) = await discord.wait_for(lambda: discord.visible(NEWS))
        await discord.wait_for(lambda: not discord.ephemeral(BEN))
    assert discord.text(shared).splitlines()[0] == discord.text(brief).splitlines()[0]
    assert "Share" not in labels(shared)
    assert shared.nonce is not None


async def test_sharing_twice_at_once_posts_once(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        brief = await private_answer(discord, "brief", {"topic": "lee-xi"})
        await asyncio.gather(*(discord.click(brief, "Share", user=BEN) for _ in range(2)))
        await discord.wait_for(lambda: len(discord.calls("create_message")) == 2)
        await discord.wait_for(lambda: not discord.ephemeral(BEN))
    assert len(discord.visible(NEWS)) == 1


async def test_a_button_of_a_shared_message_answers_whoever_presses_it_alone(
    discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database):
        brief = await private_answer(discord, "quotes", {"topic": "lee-xi"})
        await discord.click(brief, "Share", user=BEN)
        (shared,) = await discord.wait_for(lambda: discord.visible(NEWS))
        pressed = await discord.click(shared, "More", user=MONA)
        await answer_of(discord, pressed)
    assert len(discord.ephemeral(MONA)) == 1
    assert discord.visible(NEWS) == (shared,)


async def test_sharing_between_people_answers_the_press_itself(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        brief = await private_answer(discord, "brief", {"topic": "lee-xi"}, user=ANNA, channel=CROWD)
        pressed = await discord.click(brief, "Share", user=ANNA)
        shared = await answer_of(discord, pressed)
    assert discord.visible(CROWD) == (shared,)
    assert discord.calls("create_message") == ()


async def test_sharing_where_the_bot_may_not_write_names_what_it_lacks_and_retry_works(
    discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database):
        brief = await private_answer(discord, "brief", {"topic": "lee-xi"}, channel=LOCKED)
        await discord.click(brief, "Share", user=BEN)
        _, told = await discord.wait_for(lambda: found if len(found := discord.ephemeral(BEN)) == 2 else None)
        assert "Send Messages" in discord.text(told)
        assert discord.calls("create_message") == ()
        discord.allow(LOCKED)
        await discord.click(told, "Retry", user=BEN)
        (shared,) = await discord.wait_for(lambda: discord.visible(LOCKED))
    assert discord.text(shared).splitlines()[0] == discord.text(brief).splitlines()[0]


async def test_a_permission_that_goes_in_between_is_told_too(discord: LoopbackDiscord, database: Path) -> None:
    discord.faults.add(Refused("50013"), route="create_message")
    async with running_discord(discord, database):
        brief = await private_answer(discord, "brief", {"topic": "lee-xi"})
        await discord.click(brief, "Share", user=BEN)
        _, told = await discord.wait_for(lambda: found if len(found := discord.ephemeral(BEN)) == 2 else None)
        assert "may not post" in discord.text(told)
        await discord.click(told, "Retry", user=BEN)
        await discord.wait_for(lambda: discord.visible(NEWS))


async def test_buttons_work_after_a_restart(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        short = await private_answer(discord, "brief", {"topic": "lee-xi"})
        words = "unprecedented that the leaders of South Korea and China have reciprocated state visits"
        long = await private_answer(discord, "check", {"person": "lee", "words": words})
    async with running_discord(discord, database):
        for message in (short, long):
            for label in ("Share", "Sources"):
                await discord.click(message, label, user=BEN)
        await discord.wait_for(lambda: len(discord.visible(NEWS)) == 2)
    assert discord.unanswered == ()


@pytest.mark.parametrize("state", ["a0|x", "b1~0123456789abcdef", "k:b1~0123456789abcdef", "t:b9|what", "share:7", "ß"])
async def test_a_button_of_another_version_says_so(state: str, discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        brief = await private_answer(discord, "brief", {"topic": "lee-xi"})
        old = {"type": 2, "style": 2, "label": "Old", "custom_id": state}
        await discord.click(brief, user=BEN, component=old)
        _, told = await discord.wait_for(lambda: found if len(found := discord.ephemeral(BEN)) == 2 else None)
        await discord.wait_for(lambda: not discord.ephemeral(BEN)[1].is_loading)
        told = discord.ephemeral(BEN)[1]
    assert "older version" in discord.text(told)
    assert discord.ephemeral(BEN)[0] == brief


async def test_no_text_of_a_button_is_lost_when_the_database_moves_on(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        asked = {"person": "lee", "words": "China is a competitor with us in global markets, more or less " * 2}
        check = await private_answer(discord, "check", asked)
        kept = [one["custom_id"] for row in check.components for one in row["components"] if "~" in one["custom_id"]]
    store = open_store(str(database))
    assert all(store.recall(custom_id.partition(":")[2]) for custom_id in kept)
    store.close()
    assert kept
