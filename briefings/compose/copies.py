"""The same story once: articles that print one text count as one voice, and every one of them stays cited.

Invariant: nothing is hidden; an agency's report in five papers is five citations and one piece of evidence.
"""

from collections.abc import Iterable, Mapping, Sequence

from briefings.models.analysis import Analysis
from briefings.models.answers import Citation
from briefings.models.article import Article, ArticleId
from briefings.notes.noting import notes_of
from briefings.store.base import Store
from briefings.text.copies import near_copies

MAX_COMPARED = 150
"""Articles that are held against one another for one verdict: more than anybody counts, and quickly read."""


class Voices:
    """Which of some articles are copies of one another."""

    def __init__(self, first_of: Mapping[ArticleId, ArticleId]) -> None:
        """Take the first article of each copy's group; what is not in it is no copy."""
        self._first_of = dict(first_of)

    @classmethod
    def of(cls, articles: Sequence[Article], analyses: Sequence[Analysis]) -> "Voices":
        """Find the copies among articles; the first of a group is the one that comes first here."""
        signatures = {
            article.id: notes_of(article, analysis).signature
            for article, analysis in zip(articles, analyses, strict=True)
        }
        return cls({copy: group[0] for group in near_copies(signatures) for copy in group[1:]})

    @classmethod
    def among(cls, store: Store, articles: Sequence[Article]) -> "Voices":
        """Find the copies among articles of a store, of the first `MAX_COMPARED`; the others speak for themselves."""
        compared = articles[:MAX_COMPARED] if len(articles) > 1 else ()
        return cls.of(compared, store.analyses(article.id for article in compared))

    def first_of(self, article: ArticleId) -> ArticleId:
        """The first article that prints the same text; itself if none did before."""
        return self._first_of.get(article, article)

    def count(self, articles: Iterable[ArticleId]) -> int:
        """How many texts the articles are."""
        return len({self.first_of(article) for article in articles})

    def behind(self, citations: Iterable[Citation]) -> int:
        """How many texts a statement rests on."""
        return self.count(citation.article_id for citation in citations)
