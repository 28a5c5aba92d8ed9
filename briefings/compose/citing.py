"""From spans to citations: the one place where a place in an article gets its name.

Invariant: a citation's span cuts exactly the words that it is given for, from the article's text or, for
paragraph 0, from the headline that stands beside the text.
"""

from collections.abc import Iterable, Sequence

from briefings import RULES_VERSION
from briefings.compose.polarity import is_denied
from briefings.models.answers import Citation, Footer, QuotedLine, SourceLine
from briefings.models.article import HEADLINE_PARAGRAPH, Article
from briefings.models.quote import Quote
from briefings.models.span import Span
from briefings.notes.statements import is_beside_text, text_of
from briefings.store.base import Store


def cite(article: Article, span: Span) -> Citation:
    """Name a place in an article's text."""
    return Citation(article_id=article.id, source=article.source, paragraph=article.paragraph_at(span.start), span=span)


def cite_quote(quote: Quote, article: Article) -> Citation:
    """Name the place of a quote: from its first content to its last one inside the same paragraph."""
    first = quote.contents[0]
    if is_beside_text(quote, article):
        span = Span(first.start, quote.contents[-1].end)
        return Citation(article_id=article.id, source=article.source, paragraph=HEADLINE_PARAGRAPH, span=span)
    number = article.paragraph_at(first.start)
    end = max(content.end for content in quote.contents if article.paragraph_at(content.start) == number)
    return Citation(article_id=article.id, source=article.source, paragraph=number, span=Span(first.start, end))


def quoted_line(quote: Quote, article: Article) -> QuotedLine:
    """Make the line that shows a quote; of a denial it shows the whole sentence."""
    text = text_of(quote, article)
    contents = (quote.context,) if is_denied(quote, article) and quote.kind == "indirect" else quote.contents
    return QuotedLine(
        parts=tuple(content.cut(text) for content in contents),
        kind=quote.kind,
        speaker=quote.speaker,
        speaker_id=quote.speaker_key,
        basis=quote.basis,
        confidence=quote.confidence,
        cue=quote.cue.cut(text) if quote.cue else None,
        said_on=quote.said_on,
        published_on=article.published_on,
        via=quote.via,
        occasion=quote.occasion,
        citation=cite_quote(quote, article),
        spans=contents,
        context=quote.context.cut(text),
    )


def source_line(article: Article, quotes: int = 0) -> SourceLine:
    """Describe an article for a list of sources."""
    return SourceLine(
        article_id=article.id,
        source=article.source,
        headline=article.headline,
        outlet=article.outlet,
        url=article.url,
        byline=article.byline,
        published_on=article.published_on,
        flags=article.flags,
        paragraphs=len(article.paragraphs),
        quotes=quotes,
    )


def sources_of(citations: Iterable[Citation], articles: Iterable[Article]) -> tuple[SourceLine, ...]:
    """List the cited articles, oldest first."""
    cited = {citation.article_id for citation in citations}
    return source_lines([article for article in articles if article.id in cited])


def source_lines(articles: Sequence[Article]) -> tuple[SourceLine, ...]:
    """List articles, oldest first."""
    return tuple(source_line(article) for article in sorted(articles, key=reading_order))


def reading_order(article: Article) -> tuple[object, ...]:
    """Oldest first, then by name: the order in which sources are numbered."""
    return (article.published_on, article.source, article.id)


def footer(store: Store) -> Footer:
    """Say what the answer was made from."""
    state = store.state()
    return Footer(articles=state.articles, corpus_hash=state.corpus_hash, rules_version=RULES_VERSION)
