"""Who the bot is, and how it gets to the gateway."""

from tests.wire.discord.methods.method import Done, Method
from tests.wire.discord.refusals import ApiError
from tests.wire.discord.shapes import my_guild_json, own_user_json, user_json
from tests.wire.discord.state import APP, BOT, DiscordState
from tests.wire.discord.values import Call
from tests.wire.wire_types import Json

STARTS = 1000  # IDENTIFYs a day


def me(state: DiscordState, call: Call) -> Done:
    """The bot."""
    del call
    return 200, own_user_json(state.users[BOT])


def user(state: DiscordState, call: Call) -> Done:
    """A person."""
    if call.path["user_id"] not in state.users:
        raise ApiError(10013)
    return 200, user_json(state.users[call.path["user_id"]])


def application(state: DiscordState, call: Call) -> Done:
    """The app."""
    del call
    owner = next((one for one in state.users.values() if not one.is_bot), state.users[BOT])
    params = {"oauth2_install_params": {"scopes": ["applications.commands"], "permissions": "0"}}
    shape: Json = {
        "id": APP,
        "name": state.users[BOT].name,
        "icon": None,
        "description": "",
        "type": None,
        "bot": user_json(state.users[BOT]),
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": 0,
        "flags_new": "0",
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": user_json(owner),
        "approximate_guild_count": sum(BOT in guild.members for guild in state.guilds.values()),
        "approximate_user_install_count": sum(one.has_app for one in state.users.values()),
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": [],
        "integration_types_config": {"0": params, "1": params},
    }
    return 200, shape


def my_guilds(state: DiscordState, call: Call) -> Done:
    """The guilds that the bot is in."""
    del call
    return 200, [my_guild_json(state, guild) for guild in state.guilds.values() if BOT in guild.members]


def gateway(state: DiscordState, call: Call) -> Done:
    """Where the gateway is."""
    del call
    return 200, {"url": gateway_url(state)}


def gateway_bot(state: DiscordState, call: Call) -> Done:
    """Where the gateway is, and how often it may still be started."""
    del call
    limit = {"total": STARTS, "remaining": state.starts_left, "reset_after": 86_400_000, "max_concurrency": 1}
    return 200, {"url": gateway_url(state), "shards": state.shards, "session_start_limit": limit}


def gateway_url(state: DiscordState) -> str:
    """The gateway's address, without its query."""
    return f"{state.origin.replace('http://', 'ws://')}/gateway"


METHODS = {
    "get_my_user": Method(me),
    "get_user": Method(user),
    "get_my_application": Method(application),
    "get_my_oauth2_application": Method(application),
    "list_my_guilds": Method(my_guilds),
    "get_gateway": Method(gateway),
    "get_bot_gateway": Method(gateway_bot),
}
