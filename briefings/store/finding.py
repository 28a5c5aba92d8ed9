"""The longer answers of a store, each inside one session.

Invariant: a limit keeps the newest; articles of the oldest day that is kept are chosen by their number, that is by
hash, and so alike in every database.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, get_args

from briefings.models.article import ArticleId
from briefings.models.query import Window
from briefings.models.quote import QuoteKind
from briefings.store.base import TextHit
from briefings.store.engine import Row, Session, Value
from briefings.store.keys import article_range, quote_range
from briefings.store.wording import spelled
from briefings.text.words import is_content

_KINDS: tuple[QuoteKind, ...] = get_args(QuoteKind)
_MAX_LIKE_WORDS = 24


class QuoteQuery(NamedTuple):
    """The arguments of `Store.find_quotes`."""

    speakers: Sequence[str]
    kinds: Sequence[QuoteKind]
    article_ids: Sequence[ArticleId] | None
    words: Sequence[str]
    window: Window
    limit: int


def find_articles(
    session: Session, people: Sequence[str], phrases: Sequence[str], window: Window, limit: int
) -> tuple[ArticleId, ...]:
    """Do what `Store.find_articles` promises; people are given once each."""
    low, high = article_range(window)
    frame: dict[str, Value] = {"low": low, "high": high, "limit": limit}
    mentioning = _rarest_first(session, people) if people else {}
    if phrases:
        return column(session.articles_with(phrases, mentioning, frame))
    if people:
        return column(session.rows("articles_mentioning", **mentioning, **frame))
    return column(session.rows("newest", **frame))


def count_articles(session: Session, people: Sequence[str]) -> int:
    """Do what `Store.count_articles` promises; people are given once each."""
    if not people:
        return int(session.rows("corpus")[0][0])
    return int(session.rows("count_mentioning", **_rarest_first(session, people))[0][0])


def find_quotes(session: Session, query: QuoteQuery) -> tuple[str, ...]:
    """Do what `Store.find_quotes` promises, in JSON; speakers are given once each."""
    low, high = quote_range(query.window)
    frame: dict[str, Value] = {"kinds": query.kinds or _KINDS, "low": low, "high": high, "limit": query.limit}
    speakers: dict[str, Value] = {"speakers": query.speakers, "anybody": int(not query.speakers)}
    within = None if query.article_ids is None else column(session.rows("numbers_of", ids=query.article_ids))
    if query.words:
        return column(session.quotes_with([tuple(map(spelled, query.words))], query.speakers, within, frame))
    if within is not None:
        return column(session.rows("quotes_of_articles", articles=within, **speakers, **frame))
    if not query.speakers:
        return column(session.rows("quotes_of_anybody", **frame))
    if len(query.speakers) == 1:
        return column(session.rows("quotes_of_speaker", speaker=query.speakers[0], **frame))
    # Each speaker's newest are at hand in the index; the newest of several speakers are not.
    numbers: list[int] = []
    for speaker in query.speakers:
        numbers += column(session.rows("numbers_of_speaker", speaker=speaker, **frame))
    newest = sorted(numbers, reverse=True)[: query.limit]
    return column(session.rows("quotes_of_numbers", numbers=newest))


def quotes_like(
    session: Session, statement: Sequence[str], speakers: Sequence[str], window: Window, limit: int
) -> tuple[str, ...]:
    """Do what `Store.quotes_like` promises, in JSON; speakers are given once each."""
    low, high = quote_range(window)
    frame: dict[str, Value] = {"kinds": _KINDS, "low": low, "high": high, "limit": limit}
    telling = [word for word in dict.fromkeys(statement) if is_content(word)] or list(dict.fromkeys(statement))
    told = tuple(map(spelled, telling[:_MAX_LIKE_WORDS]))
    alternatives: list[tuple[str, ...]]
    if speakers or len(told) < 2:
        alternatives = [(word,) for word in told]
    else:
        alternatives = [told[:place] + told[place + 1 :] for place in range(len(told))]
    return column(session.quotes_with(alternatives, speakers, None, frame))


def rank_articles(session: Session, words: str, window: Window, limit: int) -> tuple[TextHit, ...]:
    """Do what `Store.search` promises."""
    ranked = session.ranked(words, article_range(window), limit)
    if not ranked:
        return ()
    ids: dict[int, ArticleId] = dict(session.rows("ids_of", numbers=[number for number, _ in ranked]))
    return tuple([TextHit(ids[number], score) for number, score in ranked])


def _rarest_first(session: Session, people: Sequence[str]) -> dict[str, Value]:
    """Ask for the articles of the person with the fewest, and then which of them mention the others."""
    if len(people) == 1:
        return {"person": people[0], "others": (), "how_many": 0}
    counts: dict[str, int] = dict(session.rows("counts_of_people", ids=people))
    person, *others = sorted(people, key=lambda who: (counts.get(who, 0), who))
    return {"person": person, "others": others, "how_many": len(others)}


def column(rows: Iterable[Row]) -> tuple[Any, ...]:
    """The values of rows of one column; it is typed where it is used, as rows are."""
    return tuple([row[0] for row in rows])
