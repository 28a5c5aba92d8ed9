"""Articles for tests of the composing room, read as the product reads them but without its quotations."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from briefings.events.extract import extract_events
from briefings.models.analysis import Analysis
from briefings.models.article import Article, ArticleId
from briefings.models.span import Span
from briefings.people.cast import find_cast
from briefings.sources.discover import discover
from briefings.sources.document import Delivered
from briefings.sources.read import read_document
from briefings.text.sentences import split_sentences

SEEDS = Path(__file__).parents[3] / "seeds"


def article(source: str, published_on: str, text: str) -> Article:
    """Make an article of one paragraph."""
    whole = Span(0, len(text))
    return Article(
        id=ArticleId(source),
        source=source,
        text=text,
        paragraphs=(whole,),
        prose=(whole,),
        published_on=date.fromisoformat(published_on),
    )


def read(articles: Sequence[Article]) -> tuple[Analysis, ...]:
    """Read articles."""
    return tuple(_read(one) for one in articles)


def seeds() -> tuple[Article, ...]:
    """The delivered documents, in order of their names."""
    delivered = [found for found in discover(SEEDS) if isinstance(found, Delivered)]
    return tuple(one for one in map(read_document, delivered) if isinstance(one, Article))


def _read(one: Article) -> Analysis:
    sentences = split_sentences(one.text, one.prose)
    cast = find_cast(one.text, one.prose, one.headline_span)
    return Analysis(
        article_id=one.id,
        sentences=sentences,
        cast=cast,
        quotes=(),
        events=extract_events(one, sentences, cast),
        rules_version="test",
    )
