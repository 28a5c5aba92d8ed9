"""One transaction of PostgreSQL: named statements, and full-text search over lexemes made here.

Invariant: whatever is typed reaches PostgreSQL as a parameter, and text-search queries are written by `postgres_words`
alone.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import psycopg

from briefings.store.engine import ArticleWords, QuoteWords, Row, Value
from briefings.store.matching import query_words
from briefings.store.names import speaker_word
from briefings.store.postgres_matching import all_of, all_words, any_of, phrase
from briefings.store.postgres_ranking import rank
from briefings.store.postgres_values import bound, bound_together, fit
from briefings.store.postgres_words import bag, lexemes, places, quoted, stream, terms
from briefings.store.queries import Dialect, load_queries

_INSERT = re.compile(rb"INSERT INTO (?P<table>\w+) \((?P<columns>[^)]*)\)\s+VALUES \((?P<values>.*)\)")
_POSTGRES = Dialect(
    parameter=r"%(\1)s",
    in_list=r"= ANY (:\1)",
    file="postgres.sql",
)


class PostgresSession:
    """See `Session`."""

    def __init__(self, connection: psycopg.Connection[Row]) -> None:
        self._connection = connection

    def wait_for_turn(self, lock: int) -> None:
        """Hold an advisory lock to the end of the transaction."""
        self._connection.execute(b"SELECT pg_advisory_xact_lock(%s)", [lock])

    def rows(self, name: str, **parameters: Value) -> list[Row]:
        """See `Session.rows`."""
        # The best plan of a search depends on its words and is made anew; that of a look-up is kept.
        prepare = False if name in _statements("postgres.sql") else None
        return self._connection.execute(_statement(name), bound(parameters), prepare=prepare).fetchall()

    def change(self, name: str, **parameters: Value) -> None:
        """See `Session.change`."""
        self._connection.execute(_statement(name), bound(parameters))

    def kept(self, origin: str) -> str:
        """See `Session.kept`."""
        return fit("origin", origin)

    def run(self, name: str, rows: Iterable[Mapping[str, Value]]) -> None:
        """See `Session.run`; rows to insert travel together."""
        given = list(rows)
        together = _together(name)
        if together and len(given) > 1:
            self._connection.execute(together, {"rows": bound_together(given)})
            return
        for row in given:
            self._connection.execute(_statement(name), bound(row))

    def add_words(self, articles: Iterable[ArticleWords], quotes: Iterable[QuoteWords]) -> None:
        """See `Session.add_words`."""
        stems = [(article.number, lexemes(article.headline), lexemes(article.body)) for article in articles]
        self.run("add_article_words", [_bag_row(*stemmed) for stemmed in stems])
        self.run("add_article_stream", [_stream_row(*stemmed) for stemmed in stems])
        self.change("count_article_words", sign=+1, numbers=[number for number, *_ in stems])
        self.run("add_quote_words", map(_quote_row, quotes))

    def remove_words(self, articles: Iterable[ArticleWords], quotes: Iterable[QuoteWords]) -> None:
        """See `Session.remove_words`."""
        numbers = [article.number for article in articles]
        self.change("count_article_words", sign=-1, numbers=numbers)
        self.change("remove_article_words", numbers=numbers)
        self.change("remove_article_streams", numbers=numbers)
        self.change("remove_quote_words", numbers=[quote.number for quote in quotes])

    def articles_with(
        self, phrases: Sequence[str], people: Mapping[str, Value], frame: Mapping[str, Value]
    ) -> list[Row]:
        """See `Session.articles_with`."""
        asked = [words for words in map(terms, phrases) if words]
        if not asked:
            return []
        return self.rows(
            "articles_with_people" if people else "articles_with",
            match=any_of(map(all_words, asked)),
            is_sure=int(all(len(words) == 1 for words in asked)),
            phrases=list(map(stream, asked)),
            **people,
            **frame,
        )

    def quotes_with(
        self,
        alternatives: Sequence[Sequence[str]],
        speakers: Sequence[str],
        articles: Sequence[int] | None,
        frame: Mapping[str, Value],
    ) -> list[Row]:
        """See `Session.quotes_with`."""
        asked = [list(map(terms, words)) for words in alternatives]
        sets = [all_of(map(phrase, words)) for words in asked if all(words)]
        if not sets:
            return []
        match = any_of(sets)
        if speakers:
            match = all_of([match, any_of(map(_speaker, speakers))])
        return self.rows(
            "quotes_with",
            match=match,
            speakers=speakers,
            anybody=int(not speakers),
            articles=articles or (),
            anywhere=int(articles is None),
            **frame,
        )

    def ranked(self, words: str, numbers: tuple[int, int], limit: int) -> list[tuple[int, float]]:
        """See `Session.ranked`."""
        return rank(self, words, numbers, limit)

    def count_matches(self, words: str, numbers: tuple[int, int], most: int) -> int:
        """See `Session.count_matches`."""
        low, high = numbers
        asked = [all_words(found) for word in query_words(words) if (found := terms(word))]
        if not asked:
            return 0
        ((count,),) = self.rows("count_any", match=any_of(asked), low=low, high=high, most=most)
        return int(count)


@cache
def _statements(file: str) -> dict[str, bytes]:
    return {name: statement.encode() for name, statement in load_queries(file, _POSTGRES).items()}


def _statement(name: str) -> bytes:
    return _statements("queries.sql").get(name) or _statements("postgres.sql")[name]


def _bag_row(number: int, headline: list[str], body: list[str]) -> dict[str, Value]:
    return {"number": number, "bag": bag([*headline, *body])}


def _stream_row(number: int, headline: list[str], body: list[str]) -> dict[str, Value]:
    words = f"{stream(headline)}\n{stream(body)}"
    return {"number": number, "length": len(headline) + len(body), "stream": words}


def _quote_row(quote: QuoteWords) -> dict[str, Value]:
    vector = places(lexemes(quote.words))
    return {
        "number": quote.number,
        "vector": vector if quote.speaker is None else f"{vector} {_speaker(quote.speaker)}",
    }


def _speaker(key: str) -> str:
    """A speaker as a lexeme that no text has."""
    return quoted(f"={speaker_word(key)}")


@cache
def _together(name: str) -> bytes | None:
    """The statement that inserts many rows as one inserts one; ``None`` if it does something else."""
    statement = _statement(name)
    insert = _INSERT.match(statement)
    if insert is None or insert["values"] != b", ".join(
        b"%%(%s)s" % column for column in insert["columns"].split(b", ")
    ):
        return None
    many = b"SELECT %s FROM json_populate_recordset(NULL::%s, %%(rows)s)" % (insert["columns"], insert["table"])
    return b"INSERT INTO %s (%s) %s%s" % (insert["table"], insert["columns"], many, statement[insert.end() :])
