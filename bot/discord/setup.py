"""How Discord is served, complete and checked."""

from typing import NamedTuple

from bot.settings import ServeSettings, platform_url
from briefings.errors import ConfigurationError


class DiscordSetup(NamedTuple):
    """The bot's token, and where Discord is."""

    token: str
    api_url: str
    gateway_url: str


def discord_setup(settings: ServeSettings) -> DiscordSetup | None:
    """Decide how Discord is served; ``None`` if it is not.

    Raises:
        ConfigurationError: It is set wrongly.
    """
    token = settings.discord_bot_token.get_secret_value() if settings.discord_bot_token is not None else ""
    token = token.removeprefix("Bot ").strip()
    if not token:
        return None
    if any(sign.isspace() for sign in token) or not token.isascii():
        raise ConfigurationError("DISCORD_BOT_TOKEN has signs that no token has. Copy it again from the portal.")
    return DiscordSetup(
        token,
        platform_url("DISCORD_API_URL", settings.discord_api_url).rstrip("/"),
        platform_url("DISCORD_GATEWAY_URL", settings.discord_gateway_url, secure="wss"),
    )
