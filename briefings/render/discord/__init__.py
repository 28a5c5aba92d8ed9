"""Answers as Discord messages: embeds in which nothing of an article or a question takes effect.

`to_discord`, `digest_to_discord` and `sentence_to_discord` are all that an adapter needs. Why embeds
and not components of version 2: docs/decisions/0005-discord-embeds.md.
"""

from briefings.render.discord.message import (
    Attachment,
    DiscordMessage,
    digest_to_discord,
    sentence_to_discord,
    to_discord,
)
from briefings.render.discord.rows import MENU_PREFIX
from briefings.render.discord.text import escape

__all__ = (
    "MENU_PREFIX",
    "Attachment",
    "DiscordMessage",
    "digest_to_discord",
    "escape",
    "sentence_to_discord",
    "to_discord",
)
