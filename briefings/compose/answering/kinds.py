"""What a question wants to know, by its first words.

Invariant: any line has a kind; each pattern looks at the beginning only, so that reading stays linear.
"""

import re
from typing import NamedTuple

from briefings.models.answered import QuestionKind


class Opening(NamedTuple):
    """The kind of a question, and where its own words begin."""

    kind: QuestionKind
    manner: str
    end: int


_FORMS: tuple[tuple[QuestionKind, str, str], ...] = (
    (
        "when",
        "",
        r"(?:(?:since|by|until|till|from|on|in) )?(?:when|(?:what|which) (?:day|date|month|year)(?: of the week)?)",
    ),
    ("where", "", r"(?:(?:from|to) )?where|(?:in|at|to|from) (?:what|which) (?:city|town|country|place|hotel|venue)"),
    ("amount", "clock", r"(?:at )?what time"),
    ("amount", "much", r"how much|how (?:big|large|high) (?:is|was|are|were)(?= (?:the|a|an|its|his|her)\b)"),
    ("amount", "long", r"how (?:long|many (?=(?:day|week|month|year|hour|minute)s\b))"),
    ("amount", "old", r"how old"),
    ("amount", "many", r"how many"),
    ("amount", "size", r"how (?:deep|far|tall|high|wide|fast|heavy|strong|big|large|hot|cold|small)"),
    (
        "amount",
        "much",
        r"what (?:is|was|are|were)(?= the (?:\w+ )?(?:fee|price|cost|value|fine|bail|budget|profit|loss|revenue"
        r"|turnover|salary|toll|fare|rent|ransom|wage|debt|donation|investment|sum|amount|prize)\b)",
    ),
    ("why", "", r"why|how come|for what reason"),
    ("who", "doer", r"who(?:m)?|(?:by|with|to|for|from) whom"),
    ("what", "", r"what|which|how|whose"),
    ("whether", "", r"(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could)(?:n['’]?t)?"),
)
_OPENINGS = tuple((kind, manner, re.compile(rf"\W*(?:{words})\b", re.IGNORECASE)) for kind, manner, words in _FORMS)
IS_QUESTION = re.compile(
    r"(?:(?:(?:since|by|until|till|from|on|in|at|to|with|for|of) )?(?:when|where|who|whom|whose|why|what|which|how)"
    r"|(?:what|when|where|who|how)s|did|does|do|has|have|had|was|were|will|would|can|could|is|are)(?:n['’]?t|['’]s)?\b",
    re.IGNORECASE,
)
"""How a line begins that asks something."""


def opening_of(text: str) -> Opening:
    """Tell what a question wants to know; words without a question word ask whether they are so."""
    for kind, manner, pattern in _OPENINGS:
        if (found := pattern.match(text)) is not None:
            return Opening(kind, manner, found.start() if kind == "whether" else found.end())
    return Opening("whether", "", 0)
