"""The gateway with discord.py's own client: lost connections are resumed, lost sessions are started again."""

import asyncio
import zlib
from collections.abc import AsyncIterator

import aiohttp
import discord as library
import pytest

from tests.wire.discord import ANNA, BEN, BOT_TOKEN, GUILD, NEWS, LoopbackDiscord
from tests.wire.discord.events import shard_of
from tests.wire.discord.gateway import BAD_SHARD, REFUSED_INTENTS, UNKNOWN_OP, UNKNOWN_TOKEN
from tests.wire.tiny_discord import TinyClient, pointed_at, running_client
from tests.wire.wire_types import Json


async def ask(discord: LoopbackDiscord, words: str) -> None:
    """Ask something and wait for the answer."""
    asked = await discord.slash(BEN, NEWS, "brief", {"topic": words})
    assert asked.is_answered


async def test_a_cut_connection_is_resumed_and_what_was_missed_is_told(discord: LoopbackDiscord) -> None:
    async with running_client(discord) as client:
        discord.gateway.cut()
        said = discord.mention(BEN, NEWS, "did you hear?")
        await discord.wait_for(lambda: discord.replies(said))
        await ask(discord, "after")
    assert client.started == ["ready", "resumed"]
    assert discord.gateway.resumed == [1]
    assert len(discord.gateway.identifies) == 1


async def test_an_interaction_missed_in_a_cut_is_answered_after_the_resume(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        discord.gateway.cut()
        await ask(discord, "missed")
    assert [message.content for message in discord.ephemeral(BEN)] == ["missed 3"]


@pytest.mark.parametrize("way", ["op 7", "op 9"])
async def test_a_client_that_is_asked_to_comes_back_and_resumes(way: str, discord: LoopbackDiscord) -> None:
    async with running_client(discord) as client:
        if way == "op 7":
            discord.gateway.ask_to_reconnect()
        else:
            discord.gateway.invalidate(resumable=True)
        await discord.wait_for(lambda: discord.gateway.resumed)
        await ask(discord, "after")
    assert client.started == ["ready", "resumed"]


async def test_an_invalid_session_is_started_again(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        discord.gateway.invalidate(resumable=False)
        await discord.wait_for(lambda: len(discord.gateway.identifies) == 2)
        await discord.wait_for_session()
        await ask(discord, "after")
    assert discord.gateway.resumed == []
    assert discord.state.starts_left == 998


async def test_a_zombie_is_given_up_and_what_it_missed_is_told(discord: LoopbackDiscord) -> None:
    discord.gateway.heartbeat_ms = 100
    async with running_client(discord, TinyClient(heartbeat_timeout=0.4)):
        await discord.wait_for(lambda: discord.gateway.connections[0].last_beat)
        discord.gateway.fall_silent()
        said = discord.mention(BEN, NEWS, "did you hear?")
        await discord.wait_for(lambda: discord.replies(said))
    assert discord.gateway.resumed == [1]


async def test_a_gateway_that_is_down_for_a_while_is_found_again(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        async with discord.server.refusing():
            await asyncio.sleep(0.1)
        await discord.wait_for_session(timeout_s=10)
        await ask(discord, "after")


@pytest.mark.parametrize("fault", ["refused", "dropped"])
async def test_a_later_handshake_that_fails_is_tried_again(fault: str, discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        discord.gateway.fail_handshakes("refused" if fault == "refused" else "dropped")
        discord.gateway.cut()
        await discord.wait_for(lambda: discord.gateway.resumed, timeout_s=10)
        await ask(discord, "after")


async def test_a_first_handshake_that_fails_ends_discord_py(discord: LoopbackDiscord) -> None:
    discord.gateway.fail_handshakes("dropped")
    with pytest.raises(AttributeError, match="sequence"):
        async with running_client(discord):
            pass


async def test_a_gateway_that_says_nothing_keeps_a_client_waiting(discord: LoopbackDiscord) -> None:
    discord.gateway.fail_handshakes("mute")
    async with pointed_at(discord), TinyClient() as client:
        life = asyncio.create_task(client.start(BOT_TOKEN))
        await discord.wait_for(lambda: discord.gateway.connections)
        await asyncio.wait({life}, timeout=0.1)
        assert discord.gateway.identifies == []
        life.cancel()


async def test_a_wrong_token_ends_a_session_for_good(discord: LoopbackDiscord) -> None:
    async with running_client(discord) as client:
        discord.reset_token()
        await discord.gateway.close(UNKNOWN_TOKEN)
        await discord.wait_for(lambda: not discord.gateway.connections)
        await asyncio.sleep(0.05)
        assert client.is_closed()


async def test_privileged_intents_that_were_not_granted_are_refused(discord: LoopbackDiscord) -> None:
    intents = library.Intents(guilds=True, message_content=True)
    with pytest.raises(library.PrivilegedIntentsRequired):
        async with running_client(discord, TinyClient(intents=intents)):
            pass
    assert discord.state.starts_left == 999


async def test_granted_intents_show_every_word(discord: LoopbackDiscord) -> None:
    discord.gateway.granted = 1 << 15
    intents = library.Intents(guilds=True, guild_messages=True, message_content=True)
    async with running_client(discord, TinyClient(intents=intents)) as client:
        discord.say(ANNA, NEWS, "among ourselves")
        said = discord.mention(ANNA, NEWS, "and now to you")
        await discord.wait_for(lambda: discord.replies(said))
    assert client.heard == ["among ourselves", said.content]


async def test_two_processes_with_one_token_are_both_told(discord: LoopbackDiscord) -> None:
    async with running_client(discord), running_client(discord, TinyClient(syncs=False)):
        said = discord.mention(BEN, NEWS, "hello")
        await discord.wait_for(lambda: len(discord.replies(said)) == 2)
        await ask(discord, "trade")
        await discord.wait_for(lambda: len(_statuses(discord)) == 2)
    assert sorted(_statuses(discord)) == [200, 400]
    assert len(discord.ephemeral(BEN)) == 1


def _statuses(discord: LoopbackDiscord) -> list[int]:
    return [call.status for call in discord.calls("create_interaction_response") if call.status is not None]


class Raw:
    """A client of the gateway without a library, for what discord.py never does."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self._stream = zlib.decompressobj()

    async def read(self) -> Json:
        """The next thing that is said."""
        message = await self.socket.receive(timeout=5)
        assert message.type is aiohttp.WSMsgType.BINARY, message
        assert message.data.endswith(b"\x00\x00\xff\xff")
        return dict(aiohttp.typedefs.DEFAULT_JSON_DECODER(self._stream.decompress(message.data).decode()))

    async def send(self, op: int, body: object) -> None:
        """Say something."""
        await self.socket.send_json({"op": op, "d": body})

    async def identify(self, **body: object) -> None:
        """Start a session."""
        await self.send(2, {"token": BOT_TOKEN, "intents": 1, "properties": {}, **body})

    async def close_code(self) -> int | None:
        """The code with which the gateway hangs up."""
        async for _ in self.socket:
            pass
        return self.socket.close_code


@pytest.fixture
async def raw(lenient_discord: LoopbackDiscord) -> AsyncIterator[Raw]:
    """A connection after its HELLO."""
    url = f"{lenient_discord.gateway_url}?v=10&encoding=json&compress=zlib-stream"
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        client = Raw(socket)
        hello = await client.read()
        assert (hello["op"], hello["d"]) == (10, {"heartbeat_interval": 41250})
        yield client


async def test_a_session_starts_with_its_guilds(raw: Raw) -> None:
    await raw.send(1, None)
    assert (await raw.read())["op"] == 11
    await raw.identify()
    ready, guild = await raw.read(), await raw.read()
    assert (ready["t"], ready["s"], [one["id"] for one in ready["d"]["guilds"]]) == ("READY", 1, [GUILD])
    assert (guild["t"], guild["s"], guild["d"]["id"]) == ("GUILD_CREATE", 2, GUILD)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"token": "x"}, UNKNOWN_TOKEN),
        ({"intents": 1 << 1}, REFUSED_INTENTS),
        ({"shard": [2, 2]}, BAD_SHARD),
    ],
)
async def test_an_identify_that_is_wrong_is_refused(body: Json, code: int, raw: Raw) -> None:
    await raw.identify(**body)
    assert await raw.close_code() == code


async def test_an_unknown_op_is_refused(raw: Raw, lenient_discord: LoopbackDiscord) -> None:
    await raw.send(99, None)
    assert await raw.close_code() == UNKNOWN_OP
    assert lenient_discord.violations == ["gateway: takes no op 99"]


async def test_who_sends_too_much_is_cut_off(raw: Raw, lenient_discord: LoopbackDiscord) -> None:
    for _ in range(121):
        await raw.send(1, None)
    assert await raw.close_code() == 4008
    assert lenient_discord.violations == ["gateway: more than 120 sends a minute"]


async def test_a_session_that_is_not_known_cannot_be_resumed(raw: Raw) -> None:
    await raw.send(6, {"token": BOT_TOKEN, "session_id": "x", "seq": 1})
    told = await raw.read()
    assert (told["op"], told["d"]) == (9, False)


async def test_the_last_start_of_a_day_resets_the_token(raw: Raw, lenient_discord: LoopbackDiscord) -> None:
    lenient_discord.state.starts_left = 0
    await raw.identify()
    assert await raw.close_code() == UNKNOWN_TOKEN
    assert "the token is reset" in lenient_discord.violations[0]
    assert lenient_discord.state.token != BOT_TOKEN


async def test_two_starts_of_a_shard_must_lie_apart(raw: Raw, lenient_discord: LoopbackDiscord) -> None:
    lenient_discord.gateway.identify_every_s = 5
    await raw.identify()
    await raw.identify()
    told = [await raw.read() for _ in range(3)]
    assert (told[-1]["op"], told[-1]["d"]) == (9, False)
    assert "another of shard 0" in lenient_discord.violations[0]


async def test_a_heart_that_beats_late_is_noted(raw: Raw, lenient_discord: LoopbackDiscord) -> None:
    await raw.send(1, None)
    await raw.read()
    lenient_discord.gateway.connections[0].last_beat = -100.0
    await raw.send(1, None)
    await raw.read()
    assert "late" in lenient_discord.violations[0]


def test_guilds_are_shared_out_over_shards_and_conversations_are_on_the_first() -> None:
    assert shard_of(None, 4) == 0
    assert {shard_of(str(guild << 22), 4) for guild in range(8)} == {0, 1, 2, 3}


async def test_a_shard_hears_only_of_its_guilds(raw: Raw) -> None:
    mine = shard_of(GUILD, 2)
    await raw.identify(shard=[1 - mine, 2])
    ready = await raw.read()
    assert (ready["d"]["guilds"], ready["d"]["shard"]) == ([], [1 - mine, 2])
