"""What people write in Discord, as they see it: the mention of the bot taken away, stress undone.

Source: docs.discord.com/developers/reference#message-formatting.
"""

import re

_MENTION = re.compile(r"<(?:@[!&]?|#)(\d{1,20})>")
_EMOJI = re.compile(r"<a?:(\w{1,64}):\d{1,20}>")
_STRESS = re.compile(r"\*{1,3}|~~|\|\||__|`{1,3}")
_QUOTED = re.compile(r"^(?:>>>|>) ", re.MULTILINE)


def typed_words(text: str) -> str:
    """Turn a message into plain words; mentions have no words of their own."""
    words = _EMOJI.sub(r":\1:", _MENTION.sub(" ", text))
    return _STRESS.sub("", _QUOTED.sub("", words)).strip()
