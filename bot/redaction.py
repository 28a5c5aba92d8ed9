"""Takes secrets out of what is about to be logged.

Invariant: what `hide` returns holds none of the secrets that it was given, nor anything that looks like a token, a
signed address or a password; its time is linear in the text's length.
"""

import re
from collections.abc import Iterable

HIDDEN = "[hidden]"
_TOKENS = re.compile(
    r"xox[a-z](?:\.xox[a-z])?-[\w-]+"  # Slack: bot, user, refresh tokens
    r"|xapp-[\w-]+"
    r"|\b[MNO][\w-]{23,27}\.[\w-]{6,7}\.[\w-]{27,}"  # Discord
    r"|\bv0=[0-9a-f]{64}"  # a Slack signature
    r"|(?<=hooks\.slack\.com/)[\w/.-]+"  # a response URL answers in our name
    r"|(?<=/commands/)[\w/-]+"
    r"|(?<=/webhooks/)[^\s\"'?]+|(?<=/interactions/)[^\s\"'?]+"  # Discord: answers in our name
    r"|(?<=ticket=)[^&\s\"']+"
    r"|(?i:(?<=bearer )|(?<=basic ))[\w.=+/-]+"
    r"|(?<=postgres://)[^\s\"']+|(?<=postgresql://)[^\s\"']+"  # whole: where a raw password ends is not to be seen
    r"|(?<=://)[^\s/:@]+:[^\s/@]+(?=@)"
)
_WORDS_FOR_SECRETS = r"token|secret|passw(?:or)?d|authorization|signature|api_?key|cookie"
_NAMED = re.compile(
    rf"(?i)((?:{_WORDS_FOR_SECRETS})[\"']?(?:=|:[ ]?)(?:[\"'](?=.))?)(?:(?<=\")[^\"]+|(?<=')[^']+|[^\s\"',;&)}}\]]+)"
)
_IS_SECRET = re.compile(rf"(?i){_WORDS_FOR_SECRETS}|database_url|dsn")
_SHORTEST_SECRET = 6


def hide(text: str, secrets: Iterable[str] = ()) -> str:
    """Take secrets out of a text: those that are given, whatever looks like one, and what is called one."""
    for secret in secrets:
        if len(secret) >= _SHORTEST_SECRET:
            text = text.replace(secret, HIDDEN)
    return _NAMED.sub(rf"\1{HIDDEN}", _TOKENS.sub(HIDDEN, text))


def names_secret(name: str) -> bool:
    """Whether what goes by this name must not be shown, whatever it looks like."""
    return _IS_SECRET.search(name) is not None
