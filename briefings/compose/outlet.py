"""Words that stand in an outlet's own prose.

Invariant: what is found here lies outside quotation marks, at least in part; it is nobody's speech.
"""

from collections.abc import Sequence

from briefings.compose.citing import cite
from briefings.models.analysis import Analysis
from briefings.models.answers import Evidence
from briefings.models.article import Article
from briefings.models.query import Window
from briefings.models.span import Span
from briefings.notes.noting import notes_of
from briefings.notes.stems import all_in, stem_of
from briefings.store.base import Store
from briefings.text.words import Word, words

SEARCHED_ARTICLES = 50
SHOWN_PLACES = 5


def find_in_prose(store: Store, question: Sequence[Word], window: Window) -> tuple[Evidence, ...]:
    """Find the exact run of words in sentences of articles, outside what is quoted there.

    Returns:
        One place an article, oldest first; its one part is the whole sentence.
    """
    hits = store.search(" ".join(word.text for word in question), window=window, limit=SEARCHED_ARTICLES)
    ids = [hit.article_id for hit in hits]
    places = [
        _evidence(article, sentence)
        for article, analysis in zip(store.articles(ids), store.analyses(ids), strict=True)
        if (sentence := _find_sentence(article, analysis, [word.text for word in question])) is not None
    ]
    places.sort(key=lambda place: (place.published_on, place.citation.source, place.citation.span))
    return tuple(places[:SHOWN_PLACES])


def _find_sentence(article: Article, analysis: Analysis, wanted: list[str]) -> Span | None:
    stems = set(map(stem_of, wanted))
    quoted = [span for quote in analysis.quotes if quote.kind in ("direct", "mixed") for span in quote.contents]
    for sentence, line in zip(analysis.sentences, notes_of(article, analysis).sentences, strict=True):
        if not stems.issubset(all_in(line)):
            continue
        said = words(article.text, sentence)
        for start in range(len(said) - len(wanted) + 1):
            run = said[start : start + len(wanted)]
            if [word.text for word in run] == wanted:
                place = Span(run[0].span.start, run[-1].span.end)
                if not any(content.holds(place) for content in quoted):
                    return sentence
    return None


def _evidence(article: Article, sentence: Span) -> Evidence:
    return Evidence(
        citation=cite(article, sentence),
        kind="outlet",
        speaker=None,
        parts=(sentence.cut(article.text),),
        published_on=article.published_on,
    )
