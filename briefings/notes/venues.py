"""Venues that an article names, leaves without a name, or calls the venue."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.models.span import Span
from briefings.notes.stems import content_stems

Naming = Literal["named", "some", "called"]
"""``named``: "at the Grand Hotel"; ``some``: "at a hotel"; ``called``: "the Grand Hotel was the venue"."""

_BUILDING = (
    r"(?:hotel|guest\s?house|palace|hall|stadium|arena|cent(?:er|re)|museum|embassy|theat(?:er|re)|church|cathedral|mosque"
    r"|university|school|court(?:house)?|square|park|restaurant|club|villa|residence|mansion|resort|library|airport)"
)
_NAMED = rf"[Tt]he\s(?P<name>(?:[A-Z][\w’'-]*\s){{1,6}}(?i:{_BUILDING}))(?:\sin\s(?P<city>[A-Z][\w-]+))?"
_PATTERNS: dict[Naming, re.Pattern[str]] = {
    "named": re.compile(rf"\bat\s{_NAMED}\b"),
    "some": re.compile(rf"\bat\san?\s(?P<name>(?:[a-z]+\s){{0,2}}{_BUILDING})(?:\sin\s(?P<city>[A-Z][\w-]+))?\b"),
    "called": re.compile(rf"\b{_NAMED}\s(?:is|was|had\sbeen)\s(?:\w+\s)?the\s(?:venue|site|scene|setting)\b"),
}


class Venue(NamedTuple):
    """A venue in a sentence, with who is named there and what else is told."""

    naming: Naming
    number: int
    """Of the sentence, in the article's order."""
    span: Span
    name: str
    city: str | None
    people: frozenset[str]
    stems: frozenset[str]


def read_venues(article: Article, analysis: Analysis) -> Iterator[Venue]:
    """Read the venues of an article outside of quotations, those of one naming together, in text order."""
    quoted = [content for quote in analysis.quotes if quote.kind != "indirect" for content in quote.contents]
    for naming, pattern in _PATTERNS.items():
        for number, sentence in enumerate(analysis.sentences):
            for found in pattern.finditer(article.text, *sentence):
                span = Span(*found.span("name"))
                if any(content.holds(span) for content in quoted):
                    continue
                mentions = [(m.id, at) for m in analysis.cast for at in m.mentions if sentence.holds(at)]
                stems = content_stems(article.text, sentence, *quoted, *(at for _, at in mentions))
                people = frozenset(person for person, _ in mentions)
                yield Venue(naming, number, span, found["name"], found["city"], people, stems)
