"""The manifest, held against Slack's own schema; the commands' names; the scopes and their reasons."""

from pathlib import Path

import pytest

from bot.fields import offered
from bot.settings import ServeSettings, read_serve_settings
from bot.slack.manifest import manifest
from bot.slack.names import slashes
from bot.slack.scopes import scopes
from briefings.errors import ConfigurationError
from tests.bot.running import ROOT, environment
from tests.wire.published import complaint
from tests.wire.slack.state import SCOPES

SCHEMA = "slack/manifest.schema.1.0.0.json"


def settings(**values: str) -> ServeSettings:
    """The settings under an environment."""
    with environment(values):
        return read_serve_settings()


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"SLACK_APP_TOKEN": "xapp-1", "BRIEFBOT_PUBLIC_URL": "https://bot.example"},
        {"BRIEFBOT_PUBLIC_URL": "https://bot.example/"},
        {"BRIEFBOT_PUBLIC_URL": "https://bot.example", "SLACK_CLIENT_ID": "1.2"},
        {"BRIEFBOT_SLACK_COMMAND_PREFIX": "news-"},
    ],
)
def test_the_manifest_is_as_slack_wants_it(values: dict[str, str]) -> None:
    assert complaint(manifest(settings(**values)), SCHEMA) is None


def test_every_slash_command_of_the_registry_is_in_it() -> None:
    commands = manifest(settings())["features"]["slash_commands"]
    assert [one["command"] for one in commands] == [f"/{command.name}" for command in offered()]


def test_without_a_public_address_it_is_for_socket_mode() -> None:
    made = manifest(settings())
    assert made["settings"]["socket_mode_enabled"]
    assert "request_url" not in made["settings"]["event_subscriptions"]


def test_with_a_public_address_slack_is_told_where_to_post() -> None:
    made = manifest(settings(BRIEFBOT_PUBLIC_URL="https://bot.example"))
    assert made["settings"]["event_subscriptions"]["request_url"] == "https://bot.example/slack/events"
    assert not made["settings"]["socket_mode_enabled"]


def test_it_asks_for_no_more_than_the_loopback_slack_grants() -> None:
    assert {scope.name for scope in scopes()} <= SCOPES


def test_every_scope_is_justified_in_the_docs() -> None:
    page = (ROOT / "docs" / "slack.md").read_text("utf-8")
    assert [scope.name for scope in scopes() if f"`{scope.name}`" not in page or scope.why not in page] == []


NAMED: list[tuple[dict[str, str], str]] = [
    ({"BRIEFBOT_SLACK_COMMAND_PREFIX": "bb-"}, "/bb-brief"),
    ({"BRIEFBOT_SLACK_COMMAND_SUFFIX": "-news"}, "/brief-news"),
    ({"BRIEFBOT_SLACK_COMMANDS": '{"brief": "/News"}', "BRIEFBOT_SLACK_COMMAND_PREFIX": "bb-"}, "/news"),
]


@pytest.mark.parametrize(("values", "name"), NAMED)
def test_the_operator_names_the_commands(values: dict[str, str], name: str) -> None:
    assert slashes(settings(**values))[0].name == name


@pytest.mark.parametrize(
    "values",
    [
        {"BRIEFBOT_SLACK_COMMANDS": '{"brief": "check"}'},
        {"BRIEFBOT_SLACK_COMMANDS": '{"search": "find"}'},
        {"BRIEFBOT_SLACK_COMMAND_PREFIX": "news desk "},
        {"BRIEFBOT_SLACK_COMMAND_PREFIX": "x" * 31},
    ],
)
def test_names_that_do_not_work_are_refused(values: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError, match="BRIEFBOT_SLACK"):
        slashes(settings(**values))


def test_every_setting_of_serving_is_documented() -> None:
    page = Path(ROOT / "docs" / "settings.md").read_text("utf-8")
    names = [
        str(field.validation_alias or f"BRIEFBOT_{name.upper()}") for name, field in ServeSettings.model_fields.items()
    ]
    assert [name for name in names if f"`{name}`" not in page and not name.startswith("DISCORD_")] == []
