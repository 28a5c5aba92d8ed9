"""One article's telling of an event, and when two tellings are of one event.

Invariant: gates come before scores. Dates must agree as far as they are known, nobody may be in both casts with a
different company, and only then the words are compared. After event coreference across documents (Cybulska and
Vossen, "Translating granularity of event slots into features", 2014): action, time, place, participants.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefings.compose.citing import cite
from briefings.compose.counts import Count, counts_in
from briefings.events.actions import Action, actions_in
from briefings.models.analysis import Analysis
from briefings.models.answers import Citation
from briefings.models.article import Article
from briefings.models.event import Event
from briefings.models.span import Span
from briefings.text.words import is_content, stem, words

MIN_OVERLAP = 0.5
"""Share of the shorter telling's content words that the other must have."""
MIN_OVERLAP_SAME_ACTION = 0.25
"""The same where both name one kind of action: outlets choose their words, not their events."""
MIN_SHARED = 2
"""Content words that two tellings must share in any case."""

MIN_ATTRIBUTION = 2
"""Words beside a quotation that say whose it is ("she said")."""
_ANNOUNCES = re.compile(r"\b(?:will|shall|expect|plan|intend|aim|going\sto|set\sto|due)\b|['’]ll\b", re.IGNORECASE)
_SUPPOSES = re.compile(r"\b(?:if|unless|would|could|should|might)\b", re.IGNORECASE)
_SPEECH: frozenset[Action] = frozenset({"say"})


class Telling(NamedTuple):
    """An event as one article tells it; ``stems`` are content words of the clause, without date and quotations."""

    event: Event
    article: Article
    stems: frozenset[str]
    actions: frozenset[Action]
    is_speech: bool
    """Somebody says something in it: it tells of the event at second hand."""
    counts: tuple[Count, ...] = ()

    @classmethod
    def of(cls, event: Event, article: Article, quoted: Sequence[Span] = ()) -> "Telling":
        """Read the words of an event's clause; quoted words tell of other things."""
        stems = content_stems(article.text, event.clause, event.date_span, *quoted)
        actions = actions_in(stems)
        counts = counts_in(article.text, event.clause, event.date_span)
        return cls(event, article, stems, actions - _SPEECH, bool(actions & _SPEECH), counts)

    @property
    def text(self) -> str:
        """The clause, verbatim."""
        return self.event.clause.cut(self.article.text).strip(" ,;:—–-")

    @property
    def citation(self) -> Citation:
        """Where it stands."""
        return cite(self.article, self.event.clause)

    @property
    def order(self) -> tuple[object, ...]:
        """Oldest article first, then text order; the same in any database."""
        return (self.article.published_on, self.article.source, self.article.id, self.event.date_span)


def content_stems(text: str, span: Span, *apart: Span) -> frozenset[str]:
    """Stems of the content words of a stretch, without those of the stretches ``apart``."""
    return frozenset(
        stem(word.text)
        for word in words(text, span)
        if is_content(word.text) and not any(other.holds(word.span) for other in apart)
    )


def tellings(articles: Sequence[Article], analyses: Sequence[Analysis]) -> Iterator[Telling]:
    """Read all events that articles tell in their own voice.

    What somebody is quoted as telling is left out, but for plans that are shown with who announces them.
    """
    for article, analysis in zip(articles, analyses, strict=True):
        quoted = [content for quote in analysis.quotes if quote.kind != "indirect" for content in quote.contents]
        for event in analysis.events:
            holding = [content for content in quoted if content.holds(event.date_span)]
            if all(_is_announced(event, article, content) for content in holding):
                yield Telling.of(event, article, [content for content in quoted if content.meets(event.clause)])


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


def same_person(one: str, other: str) -> bool:
    """Tell whether two keys may be of one person: equal, or one is the other's family name alone."""
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ")


def people_agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether one company may be the other: everybody of the smaller one is in the larger one."""
    smaller, larger = sorted((one, other), key=len)
    return all(any(same_person(person, candidate) for candidate in larger) for person in smaller)


def dates_agree(one: Event, other: Event) -> bool:
    """Tell whether the dates may be one: equal, or one is the other said more exactly."""
    return one.on.covers(other.on) or other.on.covers(one.on)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set that is in the larger one, 0-1; 0 if fewer than `MIN_SHARED` are shared."""
    shared = len(one & other)
    return shared / min(len(one), len(other)) if shared >= MIN_SHARED else 0.0


def is_same_event(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings are of one event."""
    if not dates_agree(one.event, other.event) or not people_agree(one.event.people, other.event.people):
        return False
    needed = MIN_OVERLAP_SAME_ACTION if one.actions & other.actions else MIN_OVERLAP
    if one.event.on.granularity != other.event.on.granularity:
        needed = MIN_OVERLAP  # a coarse date is weak evidence
    return overlap(one.stems, other.stems) >= needed
