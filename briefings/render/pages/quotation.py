"""How one quotation looks, wherever it is shown: the words and their place, then who, where and how we know."""

from collections.abc import Iterable, Iterator

from briefings.models.answers import QuotedLine
from briefings.render import dates
from briefings.render.page import Item, Line, Run, dotted, line, speech, words
from briefings.render.shorten import count_words
from briefings.render.sources import Numbers
from briefings.render.wording import BASES, KINDS, NO_SPEAKER, capitalised, count

LITTLE = 4
"""So few words more are shown rather than cut."""
_LEFT_OF_THE_CUE = " \t\n,;:.–—-"
"""Marks that stand between a report and its cue."""
RENDERINGS_SHOWN = 2
"""Other outlets' renderings that one quotation lists; more are counted."""


def said(quote: QuotedLine, limit: int | None = None) -> Run:
    """The words, between marks unless they are reported."""
    if quote.kind == "indirect":
        return Run(capitalised(words(quote.text.lstrip(_LEFT_OF_THE_CUE), limit=limit).text))
    return speech(quote.parts, limit, is_fragment=quote.kind == "mixed")


def sample(quote: QuotedLine, most: int) -> Run:
    """The first words of a quotation; all of them, if cutting would spare only a `LITTLE`."""
    return said(quote, words_shown(quote, most))


def words_shown(quote: QuotedLine, most: int) -> int:
    """How many words a sample of a quotation shows at most."""
    total = sum(map(count_words, quote.parts))
    return total if total <= most + LITTLE else most


def quotation_item(
    quote: QuotedLine, numbers: Numbers, *, with_speaker: bool = True, flags: Iterable[str] = ()
) -> Item:
    """A quotation with its date, its place and its attribution, and how other articles render it.

    Args:
        quote: What to show.
        numbers: Numbers of the answer's sources.
        with_speaker: Whether to tell who spoke; a list of one person's quotations need not.
        flags: What a reader should know of its source: that it is translated, an agency's, the only one.
    """
    attribution = line(dotted(_attribution(quote, with_speaker=with_speaker).text, *flags))
    return _item(quote, line(said(quote), numbers.cite([quote.citation])), attribution, *_others(quote, numbers))


def excerpt_item(quote: QuotedLine, numbers: Numbers, limit: int) -> Item:
    """A quotation of at most ``limit`` words; of other articles that have it, only the places."""
    places = line(Run("also in", "quiet"), numbers.cite(other.citation for other in quote.same_as))
    return _item(
        quote,
        line(said(quote, limit), numbers.cite([quote.citation])),
        line(_attribution(quote, with_speaker=True)),
        places if quote.same_as else (),
    )


def _item(quote: QuotedLine, *lines: Line) -> Item:
    return Item(tuple(filter(None, lines)), label=dates.day(quote.said_on or quote.published_on))


def _attribution(quote: QuotedLine, *, with_speaker: bool) -> Run:
    return dotted(
        _speaker(quote, with_speaker=with_speaker),
        words(quote.occasion or "").text,
        _via(quote),
        KINDS[quote.kind],
        "" if quote.said_on else "date of publication",
    )


def _speaker(quote: QuotedLine, *, with_speaker: bool) -> str:
    """Who spoke and how that is known; a name that stands beside the words needs no explanation."""
    if quote.speaker is None:
        return NO_SPEAKER
    if not with_speaker:
        return "" if quote.basis == "unknown" else f"speaker: {quote.basis}"
    name = words(quote.speaker).text
    return f"{name} ({BASES[quote.basis]})" if BASES[quote.basis] else name


def _via(quote: QuotedLine) -> str:
    """``through a translator``, ``via Xinhua``."""
    via = words(quote.via or "").text
    return via if not via or via[0].islower() else f"via {via}"


def _others(quote: QuotedLine, numbers: Numbers) -> Iterator[Line]:
    for other in quote.same_as[:RENDERINGS_SHOWN]:
        yield line(Run("also", "quiet"), said(other), numbers.cite([other.citation]), Run(KINDS[other.kind], "quiet"))
    hidden = len(quote.same_as) - RENDERINGS_SHOWN
    if hidden > 0:
        yield line(Run(f"and {count(hidden, 'more rendering')}", "quiet"))
