"""A sentence as tokens, so that cuts are ranges of tokens and never of characters.

Invariant: tokens keep their places in the text, whatever has been cut between them. Tokens of one quotation, marks
included, carry one number; a cut takes all of them or none.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from briefings.models.span import Span
from briefings.text.marks import find_stretches
from briefings.text.words import fold

_TOKEN: Final = re.compile(r"[^\W_]+(?:[.,'’&/\-‐‑–][^\W_]+)*|--+|\S")
_MARKS: Final = frozenset('"“”„‟〝〞«»‹›「」『』') | {"``", "''"}
_MARK: Final = re.compile(r"[\"“”„‟〝〞«»‹›「」『』‘`]|''|(?<!\w)['’]")
_BEFORE_NOTHING: Final = frozenset(",.;:!?)]%…”’")


class Token(NamedTuple):
    """A word or a mark; ``low`` is folded, ``quotation`` is the number of the quotation that it is part of."""

    text: str
    low: str
    span: Span
    quotation: int | None

    @property
    def is_word(self) -> bool:
        """Tell words and numbers from marks."""
        return self.text[0].isalnum()


def tokens_of(text: str, sentence: Span, quoted: Sequence[Span]) -> tuple[Token, ...] | None:
    """Cut a sentence into tokens.

    Args:
        text: The article's text.
        sentence: A sentence of it.
        quoted: Stretches that stand in quotation marks, with or without their marks.

    Returns:
        Its tokens in order, or ``None`` if a quotation mark of it has no partner.
    """
    stretches = [span for span in quoted if span.meets(sentence)]
    if _MARK.search(text, *sentence):
        found = find_stretches(text, [sentence])
        if not all(stretch.is_closed for stretch in found):
            return None
        stretches = [stretch.outer for stretch in found] + stretches
    tokens = []
    for match in _TOKEN.finditer(text, *sentence):
        span = Span(*match.span())
        number = next((number for number, stretch in enumerate(stretches) if stretch.meets(span)), None)
        if number is None and match.group() in _MARKS:
            return None
        tokens.append(Token(match.group(), fold(match.group()), span, number))
    return tuple(tokens)


def spans_of(tokens: Sequence[Token], whole: Sequence[Token]) -> tuple[Span, ...]:
    """The stretches of text that tokens cover: neighbours in ``whole`` share one.

    Args:
        tokens: What stays, in order.
        whole: All tokens of the sentence.
    """
    follows = {one.span.start: other.span.start for one, other in pairwise(whole)}
    spans: list[Span] = []
    last: Token | None = None
    for token in tokens:
        if last is not None and follows[last.span.start] == token.span.start:
            spans[-1] = Span(spans[-1].start, token.span.end)
        else:
            spans.append(token.span)
        last = token
    return tuple(spans)


def cut_text(text: str, spans: Sequence[Span]) -> str:
    """Join stretches of a text as a reader expects: a space between words, none before a stop or comma."""
    joined = ""
    for span in spans:
        words = span.cut(text)
        joined += f" {words}" if joined and words[:1] not in _BEFORE_NOTHING else words
    return joined
