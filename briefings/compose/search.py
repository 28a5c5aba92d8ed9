"""Answers ``search``: of each article that matches, the sentence that answers best.

Invariant: every hit is verbatim; what somebody says is shown as speech, with who says it, never as the outlet's prose.
"""

from collections.abc import Sequence
from itertools import pairwise

from briefings.compose.citing import cite, footer, sources_of
from briefings.compose.search_order import POOL, reordered
from briefings.models.analysis import Analysis
from briefings.models.answers import Citation, Hit, SearchResults
from briefings.models.article import HEADLINE_PARAGRAPH, Article
from briefings.models.query import Window
from briefings.models.quote import Quote
from briefings.models.span import Span
from briefings.notes.noting import notes_of
from briefings.notes.stems import all_in, line_of, telling_in
from briefings.store.base import ANYTIME, Store, TextHit

MAX_HITS = 20
MAX_COUNTED = 1000
"""Of more matches it is said that there are at least so many; the store ranks no more."""
_MARKS = "\"“”‘’'«» "
"""What may stand around the words of a sentence that is speech from end to end."""


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
    ranked = rank_articles(store, asked, window, MAX_COUNTED)
    total = store.count_matches(asked, window=window, most=MAX_COUNTED)
    shown = [hit.article_id for hit in ranked[:limit]]
    articles = store.articles(shown)
    stems = asked_stems(asked)
    hits = tuple(
        Hit(
            text=citation.span.cut(article.text if citation.paragraph else article.headline or ""),
            citation=citation,
            published_on=article.published_on,
            headline=article.headline,
            score=round(found.score, 3),
            is_quoted=quote is not None,
            speaker=quote.speaker if quote else None,
        )
        for found, article, analysis in zip(ranked[:limit], articles, store.analyses(shown), strict=True)
        for citation, quote in best_place(article, analysis, stems)
    )
    return SearchResults(
        words=asked,
        hits=hits,
        total=total,
        is_total_exact=total < MAX_COUNTED,
        sources=sources_of((hit.citation for hit in hits), articles),
        footer=footer(store),
    )


def rank_articles(store: Store, asked: str, window: Window, limit: int) -> list[TextHit]:
    """Rank the articles that match: the store's ranking, its first ones ordered by how they stand to each other."""
    found = store.search(asked, window=window, limit=max(limit, POOL))
    first = [hit.article_id for hit in found[:POOL]]
    read = zip(store.articles(first), store.analyses(first), strict=True)
    stems = {article.id: _content(article, analysis) for article, analysis in read}
    ordered = reordered([(hit.article_id, hit.score) for hit in found], stems, asked_stems(asked))
    return [TextHit(article_id, score) for article_id, score in ordered[: max(limit, 0)]]


def _content(article: Article, analysis: Analysis) -> list[str]:
    """The content stems of an article, its headline first."""
    lines = (line_of(article.headline or ""), *notes_of(article, analysis).sentences)
    return [stem for line in lines for stem in telling_in(line)]


def asked_stems(asked: str) -> tuple[str, ...]:
    """Stems of the words that are searched for, in order."""
    line = line_of(asked)
    return tuple(telling_in(line) or all_in(line))


def best_place(article: Article, analysis: Analysis, stems: tuple[str, ...]) -> list[tuple[Citation, Quote | None]]:
    """The sentence with most of the stems, then with most of them side by side, then the first; the headline is last.

    Returns:
        One place, with the quotation that the whole of it belongs to, if any; none if the article has neither
        sentences nor a headline.
    """
    wanted, pairs = set(stems), set(pairwise(stems))

    def worth(line: str) -> tuple[int, int]:
        said = all_in(line)
        return len(wanted.intersection(said)), len(pairs.intersection(pairwise(said)))

    worths = list(map(worth, notes_of(article, analysis).sentences))
    best = max(range(len(worths)), key=worths.__getitem__, default=None)
    if article.headline and (best is None or worth(line_of(article.headline)) > worths[best]):
        return [(_headline(article, article.headline), None)]
    if best is None:
        return []
    sentence = analysis.sentences[best]
    speech = _without_marks(article.text, sentence)
    quote = _quotation_around(speech, analysis.quotes)
    return [(cite(article, sentence if quote is None else speech), quote)]


def _without_marks(text: str, sentence: Span) -> Span:
    words = sentence.cut(text)
    start = sentence.start + len(words) - len(words.lstrip(_MARKS))
    return Span(start, max(start, sentence.end - len(words) + len(words.rstrip(_MARKS))))


def _quotation_around(words: Span, quotes: Sequence[Quote]) -> Quote | None:
    """The quotation in whose marks all the words stand."""
    spoken = (quote for quote in quotes if quote.kind in ("direct", "mixed"))
    return next((quote for quote in spoken if any(content.holds(words) for content in quote.contents)), None)


def _headline(article: Article, headline: str) -> Citation:
    if article.headline_span is not None:
        return cite(article, article.headline_span)
    span = Span(0, len(headline))
    return Citation(article_id=article.id, source=article.source, paragraph=HEADLINE_PARAGRAPH, span=span)
