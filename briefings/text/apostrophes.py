"""Single marks that may be apostrophes: owners ("the farmers’ complaints") and elisions ("’em").

British papers quote in the same characters that they write apostrophes with. What follows decides: a noun follows an
owner, a word of grammar or a stop follows the end of a quotation.
"""

import re
from typing import Final, Literal

from briefings.text.vocabulary import vocabulary
from briefings.text.words import STOPWORDS

Closing = Literal["sure", "firm", "likely", "doubtful"]
"""How sure a mark closes: by the stop before it, the letter before it, the word behind, or not at all."""

_STOPS: Final = frozenset(",.!?…—–;")
"""What no apostrophe stands behind."""
_OWNING: Final = frozenset("sSxXzZ")
"""Letters after which a bare apostrophe makes an owner."""
_WORD: Final = re.compile(r"\s([^\W\d_]+)")
_CLIPPED: Final = re.compile(r"(?:\w\win|[\s'’‘]n).\Z")
"""The end of "doin’" and of "’n’"."""
_ELISION: Final = re.compile(r"(?:em|n|til|tis|twas|cos|bout)\b", re.IGNORECASE)
_OWNED: Final = vocabulary("own most more other same such few only any all both no some each very")
"""Words of grammar that begin what somebody owns ("the farmers’ own complaints")."""
_NEVER_OWNED: Final = (STOPWORDS - _OWNED) | vocabulary("said says told added wrote asked yesterday today tonight last")


def is_elision(text: str, start: int) -> bool:
    """Tell a word that has lost its beginning ("’em", "’til")."""
    return _ELISION.match(text, start) is not None


def closing_of(text: str, end: int, before: str, after: str) -> Closing:
    """Tell how sure a single mark behind a word closes a quotation.

    Args:
        text: The article.
        end: One past the mark.
        before: The character before the mark.
        after: The character behind it.
    """
    if before in _STOPS:
        return "sure"
    if before not in _OWNING and not _CLIPPED.search(text, max(0, end - 5), end):
        return "firm"
    if not after.isspace():
        return "likely"
    follows = _WORD.match(text, end)
    return "likely" if follows is not None and follows[1].lower() in _NEVER_OWNED else "doubtful"
