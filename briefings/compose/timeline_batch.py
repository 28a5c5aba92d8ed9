"""The batch form ``timeline``: many articles on one story in, timelines of given sizes out.

Articles are read as in the product: the same sentences, dates and events. Invariant: all text is verbatim, each
sentence with its place.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from briefings.compose.timeline_days import Chronicle, choose_days
from briefings.compose.timeline_text import Candidate, candidates_by_day, choose_sentences, rarity
from briefings.events.extract import extract_events
from briefings.models.article import ArticleId
from briefings.quotes.batch import plain_article
from briefings.text.sentences import split_sentences
from briefings.text.words import stem, words

Record = Mapping[str, object]


def timeline_record(record: Record) -> Iterator[dict[str, object]]:
    """Make the timelines that a record asks for.

    Args:
        record: ``{"topic", "query", "articles": [{"id", "date", "text"}], "requests": [{"name", "dates",
            "words_per_date"}]}``. Articles without text or a real date are passed over.

    Yields:
        One row for each request: ``{"topic", "name", "entries": [[date, text], …], "citations": […]}``; citations
        are parallel to entries, each a list of ``{"id", "span"}``, one for each sentence.

    Raises:
        ValueError: The record has no list of articles or of requests, or a request no numbers.
    """
    requests = [_request(one) for one in _records(record, "requests")]
    chronicles = [one for article in _records(record, "articles") if (one := _chronicle(article))]
    rare = rarity(chronicles)
    query = frozenset(stem(word.text) for word in words(_string(record, "query")))
    for name, count, room in requests:
        days = choose_days(chronicles, count)
        candidates = candidates_by_day(chronicles, days)
        told = [(day, choose_sentences(candidates[day], room, rare, query)) for day in days]
        told = [(day, sentences) for day, sentences in told if sentences]
        yield {
            "topic": record.get("topic"),
            "name": name,
            "entries": [[day.isoformat(), _text(sentences)] for day, sentences in told],
            "citations": [[_citation(sentence) for sentence in sentences] for _, sentences in told],
        }


def _text(sentences: Sequence[Candidate]) -> str:
    return " ".join(one.sentence.cut(one.chronicle.article.text) for one in sentences)


def _citation(candidate: Candidate) -> dict[str, object]:
    return {"id": candidate.chronicle.article.source, "span": list(candidate.sentence)}


def _records(record: Record, key: str) -> list[Record]:
    value = record.get(key)
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise ValueError(f'"{key}" must be a list of JSON objects')
    return value


def _request(request: Record) -> tuple[object, int, int]:
    count, room = request.get("dates"), request.get("words_per_date")
    if not isinstance(count, int) or not isinstance(room, int):
        raise ValueError('each request needs "dates" and "words_per_date" as whole numbers')
    return request.get("name"), count, room


def _chronicle(record: Record) -> Chronicle | None:
    try:
        published_on = date.fromisoformat(_string(record, "date")[:10])
    except ValueError:
        return None
    name = str(record.get("id"))
    plain = plain_article(_string(record, "text"), published_on)
    article = plain.model_copy(update={"id": ArticleId(name), "source": name})
    sentences = split_sentences(article.text, article.prose)
    return Chronicle(article, sentences, extract_events(article, sentences, ()))


def _string(record: Record, key: str) -> str:
    value = record.get(key)
    return value if isinstance(value, str) else ""
