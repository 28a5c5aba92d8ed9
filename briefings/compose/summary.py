"""Short summaries of several documents: whole sentences, verbatim, each with its place, in the order of dates.

Invariant: every sentence of a summary is a stretch of one document, character for character.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from briefings.compose.concepts import asked_stems, read_sentences, weigh_concepts
from briefings.compose.coverage import choose
from briefings.compose.summary_shape import Source, prior_of, shape_of
from briefings.models.span import Span
from briefings.sources.layout import lay_out, plain_lines
from briefings.sources.stamps import read_stamp
from briefings.sources.stated import Stated


class Excerpt(NamedTuple):
    """A sentence of a summary: the number of its document, and where it stands there."""

    source: int
    span: Span


def summarize(sources: Sequence[Source], query: str, words: int) -> tuple[Excerpt, ...]:
    """Summarise documents.

    Args:
        sources: The documents.
        query: What is asked for; may be empty, may name a day as YYYY-MM-DD.
        words: At most so many words, counted between spaces.

    Returns:
        Sentences in the order of their documents' dates, then of the documents and the text.
    """
    sentences = tuple(
        sentence
        for number, source in enumerate(sources)
        for sentence in read_sentences(number, source.text, _prose(source))
    )
    shape = shape_of(sources, query)
    asked = asked_stems(query, *(source.title for source in sources))
    weights = weigh_concepts(sentences, asked, agreement=shape.agreement, query=shape.query)
    priors = [prior_of(sentence, sources[sentence.document], shape) for sentence in sentences]
    chosen = (sentences[index] for index in choose(sentences, weights, priors, words))
    ordered = sorted(chosen, key=lambda one: (sources[one.document].on or date.min, one.document, one.place))
    return tuple(Excerpt(sentence.document, sentence.span) for sentence in ordered)


def summarize_record(record: Mapping[str, object], words: int) -> dict[str, object]:
    """Answer one line of the batch form ``summarize``.

    Args:
        record: ``{"cluster_id", "query"?, "documents": [{"id", "date"?, "title"?, "text"}]}``.
        words: At most so many words.

    Returns:
        ``{"cluster_id", "summary", "sentences": [{"text", "citations": [{"id", "span"}]}]}``.

    Raises:
        ValueError: The record has no list of documents.
    """
    documents = record.get("documents")
    if not isinstance(documents, list):
        raise ValueError('there is no list of "documents"; give [{"id", "date", "title", "text"}]')
    sources = [_source(document) for document in documents if isinstance(document, Mapping)]
    excerpts = summarize(sources, _words(record, "query"), words)
    sentences = [
        {
            "text": excerpt.span.cut(sources[excerpt.source].text),
            "citations": [{"id": sources[excerpt.source].id, "span": [*excerpt.span]}],
        }
        for excerpt in excerpts
    ]
    return {
        "cluster_id": record.get("cluster_id"),
        "summary": " ".join(str(sentence["text"]) for sentence in sentences),
        "sentences": sentences,
    }


def _prose(source: Source) -> tuple[Span, ...]:
    """What may be said of a document; a document of one line without a stop has only that."""
    layout = lay_out(source.text, plain_lines(source.text), Stated(headline=source.title or None))
    return layout.prose or ((layout.headline,) if layout.headline else ())


def _source(document: Mapping[str, object]) -> Source:
    stamp = read_stamp(_words(document, "date"))
    return Source(document.get("id"), _words(document, "text"), _words(document, "title"), stamp.on if stamp else None)


def _words(record: Mapping[str, object], name: str) -> str:
    value = record.get(name)
    return value if isinstance(value, str) else ""
