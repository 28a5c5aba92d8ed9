"""Shortening a sentence of news, after the trimming of parse-free compressors.

Invariant: what stays is the source's own words in their order. A cut never enters a quotation, never leaves a bracket
or mark without its partner, and never takes a word of the main clause.

Source:
    Dorr, Zajic and Schwartz, "Hedge Trimmer" (2003), and Conroy et al., "Back to Basics: CLASSY 2006" (DUC 2006), for
    what newswire can spare: datelines, attributions, relative clauses, appositions, participles, leading adverbs. Here
    no parser is asked, so each cutter names the words that make it sure, and passes where they are missing.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from briefings.compose.shortening.appositions import speaker_appositions, subject_appositions
from briefings.compose.shortening.asides import ages, brackets, dashes, relatives
from briefings.compose.shortening.attributions import attributions
from briefings.compose.shortening.openings import also, connectives, occasions, times
from briefings.compose.shortening.reading import Cut, Reading
from briefings.compose.shortening.tails import contrasts, examples, remarks, results, resumptions
from briefings.compose.shortening.tokens import Token, spans_of, tokens_of
from briefings.models.span import Span

MOST_WORDS: Final = 24
"""A sentence of so many words is short enough: about what readers of news take in at once."""
_LEAST_WORDS: Final = 4
_LONGEST: Final = 1500
"""Characters. A longer sentence is a list or no sentence."""

_CUTTERS: Final[tuple[Callable[[Reading], Iterator[Cut]], ...]] = (
    connectives,
    also,
    brackets,
    ages,
    subject_appositions,
    speaker_appositions,
    dashes,
    relatives,
    resumptions,
    examples,
    remarks,
    attributions,
    contrasts,
    results,
    occasions,
    times,
)
"""The least harmful first."""


def shorten_sentence(
    text: str, sentence: Span, quoted: Sequence[Span], keep: Sequence[Span] = (), most_words: int = MOST_WORDS
) -> tuple[Span, ...]:
    """Cut what a sentence can spare, until it is short enough.

    Args:
        text: The article's text.
        sentence: A sentence of it.
        quoted: Stretches in quotation marks, with or without the marks; they stay whole or go whole.
        keep: Stretches that must stay, for instance the date that is told nowhere else.
        most_words: Stop when so few words are left; 0 cuts all that is safe.

    Returns:
        The stretches that stay, in order; `cut_text` joins them. The whole sentence where nothing is sure.
    """
    whole = tokens_of(text, sentence, quoted) if sentence.end - sentence.start <= _LONGEST else None
    if not whole or whole[-1].text == "?" or not _is_balanced(whole):
        return (sentence,)
    tokens: Sequence[Token] = whole
    while _count(tokens) > most_words:
        shorter = next(_shorter(tokens, keep), None)
        if shorter is None:
            break
        tokens = shorter
    return spans_of(tokens, whole) if len(tokens) < len(whole) else (sentence,)


def _shorter(tokens: Sequence[Token], keep: Sequence[Span]) -> Iterator[Sequence[Token]]:
    line = Reading(tokens)
    for cutter in _CUTTERS:
        for cut in cutter(line):
            gone = tokens[cut.first : cut.last]
            rest = [*tokens[: cut.first], *tokens[cut.last :]]
            if _is_whole(gone, rest) and not any(span.meets(token.span) for span in keep for token in gone):
                yield rest


def _is_whole(gone: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Tell whether no quotation is torn, no mark left alone, and a sentence remains."""
    quotations = {token.quotation for token in gone} - {None}
    if any(token.quotation in quotations for token in rest) or not _is_balanced(gone):
        return False
    return _count(rest) >= _LEAST_WORDS and Reading(rest).has_finite(0, len(rest))


def _is_balanced(tokens: Sequence[Token]) -> bool:
    depth = 0
    for token in tokens:
        depth += (token.text in "([") - (token.text in ")]")
        if depth < 0:
            return False
    return depth == 0


def _count(tokens: Sequence[Token]) -> int:
    return sum(token.is_word for token in tokens)
