"""Where one occasion was, when articles name its venue differently.

"A hotel" may be the hotel that another outlet names. Only if the article that names none also calls another building
a venue is it open which one was meant: then nobody can tell from the texts.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from briefings.compose.citing import cite
from briefings.compose.telling import content_stems, same_person
from briefings.models.analysis import Analysis
from briefings.models.answers import Disagreement, DisagreementValue
from briefings.models.article import Article
from briefings.models.span import Span

MAX_APART = timedelta(days=1)
MIN_SHARED = 3
"""Content words that both sentences must share beside the names of people."""
NEIGHBOURS = 2
"""Sentences after the occasion in which another venue may be named."""

_BUILDING = (
    r"(?:hotel|guest\s?house|palace|hall|stadium|arena|cent(?:er|re)|museum|embassy|theat(?:er|re)|church|cathedral|mosque"
    r"|university|school|court(?:house)?|square|park|restaurant|club|villa|residence|mansion|resort|library|airport)"
)
_NAMED = rf"[Tt]he\s(?P<name>(?:[A-Z][\w’'-]*\s){{1,6}}(?i:{_BUILDING}))(?:\sin\s(?P<city>[A-Z][\w-]+))?"
_AT_NAMED = re.compile(rf"\bat\s{_NAMED}\b")
_AT_SOME = re.compile(rf"\bat\san?\s(?P<name>(?:[a-z]+\s){{0,2}}{_BUILDING})(?:\sin\s(?P<city>[A-Z][\w-]+))?\b")
_CALLED_VENUE = re.compile(rf"\b{_NAMED}\s(?:is|was|had\sbeen)\s(?:\w+\s)?the\s(?:venue|site|scene|setting)\b")


class _Venue(NamedTuple):
    article: Article
    number: int
    """Of the sentence, in the article's order."""
    span: Span
    name: str
    city: str | None
    people: frozenset[str]
    stems: frozenset[str]

    @property
    def value(self) -> DisagreementValue:
        return DisagreementValue(value=self.span.cut(self.article.text), citation=cite(self.article, self.span))


def differing_places(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Iterator[Disagreement]:
    """Find occasions whose venue one article names and another leaves open between two."""
    read = list(zip(articles, analyses, strict=True))
    named = [venue for pair in read for venue in _venues(*pair, _AT_NAMED)]
    some = [venue for pair in read for venue in _venues(*pair, _AT_SOME)]
    called = [venue for pair in read for venue in _venues(*pair, _CALLED_VENUE)]
    for one, other in _pairs(named, some):
        rival = next((venue for venue in called if _is_rival(venue, one, other)), None)
        if rival is not None:
            place = f" in {other.city}" if other.city else ""
            yield Disagreement(
                what=f"venue{place}: {other.name}",
                verdict="cannot_tell",
                values=(one.value, other.value, rival.value),
            )


def _pairs(named: Sequence[_Venue], some: Sequence[_Venue]) -> Iterator[tuple[_Venue, _Venue]]:
    return ((one, other) for one in named for other in some if _is_one_occasion(one, other))


def _venues(article: Article, analysis: Analysis, pattern: re.Pattern[str]) -> Iterator[_Venue]:
    quoted = [content for quote in analysis.quotes if quote.kind != "indirect" for content in quote.contents]
    for number, sentence in enumerate(analysis.sentences):
        for found in pattern.finditer(article.text, *sentence):
            span = Span(*found.span("name"))
            if any(content.holds(span) for content in quoted):
                continue
            mentions = [(m.id, at) for m in analysis.cast for at in m.mentions if sentence.holds(at)]
            named = [at for _, at in mentions]
            stems = content_stems(article.text, sentence, *quoted, *named)
            people = frozenset(person for person, _ in mentions)
            yield _Venue(article, number, span, found["name"], found["city"], people, stems)


def _is_one_occasion(one: _Venue, other: _Venue) -> bool:
    return (
        one.article.id != other.article.id
        and abs(one.article.published_on - other.article.published_on) <= MAX_APART
        and (one.city is None or other.city is None or one.city == other.city)
        and (_names_person_of(one, other) or _names_person_of(other, one))
        and len(one.stems & other.stems) >= MIN_SHARED
    )


def _names_person_of(one: _Venue, other: _Venue) -> bool:
    """Tell whether a person of ``other`` is in ``one``, be it by a family name that nobody is known by there."""
    return any(
        person.partition(" ")[0] in one.stems or any(same_person(person, own) for own in one.people)
        for person in other.people
    )


def _is_rival(venue: _Venue, named: _Venue, some: _Venue) -> bool:
    return (
        venue.article.id == some.article.id
        and 0 <= venue.number - some.number <= NEIGHBOURS
        and venue.name != named.name
        and venue.city == some.city
    )
