"""The stand-in's own answers are what Discord's OpenAPI file says that they are."""

import asyncio
import io

import discord as library
import pytest

from tests.wire.discord import ANNA, APP, BEN, BOT, GUILD, MONA, NEWS, LoopbackDiscord
from tests.wire.discord.methods import METHODS
from tests.wire.discord.openapi import answer_complaint, operations
from tests.wire.tiny_discord import TinyClient, logged_in, running_client


def complaints(discord: LoopbackDiscord) -> list[str]:
    """How what was answered so far differs from what is published."""
    found = []
    for request in discord.requests:
        assert request.status is not None
        wrong = answer_complaint(request.operation, request.status, request.answer)
        found += [f"{request.operation} {request.status}: {wrong}"] if wrong is not None else []
    return found


async def test_answers_to_interactions_are_as_published(discord: LoopbackDiscord) -> None:
    said = discord.say(MONA, NEWS, "He said so")
    async with running_client(discord):
        asked = await discord.slash(BEN, NEWS, "brief", {"topic": "trade"})
        answer = discord.answer_to(asked)
        assert answer is not None
        await discord.autocomplete(BEN, NEWS, "brief", "topic", "le")
        await discord.choose(answer, "speaker", ["xi"], user=BEN)
        await discord.click(answer, "Ask", user=BEN)
        await discord.submit(discord.modals(BEN)[0], {"topic": "trade"})
        await discord.message_command(BEN, NEWS, said, "Check quotes")
        await discord.slash(MONA, NEWS, "digest start", {"channel": NEWS})
        await discord.slash(BEN, NEWS, "slow", {"how": "follow", "who": MONA})
        await discord.wait_for(lambda: len(discord.visible(NEWS)) == 2)
        asked = await discord.slash(ANNA, discord.state.direct_channel(ANNA).id, "brief", {"topic": "trade"})
        await asyncio.sleep(0.05)
    assert complaints(discord) == []
    assert len(discord.calls("create_interaction_response")) == 9


async def test_answers_about_messages_are_as_published(discord: LoopbackDiscord) -> None:
    said = discord.say(BEN, NEWS, "hello", mentions=(BOT, MONA))
    async with logged_in(discord) as client:
        channel = client.get_partial_messageable(int(NEWS))
        message = await channel.fetch_message(int(said.id))
        embed = library.Embed(title="t", description="d").add_field(name="n", value="v")
        file = library.File(io.BytesIO(b"x"), "x.png")
        sent = await message.reply("one", embed=embed, view=_every_component(), file=file, mention_author=False)
        await sent.edit(content="uno")
        await sent.add_reaction("👀")
        await channel.fetch_message(sent.id)
        layout = library.ui.LayoutView()
        layout.add_item(library.ui.Container(library.ui.TextDisplay("words"), library.ui.Separator()))
        await channel.send(view=layout)
        await client.http.start_thread_with_message(int(NEWS), sent.id, name="t", auto_archive_duration=1440)
        await client.http.start_thread_without_message(int(NEWS), name="u", auto_archive_duration=60, type=11)
        _ = [one async for one in channel.history()]
        await sent.delete()
    assert complaints(discord) == []


async def test_answers_about_the_world_are_as_published(discord: LoopbackDiscord) -> None:
    async with logged_in(discord) as client:
        await _look_around(client)
    assert complaints(discord) == []
    assert {call.status for call in discord.requests} == {200, 204, 404}


async def _look_around(client: TinyClient) -> None:
    guild = await client.fetch_guild(int(GUILD))
    await guild.fetch_member(int(BEN))
    await guild.fetch_roles()
    await guild.fetch_channels()
    await client.fetch_channel(int(NEWS))
    await (await client.fetch_user(int(BEN))).create_dm()
    await client.tree.sync()
    client.tree.copy_global_to(guild=guild)
    for command in await client.tree.sync(guild=guild):
        await client.http.get_guild_command(int(APP), guild.id, command.id)
        await command.delete()
    await client.tree.fetch_commands()
    await client.http.get_bot_gateway()
    await client.get_partial_messageable(int(NEWS)).typing()
    _ = [one async for one in client.fetch_guilds()]
    with pytest.raises(library.NotFound):
        await client.fetch_channel(1)


def _every_component() -> library.ui.View:
    view = library.ui.View(timeout=None)
    view.add_item(library.ui.Button(label="Act", custom_id="a", emoji="👀"))
    view.add_item(library.ui.Button(label="Link", url="https://discord.com/channels/1/2/3"))
    view.add_item(library.ui.Select(custom_id="s", options=[library.SelectOption(label="l", value="v")]))
    view.add_item(library.ui.ChannelSelect(custom_id="c"))
    return view


def test_every_call_that_is_known_is_published() -> None:
    assert set(METHODS) <= set(operations())
