"""When, where and through whom words were said, as far as the sentences around them tell.

A quote without an occasion of its own has that of the quote before, if the speaker is the same: an interview is named
once.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from briefings.models.article import Article
from briefings.models.quote import Quote
from briefings.models.span import Span
from briefings.text.dates import find_dates

_EVENT: Final = (
    r"(?:interview|statement|speech|remarks|address|press conference|news conference|briefing|meeting|summit|talks"
    r"|rally|hearing|debate|ceremony|dinner|luncheon|reception|forum|conference|event|town hall|tweet|post|letter"
    r"|e-?mail|memo|essay|op-ed|column|phone call|call|conversation|testimony|message|inquest|trial|court|toast|sermon"
    r"|lecture)s?"
)
_NAME: Final = r"(?:the\s+|an?\s+)?[A-Z][\w’'&.-]*(?:\s+(?:of\s+|the\s+)?[A-Z][\w’'&.-]*){0,4}"
_OCCASION: Final = re.compile(
    r"\b(?i:in|at|during|after|on the sidelines of|following|as (?:he|she|they) attended)\s+"
    rf"((?:an?|the|his|her|their|its|this)\s+(?:[\w’'-]+\s+){{0,4}}?{_EVENT}\b"
    rf"(?:\s+(?:with|by|for|at|in|on|of|to|from)\s+{_NAME})?)"
)
_THROUGH: Final = re.compile(r"\bthrough (?:an?|his|her|their) (?:translator|interpreter)\b|\bin translation\b")
_OUTLET: Final = r"(?:the\s+)?[A-Z][\w&-]*(?:\s+[A-Z][\w&-]*){0,3}"
_MEDIUM: Final = r"(?:News|Times|Post|Journal|Radio|Agency|Television|TV)"
_AGENCY: Final = re.compile(
    rf"quoted (?:as saying )?by ({_OUTLET})"
    rf"|[,”\"]\s*({_OUTLET}(?:\s+news agency)?)\s+reported"
    rf"|\btold ((?:the\s+)?(?:[A-Z][\w&-]*\s+){{1,3}}{_MEDIUM}\b|(?:the\s+)?[A-Z]{{2,6}}\b)"
)


class Circumstances(NamedTuple):
    """What `Quote` has of the same names."""

    via: str | None
    said_on: date | None
    occasion: str | None


def describe_circumstances(article: Article, text: str, quotes: Iterable[Quote]) -> Iterator[Quote]:
    """Add to quotes what the sentences around them tell of their circumstances.

    Args:
        article: Where they stand; its date resolves "on Saturday".
        text: What their spans index: the article's text, or its headline.
        quotes: Quotes in text order.
    """
    latest: dict[str | None, str] = {}
    for quote in quotes:
        found = _circumstances(article, text, quote)
        if found.occasion is not None:
            latest = {quote.speaker_key: found.occasion}
        occasion = found.occasion or latest.get(quote.speaker_key)
        yield quote.model_copy(update={"via": found.via, "said_on": found.said_on, "occasion": occasion})


def _circumstances(article: Article, text: str, quote: Quote) -> Circumstances:
    own = _outside(text, quote)
    through, agency = _THROUGH.search(own), _AGENCY.search(own)
    event = next((found for stretch in _around_cue(text, quote) if (found := _OCCASION.search(stretch))), None)
    via = through.group() if through else next((g for g in agency.groups() if g), None) if agency else None
    return Circumstances(via, _said_on(article, text, quote), event.group(1) if event else None)


def _around_cue(text: str, quote: Quote) -> Iterator[str]:
    """Where the occasion of the saying may stand: before the cue, beside it, after the words; not in what is reported.

    "At the dinner, she said …", "she told reporters at the summit that …"; but not "she said that at the summit …".
    """
    if quote.cue is None:
        yield _outside(text, quote)
        return
    first, last = quote.contents[0].start, max(content.end for content in quote.contents)
    yield text[quote.context.start : min(quote.cue.start, max(first, quote.context.start))]
    beside = (
        text[quote.cue.end : first] if quote.cue.end < first else text[max(last, quote.cue.end) : quote.context.end]
    )
    yield re.split(r"\b(?:that|how|whether)\b", beside, maxsplit=1)[0]


def _outside(text: str, quote: Quote) -> str:
    """The context without the quoted words."""
    if quote.kind == "indirect":
        return quote.context.cut(text)
    parts, position = [], quote.context.start
    for content in quote.contents:
        parts.append(text[position : content.start])
        position = content.end
    return "".join([*parts, text[position : quote.context.end]])


def _said_on(article: Article, text: str, quote: Quote) -> date | None:
    """The day that the sentence gives to the saying, read near its cue; ``None`` if it gives none."""
    if text is not article.text or quote.cue is None:
        return None
    around = Span(max(quote.context.start, quote.cue.start - 80), min(quote.context.end, quote.cue.end + 120))
    for mention in find_dates(text, around, article.published_on):
        if any(content.meets(mention.span) for content in quote.contents):
            continue
        if mention.on.granularity == "day" and mention.on.first <= article.published_on and mention.bound == "on":
            return mention.on.first
    return None
