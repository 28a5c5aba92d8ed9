"""What people type in Slack, as they see it: markup undone, the mention of the bot taken away.

Source: https://docs.slack.dev/messaging/formatting-message-text (what Slack escapes, and how it writes links).
"""

import re

_LINK = re.compile(r"<((?:[@#!]|https?://|mailto:)[^<>|]{1,3000})(?:\|([^<>]{0,3000}))?>")
_ESCAPED = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def typed_words(text: str, bot_user: str = "") -> str:
    """Turn the text of a command or message into what was typed.

    Args:
        text: As Slack sends it.
        bot_user: The bot, whose mention is no part of a question.

    Returns:
        Plain words: links by their label, else their address; people and channels by their names, if Slack gives any.
    """

    def shown(match: re.Match[str]) -> str:
        target, label = match[1], match[2]
        if target == f"@{bot_user}":
            return " "
        if target[0] in "@#!":
            return label or ""
        return label or target.removeprefix("mailto:")

    words = _LINK.sub(shown, text)
    for escaped, plain in _ESCAPED:
        words = words.replace(escaped, plain)
    return words.strip()
