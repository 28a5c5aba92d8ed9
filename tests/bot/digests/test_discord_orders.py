"""Scheduling in Discord: subcommands, who may, what is confirmed, what arrives, and how it ends."""

from pathlib import Path

import pytest

from bot.deeds import deeds_of
from bot.discord_app import DiscordApp
from briefings.commands.registry import COMMANDS
from tests.bot.digests.sending import digesting, ended, make_due, this_minute
from tests.bot.discord.conftest import discord
from tests.bot.discord.running import answer_of, labels, running_discord
from tests.wire.discord import ANNA, BEN, CROWD, MONA, NEWS, LoopbackDiscord
from tests.wire.discord.values import Message

__all__ = ["discord"]

NOT_YOURS = "Only channel managers can schedule. Anyone can use /brief."
YET_ALONE = f"{NOT_YOURS} To have it for yourself, type the same in a direct message to me."


def listed(app: DiscordApp) -> list[str]:
    """The subjects of all subscriptions."""
    return [order.subject for order in app.core.store.subscriptions.subscriptions()]


@pytest.mark.parametrize("manager", [ANNA, MONA])
async def test_a_manager_schedules_and_the_next_time_is_confirmed(
    manager: str, discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database) as app:
        options = {"topic": "lee-xi", "at": "8:00", "zone": "Europe/Berlin", "weekdays": "mon-fri"}
        told = await answer_of(discord, await discord.slash(manager, NEWS, "digest on", options))
        (order,) = app.core.store.subscriptions.subscriptions()
        next_at = app.core.store.subscriptions.next_due(order.id)
    assert f"08:00 Europe/Berlin · <t:{next_at}:f> your time" in words(discord, told)
    assert (order.subject, order.place.channel, order.made_by) == ("lee-xi", NEWS, f"discord {manager}")
    assert discord.visible(NEWS) == ()


def words(discord: LoopbackDiscord, message: Message) -> str:
    """What a reader sees of a message."""
    return discord.text(message).replace("\\", "")


async def test_others_may_read_and_not_schedule(discord: LoopbackDiscord, database: Path) -> None:
    options = {"topic": "lee-xi", "at": "8:00"}
    async with running_discord(discord, database) as app:
        refused = await answer_of(discord, await discord.slash(BEN, NEWS, "digest on", options, is_reopened=True))
        await answer_of(discord, await discord.slash(MONA, NEWS, "digest on", options))
        seen = await answer_of(discord, await discord.slash(BEN, NEWS, "digest list", is_reopened=True))
        preview = await answer_of(discord, await discord.slash(BEN, NEWS, "digest preview", is_reopened=True))
        assert listed(app) == ["lee-xi"]
    assert words(discord, refused) == YET_ALONE
    assert "08:00 UTC" in discord.text(seen)
    assert "Lee–Xi" in discord.text(preview)


async def test_where_the_bot_is_not_nothing_is_ordered_that_could_not_arrive(
    discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database) as app:
        options = {"topic": "lee-xi", "at": "8:00"}
        told = await answer_of(discord, await discord.slash(ANNA, CROWD, "digest on", options))
        assert listed(app) == []
    assert words(discord, told).startswith("I am not in this conversation myself, so no digest could arrive here.")


async def test_with_the_bot_alone_everybody_orders(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database) as app:
        place = discord.state.direct_channel(BEN).id
        options = {"topic": "lee-xi", "at": "8:00"}
        await answer_of(discord, await discord.slash(BEN, place, "digest on", options))
        assert listed(app) == ["lee-xi"]


async def test_what_is_due_arrives_once_with_its_thread(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database) as app, digesting(app.core, app):
        options = {"topic": "lee-xi", "at": this_minute(), "zone": "UTC"}
        await answer_of(discord, await discord.slash(MONA, NEWS, "digest on", options))
        order = make_due(app.core.store.subscriptions)
        run = await ended(app.core.store.subscriptions, order)
    (parent,) = discord.visible(NEWS)
    assert (run.state, len(run.parts)) == ("sent", 1 + len(discord.thread(parent)))
    assert discord.state.channels[parent.id].name.startswith("Lee–Xi")
    assert "Lee–Xi" in discord.text(parent)
    assert "Sources" in discord.text(discord.thread(parent)[-1])


async def test_undo_takes_it_back(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database) as app:
        options = {"topic": "lee-xi", "at": "8:00"}
        told = await answer_of(discord, await discord.slash(MONA, NEWS, "digest on", options))
        await discord.click(told, "Undo", user=MONA)
        await discord.wait_for(lambda: not listed(app), what="no subscription")


async def test_a_digests_buttons_work_for_those_who_may(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database) as app, digesting(app.core, app):
        entries = app.core.store.subscriptions
        options = {"topic": "lee-xi", "at": this_minute(), "zone": "UTC"}
        await answer_of(discord, await discord.slash(MONA, NEWS, "digest on", options))
        order = make_due(entries)
        await ended(entries, order)
        (parent,) = discord.visible(NEWS)
        refused = await answer_of(discord, await discord.click(parent, "Pause 7 days", user=BEN))
        brief = await answer_of(discord, await discord.click(parent, "Full brief", user=BEN))
        await answer_of(discord, await discord.click(parent, "Pause 7 days", user=MONA))
        paused = entries.subscription(order.id)
    assert words(discord, refused) == NOT_YOURS
    assert "Lee–Xi" in discord.text(brief)
    assert paused is not None
    assert paused.state == "paused"
    assert "Pause 7 days" in labels(parent)


async def test_what_is_missing_is_asked_for_in_a_form(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database) as app:
        await discord.slash(MONA, NEWS, "digest on", {"topic": "lee-xi"})
        (form,) = await discord.wait_for(lambda: discord.modals(MONA))
        told = await answer_of(discord, await discord.submit(form, {"at": "7:30", "zone": "Asia/Seoul"}))
        (order,) = app.core.store.subscriptions.subscriptions()
    assert order.schedule is not None
    assert order.schedule.zone == "Asia/Seoul"
    assert "07:30" in words(discord, told)


@pytest.mark.parametrize(
    ("option", "typed", "value"), [("topic", "lee", "lee-xi"), ("zone", "ber", "Europe/Berlin"), ("zone", "", "UTC")]
)
async def test_topic_and_zone_complete_themselves(
    option: str, typed: str, value: str, discord: LoopbackDiscord, database: Path
) -> None:
    async with running_discord(discord, database):
        typing = await discord.autocomplete(MONA, NEWS, "digest on", option, typed)
    values = [choice["value"] for choice in typing.choices]
    assert value in values or (option == "zone" and not typed)
    assert 0 < len(values) <= 25


async def test_a_mention_schedules_for_those_who_may(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database) as app:
        said = discord.mention(BEN, NEWS, "digest on lee-xi at 8")
        (refused,) = await discord.wait_for(lambda: discord.replies(said))
        said = discord.mention(MONA, NEWS, "digest on lee-xi at 8")
        await discord.wait_for(lambda: discord.replies(said))
        assert listed(app) == ["lee-xi"]
    assert words(discord, refused) == YET_ALONE


async def test_anybody_schedules_in_their_own_conversation(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database) as app, digesting(app.core, app):
        discord.direct_message(BEN, f"digest on lee-xi at {this_minute()} UTC")
        await discord.wait_for(lambda: [one for one in discord.direct(BEN) if one.author != BEN])
        order = make_due(app.core.store.subscriptions)
        run = await ended(app.core.store.subscriptions, order)
    assert run.state == "sent"
    assert {one.reply_to for one in discord.direct(BEN)[-2:]} == {run.parts[0]}


def test_every_action_is_a_deed_with_its_own_fields() -> None:
    fields = COMMANDS["digest"].arguments.model_fields
    actions = fields["action"].annotation
    deeds = deeds_of(COMMANDS["digest"])
    assert {deed.name for deed in deeds} == set(actions.__args__)  # type: ignore[union-attr]  # it is a Literal
    assert all(set(deed.fields) <= set(fields) and set(deed.needed) <= set(deed.fields) for deed in deeds)


async def test_what_is_ordered_completes_itself_where_it_is_changed(discord: LoopbackDiscord, database: Path) -> None:
    async with running_discord(discord, database):
        await answer_of(discord, await discord.slash(MONA, NEWS, "digest on", {"topic": "lee-xi", "at": "8"}))
        await answer_of(discord, await discord.slash(MONA, NEWS, "digest follow", {"person": "Lee Jae Myung"}))
        off = await discord.autocomplete(MONA, NEWS, "digest off", "topic", "")
        unfollow = await discord.autocomplete(MONA, NEWS, "digest unfollow", "person", "lee")
        gone = await discord.slash(MONA, NEWS, "digest unfollow", {"person": "Lee Jae Myung"})
        told = await answer_of(discord, gone)
    assert [choice["value"] for choice in off.choices] == ["lee-xi"]
    assert [choice["value"] for choice in unfollow.choices] == ["Lee Jae Myung"]
    assert "Lee Jae Myung" in words(discord, told)
