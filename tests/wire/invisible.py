"""Characters that no reader sees: they turn the direction of a text, or hide in it.

The zero-width space is not among them: it is the only way to keep the marks of others from taking effect where the
platform knows no escape.
"""

import re

_INVISIBLE = re.compile("[\u061c\u180e\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def check_invisible(text: str) -> tuple[str, ...]:
    """Say which characters turn the direction of a text or hide in it."""
    return tuple(f"invisible U+{ord(sign):04X}" for sign in sorted(set(_INVISIBLE.findall(text))))
