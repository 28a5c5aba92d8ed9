"""The longer answers of a store, each inside one session.

Invariant: a limit keeps the newest; articles of the oldest day that is kept are chosen by their number, that is by
hash, and so alike in every database.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, get_args

from briefings.models.article import ArticleId
from briefings.models.query import Window
from briefings.models.quote import QuoteKind
from briefings.store.base import TextHit
from briefings.store.engine import Row, Session, Value
from briefings.store.keys import article_of, article_range, quote_range
from briefings.store.wording import spelled
from briefings.text.words import is_content

_KINDS: tuple[QuoteKind, ...] = get_args(QuoteKind)
_MAX_LIKE_WORDS = 24


class PersonFacts(NamedTuple):
    """What the corpus knows of a person: counters, names and roles, those of most articles first."""

    id: str
    articles: int
    mentions: int
    quotes: int
    bylines: int
    names: tuple[str, ...]
    roles: tuple[str, ...]


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
        found = session.articles_with(phrases, mentioning, frame)
    elif people:
        found = numbers(session.rows("articles_mentioning", **mentioning, **frame))
    else:
        found = numbers(session.rows("newest", **frame))
    return listed_ids(session, found)


def count_articles(session: Session, people: Sequence[str]) -> int:
    """Do what `Store.count_articles` promises; people are given once each."""
    if not people:
        return int(session.rows("corpus")[0][0])
    return int(session.rows("count_mentioning", **_rarest_first(session, people))[0][0])


def find_quotes(session: Session, query: QuoteQuery) -> list[str]:
    """Do what `Store.find_quotes` promises, in JSON; speakers are given once each."""
    low, high = quote_range(query.window)
    frame: dict[str, Value] = {"kinds": query.kinds or _KINDS, "low": low, "high": high, "limit": query.limit}
    speakers: dict[str, Value] = {"speakers": query.speakers, "anybody": int(not query.speakers)}
    within = None if query.article_ids is None else numbers(session.rows("numbers_of", ids=query.article_ids))
    if query.words:
        rows = session.quotes_with([tuple(map(spelled, query.words))], query.speakers, within, frame)
    elif within is not None:
        rows = session.rows("quotes_of_articles", articles=within, **speakers, **frame)
    elif query.speakers:
        rows = []
        for speaker in query.speakers:
            rows += session.rows("quotes_of_speaker", speaker=speaker, **frame)
    else:
        rows = session.rows("quotes_of_anybody", **frame)
    return _newest_quotes(session, rows, query.limit)


def quotes_like(
    session: Session, statement: Sequence[str], speakers: Sequence[str], window: Window, limit: int
) -> list[str]:
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
    return _newest_quotes(session, session.quotes_with(alternatives, speakers, None, frame), limit)


def _newest_quotes(session: Session, rows: Sequence[Row], limit: int) -> list[str]:
    newest = sorted(rows, reverse=True)[:limit]
    articles = list(dict.fromkeys([article_of(number) for number, _ in newest]))
    if len(articles) > 1:
        places = {number: place for place, (number, _) in enumerate(session.rows("listed", numbers=articles))}
        newest.sort(key=lambda row: places[article_of(row[0])])  # quotes of one article stay in their order
    return [written for _, written in newest]


def people_facts(session: Session, rows: Sequence[Row]) -> list[PersonFacts]:
    """What there is of people, in the order of their rows (id, articles, mentions, quotes, bylines)."""
    if not rows:
        return []
    ids: list[str] = [row[0] for row in rows]
    names = _grouped(session.rows("names_of", ids=ids))
    roles = _grouped(session.rows("roles_of", ids=ids))
    return [PersonFacts._make((*row, tuple(names[row[0]]), tuple(roles.get(row[0], ())))) for row in rows]


def rank_articles(session: Session, words: str, window: Window, limit: int) -> tuple[TextHit, ...]:
    """Do what `Store.search` promises."""
    ranked = session.ranked(words, article_range(window), limit)
    if not ranked:
        return ()
    ids: dict[int, ArticleId] = dict(session.rows("ids_of", numbers=[number for number, _ in ranked]))
    return tuple([TextHit(ids[number], score) for number, score in ranked])


def numbers(rows: Iterable[Row]) -> list[int]:
    """The first column, of articles' numbers."""
    return [row[0] for row in rows]


def listed_ids(session: Session, articles: Sequence[int]) -> tuple[ArticleId, ...]:
    """Ids of articles in the order of lists."""
    return tuple([row[1] for row in session.rows("listed", numbers=articles)]) if articles else ()


def _rarest_first(session: Session, people: Sequence[str]) -> dict[str, Value]:
    """Ask for the articles of the person with the fewest, and then which of them mention the others."""
    if len(people) == 1:
        return {"person": people[0], "others": (), "how_many": 0}
    counts = {row[0]: row[1] for row in session.rows("people_by_id", ids=people)}
    person, *others = sorted(people, key=lambda who: (counts.get(who, 0), who))
    return {"person": person, "others": others, "how_many": len(others)}


def _grouped(rows: Iterable[Row]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for person, value in rows:
        if person in groups:
            groups[person].append(value)
        else:
            groups[person] = [value]
    return groups
