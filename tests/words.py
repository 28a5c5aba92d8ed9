"""What texts are made of in property tests: words that are quoted, words that are not, and hostile ones."""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from hypothesis import strategies as st

Text = st.SearchStrategy[str]

TOLD = (
    "ministers",
    "arrive",
    "treaty",
    "workers'",
    "it's",
    "China’s",
    "’90s",
    '12"',
    "—",
    "talks,",
    "(again)",
    "port.",
)
"""Words that no source of these strategies puts between quotation marks."""
SPOKEN = ("alpha", "beta,", "gamma", "delta.", "can't", "Epsilon", "(zeta)", "eta!", "…")
"""Words that sources put between quotation marks, and nowhere else."""
MARKS = (("“", "”"), ('"', '"'), ("“", '"'), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("„", "”"))

HAZARDS = (
    *("\x1b[31m", "\x1b]8;;http://evil.example\x07", "\x9b2J", "\x07", "\x00", "\u202e", "\u2066", "\u200b", "\ufeff"),
    *("\u2028", "\u00ad", "\U000e0041", "@everyone", "<!channel>", "<b>", "</script>", "<!-- ", "&amp;", "&#64;"),
    *("[x](http://evil.example)", "![i](u)", "<http://evil.example>", "http://evil.example", "www.evil.example"),
    *("a@b.example", "# ", "- ", "1. ", "> ", "```", "~~~", "***", "__", "~~", "| a | b |", "---", "===", "    code"),
    *("[1¶4]: http://evil.example", "\\", "\n", "\r\n", "\t", "“", "”", '"', "'", "‘", "’", "«", "»", "…", "*", "_"),
)


class Words(NamedTuple):
    """What the texts of an answer are made of."""

    told: Text
    """Texts of articles; they may quote."""
    reported: Text
    """Texts of articles that quote nothing: what indirect quotations have."""
    spoken: Text
    """What stands between quotation marks in an article."""
    typed: Text
    """What the asker or the operator typed."""


def _some(dice: Random, vocabulary: tuple[str, ...]) -> str:
    return " ".join(dice.choices(vocabulary, k=dice.randint(1, 8)))


def _article(dice: Random) -> str:
    """A stretch of an article with quotations in any style; its cuts may leave marks open."""
    text = ""
    for opening, closing in dice.choices(MARKS, k=dice.randint(0, 3)):
        text += f"{_some(dice, TOLD)} {opening}{_some(dice, SPOKEN)}{closing} "
    words = f"{text}{_some(dice, TOLD)}".split()
    first = dice.randrange(len(words))
    return " ".join(words[first : dice.randint(first + 1, len(words))])


def _typed(dice: Random) -> str:
    opening, closing = dice.choice(MARKS)
    return f"{opening}{_some(dice, TOLD)}{closing}"


def _attack(dice: Random) -> str:
    """Hazards with any characters of Unicode between them."""
    anything = (chr(dice.choice((dice.randrange(0xD800), dice.randrange(0xE000, 0x110000)))) for _ in range(3))
    return "".join(dice.choices([*HAZARDS, *anything, "word "], k=dice.randint(0, 6)))


def _drawn(write: Callable[[Random], str]) -> Text:
    """One of many texts; drawing each word from hypothesis takes ten times as long."""
    return st.sampled_from([write(Random(seed)) for seed in range(400)])


QUOTING = Words(
    told=_drawn(_article),
    reported=_drawn(lambda dice: _some(dice, TOLD)),
    spoken=_drawn(lambda dice: _some(dice, SPOKEN)),
    typed=_drawn(_typed),
)
_hostile = _drawn(_attack)
HOSTILE = Words(told=_hostile, reported=_hostile, spoken=_hostile, typed=_hostile)
