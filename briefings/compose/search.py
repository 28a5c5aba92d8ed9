"""Answers ``search``: of each article that matches, the sentence that answers best.

Invariant: the store ranks articles, this room only chooses among an article's own sentences; every hit is verbatim.
"""

from itertools import pairwise

from briefings.compose.citing import cite, footer, sources_of
from briefings.models.analysis import Analysis
from briefings.models.answers import Citation, Hit, SearchResults
from briefings.models.article import HEADLINE_PARAGRAPH, Article
from briefings.models.query import Window
from briefings.models.span import Span
from briefings.notes.noting import notes_of
from briefings.notes.stems import all_in, line_of, telling_in
from briefings.store.base import ANYTIME, Store

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
    line = line_of(asked)
    return tuple(telling_in(line) or all_in(line))


def best_place(article: Article, analysis: Analysis, stems: tuple[str, ...]) -> list[tuple[str, Citation]]:
    """The sentence with most of the stems, then with most of them side by side, then the first; the headline is last.

    Returns:
        One text with its citation; none if the article has neither sentences nor a headline.
    """
    wanted, pairs = set(stems), set(pairwise(stems))

    def worth(line: str) -> tuple[int, int]:
        said = all_in(line)
        return len(wanted.intersection(said)), len(pairs.intersection(pairwise(said)))

    lines = notes_of(article, analysis).sentences
    worths = list(map(worth, lines))
    best = max(range(len(worths)), key=worths.__getitem__, default=None)
    if article.headline and (best is None or worth(line_of(article.headline)) > worths[best]):
        return [_headline(article, article.headline)]
    if best is None:
        return []
    sentence = analysis.sentences[best]
    return [(sentence.cut(article.text), cite(article, sentence))]


def _headline(article: Article, headline: str) -> tuple[str, Citation]:
    if article.headline_span is not None:
        return article.headline_span.cut(article.text), cite(article, article.headline_span)
    span = Span(0, len(headline))
    place = Citation(article_id=article.id, source=article.source, paragraph=HEADLINE_PARAGRAPH, span=span)
    return headline, place
