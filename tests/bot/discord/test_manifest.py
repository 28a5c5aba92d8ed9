"""What the app is set up with: links, permissions, commands; and the settings that are refused."""

from urllib.parse import parse_qs, urlsplit

import pytest

from bot.discord.manifest import NO_APPLICATION, application_of, manifest
from bot.discord.payload import commands, digest_of
from bot.discord.permissions import NEEDED, bits, lacking
from bot.discord.setup import DiscordSetup, discord_setup
from bot.fields import offered
from bot.settings import read_serve_settings
from briefings.errors import ConfigurationError
from tests.bot.running import ROOT, environment
from tests.wire.discord.command_rules import set_complaints
from tests.wire.discord.openapi import body_complaint

TOKEN = "MTA1MDAwMDAwMDAwMDAwMDAwMA.GxYzAb.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"


def setup(**values: str) -> DiscordSetup | None:
    """The setup under an environment."""
    with environment(values):
        return discord_setup(read_serve_settings())


def test_the_commands_are_as_discord_wants_them() -> None:
    assert body_complaint("bulk_set_application_commands", commands()) is None
    assert set_complaints(commands()) == []


def test_every_offered_command_is_there_with_its_typed_options() -> None:
    made = {command["name"]: command for command in commands()}
    assert list(made) == [*(command.name for command in offered()), "Check quotes in this message"]
    brief = {option["name"]: option for option in made["brief"]["options"]}
    assert brief["topic"]["autocomplete"]
    assert [choice["value"] for choice in brief["length"]["choices"]] == ["short", "full"]
    assert not any(option.get("required") for command in made.values() for option in command.get("options", ()))


def test_the_same_registry_gives_the_same_digest() -> None:
    assert digest_of(commands()) == digest_of(commands()) != digest_of(commands()[1:])


def test_the_invite_asks_for_nothing_beyond_what_is_explained() -> None:
    with environment({"DISCORD_BOT_TOKEN": TOKEN}):
        made = manifest(read_serve_settings())
    query = parse_qs(urlsplit(made["invite"]).query)
    assert query["client_id"] == ["1050000000000000000"]
    assert query["permissions"] == [str(bits())]
    assert set(made["permissions"]["why"]) == {permission.name for permission in NEEDED}
    assert made["intents"]["privileged"] == []


def test_without_a_token_the_links_show_where_the_id_goes() -> None:
    with environment({}):
        assert NO_APPLICATION in manifest(read_serve_settings())["invite"]


@pytest.mark.parametrize("token", ["", ".", "x", "ß.a.b", "QUJD.a.b", "=" * 50])
def test_a_token_of_another_form_names_no_app(token: str) -> None:
    assert application_of(token) is None


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({"DISCORD_API_URL": "http://discord.example/api"}, "DISCORD_API_URL"),
        ({"DISCORD_GATEWAY_URL": "ws://discord.example"}, "DISCORD_GATEWAY_URL"),
        ({"DISCORD_GATEWAY_URL": "https://discord.example"}, "DISCORD_GATEWAY_URL"),
        ({"DISCORD_BOT_TOKEN": "a b"}, "DISCORD_BOT_TOKEN"),
    ],
)
def test_a_wrong_setting_is_named_and_not_shown(values: dict[str, str], named: str) -> None:
    with pytest.raises(ConfigurationError, match=named) as refused:
        setup(**{"DISCORD_BOT_TOKEN": TOKEN} | values)
    assert not any(value in str(refused.value) for value in values.values())


@pytest.mark.parametrize("token", [TOKEN, f"  {TOKEN}\n", f"Bot {TOKEN}"])
def test_a_token_is_taken_without_what_was_copied_with_it(token: str) -> None:
    made = setup(DISCORD_BOT_TOKEN=token, DISCORD_API_URL="http://127.0.0.1:1/api/v10/")
    assert made == DiscordSetup(TOKEN, "http://127.0.0.1:1/api/v10", "wss://gateway.discord.gg")


def test_without_a_token_discord_is_not_served() -> None:
    assert setup() is None


@pytest.mark.parametrize(
    ("rights", "in_thread", "opens_thread", "names"),
    [
        (bits(), False, True, []),
        (1 << 3, False, True, []),
        (bits() & ~(1 << 11), False, False, ["Send Messages"]),
        (bits() & ~(1 << 11), True, False, []),
        (bits() & ~(1 << 38), True, False, ["Send Messages in Threads"]),
        (bits() & ~(1 << 35), False, True, ["Create Public Threads"]),
        (bits() & ~(1 << 35), False, False, []),
    ],
)
def test_only_what_an_act_needs_is_missed(rights: int, in_thread: bool, opens_thread: bool, names: list[str]) -> None:
    missing = lacking(rights, in_thread=in_thread, opens_thread=opens_thread)
    assert [permission.name for permission in missing] == names


def test_every_permission_is_explained_in_the_docs() -> None:
    told = (ROOT / "docs" / "discord.md").read_text("utf-8")
    assert all(f"| {permission.name} | {permission.why} |" in told for permission in NEEDED)
