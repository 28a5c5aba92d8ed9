"""Answers ``search``: of each article that matches, the sentence that answers best.

Invariant: the store ranks articles, this room only chooses among an article's own sentences; every hit is verbatim.
"""

from collections.abc import Iterator
from itertools import pairwise

from briefings.compose.citing import cite, footer, sources_of
from briefings.models.analysis import Analysis
from briefings.models.answers import Citation, Hit, SearchResults
from briefings.models.article import HEADLINE_PARAGRAPH, Article
from briefings.models.query import Window
from briefings.models.span import Span
from briefings.store.base import ANYTIME, Store
from briefings.text.words import is_content, stem, words

MAX_HITS = 20
MAX_COUNTED = 1000
"""The store ranks no more matches than this, newest first."""


def search_corpus(store: Store, asked: str, window: Window = ANYTIME, limit: int = MAX_HITS) -> SearchResults:
    """Find places that match words.

    Args:
        store: The corpus.
        asked: Any string; function words count only if there are no others.
        window: Days of publication.
        limit: How many articles to show.

    Returns:
        One hit for each of the best articles, best first; ``total`` counts all that match, up to a thousand.
    """
    ranked = store.search(asked, window=window, limit=MAX_COUNTED)
    shown = [hit.article_id for hit in ranked[:limit]]
    articles = store.articles(shown)
    stems = asked_stems(asked)
    hits = tuple(
        Hit(
            text=text,
            citation=citation,
            published_on=article.published_on,
            headline=article.headline,
            score=round(found.score, 3),
        )
        for found, article, analysis in zip(ranked[:limit], articles, store.analyses(shown), strict=True)
        for text, citation in best_place(article, analysis, stems)
    )
    return SearchResults(
        words=asked,
        hits=hits,
        total=len(ranked),
        sources=sources_of((hit.citation for hit in hits), articles),
        footer=footer(store),
    )


def asked_stems(asked: str) -> tuple[str, ...]:
    """Stems of the words that are searched for, in order."""
    found = [word.text for word in words(asked)]
    return tuple(map(stem, [word for word in found if is_content(word)] or found))


def best_place(article: Article, analysis: Analysis, stems: tuple[str, ...]) -> list[tuple[str, Citation]]:
    """The sentence with most of the stems, then with most of them side by side, then the first; the headline is last.

    Returns:
        One text with its citation; none if the article has neither sentences nor a headline.
    """
    wanted, pairs = set(stems), set(pairwise(stems))

    def worth(place: tuple[str, Citation]) -> tuple[int, int]:
        said = [stem(word.text) for word in words(place[0])]
        return len(wanted.intersection(said)), len(pairs.intersection(pairwise(said)))

    places = [*_sentences(article, analysis), *_headline(article)]
    return [max(places, key=worth)] if places else []


def _sentences(article: Article, analysis: Analysis) -> Iterator[tuple[str, Citation]]:
    return ((span.cut(article.text), cite(article, span)) for span in analysis.sentences)


def _headline(article: Article) -> Iterator[tuple[str, Citation]]:
    if article.headline_span is not None:
        yield article.headline_span.cut(article.text), cite(article, article.headline_span)
    elif article.headline:
        span = Span(0, len(article.headline))
        yield (
            article.headline,
            Citation(article_id=article.id, source=article.source, paragraph=HEADLINE_PARAGRAPH, span=span),
        )
