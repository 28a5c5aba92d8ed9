"""``briefbot manifest discord``: what is pasted where, to have the app: links with the least permissions, and why.

Discord takes no manifest; the commands register themselves when serving starts (`bot.discord.sync`).
"""

import base64
import binascii

from bot.discord.payload import commands
from bot.discord.permissions import NEEDED, bits, invite_link, personal_link
from bot.discord.rest import Json
from bot.settings import ServeSettings

NO_APPLICATION = "APPLICATION_ID"
"""Stands in the links until there is a token."""


def manifest(settings: ServeSettings) -> Json:
    """Make all that setting the app up needs."""
    token = settings.discord_bot_token
    application = application_of(token.get_secret_value()) if token is not None else None
    return {
        "invite": invite_link(application or NO_APPLICATION),
        "install_for_oneself": personal_link(application or NO_APPLICATION),
        "permissions": {"integer": str(bits()), "why": {one.name: one.why for one in NEEDED}},
        "intents": {"privileged": [], "asked_for": ["GUILDS", "GUILD_MESSAGES", "DIRECT_MESSAGES"]},
        "commands": commands(),
    }


def application_of(token: str) -> str | None:
    """The app's id, which is the first part of its bot's token; ``None`` if it does not say."""
    first = token.partition(".")[0]
    try:
        name = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        return None
    return name if name.isdigit() else None
