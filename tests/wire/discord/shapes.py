"""People, places and messages as Discord writes them in JSON.

Each shape is held against the published answers by `test_discord_answers`.
"""

from datetime import UTC, datetime

from tests.wire.discord.permissions import permissions_of
from tests.wire.discord.state import APP, BOT, DiscordState
from tests.wire.discord.values import (
    COMMAND,
    COMPONENT,
    DIRECT,
    GROUP,
    MODAL,
    Channel,
    Guild,
    Interaction,
    Message,
    Role,
    User,
)
from tests.wire.wire_types import Json

JOINED = "2025-01-02T03:04:05+00:00"
_REPLY, _COMMAND_ANSWER, _CONTEXT_ANSWER = 19, 20, 23  # message types


def stamp(when: float) -> str:
    """A time as Discord writes it."""
    return datetime.fromtimestamp(when, UTC).isoformat()


def user_json(user: User) -> Json:
    """A person."""
    shape: Json = {
        "id": user.id,
        "username": user.name,
        "global_name": None if user.is_bot else user.name.title(),
        "discriminator": "0",
        "avatar": None,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
    }
    return shape | {"bot": True} if user.is_bot else shape


def own_user_json(user: User) -> Json:
    """The bot, as it sees itself."""
    return user_json(user) | {"mfa_enabled": True, "locale": "en-US", "verified": True}


def member_json(state: DiscordState, guild: Guild, user: str) -> Json:
    """A person in a guild."""
    return {
        "user": user_json(state.users[user]),
        "nick": None,
        "avatar": None,
        "banner": None,
        "roles": sorted(guild.members[user]),
        "joined_at": JOINED,
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "flags": 0,
        "pending": False,
        "communication_disabled_until": None,
    }


def role_json(role: Role) -> Json:
    """A role."""
    return {
        "id": role.id,
        "name": role.name,
        "permissions": str(role.permissions),
        "position": 0 if role.id == role.guild else role.position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }


def roles_of(state: DiscordState, guild: Guild) -> list[Role]:
    """The roles of a guild, everybody's first."""
    found = (role for role in state.roles.values() if role.guild == guild.id)
    return sorted(found, key=lambda role: (role.id != guild.id, role.position))


def guild_json(state: DiscordState, guild: Guild) -> Json:
    """A guild, without its people and channels."""
    empty = ("icon", "description", "home_header", "splash", "discovery_splash", "banner", "application_id")
    places = ("afk_channel_id", "system_channel_id", "widget_channel_id", "rules_channel_id")
    more = ("safety_alerts_channel_id", "public_updates_channel_id", "vanity_url_code", "incidents_data")
    zeros = ("system_channel_flags", "verification_level", "default_message_notifications", "mfa_level")
    levels = ("explicit_content_filter", "premium_tier", "premium_subscription_count", "nsfw_level")
    return {
        "id": guild.id,
        "name": guild.name,
        "owner_id": guild.owner,
        **dict.fromkeys((*empty, *places, *more)),
        **dict.fromkeys((*zeros, *levels), 0),
        **dict.fromkeys(("widget_enabled", "premium_progress_bar_enabled", "nsfw"), False),
        "features": [],
        "emojis": [],
        "stickers": [],
        "region": "deprecated",
        "preferred_locale": "en-US",
        "afk_timeout": 300,
        "max_presences": None,
        "max_members": 500_000,
        "max_stage_video_channel_users": 50,
        "max_video_channel_users": 25,
        "roles": [role_json(role) for role in roles_of(state, guild)],
    }


def guild_create(state: DiscordState, guild: Guild) -> Json:
    """A guild as a session is told of it: of its people only the bot, as without the members intent."""
    channels = [one for one in state.channels.values() if one.guild == guild.id]
    return guild_json(state, guild) | {
        "joined_at": JOINED,
        "large": False,
        "unavailable": False,
        "member_count": len(guild.members),
        "members": [member_json(state, guild, BOT)],
        "channels": [channel_json(state, one) for one in channels if not one.is_thread],
        "threads": [channel_json(state, one) for one in channels if one.is_thread],
        **{name: [] for name in ("voice_states", "presences", "stage_instances", "guild_scheduled_events")},
        "soundboard_sounds": [],
    }


def my_guild_json(state: DiscordState, guild: Guild) -> Json:
    """A guild in the list of those that the bot is in."""
    permissions = permissions_of(BOT, guild, None, state.roles)
    shape: Json = {"id": guild.id, "name": guild.name, "icon": None, "banner": None, "features": []}
    return shape | {"owner": False, "permissions": str(permissions)}


def channel_json(state: DiscordState, channel: Channel) -> Json:
    """A channel, thread or conversation."""
    shape: Json = {"id": channel.id, "type": channel.kind, "flags": 0, "last_message_id": None}
    if channel.guild is None:
        people = [user_json(state.users[one]) for one in channel.people if one != BOT]
        if channel.kind == GROUP:
            return shape | {"recipients": people, "name": channel.name, "icon": None, "owner_id": channel.owner}
        return shape | {"recipients": people}
    shape |= {"guild_id": channel.guild, "name": channel.name, "parent_id": channel.parent, "rate_limit_per_user": 0}
    if channel.is_thread:
        return shape | _thread_parts(state, channel)
    return shape | {
        "position": 0,
        "topic": None,
        "nsfw": False,
        "permission_overwrites": [
            {"id": one.target, "type": 0 if one.is_role else 1, "allow": str(one.allow), "deny": str(one.deny)}
            for one in channel.overwrites
        ],
    }


def _thread_parts(state: DiscordState, thread: Channel) -> Json:
    said = len(state.visible(thread.id))
    return {
        "owner_id": thread.owner,
        "message_count": said,
        "total_message_sent": said,
        "member_count": len(thread.people),
        "thread_metadata": {
            "archived": thread.is_archived,
            "archive_timestamp": JOINED,
            "auto_archive_duration": 1440,
            "locked": False,
            "create_timestamp": JOINED,
        },
    }


def message_json(state: DiscordState, message: Message, *, with_reply: bool = True) -> Json:
    """A message; `with_reply` also shows the message that it answers."""
    asked = next((one for one in state.interactions.values() if one.id == message.interaction), None)
    shape: Json = {
        "id": message.id,
        "channel_id": message.channel,
        "type": _message_type(message, asked),
        "author": user_json(state.users[message.author]),
        "content": message.content,
        "embeds": [{"type": "rich", **embed} for embed in message.embeds],
        "components": list(message.components),
        "attachments": list(message.attachments),
        "mentions": [user_json(state.users[one]) for one in message.mentions],
        "mention_roles": [],
        "mention_everyone": False,
        "timestamp": stamp(_born(message.id)),
        "edited_timestamp": None if message.edited_at is None else stamp(message.edited_at),
        "flags": message.flags,
        "pinned": False,
        "tts": False,
    }
    if message.nonce is not None:
        shape["nonce"] = message.nonce
    if message.reactions:
        shape["reactions"] = _reactions(message)
    if message.author == BOT and asked is not None:
        shape |= {"application_id": APP, "webhook_id": APP, "interaction_metadata": _metadata(state, asked)}
    if message.reply_to is not None:
        shape["message_reference"] = {"type": 0, "channel_id": message.channel, "message_id": message.reply_to}
        answered = state.messages.get(message.reply_to)
        if with_reply:
            shape["referenced_message"] = answered and message_json(state, answered, with_reply=False)
    if message.id in state.channels:
        shape["thread"] = channel_json(state, state.channels[message.id])
        shape["flags"] |= 1 << 5
    return shape


def owners(state: DiscordState, user: str, channel: Channel) -> Json:
    """Through whose installation an interaction is possible: the guild's (`0`), the person's (`1`)."""
    found: Json = {}
    if channel.guild is not None and state.is_in(BOT, channel.guild):
        found["0"] = channel.guild
    if channel.kind == DIRECT and BOT in channel.people:
        found["0"] = "0"
    return found | {"1": user} if state.users[user].has_app else found


def _message_type(message: Message, asked: Interaction | None) -> int:
    if asked is not None and message.id == asked.original and asked.source is None and "data" in asked.payload:
        return _CONTEXT_ANSWER if asked.payload["data"].get("target_id") else _COMMAND_ANSWER
    return 0 if message.reply_to is None else _REPLY


def _metadata(state: DiscordState, asked: Interaction) -> Json:
    shape: Json = {
        "id": asked.id,
        "type": asked.kind,
        "user": user_json(state.users[asked.user]),
        "authorizing_integration_owners": owners(state, asked.user, state.channels[asked.channel]),
    }
    if asked.kind == MODAL:
        opened = shape | ({"type": COMMAND} if asked.source is None else _pressed(asked))
        return shape | {"triggering_interaction_metadata": opened}
    return shape | (_pressed(asked) if asked.kind == COMPONENT else {})


def _pressed(asked: Interaction) -> Json:
    return {"type": COMPONENT, "interacted_message_id": asked.source}


def _reactions(message: Message) -> list[Json]:
    return [
        {
            "emoji": {"id": None, "name": emoji},
            "count": len(people := [user for name, user in message.reactions if name == emoji]),
            "count_details": {"burst": 0, "normal": len(people)},
            "burst_colors": [],
            "me_burst": False,
            "me": BOT in people,
        }
        for emoji in sorted({name for name, _ in message.reactions})
    ]


def _born(snowflake: str) -> float:
    return ((int(snowflake) >> 22) + 1_420_070_400_000) / 1000
