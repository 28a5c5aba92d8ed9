"""Short summaries of several documents: sentences in the order of dates, each with its place.

Invariant: every sentence of a summary is a stretch of one document, verbatim but for the cuts of
`briefings.compose.shortening`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from briefings.compose.chosen import Shorten
from briefings.compose.concepts import Sentence, asked_stems, read_sentence, stems_of, weigh_concepts
from briefings.compose.consensus import choose_consensus
from briefings.compose.coverage import choose
from briefings.compose.shortening.shorten import shorten_sentence
from briefings.compose.shortening.tokens import cut_text
from briefings.compose.summary_reading import prose_of, read_source
from briefings.compose.summary_shape import Source, day_worth, prior_of, shape_of
from briefings.models.span import Span
from briefings.sources.stamps import read_stamp
from briefings.text.dates import find_dates
from briefings.text.marks import find_stretches

MOST = 600
"""Sentences that are weighed. What stands behind them in thirty long articles was not missed; 300 were too few."""


class Excerpt(NamedTuple):
    """A sentence of a summary: the number of its document, where it stands there, and what of it is shown."""

    source: int
    span: Span
    kept: tuple[Span, ...]


def summarize(sources: Sequence[Source], query: str, words: int) -> tuple[Excerpt, ...]:
    """Summarise documents.

    Args:
        sources: The documents.
        query: What is asked for; may be empty, may name a day as YYYY-MM-DD.
        words: At most so many words, counted between spaces.

    Returns:
        Sentences in the order of their documents' dates; of one date, those that stand first come first. What leans on
        the sentence before it follows that sentence.
    """
    prose = [prose_of(source) for source in sources]
    sentences = _first_of_each(
        sentence
        for number, (source, stretches) in enumerate(zip(sources, prose, strict=True))
        for sentence in read_source(number, source, stretches)
    )
    shape = shape_of(sources, query)
    shorten = _shortener(sources, prose)

    def on_day(sentence: Sentence) -> float:
        return day_worth(sentence, sources[sentence.document], shape)

    if shape.by_consensus:
        headlines = [stems_of(source.title) for source in sources]
        chosen = choose_consensus(sentences, words, shorten, query=stems_of(query), headlines=headlines)
    else:
        asked = asked_stems(query, *(source.title for source in sources))
        weights = weigh_concepts(
            sentences, asked, agreement=shape.agreement, repetition=shape.repetition, word=shape.word
        )
        priors = [prior_of(sentence, sources[sentence.document], shape) for sentence in sentences]
        chosen = choose(sentences, weights, priors, words, shorten, thrift=shape.thrift, discount=on_day)
    return tuple(Excerpt(one.document, one.span, one.kept) for one in _in_order(chosen, sources))


def summarize_record(record: Mapping[str, object], words: int) -> dict[str, object]:
    """Answer one line of the batch form ``summarize``.

    Args:
        record: ``{"cluster_id", "query"?, "documents": [{"id", "date"?, "title"?, "text"}]}``.
        words: At most so many words.

    Returns:
        ``{"cluster_id", "summary", "sentences": [{"text", "citations": [{"id", "span"}]}]}``; a span cites the whole
        sentence, of which the text may leave out words.

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
            "text": cut_text(sources[excerpt.source].text, excerpt.kept),
            "citations": [{"id": sources[excerpt.source].id, "span": [*excerpt.span]}],
        }
        for excerpt in excerpts
    ]
    return {
        "cluster_id": record.get("cluster_id"),
        "summary": " ".join(str(sentence["text"]) for sentence in sentences),
        "sentences": sentences,
    }


def _first_of_each(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Leave out late sentences of long documents, as far as that is needed to leave about `MOST`."""
    read = tuple(sentences)
    last = sorted(sentence.place for sentence in read)[MOST - 1] if len(read) > MOST else len(read)
    return tuple(sentence for sentence in read if sentence.place <= last)


def _in_order(chosen: Sequence[Sentence], sources: Sequence[Source]) -> list[Sentence]:
    by_place = {(one.document, one.place): one for one in chosen}

    def order(one: Sentence) -> tuple[date, int, int, int]:
        head = one
        while head.leans:
            head = by_place[head.document, head.place - 1]
        return sources[one.document].on or date.min, head.place, one.document, one.place

    return sorted(chosen, key=order)


def _shortener(sources: Sequence[Source], prose: Sequence[Sequence[Span]]) -> Shorten:
    """Make the function that shortens sentences of these documents; a date in front of one stays."""

    def quoted(sentence: Sentence) -> list[Span]:
        paragraphs = prose[sentence.document]
        here = next(number for number, paragraph in enumerate(paragraphs) if paragraph.holds(sentence.span))
        near = paragraphs[here : here + 2]  # the next may go on with a quotation
        return [stretch.outer for stretch in find_stretches(sources[sentence.document].text, near)]

    def shorten(sentence: Sentence) -> Sentence:
        source = sources[sentence.document]
        front = Span(sentence.span.start, max(sentence.span.start, source.text.find(",", *sentence.span)))
        dates = [mention.span for mention in find_dates(source.text, front, source.on or date.max)]
        kept = shorten_sentence(source.text, sentence.span, quoted(sentence), dates, most_words=0)
        if kept == (sentence.span,):
            return sentence
        return read_sentence(sentence.document, sentence.place, source.text, sentence.span, kept)

    return shorten


def _source(document: Mapping[str, object]) -> Source:
    stamp = read_stamp(_words(document, "date"))
    return Source(document.get("id"), _words(document, "text"), _words(document, "title"), stamp.on if stamp else None)


def _words(record: Mapping[str, object], name: str) -> str:
    value = record.get(name)
    return value if isinstance(value, str) else ""
