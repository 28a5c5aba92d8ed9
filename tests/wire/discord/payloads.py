"""The payloads of interactions, in the shapes that Discord sends.

Source: docs.discord.com/developers/interactions/receiving-and-responding#interaction-object.
"""

from collections.abc import Iterable, Mapping

from tests.wire.discord.command_rules import CHANNEL_OPTION, ROLE_OPTION, USER_OPTION
from tests.wire.discord.components import (
    CHANNEL_SELECT,
    INPUT,
    ROLE_SELECT,
    ROW,
    SELECT,
    TEXT_DISPLAY,
    USER_SELECT,
    as_objects,
)
from tests.wire.discord.shapes import channel_json, member_json, message_json, owners, role_json, user_json
from tests.wire.discord.state import APP, BOT, DiscordState
from tests.wire.discord.values import DIRECT, Channel, Message, Modal
from tests.wire.wire_types import Json

IN_GUILD, WITH_BOT, BETWEEN_PEOPLE = 0, 1, 2  # contexts
_FILE_SIZE = 10 * 1024 * 1024


def context_of(channel: Channel) -> int:
    """In which of the three contexts something happens."""
    if channel.guild is not None:
        return IN_GUILD
    return WITH_BOT if channel.kind == DIRECT and BOT in channel.people else BETWEEN_PEOPLE


def interaction(state: DiscordState, kind: int, user: str, channel: Channel, data: Json) -> Json:
    """An interaction, without the id and token that it gets when it is kept."""
    shape: Json = {
        "application_id": APP,
        "type": kind,
        "version": 1,
        "data": data,
        "channel_id": channel.id,
        "channel": channel_json(state, channel) | {"permissions": str(state.permissions(user, channel))},
        "app_permissions": str(state.permissions(BOT, channel)),
        "locale": "en-US",
        "context": context_of(channel),
        "authorizing_integration_owners": owners(state, user, channel),
        "entitlements": [],
        "attachment_size_limit": _FILE_SIZE,
    }
    if channel.guild is None:
        return shape | {"user": user_json(state.users[user])}
    guild = state.guilds[channel.guild]
    member = member_json(state, guild, user) | {"permissions": str(state.permissions(user, channel))}
    known: Json = {"id": guild.id, "locale": "en-US", "features": []}
    return shape | {"guild_id": guild.id, "guild": known, "guild_locale": "en-US", "member": member}


def command_data(state: DiscordState, command: Json, channel: Channel, options: list[Json], leaves: list[Json]) -> Json:
    """What was asked with a slash command."""
    data: Json = {"id": command["id"], "name": command["name"], "type": command["type"]}
    named = [(option["type"], option["value"]) for option in leaves]
    found = _resolved(
        state,
        channel,
        users=[value for kind, value in named if kind == USER_OPTION],
        channels=[value for kind, value in named if kind == CHANNEL_OPTION],
        roles=[value for kind, value in named if kind == ROLE_OPTION],
    )
    data |= {"options": options} if options else {}
    data |= {"resolved": found} if found else {}
    return data | ({"guild_id": command["guild_id"]} if "guild_id" in command else {})


def message_command_data(state: DiscordState, command: Json, message: Message) -> Json:
    """What was asked about a message; its words come with it, whatever the intents."""
    return {
        "id": command["id"],
        "name": command["name"],
        "type": command["type"],
        "target_id": message.id,
        "resolved": {"messages": {message.id: message_json(state, message)}},
    }


def component_data(state: DiscordState, component: Json, values: list[str] | None, channel: Channel) -> Json:
    """What was pressed or chosen."""
    data: Json = {
        "custom_id": component["custom_id"],
        "component_type": component["type"],
        "id": component.get("id", 1),
    }
    if values is None:
        return data
    found = _chosen(state, channel, component["type"], values)
    return data | {"values": values} | ({"resolved": found} if found else {})


def modal_data(modal: Modal, values: Mapping[str, str | list[str]]) -> Json:
    """What a modal holds when it is sent.

    Raises:
        AssertionError: Discord's client would not let the person do that.
    """
    left = set(values)
    components = [
        _held(one, number, values, left) for number, one in enumerate(as_objects(modal.body["components"]), 1)
    ]
    if left:
        raise AssertionError(f"the modal has no {sorted(left)}")
    return {"custom_id": modal.body["custom_id"], "components": components}


def _held(component: Json, number: int, values: Mapping[str, str | list[str]], left: set[str]) -> Json:
    shape: Json = {"type": component["type"], "id": number}
    if component["type"] == TEXT_DISPLAY:
        return shape
    if component["type"] == ROW:
        return shape | {"components": [_held(one, number, values, left) for one in component["components"]]}
    if isinstance(component.get("component"), dict):
        return shape | {"component": _held(component["component"], number, values, left)}
    name = component["custom_id"]
    left.discard(name)
    if component["type"] == INPUT:
        return shape | {
            "custom_id": name,
            "value": _typed(component, str(values.get(name, component.get("value") or ""))),
        }
    picked = values.get(name, [one["value"] for one in as_objects(component.get("options")) if one.get("default")])
    chosen = [picked] if isinstance(picked, str) else picked
    check_chosen(component, chosen, least=1 if component.get("required", True) else 0)
    return shape | {"custom_id": name, "values": chosen}


def check_chosen(menu: Json, values: list[str], least: int = 1) -> None:
    """Refuse what cannot be chosen from a menu.

    Raises:
        AssertionError: There is no such option, or too few or too many are chosen.
    """
    options = [one["value"] for one in as_objects(menu.get("options"))]
    if menu["type"] == SELECT and (unknown := [value for value in values if value not in options]):
        raise AssertionError(f"no option {unknown} among {options}")
    least, most = (menu.get("min_values") or least), (menu.get("max_values") or 1)
    if not least <= len(values) <= most:
        raise AssertionError(f"the menu takes {least} to {most}, not {len(values)}")


def _typed(field: Json, text: str) -> str:
    least = field.get("min_length") or (1 if field.get("required", True) else 0)
    most = field.get("max_length") or 4000
    if (text and not least <= len(text) <= most) or (not text and field.get("required", True)):
        raise AssertionError(f"the field {field['custom_id']!r} takes {least} to {most} characters, not {len(text)}")
    return text


def _chosen(state: DiscordState, channel: Channel, kind: int, values: list[str]) -> Json:
    return _resolved(
        state,
        channel,
        users=values if kind == USER_SELECT else (),
        channels=values if kind == CHANNEL_SELECT else (),
        roles=values if kind == ROLE_SELECT else (),
    )


def _resolved(
    state: DiscordState, place: Channel, *, users: Iterable[str], channels: Iterable[str], roles: Iterable[str]
) -> Json:
    found: Json = {}
    for user in users:
        found.setdefault("users", {})[user] = user_json(state.users[user])
        if place.guild is not None and user in state.guilds[place.guild].members:
            member = member_json(state, state.guilds[place.guild], user)
            found.setdefault("members", {})[user] = {name: part for name, part in member.items() if name != "user"}
    for one in channels:
        shape = channel_json(state, state.channels[one])
        found.setdefault("channels", {})[one] = shape | {
            "permissions": str(state.permissions(BOT, state.channels[one]))
        }
    for role in roles:
        found.setdefault("roles", {})[role] = role_json(state.roles[role])
    return found
