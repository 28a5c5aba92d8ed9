"""A tokenised sentence as the cutters ask of it: where its commas are, what may be a verb, what a name."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from briefings.compose.shortening.lexicon import DATE_WORDS, FINITE, RELATIVES
from briefings.compose.shortening.tokens import Token
from briefings.quotes.cues import CUES, NOUN_FORMS
from briefings.quotes.lexicon import ADVERBS, THIRD
from briefings.text.words import is_negation

_BREAKS: Final = frozenset(";:—–?!") | {"--", "...", "…"}
_CONJUNCTIONS: Final = frozenset({"and", "but", "or", "so", "yet"})
_CUES: Final = frozenset({"said", "says", "added"})
_LONGEST_ATTRIBUTION: Final = 8
_NOT_VERBS: Final = frozenset({"need", "hundred", "red", "bed", "indeed", "seed", "breed", "speed", "united", "feed"})


class Cut(NamedTuple):
    """Tokens ``first`` to ``last`` (excluded) may go."""

    first: int
    last: int


class Reading:
    """One sentence; all answers are about token numbers."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Read the tokens that are left."""
        self.tokens = tokens
        self.low = [token.low for token in tokens]
        self.end = len(tokens) - 1 if tokens and self.low[-1] == "." and tokens[-1].quotation is None else len(tokens)
        """Number of the full stop."""
        self.commas = [at for at, token in enumerate(tokens) if token.text == "," and token.quotation is None]

    def word(self, at: int) -> str:
        """The folded word at a place, empty beyond the ends."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def is_capital(self, at: int) -> bool:
        """Tell whether a token begins with a capital."""
        return 0 <= at < len(self.tokens) and self.tokens[at].text[0].isupper()

    def is_name(self, at: int) -> bool:
        """Tell whether a token may be part of a name, and of no date."""
        return self.is_capital(at) and self.low[at] not in DATE_WORDS

    def is_finite(self, at: int) -> bool:
        """Tell whether a token is a verb that may carry a clause."""
        word = self.word(at)
        if not word or self.is_capital(at):
            return False
        if word in FINITE or (is_negation(word) and "'" in word):
            return True
        cue = CUES.get(word)
        if cue is not None and cue.form in ("past", "s") and word not in NOUN_FORMS:
            return True
        return len(word) > 3 and word.endswith("ed") and word not in _NOT_VERBS

    def has_finite(self, first: int, last: int) -> bool:
        """Tell whether a clause may stand among the tokens."""
        return any(self.is_finite(at) for at in range(first, last))

    def resumes(self, at: int) -> bool:
        """Tell whether a verb follows, perhaps after an adverb: a clause goes on after what was put into it."""
        for place in range(at, at + 3):
            if self.is_finite(place):
                return True
            if not (self.word(place) in ADVERBS or self.word(place).endswith("ly")):
                return False
        return False

    def commas_after(self, at: int) -> Iterator[int]:
        """The commas behind a place, in order."""
        return (comma for comma in self.commas if comma > at)

    def ends_in_attribution(self, comma: int) -> bool:
        """Tell whether the words from a comma to the end are who says what stands before it."""
        tail = self.low[comma + 1 : self.end]
        return tail[:1] == ["according"] or (len(tail) <= _LONGEST_ATTRIBUTION and any(w in _CUES for w in tail))

    def goes_on(self, at: int) -> bool:
        """Tell whether a later comma is followed by a verb or a conjunction: the one before may not be the last."""
        starts = [comma + 1 for comma in self.commas_after(at)]
        return any(self.resumes(start) or self.word(start) in _CONJUNCTIONS for start in starts)

    def begins_clause(self, at: int) -> bool:
        """Tell whether a later comma may begin a clause of its own, so that what begins before it may end there."""
        starts = [comma + 1 for comma in self.commas_after(at)]
        for start, end in pairwise((*starts, self.end)):
            word = self.word(start)
            if word in _CONJUNCTIONS or word in THIRD or word == "to" or self.tokens[start].quotation is not None:
                return True
            if self.has_finite(start, end) and word not in RELATIVES:
                return True
        return False

    def is_plain(self, first: int, last: int) -> bool:
        """Tell whether no dash, colon or semicolon stands among the tokens."""
        return not any(word in _BREAKS or word == "-" for word in self.low[first:last])

    def has_any(self, words: Iterable[str], first: int, last: int) -> bool:
        """Tell whether one of the words stands among the tokens."""
        return not set(self.low[first:last]).isdisjoint(words)
