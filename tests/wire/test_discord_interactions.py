"""An interaction is answered once, in time, fittingly, and as privately as announced."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import aiohttp
import discord as library
import pytest

from tests.wire.discord import ANNA, APP, BEN, FAR, NEWS, LoopbackDiscord
from tests.wire.discord.values import Interaction
from tests.wire.tiny_discord import TinyClient, running_client
from tests.wire.wire_types import Json

FIELD: Json = {
    "type": 18,
    "label": "l",
    "component": {"type": 4, "style": 1, "custom_id": "a", "required": False},
}
QUIET: Json = {"allowed_mentions": {"parse": []}}
Act = Callable[[LoopbackDiscord], Awaitable[Interaction]]


class Mute(TinyClient):
    """A bot that hears everything and answers no interaction, so that a test can."""

    def __init__(self) -> None:
        super().__init__()
        self._connection.parsers.pop("INTERACTION_CREATE")


@pytest.fixture
async def told(lenient_discord: LoopbackDiscord) -> AsyncIterator[LoopbackDiscord]:
    """A Discord that tells a mute bot."""
    async with running_client(lenient_discord, Mute()):
        yield lenient_discord


async def answer(discord: LoopbackDiscord, act: Awaitable[Interaction], *bodies: Json) -> list[tuple[int, Json | None]]:
    """Let somebody act, answer with these callbacks one after another, and give what Discord said to each."""
    acting = asyncio.ensure_future(act)
    known = len(discord.interactions)
    await discord.wait_for(lambda: len(discord.interactions) > known)
    asked = discord.interactions[-1]
    said = [await post(discord, f"/interactions/{asked.id}/{asked.token}/callback", body) for body in bodies]
    if bodies and said[0][0] < 300:
        await acting
    else:
        acting.cancel()
    return said


async def post(discord: LoopbackDiscord, path: str, body: Json, verb: str = "POST") -> tuple[int, Json | None]:
    """Make a call that needs no token of the bot."""
    async with (
        aiohttp.ClientSession() as session,
        session.request(verb, f"{discord.api_url}{path}", json=body) as reply,
    ):
        return reply.status, await reply.json() if await reply.read() else None


def slash(discord: LoopbackDiscord, user: str = BEN, channel: str = NEWS) -> Awaitable[Interaction]:
    """Somebody asks for a briefing."""
    return discord.slash(user, channel, "brief", {"topic": "trade"})


async def test_no_answer_within_three_seconds_is_noted_and_any_later_one_refused(told: LoopbackDiscord) -> None:
    asked = await slash(told)
    status, body = await post(told, f"/interactions/{asked.id}/{asked.token}/callback", {"type": 5})
    assert asked.failure == "no first response"
    assert told.violations == ["first response to brief: none within 3 s"]
    assert (status, body and body["code"]) == (404, 10062)


async def test_a_second_first_response_is_refused_and_noted(told: LoopbackDiscord) -> None:
    said = await answer(told, slash(told), {"type": 5}, {"type": 4, "data": QUIET | {"content": "x"}})
    assert [status for status, _ in said] == [204, 400]
    assert (said[1][1] or {})["code"] == 40060
    assert told.violations == ["create_interaction_response: a second first response"]


UNFIT: list[tuple[Json, str]] = [
    ({"type": 6}, "takes no callback of type 6"),
    ({"type": 7, "data": QUIET | {"content": "x"}}, "takes no callback of type 7"),
    ({"type": 8, "data": {"choices": []}}, "takes no callback of type 8"),
    ({"type": 99}, "type: 99 is no type of callback"),
    ({"type": 4, "data": QUIET | {"content": "x" * 2001}}, "data.content: "),
    ({"type": 4, "data": {"content": "x"}}, "no allowed_mentions"),
    ({"type": 9, "data": {"custom_id": "m", "title": "t" * 46, "components": []}}, "data.title: "),
    ({"type": 4, "data": QUIET | {"embeds": [{"description": "d" * 3001}] * 2}}, "data.embeds: 6002 characters"),
    ({"type": 9, "data": {"custom_id": "m", "title": "t", "components": [FIELD] * 6}}, "data.components: 6 components"),
    ({"type": 5, "data": {"flags": 1 << 15}}, "a deferral can only be made private"),
]


@pytest.mark.parametrize(("body", "words"), UNFIT)
async def test_a_response_that_does_not_fit_is_noted(body: Json, words: str, told: LoopbackDiscord) -> None:
    await answer(told, slash(told), body)
    assert words in "; ".join(told.violations)


CHOICES: list[tuple[list[Json], str]] = [
    ([{"name": "n", "value": "v"}] * 26, "data.choices: "),
    ([{"name": "n" * 101, "value": "v"}], "data.choices[0].name: "),
    ([{"name": "", "value": "v"}], "data.choices[0].name: "),
    ([{"name": "a\u202eb", "value": "v"}], "invisible U+202E"),
    ([{"name": "n", "value": 7}, {"name": "n", "value": "v"}], "data.choices[1].value: "),
]


@pytest.mark.parametrize(("choices", "words"), CHOICES)
async def test_choices_that_discord_would_not_offer_are_noted(
    choices: list[Json], words: str, told: LoopbackDiscord
) -> None:
    typed = told.autocomplete(BEN, NEWS, "brief", "topic", "le")
    await answer(told, typed, {"type": 8, "data": {"choices": choices}})
    assert words in "; ".join(told.violations)


async def test_nothing_follows_before_the_first_response(told: LoopbackDiscord) -> None:
    acting = asyncio.ensure_future(slash(told))
    (asked,) = await told.wait_for(lambda: told.interactions)
    status, body = await post(told, f"/webhooks/{APP}/{asked.token}", QUIET | {"content": "x"})
    assert (status, body and body["code"]) == (404, 10015)
    acting.cancel()


async def test_followups_end_after_fifteen_minutes(told: LoopbackDiscord) -> None:
    await answer(told, slash(told), {"type": 5, "data": {"flags": 64}})
    path = f"/webhooks/{APP}/{told.interactions[0].token}"
    told.travel(14 * 60)
    assert (await post(told, f"{path}/messages/@original", QUIET | {"content": "x"}, "PATCH"))[0] == 200
    told.travel(2 * 60)
    status, body = await post(told, path, QUIET | {"content": "late"})
    assert (status, body and body["code"]) == (401, 50027)
    assert told.violations == ["execute_webhook: used after 15 minutes"]


async def test_a_deferral_fixes_who_sees_the_first_followup(told: LoopbackDiscord) -> None:
    await answer(told, slash(told), {"type": 5, "data": {"flags": 64}})
    assert len(told.unanswered) == 1
    assert told.answer_to(told.interactions[0]) is None
    await post(told, f"/webhooks/{APP}/{told.interactions[0].token}", QUIET | {"content": "for all?"})
    assert told.violations == ["execute_webhook: the first followup is not as private as its deferral"]
    assert [message.content for message in told.ephemeral(BEN)] == ["for all?"]
    assert told.visible(NEWS) == ()
    assert not told.unanswered


async def test_a_person_without_the_bot_gets_five_followups(told: LoopbackDiscord) -> None:
    await answer(told, slash(told, ANNA, FAR), {"type": 4, "data": QUIET | {"content": "x"}})
    path = f"/webhooks/{APP}/{told.interactions[0].token}"
    statuses = []
    for number in range(6):
        told.travel(1)
        statuses.append((await post(told, path, QUIET | {"content": f"{number}"}))[0])
    assert statuses == [200] * 5 + [400]
    assert len(told.visible(FAR)) == 6


async def test_answers_are_read_and_taken_away_by_their_own_token_only(told: LoopbackDiscord) -> None:
    said = told.say(BEN, NEWS, "not yours")
    await answer(told, slash(told), {"type": 4, "data": QUIET | {"content": "x"}})
    path = f"/webhooks/{APP}/{told.interactions[0].token}/messages"
    answered = told.answer_to(told.interactions[0])
    assert answered is not None
    assert (await post(told, f"{path}/{answered.id}", {}, "GET"))[0] == 200
    assert (await post(told, f"{path}/{said.id}", {}, "DELETE"))[0] == 404
    assert (await post(told, f"{path}/@original", {}, "DELETE"))[0] == 204
    assert told.visible(NEWS) == (said,)


async def test_a_modal_may_not_open_another(told: LoopbackDiscord) -> None:
    opening: Json = {"type": 9, "data": {"custom_id": "m", "title": "t", "components": [FIELD]}}
    await answer(told, slash(told), opening)
    (modal,) = told.modals(BEN)
    await answer(told, told.submit(modal), opening)
    assert "takes no callback of type 9" in told.violations[0]
    assert told.modals(BEN) == (modal,)


async def test_the_callback_tells_what_it_made_when_asked(discord: LoopbackDiscord) -> None:
    made: list[int] = []
    client = TinyClient(syncs=False)

    @client.tree.command(description="Tell")
    async def tell(interaction: library.Interaction) -> None:
        callback = await interaction.response.send_message("x")
        made.append(callback.message_id or 0)

    async with running_client(discord, client):
        await client.tree.sync()
        asked = await discord.slash(BEN, NEWS, "tell")
        await discord.wait_for(lambda: discord.calls("create_interaction_response")[0].status)
        await asyncio.sleep(0.01)
    assert [str(one) for one in made] == [asked.original]
