"""The batch form ``extract``: one JSON object in, one out, through the same code as the product."""

from collections.abc import Iterator, Mapping
from datetime import date

from briefings.models.article import Article, ArticleId
from briefings.models.quote import Quote
from briefings.models.span import Span
from briefings.people.cast import find_cast
from briefings.quotes.extract import extract_quotes
from briefings.text.sentences import split_sentences

_UNDATED = date(1970, 1, 1)
"""Stands for a date that a record does not give; nothing of it is shown."""


def extract_record(record: Mapping[str, object]) -> dict[str, object]:
    """Extract the quotes of one record.

    Args:
        record: ``{"id" or "doc_id", "text", "date"?}``; other fields are passed over, and a date that is none.

    Returns:
        ``{"id", "quotes": [...]}``, reported clauses last; spans index ``text`` and lie inside the quotation marks.

    Raises:
        ValueError: The text is missing or no string.
    """
    identity = record.get("id", record.get("doc_id"))
    text = record.get("text")
    if not isinstance(text, str):
        raise ValueError('"text" must be a string')
    article = plain_article(text, _date_of(record.get("date")))
    sentences = split_sentences(article.text, article.prose)
    found = extract_quotes(article, sentences, find_cast(article.text, article.prose))
    quotes = sorted(found, key=lambda quote: quote.kind == "indirect")
    return {"id": identity, "quotes": [_quote_record(article.text, quote) for quote in quotes]}


def plain_article(text: str, published_on: date) -> Article:
    """An article whose every non-empty line is prose."""
    lines = tuple(_lines(text))
    return Article(
        id=ArticleId("plain"), source="plain", text=text, paragraphs=lines, prose=lines, published_on=published_on
    )


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            first = start + line.index(words)
            yield Span(first, first + len(words))
        start += len(line) + 1


def _date_of(value: object) -> date:
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else _UNDATED
    except ValueError:
        return _UNDATED


def _quote_record(text: str, quote: Quote) -> dict[str, object]:
    return {
        "text": " … ".join(content.cut(text) for content in quote.contents),
        "spans": [list(content) for content in quote.contents],
        "kind": quote.kind,
        "speaker": quote.speaker,
        "mention": quote.speaker_mention.cut(text) if quote.speaker_mention else None,
        "mention_span": list(quote.speaker_mention) if quote.speaker_mention else None,
        "cue": list(quote.cue) if quote.cue else None,
        "basis": quote.basis,
        "confidence": quote.confidence,
    }
