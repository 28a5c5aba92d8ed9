"""The batch form of ``search``: ranks documents of a file for the queries of another, through the product's own search.

Invariant: every record is a document of its own, also if two have the same words or the same id.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice

from briefings.compose.search import rank_articles
from briefings.models.analysis import Analysis
from briefings.models.article import Article, ArticleId
from briefings.models.span import Span
from briefings.store.base import ANYTIME, Reading, Store
from briefings.store.opening import open_store

_BATCH = 500
_UNDATED = date(1970, 1, 1)


def rank_documents(
    documents: Iterable[Mapping[str, object]], queries: Iterable[Mapping[str, object]], top: int
) -> Iterator[dict[str, object]]:
    """Rank documents for each query.

    Args:
        documents: Records with ``id`` and ``text``, perhaps ``title`` and ``date`` (ISO); what is missing or no
            string counts as empty.
        queries: Records with ``qid`` and ``query``.
        top: How many ids a ranking has at most.

    Yields:
        ``{"qid": …, "ranking": [id, …]}``, best first, in the order of the queries.
    """
    store = open_store(":memory:")
    try:
        names = _load(store, documents)
        for query in queries:
            hits = rank_articles(store, _string(query, "query"), ANYTIME, top)
            yield {"qid": query.get("qid"), "ranking": [names[hit.article_id] for hit in hits]}
    finally:
        store.close()


def _load(store: Store, documents: Iterable[Mapping[str, object]]) -> dict[ArticleId, object]:
    names: dict[ArticleId, object] = {}
    records = iter(documents)
    while batch := list(islice(records, _BATCH)):
        readings = []
        for record in batch:
            reading = _reading(ArticleId(f"{len(names):016x}"), record)
            names[reading.article.id] = record.get("id")
            readings.append(reading)
        store.save(readings)
    return names


def _reading(article_id: ArticleId, record: Mapping[str, object]) -> Reading:
    text = _string(record, "text")
    whole = (Span(0, len(text)),)
    article = Article(
        id=article_id,
        source=article_id,
        text=text,
        paragraphs=whole,
        prose=whole,
        published_on=_day(_string(record, "date")),
        headline=_string(record, "title") or None,
    )
    analysis = Analysis(article_id=article_id, sentences=whole, cast=(), quotes=(), events=(), rules_version="")
    return Reading(article_id, "", article, analysis)


def _string(record: Mapping[str, object], key: str) -> str:
    value = record.get(key)
    # JSON can spell halves of surrogate pairs, which no text may hold.
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else ""


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words[:10])
    except ValueError:
        return _UNDATED
