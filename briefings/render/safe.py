"""Article text is hostile until it went through here.

`visible` keeps what a reader can see and nothing that a terminal, a browser or a chat would obey: no control
characters or escape sequences, no direction overrides, no zero-width or invisible characters, one line only.
Words stay as they are; applying it twice changes nothing.
"""

import re
import unicodedata

_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*+[ -/]*+[@-~]"  # CSI: colours, cursor (ECMA-48, 5.4)
    r"|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*+(?:\x07|\x1b\\|\x9c)"  # OSC: titles, links
    r"|\x1b[ -/]*+[0-~]"  # other escapes
)
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800")
"""Letters and signs that show nothing (Default_Ignorable_Code_Point, and the blank Braille pattern)."""


def is_hidden(character: str) -> bool:
    """Tell whether a character shows nothing but may have an effect; white space is not hidden."""
    return character in _FILLERS or (unicodedata.category(character) in _HIDDEN and not character.isspace())


def visible(text: str) -> str:
    """Return the text on one line, without what cannot be seen.

    Args:
        text: Any string.

    Returns:
        The visible characters; runs of white space, line ends among it, become one space.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = "".join(character for character in _SEQUENCE.sub("", text) if not is_hidden(character))
    return " ".join(kept.split())
