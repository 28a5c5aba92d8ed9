"""The batch form ``timeline``: many articles on one story in, timelines of given sizes out.

Articles are read as in the product: the same sentences, dates and events. Invariant: all text is verbatim, each
sentence with its place.
"""

import json
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
        One row for each request that can be answered: ``{"topic", "name", "entries": [[date, text], …], "citations":
            […]}``; citations are parallel to entries, each a list of ``{"id", "span"}``, one for each sentence.

    Raises:
        ValueError: The record has no list of articles or of requests; or, after all rows, requests have no numbers.
    """
    requests, unusable = _requests(record)
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
    if unusable:
        named = ", ".join(json.dumps(one, ensure_ascii=False) for one in unusable)
        raise ValueError(
            f'each request needs "dates" and "words_per_date" as whole numbers, and these have not: {named}'
        )


def _text(sentences: Sequence[Candidate]) -> str:
    return " ".join(one.sentence.cut(one.chronicle.article.text) for one in sentences)


def _citation(candidate: Candidate) -> dict[str, object]:
    return {"id": candidate.chronicle.article.source, "span": list(candidate.sentence)}


def _records(record: Record, key: str) -> list[Record]:
    value = record.get(key)
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise ValueError(f'"{key}" must be a list of JSON objects')
    return value


def _requests(record: Record) -> tuple[list[tuple[object, int, int]], list[object]]:
    """The requests of a record as name, dates and words a date; and, as they are, those that lack the numbers."""
    asked = record.get("requests")
    if not isinstance(asked, list):
        raise ValueError('"requests" must be a list of JSON objects')
    usable, unusable = list[tuple[object, int, int]](), list[object]()
    for one in asked:
        count, room = (one.get("dates"), one.get("words_per_date")) if isinstance(one, dict) else (None, None)
        if isinstance(count, int) and isinstance(room, int):
            usable.append((one.get("name"), count, room))
        else:
            unusable.append(one)
    return usable, unusable


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
