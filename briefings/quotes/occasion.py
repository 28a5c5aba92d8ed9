"""When, where and through whom words were said, as far as the sentences around them tell.

A quote without an occasion of its own has that of the quote before by the same speaker: an interview is named once.
"""

import re
from datetime import date
from typing import Final, NamedTuple

from briefings.models.article import Article
from briefings.models.quote import Quote
from briefings.models.span import Span
from briefings.text.dates import find_dates

_EVENT: Final = (
    r"(?:interview|statement|speech|remarks|address|press conference|news conference|briefing|meeting|summit|talks|rally"
    r"|hearing|debate|ceremony|dinner|luncheon|reception|forum|conference|event|town hall|tweet|post|letter|email|e-mail"
    r"|memo|essay|op-ed|column|call|phone call|conversation|testimony|message|inquest|trial|court|toast|sermon|lecture)s?"
)
_OCCASION: Final = re.compile(
    rf"\b(?:in|at|during|after|on the sidelines of|following|as (?:he|she|they) attended)\s+"
    rf"((?:an?|the|his|her|their|its|this)\s+(?:[\w’'-]+\s+){{0,4}}?{_EVENT}\b"
    r"(?:\s+(?:with|by|for|at|in|on|of|to|from)\s+(?:the\s+|an?\s+)?[A-Z][\w’'&.-]*(?:\s+(?:of\s+|the\s+)?[A-Z][\w’'&.-]*){0,4})?)"
)
_THROUGH: Final = re.compile(r"\bthrough (?:an?|his|her|their) (?:translator|interpreter)\b|\bin translation\b")
_AGENCY: Final = re.compile(
    r"quoted as saying by ((?:the\s+)?[A-Z][\w&.-]*(?:\s+[A-Z][\w&.-]*){0,3})"
    r"|[,”\"]\s*((?:the\s+)?[A-Z][\w&.-]*(?:\s+[A-Z]?[\w&.-]+){0,3})\s+reported"
    r"|\btold ((?:the\s+)?[A-Z][A-Z]{1,5}|(?:the\s+)?[A-Z][\w&.-]*(?:\s+[A-Z][\w&.-]*){0,2}\s+(?:News|Times|Post|Journal|Radio|Agency|Television|TV))\b"
)


class Circumstances(NamedTuple):
    """What `Quote` has of the same names."""

    via: str | None
    said_on: date | None
    occasion: str | None


def describe_circumstances(article: Article, text: str, quote: Quote, before: Circumstances) -> Circumstances:
    """Read the circumstances of a quote from its sentence and the one the quotation follows.

    Args:
        article: Where it stands; its date resolves "on Saturday".
        text: What the quote's spans index: the article's text, or its headline.
        quote: The quote.
        before: Circumstances of the quote before.
    """
    own = _outside(text, quote)
    through, agency, event = _THROUGH.search(own), _AGENCY.search(own), _OCCASION.search(own)
    via = through.group() if through else next((g for g in agency.groups() if g), None) if agency else None
    return Circumstances(via, _said_on(article, text, quote), event.group(1) if event else before.occasion)


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
