"""What an article tells of its events in its own voice, and what their dates belong to.

What somebody is quoted as telling is left out, but for plans that are shown with who announces them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefings.events.actions import Action, actions_in
from briefings.events.dated_things import DatedThing, dated_thing
from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.models.event import Event
from briefings.models.span import Span
from briefings.notes.counts import Count, counts_in
from briefings.notes.stems import content_stems

_RESULT = re.compile(
    r",\s(?:\w+ly\s)?(?:killing|injuring|wounding|hurting|leaving|destroying|sinking|trapping)\b[^,;:.!?“”\"—]{0,80}"
)
"""What a participle behind an event says that came of it."""
MIN_ATTRIBUTION = 2
"""Words beside a quotation that say whose it is ("she said")."""
_ANNOUNCES = re.compile(r"\b(?:will|shall|expect|plan|intend|aim|going\sto|set\sto|due)\b|['’]ll\b", re.IGNORECASE)
_SUPPOSES = re.compile(r"\b(?:if|unless|would|could|should|might)\b", re.IGNORECASE)


class Told(NamedTuple):
    """An event's clause, ready to be held against others.

    ``event`` is its place among the article's events; ``stems`` are content words of the clause, without date and
    quotations, and ``actions`` what they name; ``thing`` is what the date of a past day belongs to, if it is published
    or decided once.
    """

    event: int
    stems: frozenset[str]
    actions: frozenset[Action]
    counts: tuple[Count, ...]
    thing: DatedThing | None
    thing_stems: frozenset[str]


def read_told(article: Article, analysis: Analysis) -> Iterator[Told]:
    """Read the events that the article tells in its own voice, in their order."""
    quoted = [content for quote in analysis.quotes if quote.kind != "indirect" for content in quote.contents]
    for number, event in enumerate(analysis.events):
        holding = [content for content in quoted if content.holds(event.date_span)]
        if all(_is_announced(event, article, content) for content in holding):
            yield _told(number, event, article.text, [content for content in quoted if content.meets(event.clause)])


def _told(number: int, event: Event, text: str, quoted: Sequence[Span]) -> Told:
    stems = content_stems(text, event.clause, event.date_span, *quoted)
    counts = counts_in(text, _with_result(text, event), event.date_span)
    thing = dated_thing(text, event) if event.on.granularity == "day" and event.tense == "past" else None
    thing_stems = content_stems(text, thing.span, event.date_span) if thing else frozenset[str]()
    return Told(number, stems, actions_in(stems), counts, thing, thing_stems)


def _with_result(text: str, event: Event) -> Span:
    """The clause, and behind it what it led to ("…, killing 12 people")."""
    found = _RESULT.match(text, event.clause.end, event.sentence.end)
    return Span(event.clause.start, found.end()) if found else event.clause


def _is_announced(event: Event, article: Article, content: Span) -> bool:
    """Tell whether quoted words say what will happen on a day, and the clause shows that somebody says them."""
    words_left = len(event.clause.cut(article.text).split()) - len(content.cut(article.text).split())
    said = content.cut(article.text)
    return (
        event.tense == "ahead"
        and event.on.granularity == "day"
        and event.clause.holds(content)
        and words_left >= MIN_ATTRIBUTION
        and _ANNOUNCES.search(said) is not None
        and _SUPPOSES.search(said) is None
    )
