"""Events of one article: each date of its prose with the clause that it dates.

A date that only bounds ("the first since 2017") dates nothing, unless a clause of its own follows ("since July 2014,
when he met ...") or it is a deadline that is still ahead ("by Friday"). A reporting date ("said Sunday") dates the
saying, which is an event of speech like any other: what was said is news of that day. A sentence without a date makes
no event; whoever needs one for a lede dates it by publication and says so. After TimeML's TLINKs between events and
dates (ISO 24617-1), read from clauses instead of parses. Invariant: events come in text order, and date and clause lie
inside the sentence.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from briefings.events.clauses import clause_at, is_embedded
from briefings.events.places import place_in
from briefings.models.article import Article
from briefings.models.dates import CalendarDate
from briefings.models.event import Event, Tense
from briefings.models.person import CastMember, PersonId
from briefings.models.span import Span
from briefings.text.dates import DateMention, find_dates
from briefings.text.marks import find_stretches

BACKGROUND_DAYS = 180
"""A day further back than this is history to the news; a month or a year needs less."""
BACKGROUND_MONTHS_DAYS = 62

REACH = 1000
"""Characters around a date in which its clause lies; only what is no sentence is longer."""

_PREPOSITION = re.compile(r"\b(?:on|in|since|from|during|at|by|for|early|late|earlier|of|the)\s$", re.IGNORECASE)
_WHEN = re.compile(r",\s(?:when|where)\b")


def extract_events(article: Article, sentences: Sequence[Span], cast: Sequence[CastMember]) -> tuple[Event, ...]:
    """Find the dated clauses of an article.

    Args:
        article: Any article.
        sentences: Its sentences, in order.
        cast: Its people.

    Returns:
        Events in text order.
    """
    dated = list(_dated(article, sentences))
    if not dated:
        return ()
    stretches = find_stretches(article.text, article.prose)
    quotations = _Places([(stretch.outer, "") for stretch in stretches if stretch.depth == 0])
    people = _Places([(mention, member.id) for member in cast for mention in member.mentions])
    return tuple(_event(article, sentence, mention, people, quotations) for sentence, mention in dated)


class _Places:
    """Labelled stretches that do not overlap, looked up by where they lie."""

    def __init__(self, places: Iterable[tuple[Span, str]]) -> None:
        self._places = sorted(places)
        self._starts = [span.start for span, _ in self._places]
        self._ends = [span.end for span, _ in self._places]

    def meeting(self, stretch: Span) -> list[tuple[Span, str]]:
        """Those that share a character with a stretch, in text order."""
        return self._places[bisect_right(self._ends, stretch.start) : bisect_left(self._starts, stretch.end)]


def _dated(article: Article, sentences: Sequence[Span]) -> Iterator[tuple[Span, DateMention]]:
    anchor: CalendarDate | None = None
    paragraph = 0
    for sentence in sentences:
        if article.paragraph_at(sentence.start) != paragraph:
            anchor, paragraph = None, article.paragraph_at(sentence.start)
        mentions = find_dates(article.text, sentence, article.published_on, anchor)
        for mention in mentions:
            if _dates_a_clause(article, mention, mentions) and not is_embedded(article.text, sentence, mention.span):
                yield sentence, mention
        anchor = mentions[-1].on if mentions else anchor


def _dates_a_clause(article: Article, mention: DateMention, others: Sequence[DateMention]) -> bool:
    text, published = article.text, article.published_on
    if mention.bound != "on":
        return _is_deadline(mention, published) or _WHEN.match(text, mention.span.end) is not None
    if mention.on.granularity == "day":
        return True
    if mention.on.granularity == "year":
        is_passing = mention.on.first.year == published.year and mention.kind == "relative"  # "this year's budget"
        return not is_passing and not any(mention.on.covers(other.on) for other in others if other is not mention)
    return mention.kind != "relative" or mention.on.last < published  # "this month" is no date of an event


def _is_deadline(mention: DateMention, published_on: date) -> bool:
    """Tell whether something is to happen or to end by a date that has not come yet."""
    return mention.bound == "until" and mention.tense == "ahead" and mention.on.last >= published_on


def _event(article: Article, sentence: Span, mention: DateMention, people: _Places, quotations: _Places) -> Event:
    text, at = article.text, mention.span
    near = Span(max(sentence.start, at.start - REACH), min(sentence.end, at.end + REACH))
    inside = [span for span, _ in quotations.meeting(near)]
    clause = clause_at(text, near, at, inside, is_bound=mention.bound in ("since", "after"))
    around = [(person, span) for span, person in people.meeting(near) if near.holds(span)]
    named = [(person, span) for person, span in around if clause.holds(span)] or around
    tense = _tense(mention, article.published_on)
    return Event(
        article_id=article.id,
        on=mention.on,
        sentence=sentence,
        date_span=_with_preposition(text, near, at),
        clause=clause,
        people=tuple(dict.fromkeys(PersonId(person) for person, _ in named)),
        place=place_in(text, clause, [span for _, span in around]),
        tense=tense,
        is_background=tense == "past" and _is_background(mention.on, article.published_on),
    )


def _tense(mention: DateMention, published_on: date) -> Tense:
    if mention.on.last < published_on:
        return "past"
    if mention.on.first > published_on:
        return "ahead"
    return mention.tense or "past"


def _is_background(on: CalendarDate, published_on: date) -> bool:
    days = BACKGROUND_DAYS if on.granularity == "day" else BACKGROUND_MONTHS_DAYS
    return (published_on - on.last).days > days


def _with_preposition(text: str, sentence: Span, at: Span) -> Span:
    found = _PREPOSITION.search(text, max(sentence.start, at.start - 10), at.start)
    return Span(found.start(), at.end) if found else at
