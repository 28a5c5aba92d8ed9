"""Values as Slack spells them in JSON."""

from tests.wire.slack.state import APP_ID, SlackState
from tests.wire.slack.values import Channel, Message, Team, User, View
from tests.wire.wire_types import Json


def user_json(user: User) -> Json:
    """A user as `users.info` gives it."""
    return {
        "id": user.id,
        "team_id": user.team,
        "name": user.name,
        "real_name": user.name.title(),
        "deleted": False,
        "tz": user.tz,
        "tz_label": user.tz,
        "tz_offset": user.tz_offset,
        "is_admin": user.is_admin or user.is_owner,
        "is_owner": user.is_owner,
        "is_primary_owner": False,
        "is_restricted": False,
        "is_ultra_restricted": False,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "profile": {"real_name": user.name.title(), "display_name": user.name, "team": user.team},
    }


def channel_json(channel: Channel, bot_user: str) -> Json:
    """A conversation as `conversations.info` gives it to a bot."""
    shape: Json = {
        "id": channel.id,
        "created": 1_700_000_000,
        "context_team_id": channel.team,
        "is_archived": channel.is_archived,
        "is_im": channel.kind == "im",
        "is_mpim": channel.kind == "mpim",
    }
    if channel.kind == "im":
        (person,) = channel.members - {bot_user}
        return {**shape, "user": person, "is_user_deleted": False, "priority": 0}
    return {
        **shape,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": channel.kind == "public",
        "is_group": channel.kind == "private",
        "is_private": channel.kind != "public",
        "is_general": False,
        "is_member": bot_user in channel.members,
        "is_shared": False,
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
        "num_members": len(channel.members),
    }


def message_json(message: Message, team: Team) -> Json:
    """A message as an answer or a payload carries it."""
    shape: Json = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts, "team": team.id}
    if message.bot_id is not None:
        shape |= {"bot_id": message.bot_id, "app_id": APP_ID}
    if message.blocks:
        shape["blocks"] = list(message.blocks)
    if message.thread_ts is not None:
        shape["thread_ts"] = message.thread_ts
    if message.metadata is not None:
        shape["metadata"] = message.metadata
    if message.is_edited:
        shape["edited"] = {"user": message.user, "ts": message.ts}
    return shape


def view_json(state: SlackState, view: View, values: Json | None = None) -> Json:
    """A view as answers and payloads carry it."""
    shape: Json = {
        "callback_id": "",
        "private_metadata": "",
        "external_id": "",
        "close": None,
        "submit": None,
        "clear_on_close": False,
        "notify_on_close": False,
        **view.body,
        "id": view.id,
        "team_id": view.team,
        "app_id": APP_ID,
        "app_installed_team_id": view.team,
        "bot_id": state.teams[view.team].bot_id,
        "hash": view.hash,
        "root_view_id": view.root,
        "previous_view_id": view.previous,
        "state": {"values": values or {}},
    }
    if view.body["type"] == "home":
        for name in ("close", "submit", "title"):
            shape.setdefault(name, None)
    return shape
