"""The slash commands: which commands of the registry have one, and what each is called in this workspace."""

from typing import NamedTuple

from bot.settings import ServeSettings
from briefings.commands.registry import COMMANDS, Command
from briefings.errors import ConfigurationError

WITH_SLASH = ("brief", "who-said", "quotes", "check", "timeline", "topics", "digest")
"""The commands that people type often (PRODUCT, section 2); the others are understood after a mention."""
_MOST_LETTERS = 32  # docs.slack.dev/reference/app-manifest


class Slash(NamedTuple):
    """A slash command: its name with the slash, and what it runs."""

    name: str
    command: Command


def slashes(settings: ServeSettings) -> tuple[Slash, ...]:
    """The slash commands under the names that the operator gave them.

    Raises:
        ConfigurationError: Two would have one name, or a name is none.
    """
    found = tuple(Slash(_name(name, settings), COMMANDS[name]) for name in WITH_SLASH if name in COMMANDS)
    if unknown := sorted(set(settings.slack_commands) - set(WITH_SLASH)):
        raise ConfigurationError(f"BRIEFBOT_SLACK_COMMANDS names {unknown[0]}, which is no slash command.")
    names = [slash.name for slash in found]
    for name in names:
        if (
            names.count(name) > 1
            or len(name) > _MOST_LETTERS
            or not name[1:].replace("-", "").replace("_", "").isalnum()
        ):
            raise ConfigurationError(
                f"The slash command {name} cannot be named so: letters, digits, - and _, at most 31, each name once."
                " See BRIEFBOT_SLACK_COMMANDS, …_PREFIX and …_SUFFIX."
            )
    return found


def _name(name: str, settings: ServeSettings) -> str:
    given = settings.slack_commands.get(name) or f"{settings.slack_command_prefix}{name}{settings.slack_command_suffix}"
    return "/" + given.removeprefix("/").lower()
