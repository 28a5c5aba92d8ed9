"""Where one occasion was, when articles name its venue differently.

"A hotel" may be the hotel that another outlet names. Only if the article that names none also calls another building
a venue is it open which one was meant: then nobody can tell from the texts.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from briefings.compose.citing import cite
from briefings.compose.telling import same_person
from briefings.models.analysis import Analysis
from briefings.models.answers import Disagreement, DisagreementValue
from briefings.models.article import Article
from briefings.models.span import Span
from briefings.notes.noting import notes_of
from briefings.notes.venues import Naming, Venue

MAX_APART = timedelta(days=1)
MIN_SHARED = 3
"""Content words that both sentences must share beside the names of people."""
_ARTICLE = re.compile(r"\ban?\s$", re.IGNORECASE)
_REACH = 4
NEIGHBOURS = 2
"""Sentences after the occasion in which another venue may be named."""


class _Venue(NamedTuple):
    """A venue with its article."""

    article: Article
    noted: Venue

    @property
    def value(self) -> DisagreementValue:
        span = self._with_article
        return DisagreementValue(value=span.cut(self.article.text), citation=cite(self.article, span))

    @property
    def _with_article(self) -> Span:
        """Its words; a building without a name reads as "a hotel"."""
        start, end = self.noted.span
        if self.noted.naming != "some":
            return self.noted.span
        found = _ARTICLE.search(self.article.text, max(0, start - _REACH), start)
        return Span(found.start() if found else start, end)


def differing_places(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Iterator[Disagreement]:
    """Find occasions whose venue one article names and another leaves open between two."""
    of_naming: dict[Naming, list[_Venue]] = {"named": [], "some": [], "called": []}
    for article, analysis in zip(articles, analyses, strict=True):
        for venue in notes_of(article, analysis).venues:
            of_naming[venue.naming].append(_Venue(article, venue))
    for one, other in _pairs(of_naming["named"], of_naming["some"]):
        rival = next((venue for venue in of_naming["called"] if _is_rival(venue, one, other)), None)
        if rival is not None:
            place = f" in {other.noted.city}" if other.noted.city else ""
            yield Disagreement(
                what=f"venue{place}",
                verdict="cannot_tell",
                values=(one.value, other.value, rival.value),
            )


def _pairs(named: Sequence[_Venue], some: Sequence[_Venue]) -> Iterator[tuple[_Venue, _Venue]]:
    return ((one, other) for one in named for other in some if _is_one_occasion(one, other))


def _is_one_occasion(one: _Venue, other: _Venue) -> bool:
    mine, yours = one.noted, other.noted
    return (
        one.article.id != other.article.id
        and abs(one.article.published_on - other.article.published_on) <= MAX_APART
        and (mine.city is None or yours.city is None or mine.city == yours.city)
        and (_names_person_of(mine, yours) or _names_person_of(yours, mine))
        and len(mine.stems & yours.stems) >= MIN_SHARED
    )


def _names_person_of(one: Venue, other: Venue) -> bool:
    """Tell whether a person of ``other`` is in ``one``, be it by a family name that nobody is known by there."""
    return any(
        person.partition(" ")[0] in one.stems or any(same_person(person, own) for own in one.people)
        for person in other.people
    )


def _is_rival(venue: _Venue, named: _Venue, some: _Venue) -> bool:
    return (
        venue.article.id == some.article.id
        and 0 <= venue.noted.number - some.noted.number <= NEIGHBOURS
        and venue.noted.name != named.noted.name
        and venue.noted.city == some.noted.city
    )
