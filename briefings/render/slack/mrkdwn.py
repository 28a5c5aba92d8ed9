"""Words in Slack's mrkdwn that stay words.

Blocks need none of this: they are made of `rich_text` and `plain_text`, which know no markup. Only a message's
top-level ``text``, what notifications show and screen readers read, is mrkdwn.

Rules: docs.slack.dev/messaging/formatting-message-text. Signs that style text have no escape there; they become
their mathematical or full-width twins.
"""

import re

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "*": "∗", "~": "∼", "`": "ˋ"})
_SIGN = re.compile(r"[&<>*~`]")
_UNDERSCORE = re.compile(r"(?<!\w)_|_(?!\w)|(?<=_)_")
_ADDRESS = re.compile(r"(?<=http)(?=:)|(?<=https)(?=:)|(?<=mailto)(?=:)|(?<=slack)(?=:)", re.IGNORECASE)
"""Where Slack's clients begin to link bare addresses; a zero-width space stops them."""
_EMOJI = re.compile(r":(?=[\w+-]+:)")
_QUOTE = re.compile(r"^(?=&gt;)", re.MULTILINE)
_GAP = "\u200b"


def escape(text: str) -> str:
    """Write words so that mrkdwn shows them and obeys none: no mention, link, emoji, style or quote.

    Args:
        text: Visible words (`briefings.render.safe.visible`), several lines at most.
    """
    inert = _UNDERSCORE.sub("＿", text) if "_" in text else text
    if ":" in text:
        inert = _EMOJI.sub(f":{_GAP}", _ADDRESS.sub(_GAP, inert))
    return _QUOTE.sub(_GAP, inert.translate(_ENTITIES)) if _SIGN.search(text) else inert
