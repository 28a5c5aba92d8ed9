"""A store on any SQL engine: each method of `Store` is a statement or two, and the order of its answer.

Invariant: an answer comes from one transaction, and depends on the set of current articles alone: never on the order
in which they were loaded, nor on the engine.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TypeVar

from briefings.models.analysis import Analysis
from briefings.models.article import Article, ArticleId
from briefings.models.person import Person
from briefings.models.query import Window
from briefings.models.quote import Quote, QuoteKind
from briefings.store.base import ANYTIME, CorpusState, Reading, Saved, TextHit
from briefings.store.engine import Engine
from briefings.store.finding import (
    QuoteQuery,
    column,
    count_articles,
    find_articles,
    find_quotes,
    quotes_like,
    rank_articles,
)
from briefings.store.keys import article_range
from briefings.store.making import people_of, quotes_of
from briefings.store.names import described_words, folded_words
from briefings.store.prefixes import prefix_range
from briefings.store.saving import save_readings, withdraw_documents
from briefings.store.shelf import Shelf
from briefings.store.sql_subscriptions import SqlSubscriptions
from briefings.text.words import fold

_SHELVED = 640  # articles, and analyses: those of the largest answer and of some small ones, some 30 MB

_SHELVED_QUOTES = 4096  # the same, some 10 MB
_SHELVED_PEOPLE = 4096  # all that topics are found among and those who were asked for, some 5 MB

Stamped = tuple[ArticleId, str]
T = TypeVar("T")


class SqlStore:
    """Keeps the promises of `Store` on an `Engine`."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._articles: Shelf[Stamped, Article] = Shelf(_SHELVED)
        self._analyses: Shelf[Stamped, Analysis] = Shelf(_SHELVED)
        self._quotes: Shelf[str, Quote] = Shelf(_SHELVED_QUOTES)
        self._people: Shelf[str, Person] = Shelf(_SHELVED_PEOPLE)

    def save(self, readings: Sequence[Reading]) -> tuple[Saved, ...]:
        """See `Store.save`."""
        with self.engine.loading() as session:
            return save_readings(session, readings)

    def withdraw(self, origins: Iterable[str]) -> int:
        """See `Store.withdraw`."""
        with self.engine.loading() as session:
            return withdraw_documents(session, origins)

    def digests(self, origin_prefix: str) -> dict[str, str]:
        """See `Store.digests`."""
        low, high = prefix_range(origin_prefix)
        with self.engine.reading() as session:
            return dict(session.rows("digests", low=low, high=high))

    def state(self) -> CorpusState:
        """See `Store.state`."""
        with self.engine.reading() as session:
            ((articles, digits, first, last),) = session.rows("corpus")
        return CorpusState(articles, digits, first and date.fromisoformat(first), last and date.fromisoformat(last))

    def articles(self, ids: Iterable[ArticleId]) -> tuple[Article, ...]:
        """See `Store.articles`."""
        return self._read("sources_by_id", "articles_by_id", Article.model_validate_json, self._articles, tuple(ids))

    def analyses(self, ids: Iterable[ArticleId]) -> tuple[Analysis, ...]:
        """See `Store.analyses`."""
        return self._read("rules_by_id", "analyses_by_id", Analysis.model_validate_json, self._analyses, tuple(ids))

    def _read(
        self, stamp: str, statement: str, parse: Callable[[str], T], shelf: Shelf[Stamped, T], ids: Sequence[ArticleId]
    ) -> tuple[T, ...]:
        """Values by id; the stamp is what may change of one without its id."""
        with self.engine.reading() as session:
            stamps: dict[ArticleId, str] = dict(session.rows(stamp, ids=ids))
            found = shelf.take(stamps.items())
            missing = [article_id for article_id, held in stamps.items() if (article_id, held) not in found]
            rows = session.rows(statement, ids=missing) if missing else []
        fresh = {(article_id, stamps[article_id]): parse(written) for article_id, written in rows}
        shelf.put(fresh)
        found |= fresh
        return tuple([found[each, stamps[each]] for each in ids if each in stamps])

    def find_articles(
        self,
        *,
        people: Sequence[str] = (),
        phrases: Sequence[str] = (),
        window: Window = ANYTIME,
        limit: int = 500,
    ) -> tuple[ArticleId, ...]:
        """See `Store.find_articles`."""
        with self.engine.reading() as session:
            return find_articles(session, tuple(dict.fromkeys(people)), phrases, window, limit)

    def find_quotes(
        self,
        *,
        speakers: Sequence[str] = (),
        kinds: Sequence[QuoteKind] = (),
        article_ids: Sequence[ArticleId] | None = None,
        words: Sequence[str] = (),
        window: Window = ANYTIME,
        limit: int = 1000,
    ) -> tuple[Quote, ...]:
        """See `Store.find_quotes`."""
        query = QuoteQuery(tuple(dict.fromkeys(speakers)), tuple(kinds), article_ids, words, window, limit)
        with self.engine.reading() as session:
            found = find_quotes(session, query)
        return self._quotes.get(found, quotes_of)

    def quotes_like(
        self, words: Sequence[str], *, speakers: Sequence[str] = (), window: Window = ANYTIME, limit: int = 300
    ) -> tuple[Quote, ...]:
        """See `Store.quotes_like`."""
        with self.engine.reading() as session:
            found = quotes_like(session, words, tuple(dict.fromkeys(speakers)), window, limit)
        return self._quotes.get(found, quotes_of)

    def speakers_like(self, words: str) -> tuple[str, ...]:
        """See `Store.speakers_like`."""
        wanted = described_words(words)
        with self.engine.reading() as session:
            return column(session.rows("speakers_by_words", words=wanted, how_many=len(wanted)))

    def count_articles(self, *, people: Sequence[str]) -> int:
        """See `Store.count_articles`."""
        with self.engine.reading() as session:
            return count_articles(session, tuple(dict.fromkeys(people)))

    def people_named(self, name: str) -> tuple[Person, ...]:
        """See `Store.people_named`."""
        words = folded_words(name)
        with self.engine.reading() as session:
            found = column(session.rows("people_by_words", words=words, how_many=len(words)))
        return self._people.get(found, people_of)

    def people_like(self, prefix: str, limit: int = 200) -> tuple[Person, ...]:
        """See `Store.people_like`."""
        low, high = prefix_range(fold(prefix).strip())
        with self.engine.reading() as session:
            found = column(session.rows("people_by_prefix", low=low, high=high, limit=limit))
        return self._people.get(found, people_of)

    def people(self, limit: int = 1000) -> tuple[Person, ...]:
        """See `Store.people`."""
        with self.engine.reading() as session:
            found = column(session.rows("people_most_mentioned", limit=limit))
        return self._people.get(found, people_of)

    def companions(self, limit: int = 200) -> tuple[tuple[str, str, int], ...]:
        """See `Store.companions`."""
        with self.engine.reading() as session:
            return tuple(session.rows("companions", limit=limit))

    def search(self, words: str, *, window: Window = ANYTIME, limit: int = 100) -> tuple[TextHit, ...]:
        """See `Store.search`."""
        with self.engine.reading() as session:
            return rank_articles(session, words, window, limit)

    def count_matches(self, words: str, *, window: Window = ANYTIME, most: int = 1000) -> int:
        """See `Store.count_matches`."""
        with self.engine.reading() as session:
            return session.count_matches(words, article_range(window), most)

    def revisions(self, article_id: ArticleId) -> tuple[ArticleId, ...]:
        """See `Store.revisions`."""
        with self.engine.reading() as session:
            return column(session.rows("revisions", id=article_id))

    def revised(self, window: Window = ANYTIME) -> tuple[ArticleId, ...]:
        """See `Store.revised`."""
        low, high = article_range(window)
        with self.engine.reading() as session:
            return column(session.rows("revised", low=low, high=high))

    def remember(self, key: str, value: str) -> None:
        """See `Store.remember`."""
        with self.engine.writing() as session:
            session.run("put_note", [{"key": key, "value": value}])

    def recall(self, key: str) -> str | None:
        """See `Store.recall`."""
        with self.engine.reading() as session:
            found = session.rows("note", key=key)
        return str(found[0][0]) if found else None

    def claim(self, key: str, owner: str, *, now: int, until: int) -> bool:
        """See `Store.claim`."""
        with self.engine.writing() as session:
            session.run("claim", [{"key": key, "owner": owner, "now": now, "until": until}])
            return bool(session.rows("claim_of", key=key, owner=owner))

    def settle(self, key: str, owner: str) -> bool:
        """See `Store.settle`."""
        with self.engine.writing() as session:
            session.run("settle", [{"key": key, "owner": owner}])
            return bool(session.rows("claim_of", key=key, owner=owner))

    def is_settled(self, key: str) -> bool:
        """See `Store.is_settled`."""
        with self.engine.reading() as session:
            return bool(session.rows("settled", key=key))

    def forget_claims(self, before: int) -> None:
        """See `Store.forget_claims`."""
        with self.engine.writing() as session:
            session.run("forget_claims", [{"before": before}])

    def hold(self, name: str, owner: str, *, now: int, until: int) -> bool:
        """See `Store.hold`."""
        with self.engine.writing() as session:
            session.run("hold", [{"lease": name, "owner": owner, "now": now, "until": until}])
            return bool(session.rows("lease_of", lease=name, owner=owner))

    def release(self, name: str, owner: str) -> None:
        """See `Store.release`."""
        with self.engine.writing() as session:
            session.run("release", [{"lease": name, "owner": owner}])

    def keep_installation(self, key: str, sealed: str) -> None:
        """See `Store.keep_installation`."""
        with self.engine.writing() as session:
            session.run("put_installation", [{"key": key, "sealed": sealed}])

    def installation(self, key: str) -> str | None:
        """See `Store.installation`."""
        with self.engine.reading() as session:
            found = session.rows("installation", key=key)
        return str(found[0][0]) if found else None

    def drop_installation(self, key: str) -> None:
        """See `Store.drop_installation`."""
        with self.engine.writing() as session:
            session.run("drop_installation", [{"key": key}])

    @property
    def subscriptions(self) -> SqlSubscriptions:
        """See `Store.subscriptions`."""
        return SqlSubscriptions(self.engine)

    def close(self) -> None:
        """See `Store.close`."""
        self.engine.close()
