"""What a briefing can tell: dated facts, each with its weight.

Invariant: a fact's text is a sentence or clause of an article with cuts only, dated by what the article says or, for
a lede without a date, by the day it was published.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from briefings.compose.citing import cite
from briefings.compose.copies import Voices
from briefings.compose.dossier import Dossier
from briefings.compose.filtering import passes, passing_claims
from briefings.compose.shortening.claims import shorten_claim
from briefings.models.answers import Citation, Claim, ClaimFlag, Disagreement, TimelineEntry
from briefings.models.article import Article, ArticleId
from briefings.models.dates import CalendarDate
from briefings.models.person import PersonId
from briefings.models.query import Filters
from briefings.models.span import Span
from briefings.text.words import fold, is_content, stem, words

MAX_REPEAT = 0.6
"""Share of a fact's content words that another chosen fact may tell too."""
MOST_COMPARED = 80
"""The heaviest facts, among which those that are one are looked for: three times as many as an answer shows."""
LEAST_SHARED, MIN_SHARED = 3, 5
"""Content words that two lines on one thing share at least: in any case, and if they name others."""
_NAME = re.compile(r"(?<=[\w,] )[A-Z][\w’'-]*")
_PRONOUN = re.compile(r"(?:he|she|it|they|his|her|its|their|this|that)\b", re.IGNORECASE)
MAX_QUOTED = 0.4
"""Share of a fact's characters that may be speech; what is mostly speech belongs among the quotations."""
STORY_REACH = timedelta(days=21)
"""Further from the articles' days a date is history to the story, not part of it."""
PLANS_REACH = timedelta(days=366)
"""What is announced for later than this is no programme."""
NO_FILTERS = Filters()
_OF_ARTICLES: tuple[ClaimFlag, ...] = ("translated", "agency_feed")
_REMEMBERED = 1024  # lines: those of a briefing are held against each other, and asked for again
LEDE_SENTENCES = 2
LEDE_WEIGHT, PERSON_WEIGHT, STORY_WEIGHT = 1.5, 0.5, 1.0


class Fact(NamedTuple):
    """A line that a briefing may show, with its first citations; the heavier, the rather.

    Most facts are weighed and never shown, so `claim` and `stems` are made when they are asked for. ``rivals`` are the
    citations of entries that date the same event otherwise.
    """

    text: str
    on: CalendarDate
    citations: tuple[Citation, ...]
    weight: float = 0.0
    disagreement: Disagreement | None = None
    rivals: tuple[Citation, ...] = ()
    is_lede: bool = False
    """No entry tells it: it is dated by the day on which it was published."""

    @property
    def stems(self) -> frozenset[str]:
        """Stems of its content words."""
        return _stems(self.text)

    @property
    def order(self) -> tuple[object, ...]:
        """Facts are told in order of their dates."""
        place = self.citations[0]
        return (self.on.first, place.source, place.paragraph, place.span)

    @property
    def all_citations(self) -> tuple[Citation, ...]:
        """The places that tell it, each once."""
        return tuple(dict.fromkeys((*self.citations, *self.rivals))) if self.rivals else self.citations

    def claim(self, dossier: Dossier) -> Claim:
        """The line as it is shown, with its flags, before it is shortened."""
        cited = {citation.article_id for citation in self.citations}
        flags: list[ClaimFlag] = []
        differing = {value.citation.article_id for value in self.disagreement.values} if self.disagreement else set()
        if not self.rivals and dossier.texts > 1 and dossier.voices.count(cited | differing) == 1:
            flags.append("single_source")
        if not self.is_lede:
            flags += (flag for flag in _OF_ARTICLES if all(flag in dossier.by_id[one].flags for one in cited))
        if self.disagreement:
            flags.append("disagreement")
        return Claim(
            text=self.text,
            on=self.on,
            citations=self.all_citations,
            flags=tuple(flags),
            disagreement=self.disagreement,
        )

    def passes(self, filters: Filters) -> bool:
        """Tell whether the line has the words it must have, and none that it must not."""
        return passes(filters, self.text)


@lru_cache(maxsize=_REMEMBERED)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word.text) for word in words(text) if is_content(word.text))


def find_facts(
    dossier: Dossier, entries: Iterable[TimelineEntry], as_of: date, disagreements: Sequence[Disagreement] = ()
) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """Find what happened and what is ahead.

    Args:
        dossier: The articles, at least one.
        entries: Their merged events.
        as_of: What is planned for this day or later is ahead.
        disagreements: Where outlets differ; what has one of the values carries the warning, dated or not.

    Returns:
        Facts of the past and facts ahead, unordered.
    """
    news = [entry for entry in entries if not entry.is_background]
    ahead = [entry for entry in news if entry.tense == "ahead" and as_of <= entry.on.last <= as_of + PLANS_REACH]
    past = [entry for entry in news if entry.tense == "past" and entry.on.first <= as_of]
    context = _Context.of(dossier)
    told = _differing([*_told_once(past), *_undated_ledes(dossier, news)], disagreements)
    happened = (context.weighed(fact) for fact in told if context.is_told(fact))
    return _one_a_day(happened), _one_a_day(context.weighed(_fact(entry)) for entry in ahead)


def choose_facts(
    dossier: Dossier, facts: Sequence[Fact], most: int, filters: Filters = NO_FILTERS
) -> tuple[Claim, ...]:
    """Choose the heaviest facts, each telling something new, and tell them shortened, in order of date.

    Args:
        dossier: Where they are from.
        facts: Those that pass ``filters``.
        most: How many at most.
        filters: Words that a line must have: none of them is cut away.
    """
    chosen: list[tuple[Fact, frozenset[str]]] = []
    for fact in sorted(facts, key=lambda fact: (-fact.weight, fact.order)):
        if len(chosen) == most:
            break
        stems = fact.stems
        if all(len(stems & told) <= MAX_REPEAT * len(stems) for _, told in chosen):
            chosen.append((fact, stems))
    in_order = sorted((fact for fact, _ in chosen), key=lambda fact: fact.order)
    told = (_shortened(fact.claim(dossier), dossier, filters) for fact in in_order)
    return passing_claims(told, dossier, filters)


def _shortened(claim: Claim, dossier: Dossier, filters: Filters) -> Claim:
    place = claim.citations[0]
    article, analysis = dossier.by_id[place.article_id], dossier.analysis_of(place.article_id)
    text, flag = shorten_claim(article, place.span, analysis)
    if not (flag and passes(filters, text)):
        return claim
    return claim.model_copy(update={"text": text, "flags": (*claim.flags, flag)})


def _told_once(entries: Iterable[TimelineEntry]) -> list[Fact]:
    """Make one fact of the entries that outlets date or count differently: it is one event, and nobody knows."""
    found: dict[object, Fact] = {}
    for entry in entries:
        on = entry.disagreement
        is_rival = on and on.verdict == "differ" and _tells(entry.citations[0], on)
        key = on if is_rival else _place(entry)
        first = found.get(key)
        found[key] = first._replace(rivals=(*first.rivals, *entry.citations)) if first else _fact(entry)
    return list(found.values())


def _differing(facts: Iterable[Fact], disagreements: Sequence[Disagreement]) -> list[Fact]:
    """Give the warning to facts that have a value on which outlets differ; those that have one each are one fact."""
    stated: dict[ArticleId, list[Disagreement]] = defaultdict(list)
    for one in disagreements:
        for article_id in {value.citation.article_id for value in one.values if one.verdict == "differ"}:
            stated[article_id].append(one)
    found: dict[object, Fact] = {}
    for place, fact in enumerate(facts):
        near = stated.get(fact.citations[0].article_id, ())
        on = fact.disagreement or next((one for one in near if _tells(fact.citations[0], one)), None)
        first = found.get(on or place)
        cited = (*first.rivals, *fact.all_citations) if first else ()
        found[on or place] = first._replace(rivals=cited) if first else fact._replace(disagreement=on)
    return list(found.values())


def _one_a_day(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Make one fact of those of one day that name the same people and things, with the citations of both.

    An outlet that tells more of a day, or calls somebody "he", need not read like the other one to a timeline.
    """
    by_day: dict[CalendarDate, list[tuple[Fact, frozenset[str]]]] = defaultdict(list)
    heaviest = sorted(facts, key=lambda fact: (-fact.weight, fact.order))
    compared, others = heaviest[:MOST_COMPARED], heaviest[MOST_COMPARED:]
    for fact in sorted(compared, key=lambda fact: (_PRONOUN.match(fact.text) is not None, -fact.weight, fact.order)):
        told = by_day[fact.on]
        stems = fact.stems
        same = next((at for at, (other, known) in enumerate(told) if _is_one(fact, stems, other, known)), None)
        if same is None:
            told.append((fact, stems))
        else:
            first, known = told[same]
            citations = tuple(dict.fromkeys((*first.citations, *fact.citations)))
            weight = max(first.weight, fact.weight)
            told[same] = (first._replace(citations=citations, weight=weight), known)
    return (*(fact for told in by_day.values() for fact, _ in told), *others)


def _is_one(one: Fact, mine: frozenset[str], other: Fact, yours: frozenset[str]) -> bool:
    """Tell whether two facts of a day are one; an article that tells two has two, and so have two numbers or names.

    Of short ones the shorter must have no name that the other lacks.
    """
    shared = len(mine & yours)
    if shared < max(LEAST_SHARED, MAX_REPEAT * min(len(mine), len(yours))) or one.disagreement or other.disagreement:
        return False
    if shared < MIN_SHARED:
        shorter, longer = (one, yours) if len(mine) <= len(yours) else (other, mine)
        if not {stem(fold(name)) for name in _NAME.findall(shorter.text)} <= longer:
            return False
    return not {at.article_id for at in one.citations} & {at.article_id for at in other.citations}


def _tells(place: Citation, disagreement: Disagreement) -> bool:
    """Tell whether the text at a place has one of the values."""
    return any(
        value.citation.article_id == place.article_id and value.citation.span.meets(place.span)
        for value in disagreement.values
    )


def _place(entry: TimelineEntry) -> tuple[object, ...]:
    """What tells two entries apart."""
    places = tuple((citation.article_id, citation.span) for citation in entry.citations)
    return (entry.text, entry.on.first, entry.on.granularity, places, entry.disagreement)


def _fact(entry: TimelineEntry) -> Fact:
    told = entry.disagreement if entry.disagreement and _tells(entry.citations[0], entry.disagreement) else None
    return Fact(entry.text, entry.on, entry.citations, disagreement=told)


def _undated_ledes(dossier: Dossier, entries: Iterable[TimelineEntry]) -> list[Fact]:
    """First sentences that no entry tells: the news of an article that dates it only by its own day."""
    told: dict[ArticleId, list[Span]] = defaultdict(list)
    for entry in entries:
        for citation in entry.citations:
            told[citation.article_id].append(citation.span)
    ledes: dict[ArticleId, list[tuple[Article, Span]]] = defaultdict(list)
    for article, analysis in zip(dossier.articles, dossier.analyses, strict=True):
        lede = analysis.sentences[0] if analysis.sentences else None
        if lede and not any(span.meets(lede) for span in told[article.id]):
            ledes[dossier.voices.first_of(article.id)].append((article, lede))
    return [_lede_fact(copies) for copies in ledes.values()]


def _lede_fact(copies: Sequence[tuple[Article, Span]]) -> Fact:
    """The news of a text, once, with a citation of each article that prints it."""
    article, lede = copies[0]
    on = CalendarDate(first=article.published_on)
    return Fact(lede.cut(article.text), on, tuple(cite(*one) for one in copies), is_lede=True)


class _Context(NamedTuple):
    """What facts are weighed by: where ledes end, who is named where, what is quoted, and the days of the story."""

    ledes: dict[ArticleId, int]
    mentions: dict[ArticleId, dict[PersonId, tuple[Span, ...]]]
    quoted: dict[ArticleId, tuple[Span, ...]]
    first: date
    last: date
    voices: Voices

    @classmethod
    def of(cls, dossier: Dossier) -> "_Context":
        people = set(dossier.topic.people)
        return cls(
            {one.article_id: one.sentences[:LEDE_SENTENCES][-1].start for one in dossier.analyses if one.sentences},
            {
                one.article_id: {member.id: member.mentions for member in one.cast if member.id in people}
                for one in dossier.analyses
            },
            {
                one.article_id: tuple(
                    content for quote in one.quotes if quote.kind in ("direct", "mixed") for content in quote.contents
                )
                for one in dossier.analyses
            },
            dossier.articles[0].published_on - STORY_REACH,
            dossier.articles[-1].published_on + STORY_REACH,
            dossier.voices,
        )

    def people_in(self, citation: Citation) -> int:
        """How many people of the topic the cited stretch names."""
        named = self.mentions[citation.article_id].values()
        return sum(any(citation.span.holds(mention) for mention in mentions) for mentions in named)

    def is_told(self, fact: Fact) -> bool:
        """Tell whether the outlet tells it, and not somebody quoted."""
        article_id, (start, end) = fact.citations[0].article_id, fact.citations[0].span
        spoken = sum(max(0, min(last, end) - max(first, start)) for first, last in self.quoted[article_id])
        return spoken <= MAX_QUOTED * (end - start)

    def weighed(self, fact: Fact) -> Fact:
        """The fact with its weight."""
        citations = fact.all_citations
        leading = (one for one in citations if one.span.start <= self.ledes.get(one.article_id, -1))
        weight = self.voices.behind(citations) + LEDE_WEIGHT * self.voices.behind(leading)
        weight += PERSON_WEIGHT * self.people_in(citations[0])
        if self.first <= fact.on.first and fact.on.last <= self.last:
            weight += STORY_WEIGHT
        return fact._replace(weight=weight)
