"""The stand-in's own parts: permissions, components, modals, waiting; and that it owns up to its own faults."""

from collections.abc import Mapping

import aiohttp
import pytest

from tests.wire.discord import ANNA, BEN, BOT, BOT_TOKEN, GUILD, MANAGERS, MONA, NEWS, LoopbackDiscord
from tests.wire.discord import permissions as rights
from tests.wire.discord.components import completed, find_component, shown_text
from tests.wire.discord.payloads import modal_data
from tests.wire.discord.values import Channel, Guild, Modal, Overwrite, Role
from tests.wire.tiny_discord import running_client
from tests.wire.wire_types import Json

VIEW, SEND, MANAGE = rights.VIEW_CHANNEL, rights.SEND_MESSAGES, rights.MANAGE_GUILD
DESK = Guild("1", "desk", "owner", {"owner": frozenset(), "chief": frozenset({"2"}), "member": frozenset()})
ROLES = {"1": Role("1", "1", "@everyone", VIEW | SEND), "2": Role("2", "1", "chiefs", MANAGE)}
ADMINS = ROLES | {"2": Role("2", "1", "admins", rights.ADMINISTRATOR)}
HIDDEN = Overwrite("1", is_role=True, deny=VIEW)
MAY: list[tuple[str, tuple[Overwrite, ...], Mapping[str, Role], int]] = [
    ("owner", (HIDDEN,), ROLES, rights.EVERYTHING),
    ("chief", (HIDDEN,), ADMINS, rights.EVERYTHING),
    ("stranger", (), ROLES, 0),
    ("member", (), ROLES, VIEW | SEND),
    ("chief", (), ROLES, VIEW | SEND | MANAGE),
    ("member", (Overwrite("1", is_role=True, deny=SEND),), ROLES, VIEW),
    ("member", (HIDDEN,), ROLES, 0),
    ("chief", (HIDDEN, Overwrite("2", is_role=True, allow=VIEW)), ROLES, VIEW | SEND | MANAGE),
    ("member", (HIDDEN, Overwrite("member", is_role=False, allow=VIEW)), ROLES, VIEW | SEND),
    ("chief", (Overwrite("2", is_role=True, allow=VIEW), Overwrite("chief", is_role=False, deny=VIEW)), ROLES, 0),
]


@pytest.mark.parametrize(("user", "overwrites", "roles", "bits"), MAY)
def test_permissions_are_worked_out_as_discord_does(
    user: str, overwrites: tuple[Overwrite, ...], roles: Mapping[str, Role], bits: int
) -> None:
    assert rights.permissions_of(user, DESK, Channel("3", 0, "c", "1", overwrites), roles) == bits


def test_the_guild_as_a_whole_knows_no_overwrites() -> None:
    assert rights.permissions_of("chief", DESK, None, ROLES) == VIEW | SEND | MANAGE


async def test_a_person_without_the_right_is_offered_no_commands(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        discord.deny(NEWS, rights.USE_APPLICATION_COMMANDS, user=BEN)
        with pytest.raises(LookupError, match="ben is offered no 'brief'"):
            await discord.slash(BEN, NEWS, "brief", {"topic": "trade"})


async def test_a_role_opens_what_a_command_asks_for(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        discord.give_role(BEN, MANAGERS)
        asked = await discord.slash(BEN, NEWS, "digest start", {"channel": NEWS})
    assert asked.is_answered


async def test_only_what_completes_itself_can_be_asked_for_choices(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        with pytest.raises(AssertionError, match="does not complete itself"):
            await discord.autocomplete(BEN, NEWS, "brief", "limit", "1")
        with pytest.raises(AssertionError, match="does not complete itself"):
            await discord.autocomplete(MONA, NEWS, "digest start", "channel", "n")


async def test_nothing_can_be_chosen_from_a_button(discord: LoopbackDiscord) -> None:
    async with running_client(discord):
        asked = await discord.slash(BEN, NEWS, "brief", {"topic": "trade"})
        answer = discord.answer_to(asked)
        assert answer is not None
        with pytest.raises(LookupError, match="'share' is no menu"):
            await discord.choose(answer, "share", ["x"], user=BEN)
        with pytest.raises(AssertionError, match="takes 1 to 1, not 2"):
            await discord.choose(answer, None, ["lee", "xi"], user=BEN, label="Speaker")


MENU: Json = {"type": 3, "custom_id": "who", "options": [{"label": "Lee", "value": "lee", "default": True}]}
FIELD: Json = {"type": 4, "custom_id": "words", "style": 1, "min_length": 3, "required": False, "value": "given"}


def modal(*components: Json) -> Modal:
    """A modal that BEN has open."""
    return Modal(BEN, NEWS, {"custom_id": "m", "title": "t", "components": list(components)})


def test_a_modal_holds_what_was_put_into_it_and_else_what_it_was_opened_with() -> None:
    opened = modal(
        {"type": 10, "content": "Read this"},
        {"type": 1, "components": [FIELD]},
        {"type": 18, "label": "Who", "component": MENU},
    )
    held = modal_data(opened, {"words": "typed"})["components"]
    assert held == [
        {"type": 10, "id": 1},
        {"type": 1, "id": 2, "components": [{"type": 4, "id": 2, "custom_id": "words", "value": "typed"}]},
        {"type": 18, "id": 3, "component": {"type": 3, "id": 3, "custom_id": "who", "values": ["lee"]}},
    ]
    assert modal_data(opened, {})["components"][1]["components"][0]["value"] == "given"


UNSENT: list[tuple[Mapping[str, str | list[str]], Json, str]] = [
    ({"words": "ab"}, FIELD, "takes 3 to 4000 characters, not 2"),
    ({"words": ""}, FIELD | {"required": True}, "not 0"),
    ({"who": ["xi"]}, MENU, "no option \\['xi'\\]"),
    ({"who": []}, MENU, "takes 1 to 1, not 0"),
]


@pytest.mark.parametrize(("values", "field", "words"), UNSENT)
def test_discords_client_sends_no_modal_that_is_not_filled_in(
    values: Mapping[str, str | list[str]], field: Json, words: str
) -> None:
    with pytest.raises(AssertionError, match=words):
        modal_data(modal({"type": 18, "label": "l", "component": field}), values)


def test_components_are_numbered_in_reading_order() -> None:
    section = {"type": 9, "components": [{"type": 10, "content": "x"}], "accessory": {"type": 2, "style": 2}}
    (container,) = completed([{"type": 17, "components": [section, {"type": 14}]}])
    shown, line = container["components"]
    assert [one["id"] for one in (container, shown, shown["components"][0], shown["accessory"], line)] == [
        1,
        2,
        3,
        4,
        5,
    ]
    assert (line["divider"], container["spoiler"]) == (True, False)


def test_what_is_switched_off_cannot_be_pressed() -> None:
    button: Json = {"type": 2, "style": 2, "label": "Go", "custom_id": "go"}
    assert find_component([{"type": 1, "components": [button]}], label="Go") == button
    with pytest.raises(LookupError, match="there is \\[\\]"):
        find_component([{"type": 1, "components": [button | {"disabled": True}]}], label="Go")


def test_a_reader_reads_all_texts_in_order() -> None:
    embed: Json = {"title": "t", "description": "d", "fields": [{"name": "n", "value": "v"}], "footer": {"text": "f"}}
    layout = [{"type": 17, "components": [{"type": 10, "content": "x"}]}]
    assert shown_text("c", [embed], layout) == "c\nt\nd\nn\nv\nf\nx"


async def test_a_wait_in_vain_tells_what_did_happen(lenient_discord: LoopbackDiscord) -> None:
    async with aiohttp.ClientSession() as session:
        await session.get(f"{lenient_discord.api_url}/users/@me")
    with pytest.raises(AssertionError, match=r"for an answer; .*get_my_user.*401"):
        await lenient_discord.wait_for(lambda: lenient_discord.ephemeral(ANNA), 0.01, "an answer")


async def test_a_fault_of_the_stand_in_itself_is_owned_up_to(lenient_discord: LoopbackDiscord) -> None:
    del lenient_discord.state.users[BOT]
    async with aiohttp.ClientSession(headers={"Authorization": f"Bot {BOT_TOKEN}"}) as session:
        reply = await session.get(f"{lenient_discord.api_url}/users/@me")
    assert reply.status == 500
    assert "the stand-in at /api/v10/users/@me: KeyError" in lenient_discord.violations[0]


async def test_a_gateway_client_may_read_plain_text(lenient_discord: LoopbackDiscord) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{lenient_discord.gateway_url}?v=10&encoding=json") as socket,
    ):
        hello = await socket.receive_json(timeout=5)
        await socket.send_json({"op": 6, "d": {"token": "x", "session_id": "y", "seq": 1}})
        last = await socket.receive(timeout=5)
    assert hello["op"] == 10
    assert (last.type, last.data) == (aiohttp.WSMsgType.CLOSE, 4004)


def test_the_owner_and_the_managers_are_who_they_say() -> None:
    discord = LoopbackDiscord()
    guild = discord.state.guilds[GUILD]
    may = {user: rights.permissions_of(user, guild, None, discord.state.roles) & MANAGE for user in (ANNA, MONA, BEN)}
    assert may == {ANNA: MANAGE, MONA: MANAGE, BEN: 0}
