"""Puts articles into the indices and takes them out again.

Invariant: the index tables say exactly what the current articles say; taking an article out undoes putting it in.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.models.quote import Quote
from briefings.store.engine import ArticleWords, QuoteWords, Session, Value
from briefings.store.keys import MAX_QUOTES, quote_number
from briefings.store.names import name_words
from briefings.store.tally import Tally
from briefings.store.wording import spelled

_Rows = list[Mapping[str, Value]]


class Entry(NamedTuple):
    """A numbered article with what reading it yielded."""

    number: int
    article: Article
    analysis: Analysis


def add_entries(session: Session, entries: Sequence[Entry]) -> None:
    """Make articles findable."""
    # Full-text search writes a segment whenever a number is smaller than the one before.
    ordered = sorted(entries)
    session.run("add_mention", _mentions(ordered))
    session.run("add_quote", _quotes(ordered))
    session.add_words(map(_article_words, ordered), chain.from_iterable(map(_quote_words, ordered)))
    _count(session, ordered, +1)


def drop_entries(session: Session, entries: Sequence[Entry]) -> None:
    """Make articles findable no more."""
    ordered = sorted(entries)
    session.run("drop_mention", _mentions(ordered))
    session.change("drop_quotes", articles=[entry.number for entry in ordered])
    session.remove_words(map(_article_words, ordered), chain.from_iterable(map(_quote_words, ordered)))
    _count(session, ordered, -1)


def _mentions(entries: Iterable[Entry]) -> _Rows:
    return [
        {"person": person, "article": entry.number}
        for entry in entries
        for person in sorted({member.id for member in entry.analysis.cast})
    ]


def _numbered_quotes(entry: Entry) -> Iterator[tuple[int, Quote]]:
    """Quotes in ascending order of number, which is the text's backwards."""
    quotes = entry.analysis.quotes[:MAX_QUOTES]
    return ((quote_number(entry.number, place), quotes[place]) for place in reversed(range(len(quotes))))


def _quotes(entries: Iterable[Entry]) -> _Rows:
    return [
        {
            "number": number,
            "article": entry.number,
            "speaker": quote.speaker_key,
            "kind": quote.kind,
            "quote": quote.model_dump_json(exclude_defaults=True),
        }
        for entry in entries
        for number, quote in _numbered_quotes(entry)
    ]


def _article_words(entry: Entry) -> ArticleWords:
    article = entry.article
    body = "\n".join(span.cut(article.text) for span in article.prose)
    return ArticleWords(entry.number, article.headline or "", body)


def _quote_words(entry: Entry) -> Iterator[QuoteWords]:
    for number, quote in _numbered_quotes(entry):
        text = entry.article.text
        if quote.kind == "headline" and entry.article.headline_span is None:
            text = entry.article.headline or ""
        said = " ".join(span.cut(text) for span in quote.contents)
        yield QuoteWords(number, spelled(said), quote.speaker_key)


def _count(session: Session, entries: Iterable[Entry], sign: int) -> None:
    tally = Tally()
    for entry in entries:
        tally.count(entry.article, entry.analysis, sign)
    people: _Rows = [
        {
            "id": person,
            "articles": tally.articles[person],
            "mentions": tally.mentions[person],
            "quotes": tally.quotes[person],
            "bylines": tally.bylines[person],
        }
        for person in tally.people()
    ]
    names: _Rows = [{"person": p, "name": n, "articles": count} for (p, n), count in sorted(tally.names.items())]
    words: _Rows = [{"word": word, "person": p, "name": n} for p, n in sorted(tally.names) for word in name_words(p, n)]
    roles: _Rows = [{"person": p, "role": r, "articles": count} for (p, r), count in sorted(tally.roles.items())]
    pairs: _Rows = [{"one": a, "other": b, "articles": count} for (a, b), count in sorted(tally.companions.items())]
    described: _Rows = [{"word": w, "speaker": s, "quotes": count} for (w, s), count in sorted(tally.described.items())]
    session.run("count_person", people)
    session.run("count_name", names)
    session.run("count_role", roles)
    session.run("count_companions", pairs)
    session.run("count_described", described)
    if sign > 0:
        session.run("add_name_word", words)
        return
    ids = tally.people()
    for statement in ("drop_people", "drop_names", "drop_roles", "drop_companions"):
        session.change(statement, ids=ids)
    session.change("drop_name_words", words=sorted({str(row["word"]) for row in words}))
    session.change("drop_described", words=sorted({word for word, _ in tally.described}))
