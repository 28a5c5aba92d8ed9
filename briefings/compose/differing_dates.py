"""One event, two dates.

Most events of a story happen more than once in different guise (two clashes, two rounds of talks), so a date differs
only for what happens once: a publication, a signature, a resignation. And an article that tells of both dates tells
of two events.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple, Self

from briefings.compose.citing import cite
from briefings.compose.telling import Telling, is_same_event, overlap, people_agree
from briefings.events.actions import Action, actions_in
from briefings.events.dated_things import ACT_DEEDS, WORK_DEEDS, DatedThing
from briefings.models.answers import Disagreement, DisagreementValue
from briefings.models.article import Article, ArticleId
from briefings.models.span import Span
from briefings.notes.stems import content_stems
from briefings.text.vocabulary import vocabulary

MAX_APART = timedelta(days=3)
"""Between the two dates, and between the articles' days: further apart they are two events."""
MIN_OVERLAP = 0.6
MIN_SHARED = 3
MIN_SHARED_CLAUSE = 5
"""A whole clause needs more words in common than the name of a work."""
MAX_WORDS = 40
"""A longer clause tells of too many things."""
MIN_KNOWN = 0.6
"""Share of the words of a signed or decided thing that the other's article must have, if it is not named in full."""
ONCE: frozenset[Action] = frozenset({"sign", "resign", "appoint", "court"})
DECISIONS: frozenset[Action] = frozenset({"sign", "decide"})
_DEEDS = re.compile(rf"\b(?:{WORK_DEEDS}|{ACT_DEEDS})\b")
_PLURAL = re.compile(r"\b(?:photos|images|documents|figures|data)\b")
_DETERMINER = re.compile(r"^(?:An?|The|His|Her|Its|Their)\b")
_PREPOSITIONS = re.compile(r"(?:\s(?:on|late|early|earlier|last))+$")
_REACH = [days for days in range(-MAX_APART.days, MAX_APART.days + 1) if days]
_STAGES = vocabulary("again second third fourth final preliminary reading round committee")
"""Stages of one decision, each with its own date."""


class Dated(NamedTuple):
    """A telling with what its date belongs to: a thing that is published or decided once, or its whole clause."""

    telling: Telling
    thing: DatedThing | None
    stems: frozenset[str]
    deeds: frozenset[str]
    """What of it happens once: a publication, a decision (a signature is one), or what befalls people."""

    @classmethod
    def of(cls, telling: Telling) -> Self:
        """Find what the date of a telling belongs to."""
        thing, stems = telling.thing, telling.thing_stems if telling.thing else telling.stems
        if thing and thing.is_work:
            return cls(telling, thing, stems, frozenset({"publish"}))
        decided = frozenset[str]() if DECISIONS.isdisjoint(actions_in(stems)) else frozenset({"decide"})
        return cls(telling, thing, stems, decided | (telling.actions & (ONCE - DECISIONS)))

    @property
    def span(self) -> Span:
        """The words that are dated."""
        return self.thing.span if self.thing else self.telling.event.clause

    @property
    def is_work(self) -> bool:
        """Tell whether it is a publication."""
        return self.thing is not None and self.thing.is_work


def dated_apart(told: Sequence[Telling]) -> Iterator[tuple[Dated, Dated]]:
    """Find pairs of tellings of one event with different dates; ``told`` is in order of publication."""
    by_day = [telling for telling in told if telling.event.on.granularity == "day" and telling.event.tense == "past"]
    told_by: dict[ArticleId, list[Telling]] = defaultdict(list)
    for telling in by_day:
        told_by[telling.article.id].append(telling)
    done: set[frozenset[object]] = set()
    known = _Known()
    dated = [Dated.of(telling) for telling in by_day if _happens_once(telling)]
    for one, other in _near_days(dated):
        if _is_one_event(one, other, known) and not _tells_both(one.telling, other.telling, told_by):
            sides = frozenset((side.telling.article.id, side.telling.event.on) for side in (one, other))
            if sides not in done:
                done.add(sides)
                yield one, other


def _happens_once(telling: Telling) -> bool:
    """Tell whether it is of a kind that has one date."""
    if telling.thing:
        return True
    has_deed = "vote" in telling.actions or (telling.event.people and not telling.actions.isdisjoint(ONCE))
    return bool(has_deed) and len(telling.text.split()) <= MAX_WORDS


def _near_days(dated: Sequence[Dated]) -> Iterator[tuple[Dated, Dated]]:
    """Pairs with a deed in common, whose days differ by no more than the two dates of one event may, in order."""
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    pairs: list[tuple[int, int]] = []
    for place, one in enumerate(dated):
        day = one.telling.event.on.first.toordinal()
        near = {other for deed in one.deeds for apart in _REACH for other in found.get((day + apart, deed), ())}
        pairs += [(other, place) for other in near if one.thing or len(one.stems & dated[other].stems) >= MIN_SHARED]
        for deed in one.deeds:
            found[day, deed].append(place)
    return ((dated[one], dated[other]) for one, other in sorted(pairs))


class _Known:
    """The words of articles, read when they are asked for, and once."""

    def __init__(self) -> None:
        self._stems: dict[ArticleId, frozenset[str]] = {}

    def has(self, article: Article, dated: Dated) -> bool:
        """Tell whether an article has most words of what another one dates."""
        if article.id not in self._stems:
            self._stems[article.id] = content_stems(article.text, Span(0, len(article.text)))
        return len(dated.stems & self._stems[article.id]) >= MIN_KNOWN * len(dated.stems)


def _is_one_event(one: Dated, other: Dated, known: _Known) -> bool:
    mine, yours = one.telling, other.telling
    if mine.article.id == yours.article.id or one.is_work != other.is_work:
        return False
    if abs(mine.article.published_on - yours.article.published_on) > MAX_APART:
        return False
    if (one.stems ^ other.stems) & _STAGES:
        return False
    if one.thing and other.thing and not one.is_work:
        return _is_one_thing(one, other, known)
    shared = len(one.stems & other.stems)
    if overlap(one.stems, other.stems) < MIN_OVERLAP:
        return False
    if one.is_work:
        return shared >= MIN_SHARED
    return shared >= MIN_SHARED_CLAUSE and people_agree(mine.event.people, yours.event.people)


def _is_one_thing(one: Dated, other: Dated, known: _Known) -> bool:
    """Tell whether two things signed or decided are one: "the contract" may be "the dam contract" of its article."""
    if (
        one.thing is None
        or other.thing is None
        or {one.thing.head, one.thing.deed} != {other.thing.head, other.thing.deed}
    ):
        return False
    return known.has(one.telling.article, other) and known.has(other.telling.article, one)


def _tells_both(one: Telling, other: Telling, told_by: Mapping[ArticleId, Sequence[Telling]]) -> bool:
    """Tell whether the article of either side also tells of the other's date."""
    return any(
        is_same_event(telling, against)
        for own, against in ((one, other), (other, one))
        for telling in told_by[own.article.id]
    )


def differing_date(one: Dated, other: Dated) -> Disagreement:
    """Say on what date two tellings differ."""
    values = tuple(
        DisagreementValue(value=side.telling.event.on.iso(), citation=cite(side.telling.article, side.span))
        for side in (one, other)
    )
    return Disagreement(what=f"date on which {_undated(one)}", verdict="differ", values=values)


def _undated(dated: Dated) -> str:
    """What happened, in the article's words without their date."""
    text, at = dated.telling.article.text, dated.telling.event.date_span
    parts = (Span(dated.span.start, at.start).cut(text).strip(), Span(at.end, dated.span.end).cut(text).strip())
    told = _PREPOSITIONS.sub("", " ".join(part for part in parts if part).strip(" ,.;:"))
    told = _DETERMINER.sub(lambda found: found[0].lower(), told)
    found = list(_DEEDS.finditer(told)) if dated.thing else []
    if not found:
        return told
    thing, deed = told[: found[-1].start()].rstrip(" ,"), told[found[-1].start() :]
    return f"{thing} {'were' if _PLURAL.search(thing) else 'was'} {deed}"
