"""Each rule catches what breaks it: a bad payload goes to the stand-in, and its words come out of `violations`."""

import aiohttp
import pytest

from tests.wire.discord import APP, BEN, BOT, BOT_TOKEN, NEWS, LoopbackDiscord
from tests.wire.discord.command_rules import set_complaints
from tests.wire.discord.rules import component_complaints, manners, message_complaints, modal_complaints
from tests.wire.wire_types import Json

GOOD: Json = {"content": "x", "allowed_mentions": {"parse": []}}
V2 = 1 << 15


def row(*components: Json) -> Json:
    return {"type": 1, "components": list(components)}


def button(custom_id: str | None = "go", **changes: object) -> Json:
    return {"type": 2, "style": 2, "label": "Go", "custom_id": custom_id} | changes


def menu(options: int = 1, **changes: object) -> Json:
    listed = [{"label": f"o{number}", "value": f"o{number}"} for number in range(options)]
    return {"type": 3, "custom_id": "menu", "options": listed} | changes


def text(words: str) -> Json:
    return {"type": 10, "content": words}


async def send(discord: LoopbackDiscord, verb: str, path: str, body: object) -> tuple[int, Json]:
    """Make a call without a library."""
    headers = {"Authorization": f"Bot {BOT_TOKEN}"}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.request(verb, f"{discord.api_url}{path}", json=body) as answer,
    ):
        return answer.status, await answer.json()


REFUSED: list[tuple[Json, str]] = [
    ({"content": "x" * 2001}, "content: Must be 2000 or fewer in length."),
    ({"content": 7}, "content: 7 is not of type"),
    ({"content": ""}, "a message that says nothing"),
    ({"embeds": [{"title": "t" * 257}]}, "embeds[0].title: "),
    ({"embeds": [{"description": "d" * 4097}]}, "embeds[0].description: "),
    ({"embeds": [{"description": "d" * 3001}] * 2}, "6002 characters over all embeds"),
    ({"embeds": [{"title": "t"}] * 11}, "embeds: "),
    ({"embeds": [{"fields": [{"name": "n", "value": "v"}] * 26}]}, "embeds[0].fields: "),
    ({"embeds": [{"fields": [{"name": "n", "value": "v" * 1025}]}]}, "embeds[0].fields[0].value: "),
    ({"embeds": [{"footer": {"text": "f" * 2049}}]}, "embeds[0].footer.text: "),
    ({"components": [row(button(f"b{n}")) for n in range(6)]}, "6 rows, 5 are allowed"),
    ({"components": [row(*(button(f"b{n}") for n in range(6)))]}, "is too long"),
    ({"components": [row(button(), menu())]}, "a menu shares its row"),
    ({"components": [row(button(), button())]}, "custom_id 'go' twice"),
    ({"components": [row(button("x" * 101))]}, "components[0].components[0].custom_id: "),
    ({"components": [row(button(label="x" * 81))]}, "components[0].components[0].label: "),
    ({"components": [row(button(label=None))]}, "has neither label nor emoji"),
    ({"components": [row(button(style=5))]}, "links, and needs an address"),
    ({"components": [row(button(url="https://discord.com/channels/1"))]}, "acts, and needs a custom_id"),
    ({"components": [row(menu(26))]}, "components[0].components[0].options: "),
    ({"components": [row(menu(0))]}, "options"),
    ({"components": [row(menu() | {"options": [{"label": "a", "value": "a"}] * 2})]}, "has the value 'a' twice"),
    ({"components": [row(menu(2, min_values=2, max_values=1))]}, "asks for more than may be chosen"),
    ({"components": [text("x")]}, "needs the flag of components of version 2"),
    ({"components": [text("x")], "flags": V2}, "content: cannot be used with components of version 2"),
    ({"content": None, "components": [text("x" * 2001)] * 2, "flags": V2}, "4002 characters of text"),
    ({"content": None, "components": [text("x")] * 41, "flags": V2}, "is too long"),
    (
        {"content": None, "components": [{"type": 17, "components": [text("x")] * 40}], "flags": V2},
        "41 components, 40 are allowed",
    ),
    ({"nonce": "n" * 26}, "nonce: "),
]


@pytest.mark.parametrize(("change", "words"), REFUSED)
async def test_what_discord_would_refuse_is_refused_and_noted(
    change: Json, words: str, lenient_discord: LoopbackDiscord
) -> None:
    status, answer = await send(lenient_discord, "POST", f"/channels/{NEWS}/messages", GOOD | change)
    assert (status, answer["code"]) in [(400, 50035), (400, 50006)]
    assert words in "; ".join(lenient_discord.violations)
    assert lenient_discord.visible(NEWS) == ()


MANNERS: list[tuple[Json, str]] = [
    ({"allowed_mentions": None}, "no allowed_mentions"),
    ({"allowed_mentions": {}}, "has no empty parse"),
    ({"allowed_mentions": {"parse": ["users"]}}, "would parse"),
    ({"allowed_mentions": {"parse": [], "users": [BEN]}}, "lets users be pinged"),
    ({"allowed_mentions": {"parse": [], "replied_user": True}}, "pings whom it answers"),
    ({"content": "@everyone look"}, "content: live broadcast @everyone"),
    ({"content": f"<@{BEN}>"}, f"content: live mention of {BEN}"),
    ({"content": "<@&5>"}, "live role 5"),
    ({"content": "<#5>"}, "live name of channel 5"),
    ({"content": "</brief:5>"}, "live name of command 5"),
    ({"content": "<id:guide>"}, "live guide guide"),
    ({"content": "<:smile:5>"}, "live emoji smile"),
    ({"content": "[here](https://evil.example/x)"}, "live masked link to https://evil.example/x"),
    ({"content": "see https://evil.example/x"}, "live link to https://evil.example/x"),
    ({"content": "see <https://evil.example/x>"}, "live link to https://evil.example/x"),
    ({"content": "join discord.gg/abc"}, "live invite discord.gg/abc"),
    ({"content": "join https://discord.com/invite/abc"}, "live invite https://discord.com/invite/abc"),
    ({"content": "a\u202eb"}, "content: invisible U+202E"),
    ({"embeds": [{"description": "<@&5>"}]}, "embed: live role 5"),
    ({"embeds": [{"fields": [{"name": "n", "value": "@here"}]}]}, "embed: live broadcast @here"),
    ({"embeds": [{"title": "t", "url": "https://evil.example"}]}, "embed: live address https://evil.example"),
    ({"embeds": [{"footer": {"text": "a\u2066b"}}]}, "embed: invisible U+2066"),
    ({"components": [row(button(label="a\u2066b"))]}, "component: invisible U+2066"),
    ({"components": [row(button(None, style=5, url="https://evil.example"))]}, "component: live address"),
    ({"content": None, "components": [text("<@&5>")], "flags": V2}, "text: live role 5"),
]


@pytest.mark.parametrize(("change", "words"), MANNERS)
async def test_what_discord_would_show_all_the_same_is_noted(
    change: Json, words: str, lenient_discord: LoopbackDiscord
) -> None:
    status, _ = await send(lenient_discord, "POST", f"/channels/{NEWS}/messages", GOOD | change)
    assert status == 200
    assert words in "; ".join(lenient_discord.violations)


FINE: list[Json] = [
    {"content": f"**bold** _it_ `code` <t:1700000000:R> <@{BOT}> in <#{NEWS}>"},
    {"content": r"\<@5\> \*not bold\* \[x\](y) `<@&5> https://evil.example`"},
    {"content": "> quoted\n# heading\n- list"},
    {"content": f"[there](https://discord.com/channels/1/{NEWS}/2)"},
    {"embeds": [{"title": "t", "image": {"url": "attachment://timeline.png"}}]},
    {"components": [row(*(button(f"b{n}") for n in range(5))), row(menu(25))]},
    {
        "content": None,
        "flags": V2,
        "components": [{"type": 17, "components": [text("x"), {"type": 14}, row(button())]}],
    },
    {"content": None, "flags": V2, "components": [{"type": 9, "components": [text("x")], "accessory": button()}]},
    {"allowed_mentions": {"parse": [], "replied_user": False}},
]


@pytest.mark.parametrize("change", FINE)
async def test_what_breaks_no_rule_is_not_noted(change: Json, discord: LoopbackDiscord) -> None:
    status, _ = await send(discord, "POST", f"/channels/{NEWS}/messages", GOOD | change)
    assert status == 200


async def test_the_asker_and_allowed_links_may_be_live(discord: LoopbackDiscord) -> None:
    discord.allow_links("https://outlet.example/")
    discord.allow_mentions(BEN)
    body = GOOD | {"content": f"<@{BEN}> [story](https://outlet.example/story)"}
    assert (await send(discord, "POST", f"/channels/{NEWS}/messages", body))[0] == 200


async def test_a_layout_of_version_2_stays_one(lenient_discord: LoopbackDiscord) -> None:
    body = GOOD | {"content": None, "flags": V2, "components": [text("x")]}
    _, made = await send(lenient_discord, "POST", f"/channels/{NEWS}/messages", body)
    path = f"/channels/{NEWS}/messages/{made['id']}"
    status, _ = await send(lenient_discord, "PATCH", path, GOOD | {"flags": 0})
    assert status == 400
    status, made = await send(lenient_discord, "PATCH", path, GOOD | {"content": None, "components": [text("y")]})
    assert (status, made["flags"] & V2) == (200, V2)


COMMAND: Json = {"name": "brief", "description": "d"}
OPTION: Json = {"type": 3, "name": "topic", "description": "d"}
COMMANDS: list[tuple[list[Json], str]] = [
    ([COMMAND | {"name": "Brief"}], "[0].name: 'Brief' is no name"),
    ([COMMAND | {"name": "b" * 33}], "[0].name: "),
    ([COMMAND | {"name": "two words"}], "'two words' is no name"),
    ([COMMAND | {"description": ""}], "[0].description: This field is required"),
    ([COMMAND | {"description": "d" * 101}], "[0].description: "),
    ([COMMAND] * 2, "command 'brief' twice"),
    ([COMMAND | {"name": f"c{n}"} for n in range(101)], "101 commands of type 1, 100 are allowed"),
    ([{"name": f"C {n}", "type": 3} for n in range(16)], "16 commands of type 3, 15 are allowed"),
    ([{"name": "Check", "type": 3, "description": "d"}], "[0].description: only slash commands have one"),
    ([{"name": "Check", "type": 3, "options": [OPTION]}], "[0].options: only slash commands have them"),
    ([COMMAND | {"options": [OPTION | {"name": "Topic"}]}], "[0].options[0].name: 'Topic' is no name"),
    ([COMMAND | {"options": [OPTION] * 2}], "option 'topic' twice"),
    ([COMMAND | {"options": [OPTION | {"name": f"o{n}"} for n in range(26)]}], "[0].options: "),
    (
        [COMMAND | {"options": [OPTION, OPTION | {"name": "b", "required": True}]}],
        "Required options must be placed before",
    ),
    ([COMMAND | {"options": [OPTION, {"type": 1, "name": "sub", "description": "d"}]}], "subcommands beside options"),
    (
        [COMMAND | {"options": [OPTION | {"autocomplete": True, "choices": [{"name": "a", "value": "a"}]}]}],
        "autocomplete beside choices",
    ),
    (
        [COMMAND | {"options": [OPTION | {"choices": [{"name": f"{n}", "value": "v" * 4000} for n in range(2)]}]}],
        "8014 characters, 8000 are allowed",
    ),
]


@pytest.mark.parametrize(("commands", "words"), COMMANDS)
async def test_commands_that_discord_would_refuse_are_refused_and_noted(
    commands: list[Json], words: str, lenient_discord: LoopbackDiscord
) -> None:
    status, answer = await send(lenient_discord, "PUT", f"/applications/{APP}/commands", commands)
    assert (status, answer["code"]) == (400, 50035)
    assert words in "; ".join(lenient_discord.violations)
    assert lenient_discord.commands() == ()


def test_deep_subcommands_are_told_apart() -> None:
    sub: Json = {"type": 1, "name": "sub", "description": "d", "options": [OPTION]}
    group: Json = {"type": 2, "name": "group", "description": "d", "options": [sub]}
    assert set_complaints([COMMAND | {"options": [group, sub | {"name": "other"}]}]) == []
    deep = set_complaints([COMMAND | {"options": [group | {"options": [group]}]}])
    assert [complaint.words for complaint in deep] == ["nested too deep", "nested too deep"]


def test_a_modal_holds_five_inputs_with_ids_of_their_own() -> None:
    field: Json = {"type": 18, "label": "l", "component": {"type": 4, "style": 1, "custom_id": "a"}}
    assert modal_complaints({"components": [field]}) == []
    words = [complaint.words for complaint in modal_complaints({"components": [field] * 6})]
    assert words == ["6 components, 5 are allowed", "custom_id 'a' twice"]


@pytest.mark.parametrize("odd", [None, "x", 7, [None], [[]], [{}], {"type": 1}])
def test_odd_components_break_nothing(odd: object) -> None:
    body: Json = {"components": odd, "embeds": odd, "content": odd}
    assert isinstance(message_complaints(body, is_v2=False), list)
    assert isinstance(message_complaints(body, is_v2=True), list)
    assert manners(body, LoopbackDiscord().state.allowed) != []
    assert component_complaints([{"type": 1}]) == []
