"""The slash commands: what each is called in this workspace."""

from typing import NamedTuple

from bot.fields import WITH_SLASH, offered
from bot.settings import ServeSettings
from briefings.commands.registry import Command
from briefings.errors import ConfigurationError

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
    found = tuple(Slash(_name(command.name, settings), command) for command in offered())
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
