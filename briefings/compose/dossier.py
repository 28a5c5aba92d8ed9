"""The evidence for an answer: the articles of a topic with their readings, taken from the store once.

Invariant: articles and analyses are parallel, oldest first, and the composing rooms see nothing but these values:
from here on an answer is a pure function.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property

from briefings.compose.citing import reading_order
from briefings.compose.copies import Voices
from briefings.models.analysis import Analysis
from briefings.models.article import Article, ArticleId
from briefings.models.base import Frozen
from briefings.models.person import PersonId
from briefings.models.query import Window
from briefings.models.quote import Quote
from briefings.models.topic import Topic
from briefings.notes.noting import with_notes
from briefings.store.base import Store
from briefings.topics.evidence import find_topic_articles
from briefings.topics.speakers import full_readings

MAX_ARTICLES = 500
"""Newest articles that one answer reads; a bound on its time (DESIGN section 3)."""
MAX_FOR_SHORT = 150
"""The same for a short briefing, which has room for what two dozen of them tell."""


class Dossier(Frozen):
    """Articles on a topic and what they hold."""

    topic: Topic
    window: Window
    articles: tuple[Article, ...]
    analyses: tuple[Analysis, ...]

    @cached_property
    def by_id(self) -> dict[ArticleId, Article]:
        """The articles by their ids."""
        return {article.id: article for article in self.articles}

    def analysis_of(self, article_id: ArticleId) -> Analysis:
        """What one of the articles holds."""
        return self._analyses_by_id[article_id]

    @cached_property
    def _analyses_by_id(self) -> dict[ArticleId, Analysis]:
        return {analysis.article_id: analysis for analysis in self.analyses}

    @cached_property
    def voices(self) -> Voices:
        """Which of the articles are copies of one another."""
        return Voices.of(self.articles, self.analyses)

    @cached_property
    def texts(self) -> int:
        """How many different texts the articles are."""
        return self.voices.count(article.id for article in self.articles)

    def published_from(self, first: date) -> "Dossier":
        """The part of it that was published on a day or later."""
        kept = [place for place, article in enumerate(self.articles) if article.published_on >= first]
        return Dossier(
            topic=self.topic,
            window=Window(since=first, until=self.window.until),
            articles=tuple(self.articles[place] for place in kept),
            analyses=tuple(self.analyses[place] for place in kept),
        )

    def quotes(self) -> Iterator[tuple[Quote, Article]]:
        """All quotes with their articles, oldest article first, then in text order."""
        for article, analysis in zip(self.articles, self.analyses, strict=True):
            for quote in analysis.quotes:
                yield quote, article

    def names(self) -> dict[PersonId, str]:
        """The fullest name of each person of the cast."""
        names: dict[PersonId, str] = {}
        for analysis in self.analyses:
            for member in analysis.cast:
                if len(member.name) > len(names.get(member.id, "")):
                    names[member.id] = member.name
        return names


def open_dossier(store: Store, topic: Topic, window: Window, limit: int = MAX_ARTICLES) -> Dossier:
    """Collect the newest articles of a topic.

    Args:
        store: The corpus.
        topic: What it is about.
        window: Days of publication.
        limit: How many articles at most; the newest are taken.
    """
    ids = find_topic_articles(store, topic, window, limit)
    articles = sorted(store.articles(ids), key=reading_order)
    in_full = full_readings(store)
    stored = store.analyses(article.id for article in articles)
    read = zip(articles, stored, strict=True)
    analyses = tuple(in_full(article, with_notes(article, analysis)) for article, analysis in read)
    return Dossier(topic=topic, window=window, articles=tuple(articles), analyses=analyses)


def default_as_of(newest: date | None, today: date) -> date:
    """The as-of date when nobody states one: today, but for an old corpus the day after its newest article.

    What is "ahead" then means ahead of the news at hand, and equal corpora answer alike on any day.
    """
    return min(today, newest + timedelta(days=1)) if newest else today
