"""The REST interface answers as Discord does: refusals by its codes, and state that one call leaves for the next."""

import io
from collections.abc import AsyncIterator
from dataclasses import replace

import aiohttp
import discord as library
import pytest

from tests.wire.discord import (
    ANNA,
    APP,
    BEN,
    BOT,
    BOT_TOKEN,
    CROWD,
    ELSEWHERE,
    FAR,
    GUILD,
    LOCKED,
    MONA,
    NEWS,
    QUIET,
    LoopbackDiscord,
)
from tests.wire.discord.permissions import ATTACH_FILES, EMBED_LINKS, READ_MESSAGE_HISTORY
from tests.wire.tiny_discord import TinyClient, logged_in, running_client
from tests.wire.wire_types import Json

QUIET_BODY: Json = {"content": "x", "allowed_mentions": {"parse": []}}
NOBODY = "1"


@pytest.fixture
async def client(discord: LoopbackDiscord) -> AsyncIterator[TinyClient]:
    """A client that talks REST only, with a Discord in which it may break no rule."""
    async with logged_in(discord) as tiny:
        yield tiny


async def call(discord: LoopbackDiscord, verb: str, path: str, body: object = None, token: str = BOT_TOKEN) -> Json:
    """Make a call without a library; the answer with its status."""
    headers = {"Authorization": f"Bot {token}"}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.request(verb, f"{discord.api_url}{path}", json=body) as answer,
    ):
        assert answer.headers.get("Content-Type") == "application/json"
        return {"status": answer.status, "body": await answer.json()}


def place(client: TinyClient, channel: str) -> library.PartialMessageable:
    """A channel of which the client knows nothing but the id."""
    return client.get_partial_messageable(int(channel))


REFUSALS: list[tuple[str, str, object, int, int]] = [
    ("POST", f"/channels/{NOBODY}/messages", QUIET_BODY, 404, 10003),
    ("POST", f"/channels/{QUIET}/messages", QUIET_BODY, 403, 50001),
    ("POST", f"/channels/{FAR}/messages", QUIET_BODY, 403, 50001),
    ("POST", f"/channels/{CROWD}/messages", QUIET_BODY, 403, 50001),
    ("POST", f"/channels/{LOCKED}/messages", QUIET_BODY, 403, 50013),
    ("GET", f"/channels/{NEWS}/messages/{NOBODY}", None, 404, 10008),
    ("POST", f"/channels/{NEWS}/threads", {"name": "t", "type": 12}, 403, 50013),
    ("GET", f"/guilds/{NOBODY}", None, 404, 10004),
    ("GET", f"/guilds/{ELSEWHERE}", None, 403, 50001),
    ("GET", f"/guilds/{GUILD}/members/{NOBODY}", None, 404, 10007),
    ("GET", f"/users/{NOBODY}", None, 404, 10013),
    ("POST", "/users/@me/channels", {"recipient_id": NOBODY}, 404, 10013),
    ("POST", f"/interactions/{NOBODY}/x/callback", {"type": 6}, 404, 10062),
    ("POST", f"/webhooks/{APP}/x", QUIET_BODY, 404, 10015),
    ("GET", f"/applications/{APP}/commands/{NOBODY}", None, 404, 10063),
    ("GET", f"/applications/{NOBODY}/commands", None, 403, 50001),
    ("PUT", f"/applications/{APP}/guilds/{ELSEWHERE}/commands", [], 403, 50001),
]


@pytest.mark.parametrize(("verb", "path", "body", "status", "code"), REFUSALS)
async def test_refusals_come_with_discords_codes(
    verb: str, path: str, body: object, status: int, code: int, discord: LoopbackDiscord
) -> None:
    answer = await call(discord, verb, path, body)
    assert (answer["status"], answer["body"]["code"]) == (status, code)


async def test_a_wrong_token_is_refused_and_hammering_with_it_is_noted(lenient_discord: LoopbackDiscord) -> None:
    for _ in range(6):
        answer = await call(lenient_discord, "GET", "/users/@me", token="x")
        assert (answer["status"], answer["body"]) == (401, {"message": "401: Unauthorized", "code": 0})
    assert lenient_discord.violations == ["/api/v10/users/@me: keeps coming with a token that is refused"]


async def test_what_the_stand_in_does_not_know_is_told(lenient_discord: LoopbackDiscord) -> None:
    answer = await call(lenient_discord, "GET", "/sticker-packs")
    assert answer["status"] == 404
    assert lenient_discord.violations == ["the stand-in: knows no GET /api/v10/sticker-packs"]


async def test_a_bad_form_is_refused_with_the_path_to_the_fault(lenient_discord: LoopbackDiscord) -> None:
    body = QUIET_BODY | {"embeds": [{"title": "t" * 257}]}
    answer = await call(lenient_discord, "POST", f"/channels/{NEWS}/messages", body)
    assert (answer["status"], answer["body"]["code"]) == (400, 50035)
    assert "is too long" in answer["body"]["errors"]["embeds"]["0"]["title"]["_errors"][0]["message"]
    assert "embeds[0].title: " in lenient_discord.violations[0]


async def test_a_body_that_is_no_json_is_refused(lenient_discord: LoopbackDiscord) -> None:
    url = f"{lenient_discord.api_url}/channels/{NEWS}/messages"
    headers = {"Authorization": f"Bot {BOT_TOKEN}", "Content-Type": "application/json"}
    async with aiohttp.ClientSession(headers=headers) as session, session.post(url, data="{") as answer:
        assert (await answer.json())["code"] == 50109
    assert lenient_discord.violations == ["create_message: the body is no JSON"]


async def test_messages_are_written_changed_read_and_taken_away(client: TinyClient, discord: LoopbackDiscord) -> None:
    sent = await place(client, NEWS).send("one")
    await sent.edit(content="uno")
    (shown,) = discord.visible(NEWS)
    read = await place(client, NEWS).fetch_message(sent.id)
    listed = [message.content async for message in place(client, NEWS).history()]
    await sent.delete()
    assert (shown.content, shown.author, read.content, listed) == ("uno", BOT, "uno", ["uno"])
    assert shown.edited_at is not None
    assert discord.visible(NEWS) == ()


async def test_another_persons_message_can_be_neither_changed_nor_deleted(
    client: TinyClient, discord: LoopbackDiscord
) -> None:
    said = discord.say(BEN, NEWS, "mine")
    message = await place(client, NEWS).fetch_message(int(said.id))
    with pytest.raises(library.Forbidden, match="50005"):
        await message.edit(content="yours")
    with pytest.raises(library.Forbidden, match="50013"):
        await message.delete()


async def test_the_same_nonce_gives_the_first_message_for_some_minutes(
    client: TinyClient, discord: LoopbackDiscord
) -> None:
    first = await place(client, NEWS).send("one", nonce="digest-1")
    again = await place(client, NEWS).send("two", nonce="digest-1")
    discord.travel(6 * 60)
    later = await place(client, NEWS).send("three", nonce="digest-1")
    assert again.id == first.id != later.id
    assert [message.content for message in discord.visible(NEWS)] == ["one", "three"]


async def test_a_reply_names_the_message_that_it_answers(client: TinyClient, discord: LoopbackDiscord) -> None:
    said = discord.say(BEN, NEWS, "hello")
    message = await place(client, NEWS).fetch_message(int(said.id))
    sent = await message.reply("you called", mention_author=False)
    assert [one.content for one in discord.replies(said)] == ["you called"]
    assert sent.reference is not None
    assert sent.reference.message_id == message.id
    discord.state.drop(said)
    with pytest.raises(library.HTTPException, match="Unknown message"):
        await message.reply("again", mention_author=False)


async def test_files_are_kept_with_their_bytes(client: TinyClient, discord: LoopbackDiscord) -> None:
    picture = library.File(io.BytesIO(b"\x89PNG"), "timeline.png", description="Three dates on a line")
    await place(client, NEWS).send("look", file=picture)
    (shown,) = discord.visible(NEWS)
    (attachment,) = shown.attachments
    assert (attachment["filename"], discord.file(attachment)) == ("timeline.png", b"\x89PNG")
    assert attachment["description"] == "Three dates on a line"
    discord.deny(NEWS, ATTACH_FILES)
    with pytest.raises(library.Forbidden, match="50013"):
        await place(client, NEWS).send("look", file=library.File(io.BytesIO(b"\x89PNG"), "timeline.png"))


async def test_embeds_are_dropped_where_links_may_not_be_embedded(client: TinyClient, discord: LoopbackDiscord) -> None:
    discord.deny(NEWS, EMBED_LINKS)
    await place(client, NEWS).send("words", embed=library.Embed(title="gone"))
    assert discord.text(discord.visible(NEWS)[0]) == "words"
    discord.allow(NEWS)
    await place(client, NEWS).send("words", embed=library.Embed(title="there"))
    assert discord.text(discord.visible(NEWS)[1]) == "words\nthere"


async def test_history_is_a_permission_of_its_own(client: TinyClient, discord: LoopbackDiscord) -> None:
    sent = await place(client, NEWS).send("one")
    discord.deny(NEWS, READ_MESSAGE_HISTORY)
    with pytest.raises(library.Forbidden, match="50013"):
        await place(client, NEWS).fetch_message(sent.id)


async def test_reactions_come_and_go(client: TinyClient, discord: LoopbackDiscord) -> None:
    sent = await place(client, NEWS).send("one")
    await sent.add_reaction("👀")
    assert discord.visible(NEWS)[0].reactions == {("👀", BOT)}
    read = await place(client, NEWS).fetch_message(sent.id)
    assert [(str(one.emoji), one.me) for one in read.reactions] == [("👀", True)]
    assert client.user is not None
    await sent.remove_reaction("👀", client.user)
    assert discord.visible(NEWS)[0].reactions == frozenset()


async def test_a_thread_hangs_under_a_message_once(discord: LoopbackDiscord) -> None:
    said = discord.say(BEN, NEWS, "topic")
    async with running_client(discord) as client:
        channel = client.get_channel(int(NEWS))
        assert isinstance(channel, library.TextChannel)
        message = await channel.fetch_message(int(said.id))
        thread = await message.create_thread(name="check")
        await thread.send("in the thread")
        with pytest.raises(library.HTTPException, match="160004"):
            await message.create_thread(name="again")
        loose = await channel.create_thread(name="loose", type=library.ChannelType.public_thread)
        await loose.send("on its own")
        asked = await discord.slash(BEN, said.id, "brief", {"topic": "trade"})
    assert [one.content for one in discord.thread(said)] == ["in the thread"]
    assert [one.content for one in discord.visible(str(loose.id))] == ["on its own"]
    assert asked.is_answered
    assert [one.content for one in discord.visible(NEWS)] == ["topic"]


async def test_an_archived_thread_takes_no_more(client: TinyClient, discord: LoopbackDiscord) -> None:
    said = discord.say(BEN, NEWS, "topic")
    made = await call(discord, "POST", f"/channels/{NEWS}/messages/{said.id}/threads", {"name": "t"})
    discord.state.channels[said.id] = replace(discord.state.channels[said.id], is_archived=True)
    with pytest.raises(library.HTTPException, match="50083"):
        await place(client, said.id).send("too late")
    assert made["status"] == 201


async def test_a_person_is_written_to_unless_they_closed_their_door(
    client: TinyClient, discord: LoopbackDiscord
) -> None:
    await (await client.fetch_user(int(BEN))).send("hello")
    assert [one.content for one in discord.direct(BEN)] == ["hello"]
    discord.close_direct(MONA)
    with pytest.raises(library.Forbidden, match="50007"):
        await (await client.fetch_user(int(MONA))).send("hello")
    discord.add_user("7", "stranger")
    with pytest.raises(library.Forbidden, match="50007"):
        await (await client.fetch_user(7)).send("hello")


async def test_people_and_places_are_described(client: TinyClient) -> None:
    guild = await client.fetch_guild(int(GUILD))
    mona = await guild.fetch_member(int(MONA))
    channels = await guild.fetch_channels()
    news = await client.fetch_channel(int(NEWS))
    app = await client.application_info()
    assert (guild.name, guild.owner_id, app.id) == ("news desk", int(ANNA), int(APP))
    assert mona.guild_permissions.manage_guild
    assert mona.guild_permissions.manage_channels
    assert [str(channel) for channel in channels] == ["news", "locked", "quiet"]
    assert [role.name for role in await guild.fetch_roles()] == ["@everyone", "managers"]
    assert [one.id async for one in client.fetch_guilds()] == [int(GUILD)]
    assert isinstance(news, library.TextChannel)
    await place(client, NEWS).typing()


async def test_commands_are_registered_singly_and_together(client: TinyClient, discord: LoopbackDiscord) -> None:
    commands = f"/applications/{APP}/commands"
    synced = await client.tree.sync()
    again = await client.tree.sync()
    guild = library.Object(int(GUILD))
    client.tree.copy_global_to(guild=guild)
    local = await client.tree.sync(guild=guild)
    created = await call(discord, "POST", commands, {"name": "one", "description": "d"})
    one = f"{commands}/{created['body']['id']}"
    overwritten = await call(discord, "POST", commands, {"name": "one", "description": "e"})
    changed = await call(discord, "PATCH", one, {"description": "f"})
    read = await call(discord, "GET", one)
    assert {command.id for command in synced} == {command.id for command in again}
    assert {command.id for command in synced}.isdisjoint(command.id for command in local)
    assert (created["status"], overwritten["status"]) == (201, 200)
    assert read["body"] == changed["body"]
    assert changed["body"]["description"] == "f"
    assert len(await client.tree.fetch_commands()) == 5
    await client.http.delete_global_command(int(APP), int(created["body"]["id"]))
    assert len(discord.commands()) == len(discord.commands(GUILD)) == 4


async def test_the_gateway_tells_how_often_it_may_be_started(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        answer = await call(discord, "GET", "/gateway/bot")
        plain = await call(discord, "GET", "/gateway")
    assert answer["body"]["session_start_limit"]["remaining"] == 999
    assert plain["body"] == {"url": discord.gateway_url}
    assert discord.settings() == {
        "DISCORD_API_URL": discord.api_url,
        "DISCORD_GATEWAY_URL": discord.gateway_url,
        "DISCORD_BOT_TOKEN": BOT_TOKEN,
    }
