"""Timelines: events merged over articles, in order of date.

The same event from several articles is one entry with several citations. What was planned is told as happened when
an article published on the day or later says so; until then it stays ahead, whatever the as-of date, since nobody
said that it took place. Invariant: an entry's text is a stretch of its first citation, verbatim, and has no half of
a pair of quotation marks; a pure function of its arguments.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from briefings.compose.differing_numbers import clashes, is_one_counted_event
from briefings.compose.disagree import disagreements_among
from briefings.compose.telling import MIN_SHARED, Telling, is_same_event, tellings
from briefings.models.analysis import Analysis
from briefings.models.answers import Disagreement, TimelineEntry
from briefings.models.article import Article
from briefings.models.event import Tense
from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary

GOOD_LENGTH = 22
"""Words of an entry that reads well: a newswire sentence."""
PRONOUN_FIRST, LOWER_CASE, SECOND_HAND, UNPLANNED, STALE = 5.0, 4.0, 3.0, 2.0, 1.0
"""What it costs a telling to begin with a pronoun, to begin in the middle of a sentence, to be somebody's words, to
name what is ahead only in passing, to come late. Only their order matters."""
FRESH_DAYS = 3
_PRONOUN = re.compile(r"(?:(?:but|and|so|then|yet)\s)?(?:he|she|it|they|his|her|its|their|this|that)\b", re.IGNORECASE)
_PLANNING = vocabulary("will would shall set scheduled planned plans due expected slated")
_IS_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MARKS = '"“”'
_FINENESS = {"day": 0, "month": 1, "year": 2}


class Events(NamedTuple):
    """What articles tell of days: merged, and where they differ."""

    entries: tuple[TimelineEntry, ...]
    disagreements: tuple[Disagreement, ...]


def build_timeline(articles: Sequence[Article], analyses: Sequence[Analysis], as_of: date) -> tuple[TimelineEntry, ...]:
    """Merge the events of articles into a timeline; see `read_events`."""
    return read_events(articles, analyses, as_of).entries


def read_events(articles: Sequence[Article], analyses: Sequence[Analysis], as_of: date) -> Events:
    """Merge the events of articles, and find what the articles state differently.

    Args:
        articles: Any articles.
        analyses: Their readings, parallel.
        as_of: Articles published later are left out.

    Returns:
        Entries in order of their dates; background and plans are among them, and marked.
    """
    known = [pair for pair in zip(articles, analyses, strict=True) if pair[0].published_on <= as_of]
    read, readings = [article for article, _ in known], [analysis for _, analysis in known]
    told = tuple(tellings(read, readings))
    disagreements = disagreements_among(told, read, readings)
    groups = merge(telling for telling in told if _is_whole(telling.text))
    concerning = _by_article(disagreements)
    entries = sorted((_entry(group, disagreements, concerning) for group in groups), key=_order)
    return Events(tuple(entries), disagreements)


def merge(found: Iterable[Telling]) -> tuple[tuple[Telling, ...], ...]:
    """Group tellings of one event.

    Days come before months, and fuller tellings first; a telling joins the group of whose members it fits at least
    half, so that two events are not chained together by a third telling that says little.
    """
    ordered = sorted(found, key=lambda one: (_FINENESS[one.event.on.granularity], -len(one.stems), one.order))
    groups: list[_Group] = []
    near: dict[str, list[_Group]] = defaultdict(list)
    for telling in ordered:
        when = telling.event.on.iso()
        stems = telling.stems  # most groups share too few words with it to be looked at
        alike = (group for group in near[when] if len(stems & group.stems) >= MIN_SHARED)
        group = next((group for group in alike if _fits(telling, group.tellings)), None)
        if group is None:
            group = _Group([], set())
            groups.append(group)
            for coarser in {when, when[:7]}:
                near[coarser].append(group)
        group.take(telling)
    return tuple(tuple(group.tellings) for group in groups)


class _Group(NamedTuple):
    """Tellings of one event, and all their stems."""

    tellings: list[Telling]
    stems: set[str]

    def take(self, telling: Telling) -> None:
        """Add a telling."""
        self.tellings.append(telling)
        self.stems.update(telling.stems)


def _fits(telling: Telling, group: Sequence[Telling]) -> bool:
    others = 0
    for member in group:
        others += not is_same_event(telling, member)
        if 2 * others > len(group):
            return False
    if not telling.counts:
        return True
    return not any(clashes(telling, member) and not is_one_counted_event(telling, member) for member in group)


class _Stated(NamedTuple):
    """What a disagreement cites of an article: ``place`` is the disagreement's, ``day`` is the value, if it is one."""

    place: int
    span: Span
    day: str | None

    def concerns(self, telling: Telling) -> bool:
        """Tell whether it is on this telling; one on a date only where that has this date."""
        return self.span.meets(telling.event.clause) and self.day in (None, telling.event.on.iso())


def _by_article(disagreements: Sequence[Disagreement]) -> dict[str, list[_Stated]]:
    """What disagreements cite of each article, in their order."""
    concerning: dict[str, list[_Stated]] = defaultdict(list)
    for place, one in enumerate(disagreements):
        for value in one.values:
            day = value.value if _IS_DAY.fullmatch(value.value) else None
            concerning[value.citation.article_id].append(_Stated(place, value.citation.span, day))
    return concerning


def _entry(
    group: Sequence[Telling], disagreements: Sequence[Disagreement], concerning: Mapping[str, Sequence[_Stated]]
) -> TimelineEntry:
    tense: Tense = "past" if any(telling.event.tense == "past" for telling in group) else "ahead"
    able = [telling for telling in group if telling.event.tense == tense]
    best = able[0] if len(able) == 1 else min(able, key=partial(_awkwardness, group))
    others = sorted((telling for telling in group if telling is not best), key=lambda one: one.order)
    cited: dict[tuple[str, Span], Telling] = {}
    for telling in (best, *others):
        cited.setdefault((telling.article.id, telling.event.clause), telling)
    held = ((stated, telling) for telling in group for stated in concerning.get(telling.article.id, ()))
    near = {stated.place for stated, telling in held if stated.concerns(telling)}
    return TimelineEntry(
        on=min((telling.event.on for telling in group), key=lambda on: (_FINENESS[on.granularity], on.first)),
        text=best.text,
        tense=tense,
        is_background=all(telling.event.is_background for telling in group),
        citations=tuple(telling.citation for telling in cited.values()),
        disagreement=disagreements[min(near)] if near else None,
    )


def _awkwardness(group: Sequence[Telling], telling: Telling) -> tuple[object, ...]:
    """Orders tellings by how well they stand alone: dated to the day, whole, first-hand, fresh, of good length.

    A toll that has grown since is told last: the citations would contradict it.
    """
    text = telling.text
    days_late = abs((telling.article.published_on - telling.event.on.first).days)
    said = set(text.lower().split())
    faults = (
        LOWER_CASE * (not text[:1].isupper())
        + SECOND_HAND * telling.is_speech
        + PRONOUN_FIRST * (_PRONOUN.match(text) is not None)
        + UNPLANNED * (telling.event.tense == "ahead" and said.isdisjoint(_PLANNING))
        + STALE * (days_late > FRESH_DAYS)
        + abs(len(text.split()) - GOOD_LENGTH) / GOOD_LENGTH
    )
    is_outgrown = any(mine.has_grown_to(yours) for other in group for mine in telling.counts for yours in other.counts)
    return (_FINENESS[telling.event.on.granularity], is_outgrown, faults, telling.order)


def _is_whole(text: str) -> bool:
    return bool(text) and sum(text.count(mark) for mark in _MARKS) % 2 == 0


def _order(entry: TimelineEntry) -> tuple[object, ...]:
    place = entry.citations[0]
    return (entry.on.first, _FINENESS[entry.on.granularity], place.source, place.article_id, place.span)
