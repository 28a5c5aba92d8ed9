"""What is told of an order that cannot be read: the piece, what was likely meant, and an order that works."""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from briefings.commands import zones
from briefings.commands.days import day_words, days_of, meant_days
from briefings.commands.grammar import Names
from briefings.commands.tokens import Token
from briefings.errors import UsageError
from briefings.text.words import fold

MEANT = {
    **dict.fromkeys(("long", "longer", "complete", "detailed", "everything"), "full"),
    **dict.fromkeys(("brief", "shorter", "compact"), "short"),
    **dict.fromkeys(("quiet", "quietly", "mute"), "silent"),
    "weekly": "mondays",
}
"""Words that are none of the grammar, and what they surely mean in it."""
_FLAGS = ("short", "full", "silent", "always")
_LIKE = 0.7
"""From this likeness on (0-1, by changed, left out, added and swapped letters) a word may be meant."""
_SHORTEST = 4
_LONGEST = 40
"""Longer words are nobody's slip."""


class OrderSoFar(NamedTuple):
    """The order that the words belong to; its methods make the faults to raise."""

    topic: str
    at: str
    names: Names

    def example(self, rest: str) -> str:
        """An order to type."""
        return f"Try digest on {self.topic} at {self.at} {rest}."

    def unclear(self, piece: str, meant: str = "") -> UsageError:
        """The answer to words that are not understood."""
        return UsageError(
            f'I do not understand "{piece}".{f" Did you mean {meant}?" if meant else ""}'
            f" {self.example(meant or 'Berlin weekdays')} {_marked(piece)}"
        )

    def not_understood(self, rest: Sequence[Token]) -> UsageError:
        """The answer to words that begin with something unknown: names those that are nearest to something."""
        if meant := meant_days(rest[0].text):
            return UsageError(f'Days are read in English: "{rest[0].text}" is {meant}. {self.example(meant)}')
        run = takewhile(lambda token: token.is_word and token.text != ",", rest[: zones.MAX_WORDS])
        words = [token.text for token in run] or [rest[0].text]
        pieces = (" ".join(words[:count]) for count in range(len(words), 0, -1))
        piece, meant = next(((piece, near) for piece in pieces if (near := nearest(piece))), (words[0], ""))
        return self.unclear(piece, meant)

    def no_zone(self, rest: Sequence[Token]) -> UsageError:
        """The answer to words that were announced as a zone."""
        try:
            zones.read_zone(rest[0].text)
        except UsageError as fault:
            return fault if zones.is_unclear_zone(rest[0].text) else self.not_understood(rest)
        return self.not_understood(rest)

    def second_time(self, at: str) -> UsageError:
        """The answer to two times: a place has one digest of a topic."""
        return UsageError(
            f"One time a digest: I read {self.at} and {at}. Try digest on {self.topic} at {self.at};"
            f" another channel can have it at {at}."
        )

    def second_zone(self, first: str, second: str) -> UsageError:
        """The answer to two zones, of which one may be a word to look for."""
        return UsageError(
            f"One time zone a digest: I read {first} and {second}. {self.example(first)} {_marked(second)}"
        )

    def see_one(self, was: str | None, now: str) -> None:
        """See that what was said before is not contradicted.

        Raises:
            UsageError: It is.
        """
        if was not in (None, now):
            raise UsageError(f"I read both {was} and {now}. {self.example(str(was))}")


def nearest(piece: str) -> str:
    """What a piece was likely meant for: a place, days, or a word of the grammar; blank if nothing is near."""
    from rapidfuzz import process  # here, because loading it costs 20 ms that most commands do not need
    from rapidfuzz.distance import DamerauLevenshtein

    folded = fold(piece)
    known = zones.place_names() | {word: word for word in (*day_words(), *_FLAGS)} | MEANT
    if folded in known or not _SHORTEST <= len(folded) <= _LONGEST:
        return known.get(folded, "")
    first, _, last = folded.partition("-")
    if bool(days_of(first)) != bool(days_of(last)):
        return _nearest_range(first, last)
    score = DamerauLevenshtein.normalized_similarity
    found = process.extractOne(folded, known.keys(), scorer=score, score_cutoff=_LIKE)
    return known[found[0]] if found else ""


def _nearest_range(first: str, last: str) -> str:
    """``mon-funday``: one end is a day, the other may be meant for one."""
    near = nearest(last if days_of(first) else first)
    if not days_of(near):
        return ""
    return f"{first}-{near}" if days_of(first) else f"{near}-{last}"


def _marked(piece: str) -> str:
    marked = f'+"{piece}"' if " " in piece else f"+{piece}"
    return f"A word to look for is marked: {marked}."
