"""What the operator decides about serving: tokens, addresses, names; one frozen object, read at the entry point.

Invariant: secrets are `SecretStr`, so that neither a log nor a traceback shows one. What is set by half is refused
with the name of the variable that is missing.
"""

from typing import Annotated, Literal, NamedTuple
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import SettingsConfigDict

from bot.logs import LogForm
from briefings.errors import ConfigurationError
from briefings.settings import Settings, unusable
from briefings.store.addresses import passwords_of

Secret = Annotated[SecretStr | None, BeforeValidator(lambda value: value.strip() if isinstance(value, str) else value)]
SlackMode = Literal["socket", "http"]
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class ServeSettings(Settings):
    """Settings of ``serve``; names that the ecosystem knows have no prefix, the rest are ``BRIEFBOT_<NAME>``."""

    model_config = SettingsConfigDict(env_ignore_empty=True)

    slack_bot_token: Secret = Field(None, validation_alias="SLACK_BOT_TOKEN")
    slack_app_token: Secret = Field(None, validation_alias="SLACK_APP_TOKEN")
    """Turns Socket Mode on."""
    slack_signing_secret: Secret = Field(None, validation_alias="SLACK_SIGNING_SECRET")
    slack_client_id: str | None = Field(None, validation_alias="SLACK_CLIENT_ID")
    """With the secret and ``token_keys``: many workspaces install by OAuth, in HTTP mode."""
    slack_client_secret: Secret = Field(None, validation_alias="SLACK_CLIENT_SECRET")
    slack_api_url: str = Field("https://slack.com/api/", validation_alias="SLACK_API_URL")
    slack_command_prefix: str = ""
    """Put before every slash command's name, for a workspace where ``/brief`` is taken."""
    slack_command_suffix: str = ""
    slack_commands: dict[str, str] = Field(default_factory=dict)
    """Names for single commands, as JSON: ``{"brief": "news"}``; prefix and suffix are not added to these."""
    public_url: str | None = None
    """Where Slack and browsers reach the HTTP mode, for OAuth and the manifest: ``https://bot.example``."""
    token_keys: Secret = None
    """Fernet keys, comma separated, that encrypt the tokens of installations; the first encrypts, all decrypt."""
    discord_bot_token: Secret = Field(None, validation_alias="DISCORD_BOT_TOKEN")
    """Turns Discord on."""
    discord_api_url: str = Field("https://discord.com/api/v10", validation_alias="DISCORD_API_URL")
    discord_gateway_url: str = Field("wss://gateway.discord.gg", validation_alias="DISCORD_GATEWAY_URL")
    host: str = Field("0.0.0.0", validation_alias="HOST")  # noqa: S104 - Slack must reach it, and requests are signed
    port: int = Field(3000, ge=0, le=65535, validation_alias="PORT")
    health_host: str = Field("127.0.0.1", validation_alias="HEALTH_HOST")
    health_port: int = Field(8081, ge=0, le=65535, validation_alias="HEALTH_PORT")
    corpus_poll_s: float = Field(2.0, gt=0)
    """How often the corpus folder is looked at."""
    slack_managers: str | None = None
    """Slack user ids, comma separated: they too may schedule digests, beside administrators and owners."""
    digest_lease_s: int = Field(60, ge=2)
    """After so many seconds without a sign of life another replica takes a digest over."""
    digest_retry_s: float = Field(60.0, gt=0)
    """The pause after a place first refused a digest; each one after it is four times as long."""
    postgres_password: Secret = Field(None, validation_alias="PGPASSWORD")
    """Read by libpq itself, and known here only so that the log hides it."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: LogForm | None = None
    """Default: ``line`` on a terminal, ``json`` elsewhere."""

    def secrets(self) -> tuple[str, ...]:
        """Every secret there is, for the log to hide."""
        values = (getattr(self, name) for name in type(self).model_fields)
        tokens = (value.get_secret_value() for value in values if isinstance(value, SecretStr))
        return (*tokens, *passwords_of(self.database_url or ""))


class SlackSetup(NamedTuple):
    """How Slack is served, complete and checked."""

    mode: SlackMode
    api_url: str
    bot_token: str | None
    """``None``: every workspace has a token of its own, from OAuth."""
    app_token: str = ""
    signing_secret: str = ""


def read_serve_settings() -> ServeSettings:
    """Read the settings.

    Raises:
        ConfigurationError: A value is not usable; the message names the variable and never shows the value.
    """
    try:
        return ServeSettings()
    except ValidationError as error:
        raise unusable(error) from None


def slack_setup(settings: ServeSettings) -> SlackSetup | None:
    """Decide how Slack is served; ``None`` if nothing of Slack is set.

    Raises:
        ConfigurationError: It is set by half, or wrongly.
    """
    bot, app, signing = map(
        _reveal, (settings.slack_bot_token, settings.slack_app_token, settings.slack_signing_secret)
    )
    has_oauth = _has_oauth(settings)
    if not (bot or app or signing or has_oauth):
        return None
    if bot.startswith("xapp-") or app.startswith("xoxb-"):
        raise ConfigurationError("SLACK_BOT_TOKEN (xoxb-…) and SLACK_APP_TOKEN (xapp-…) are exchanged.")
    api_url = platform_url("SLACK_API_URL", settings.slack_api_url).rstrip("/") + "/"
    if app:
        if not bot:
            raise ConfigurationError("SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN (xoxb-…) is not.")
        return SlackSetup("socket", api_url, bot, app_token=app)
    if not signing:
        raise ConfigurationError(
            "Slack needs SLACK_APP_TOKEN (xapp-…, Socket Mode) or SLACK_SIGNING_SECRET (HTTP), and neither is set."
        )
    if not bot and not has_oauth:
        raise ConfigurationError("SLACK_SIGNING_SECRET is set, but SLACK_BOT_TOKEN (xoxb-…) is not.")
    return SlackSetup("http", api_url, bot or None, signing_secret=signing)


def platform_url(variable: str, url: str, secure: str = "https") -> str:
    """Hold a base address against the rule: encrypted, unless it stays on this machine.

    Raises:
        ConfigurationError: It is neither.
    """
    try:
        parts = urlsplit(url.strip())
        host, scheme = parts.hostname, parts.scheme
    except ValueError:
        host, scheme = None, ""
    is_local = host in _LOOPBACK and scheme in (secure, secure.removesuffix("s"))
    if not host or (scheme != secure and not is_local):
        raise ConfigurationError(f"{variable} must begin with {secure}://, unless it points to this machine.")
    return url.strip()


def _has_oauth(settings: ServeSettings) -> bool:
    needed = {
        "SLACK_CLIENT_ID": settings.slack_client_id,
        "SLACK_CLIENT_SECRET": _reveal(settings.slack_client_secret),
    }
    if not any(needed.values()):
        return False
    needed |= {"BRIEFBOT_TOKEN_KEYS": _reveal(settings.token_keys), "BRIEFBOT_PUBLIC_URL": settings.public_url}
    if missing := [name for name, value in needed.items() if not value]:
        raise ConfigurationError(f"Installing by OAuth also needs {', '.join(missing)}. See docs/slack.md.")
    if settings.slack_app_token is not None:
        raise ConfigurationError("SLACK_APP_TOKEN is for one workspace; take it away to install by OAuth.")
    platform_url("BRIEFBOT_PUBLIC_URL", settings.public_url or "")
    return True


def _reveal(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret is not None else ""
