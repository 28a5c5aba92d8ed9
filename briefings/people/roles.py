"""What a text says that a person is: the title before the name, the apposition after it."""

import re

from briefings.people.runs import Piece

_LOWER_ROLE = re.compile(r"((?:[a-z][\w-]*[ \u00a0]){1,3})$")
_APPOSITION = re.compile(
    r",\s+((?:an?|the|then|then-|former|his|her|its|their|chief|chair\w*|head|director|president|mayor|governor|minister"
    r"|secretary|professor|founder|leader|editor|author|senior|deputy|executive|co-\w+)\b[^,;:.()“”\"—]{2,80})(?=[,;.)—]|$)"
)
_ROLE_WORDS = re.compile(
    r"\b(?:president|premier|minister|secretary|spokes\w+|chair\w*|mayor|governor|senator|director|leader|chief|head"
    r"|professor|editor|manager|officer|adviser|advisor|aide|analyst|ambassador|strategist|candidate|lawyer|attorney"
    r"|general|judge|justice|founder|economist|executive)\b"
)


def role_before(text: str, piece: Piece) -> str | None:
    """The title as written ("President", "presidential spokeswoman"), or ``None``."""
    if piece.titles:
        return text[piece.title_start : piece.span.start].strip()
    lower = _LOWER_ROLE.search(text, max(0, piece.span.start - 48), piece.span.start)
    if lower and (found := _ROLE_WORDS.search(lower.group(1))):
        return lower.group(1)[found.start() :].strip()
    return None


def role_after(text: str, piece: Piece) -> str | None:
    """The description between commas after the name, or ``None``."""
    if piece.is_possessive:
        return None
    found = _APPOSITION.match(text, piece.span.end, min(len(text), piece.span.end + 120))
    return found.group(1).strip() if found and _ROLE_WORDS.search(found.group(1)) else None
