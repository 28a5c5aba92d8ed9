"""A digest in a Discord channel: once, with its replies in a thread below it, whatever happens on the way."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.digests.terms import MOST_REFUSALS
from briefings.models.subscription import Place
from tests.bot.digests.sending import Writer, discord_order, ended, left_by_a_dead_process, put_due, sending
from tests.bot.discord.conftest import discord, lenient_discord
from tests.bot.discord.running import running_discord
from tests.wire.discord import BEN, LOCKED, NEWS, QUIET, LoopbackDiscord
from tests.wire.discord.permissions import ADMINISTRATOR, CREATE_PUBLIC_THREADS, READ_MESSAGE_HISTORY, SEND_MESSAGES
from tests.wire.discord.state import BOT
from tests.wire.faults import Cut, Fault, RateLimited, Refused, ServerError, Slow

__all__ = ["discord", "lenient_discord"]

WHOLE = ["Lee–Xi summits 2026-01-05", "reply 0 of 2026-01-05", "reply 1 of 2026-01-05"]


def words(discord: LoopbackDiscord, channel: str = NEWS) -> list[list[str]]:
    """Every digest of a channel: the parent's words, then those of its thread."""
    return [
        [discord.text(message), *map(discord.text, discord.thread(message))] for message in discord.visible(channel)
    ]


async def test_it_arrives_once_with_its_replies_in_a_thread_named_after_it(
    discord: LoopbackDiscord, database: Path
) -> None:
    order = discord_order(channel=NEWS)
    async with running_discord(discord, database) as app, sending(app.core, app):
        put_due(app.core.store.subscriptions, order)
        run = await ended(app.core.store.subscriptions, order)
    assert (run.state, words(discord)) == ("sent", [WHOLE])
    assert discord.state.channels[run.parts[0]].name == "Lee–Xi summits 2026-01-05"


FAULTS: list[Fault] = [RateLimited(1), Slow(1.0), ServerError(503), ServerError(503, done=True), Cut(), Cut(done=True)]


@pytest.mark.parametrize("after", [0, 1, 2])
@pytest.mark.parametrize("fault", FAULTS)
async def test_a_fault_at_any_part_loses_nothing_and_doubles_nothing(
    fault: Fault, after: int, discord: LoopbackDiscord, database: Path
) -> None:
    discord.faults.add(fault, route="create_message", after=after)
    order = discord_order(channel=NEWS)
    async with running_discord(discord, database) as app, sending(app.core, app):
        put_due(app.core.store.subscriptions, order)
        run = await ended(app.core.store.subscriptions, order)
    assert (run.state, words(discord)) == ("sent", [WHOLE])


@pytest.mark.parametrize("fault", [RateLimited(1), ServerError(503, done=True), Cut(done=True), Cut()])
async def test_a_fault_when_the_thread_is_opened_loses_nothing(
    fault: Fault, discord: LoopbackDiscord, database: Path
) -> None:
    discord.faults.add(fault, route="create_thread_from_message")
    order = discord_order(channel=NEWS)
    async with running_discord(discord, database) as app, sending(app.core, app):
        put_due(app.core.store.subscriptions, order)
        run = await ended(app.core.store.subscriptions, order)
    assert (run.state, words(discord)) == ("sent", [WHOLE])


@pytest.mark.parametrize("is_nonce_dead", [False, True])
@pytest.mark.parametrize("is_sent", [True, False])
@pytest.mark.parametrize("parts", [0, 1, 2])
async def test_whoever_takes_over_goes_on_where_it_stopped(
    parts: int, is_sent: bool, is_nonce_dead: bool, discord: LoopbackDiscord, database: Path
) -> None:
    order = discord_order(channel=NEWS)
    async with running_discord(discord, database) as app:
        await left_by_a_dead_process(app, order, parts=parts, is_sent=is_sent)
        if is_nonce_dead:
            forget_nonces(discord)
        async with sending(app.core, app, writer=Writer(has_news=False)):
            run = await ended(app.core.store.subscriptions, order)
    assert (run.state, words(discord)) == ("sent", [WHOLE])


def forget_nonces(discord: LoopbackDiscord) -> None:
    """Let the platform know no nonce any more, in messages neither."""
    discord.state.nonces.clear()
    for message in list(discord.state.messages.values()):
        discord.state.put(replace(message, nonce=None))


@pytest.mark.parametrize(("is_long_ago", "state"), [(False, "sent"), (True, "unsure")])
async def test_without_history_the_nonce_is_trusted_as_long_as_it_lives(
    is_long_ago: bool, state: str, discord: LoopbackDiscord, database: Path
) -> None:
    order = discord_order(channel=NEWS)
    async with running_discord(discord, database) as app:
        await left_by_a_dead_process(app, order, parts=0, is_sent=True, part_ago_s=300 if is_long_ago else 0)
        if is_long_ago:
            forget_nonces(discord)
        hide_history(discord)
        async with sending(app.core, app):
            run = await ended(app.core.store.subscriptions, order)
    assert run.state == state
    assert len(discord.visible(NEWS)) == 1


async def test_an_administrator_may_look_whatever_the_channel_denies(discord: LoopbackDiscord, database: Path) -> None:
    order = discord_order(channel=NEWS)
    hide_history(discord)
    discord.add_role("777", "bots", ADMINISTRATOR)
    discord.give_role(BOT, "777")
    async with running_discord(discord, database) as app:
        await left_by_a_dead_process(app, order, parts=0, is_sent=False, part_ago_s=300)
        async with sending(app.core, app):
            run = await ended(app.core.store.subscriptions, order)
    assert (run.state, words(discord)) == ("sent", [WHOLE])


def hide_history(discord: LoopbackDiscord) -> None:
    """Take the right to read back; Discord then shows an empty history."""
    discord.deny(NEWS, READ_MESSAGE_HISTORY)


@pytest.mark.parametrize("channel", [LOCKED, QUIET])
async def test_a_place_that_refuses_is_told_tried_six_times_and_rests_and_holds_up_no_other(
    channel: str, discord: LoopbackDiscord, database: Path
) -> None:
    refusing, news = discord_order("order009", channel=channel), discord_order(channel=NEWS)
    async with running_discord(discord, database) as app, sending(app.core, app):
        entries = app.core.store.subscriptions
        put_due(entries, refusing, ago_s=9)
        put_due(entries, news)
        sent, refused = await ended(entries, news), await ended(entries, refusing)
        again = entries.subscription(refusing.id)
    told, rests = discord.direct(BEN)
    assert (sent.state, refused.state, again and again.state) == ("sent", "refused", "refused")
    assert "it rests until `digest resume order009`" in discord.text(rests)
    assert "may not post there" in discord.text(told)
    tries = [call for call in discord.calls("create_message") if call.path["channel_id"] == channel]
    assert len(tries) == MOST_REFUSALS


async def test_where_no_thread_may_be_opened_the_replies_follow_once_it_may(
    discord: LoopbackDiscord, database: Path
) -> None:
    discord.deny(NEWS, CREATE_PUBLIC_THREADS)
    order = discord_order(channel=NEWS)
    async with running_discord(discord, database) as app, sending(app.core, app):
        put_due(app.core.store.subscriptions, order)
        await discord.wait_for(lambda: discord.direct(BEN))
        discord.allow(NEWS)
        run = await ended(app.core.store.subscriptions, order)
    assert (run.state, words(discord)) == ("sent", [WHOLE])


async def test_a_subscriber_who_takes_no_messages_harms_nobody(discord: LoopbackDiscord, database: Path) -> None:
    discord.close_direct(BEN)
    discord.deny(NEWS, SEND_MESSAGES)
    order = discord_order(channel=NEWS)
    async with running_discord(discord, database) as app, sending(app.core, app):
        put_due(app.core.store.subscriptions, order)
        run = await ended(app.core.store.subscriptions, order)
    assert (run.state, discord.direct(BEN)) == ("refused", ())


async def test_between_the_bot_and_one_person_replies_hang_on_the_message(
    discord: LoopbackDiscord, database: Path
) -> None:
    place = Place(platform="discord", workspace="", channel=discord.state.direct_channel(BEN).id)
    order = discord_order(channel=NEWS).model_copy(update={"place": place})
    async with running_discord(discord, database) as app, sending(app.core, app):
        put_due(app.core.store.subscriptions, order)
        run = await ended(app.core.store.subscriptions, order)
    parent, *replies = discord.direct(BEN)
    assert run.state == "sent"
    assert [one.reply_to for one in replies] == [parent.id, parent.id]


async def test_a_parent_that_was_deleted_ends_it(discord: LoopbackDiscord, database: Path) -> None:
    discord.faults.add(Refused("10008"), route="create_thread_from_message")
    order = discord_order(channel=NEWS)
    async with running_discord(discord, database) as app, sending(app.core, app):
        put_due(app.core.store.subscriptions, order)
        run = await ended(app.core.store.subscriptions, order)
    assert (run.state, "deleted" in run.note, discord.direct(BEN)) == ("sent", True, ())
