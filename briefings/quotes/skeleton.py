"""The outlet's own words: an article's tokens with every quotation masked as one token.

What somebody says must not be searched for who says it. Stops that end no sentence are left out, possessive endings
are tokens of their own.

Invariant: parallel lists, one entry a token, in text order; a sentence is a range of tokens.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefings.models.span import Span
from briefings.text.marks import Stretch
from briefings.text.words import fold

QUOTE = "“”"
"""What stands for a quotation among the tokens."""

LONGEST_SENTENCE = 200
"""Tokens after which a sentence is cut. No prose comes near; it keeps the time for any text linear."""

_TOKEN = re.compile(r"['’]s\b|[^\W_]+(?:(?:['’](?!s\b)|[.&](?=[^\W_])|-|(?<=\d),(?=\d))[^\W_]+)*|--+|\.\.\.|[^\w\s]")
_FULL_STOP = (".",)
_ABBREVIATIONS = frozenset({"vs", "v", "etc", "approx", "est", "no", "p", "pp", "c", "ca"})
_NO_BEGINNINGS = frozenset(",;:)]")
"""Marks that no sentence begins with: the stop before was an abbreviation's ("Anna Lind (Dem.), a lawyer, said")."""
_SHAPES = {"–": "—", "―": "—", "--": "—", "---": "—", "-": "—", "’s": "'s", "[": "(", "]": ")", "…": "..."}


@dataclass(slots=True)
class Skeleton:
    """Tokens of an article: folded words, their offsets, the sentence of each."""

    text: str
    words: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    capitals: list[bool] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    """Sentence number of each token."""
    bounds: list[int] = field(default_factory=list)
    """First token of each sentence, and one past the last token."""
    paragraphs: list[int] = field(default_factory=list)
    """Paragraph number (from 0) of each sentence."""
    quotes: list[int] = field(default_factory=list)
    """Token of each outermost stretch."""

    def span(self, first: int, last: int) -> Span:
        """The text from token ``first`` to token ``last``, inclusive."""
        return Span(self.starts[first], self.ends[last])

    def cut(self, first: int, last: int) -> str:
        """The words from token ``first`` to token ``last``, inclusive."""
        return self.text[self.starts[first] : self.ends[last]]

    def token_at(self, offset: int) -> int:
        """The token that holds the character at ``offset``, or the last one before it; -1 if there is none."""
        return bisect_right(self.starts, offset) - 1

    def sentence(self, token: int) -> tuple[int, int]:
        """First token of the token's sentence, and one past its last."""
        number = self.sentences[token]
        return self.bounds[number], self.bounds[number + 1]


def build_skeleton(
    text: str, prose: Sequence[Span], sentences: Sequence[Span], stretches: Sequence[Stretch]
) -> Skeleton:
    """Mask the outermost stretches and cut the rest into tokens.

    Args:
        text: The article's text.
        prose: Readable stretches in order, each inside one paragraph.
        sentences: All sentences of the prose, in order.
        stretches: Outermost stretches (depth 0), in order.
    """
    skeleton = Skeleton(text)
    following = 0  # the next sentence that has not begun
    waiting = iter(stretches)
    stretch = next(waiting, None)
    for number, paragraph in enumerate(prose):
        inside: list[Span] = []
        while stretch is not None and stretch.outer.start < paragraph.end:
            inside.append(stretch.outer)
            stretch = next(waiting, None)
        is_new = True
        for token, start, end in _tokens(text, paragraph, inside):
            while following < len(sentences) and sentences[following].start <= start:
                following += 1
                is_new = is_new or token not in _NO_BEGINNINGS or skeleton.bounds[-1] == len(skeleton.words)
            if token in _FULL_STOP and following and end + 1 < sentences[following - 1].end:
                continue
            if token == QUOTE and not is_new and _ends_before(text, start, skeleton):
                is_new = True
            if is_new or len(skeleton.words) - skeleton.bounds[-1] >= LONGEST_SENTENCE:
                skeleton.bounds.append(len(skeleton.words))
                skeleton.paragraphs.append(number)
                is_new = False
            if token == QUOTE:
                skeleton.quotes.append(len(skeleton.words))
                while following < len(sentences) and sentences[following].start < end:
                    following += 1  # what begins inside a quotation is no sentence of the outlet
            skeleton.words.append(_SHAPES.get(token) or fold(token) or token)
            skeleton.starts.append(start)
            skeleton.ends.append(end)
            skeleton.capitals.append(token[0].isupper())
            skeleton.sentences.append(len(skeleton.paragraphs) - 1)
    skeleton.bounds.append(len(skeleton.words))
    return skeleton


def _ends_before(text: str, start: int, skeleton: Skeleton) -> bool:
    """Tell whether the stop before a quotation ends the sentence, for all that "in." may be inches ("cut in. “No”")."""
    if not skeleton.words or text[skeleton.ends[-1] : start].strip() != ".":
        return False
    word = skeleton.words[-1]
    return word.isalpha() and not skeleton.capitals[-1] and word not in _ABBREVIATIONS


def _tokens(text: str, paragraph: Span, quotations: Sequence[Span]) -> Iterator[tuple[str, int, int]]:
    """Tokens of a paragraph with its quotations masked."""
    position = paragraph.start
    for quotation in quotations:
        for found in _TOKEN.finditer(text, position, quotation.start):
            yield found.group(), found.start(), found.end()
        yield QUOTE, quotation.start, quotation.end
        position = quotation.end
    for found in _TOKEN.finditer(text, position, paragraph.end):
        yield found.group(), found.start(), found.end()
