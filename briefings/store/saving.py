"""How readings become the current articles: what is added, revised, unchanged or a duplicate.

What the database holds is looked up once for a whole batch, outcomes are told by memory, and what came of them is
written at the end, each table at once: for a server a batch is some twenty messages, and not ten for every article.

Invariant: at any time an article is current in at most one document, and the corpus row says how many are current
and what their hashes sum up to.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefings.models.analysis import Analysis
from briefings.models.article import Article, ArticleId
from briefings.store.base import Reading, Saved
from briefings.store.engine import Session, Value
from briefings.store.indexing import Entry, add_entries, drop_entries
from briefings.store.keys import article_hash, article_numbers


def save_readings(session: Session, readings: Sequence[Reading]) -> tuple[Saved, ...]:
    """Do what `Store.save` promises, in the session's transaction."""
    batch = Batch(session, (each.origin for each in readings), (each.article for each in readings))
    outcomes = tuple(map(batch.save, readings))
    batch.finish()
    return outcomes


def withdraw_documents(session: Session, origins: Iterable[str]) -> int:
    """Do what `Store.withdraw` promises, in the session's transaction."""
    batch = Batch(session, origins)
    withdrawn = sum(map(batch.withdraw, batch.origins))
    batch.finish()
    return withdrawn


class _Held(NamedTuple):
    """An article that is current in a document."""

    origin: str
    number: int
    id: ArticleId
    rules: str
    source: str


class Batch:
    """Changes to the corpus, which are made in `finish`; the session is a loading one.

    A batch either saves or withdraws, and only documents and articles that it was made for.
    """

    def __init__(self, session: Session, origins: Iterable[str], articles: Iterable[Article] = ()) -> None:
        self._session = session
        self.origins = sorted({session.kept(origin) for origin in origins})
        choices = {each.id: next(article_numbers(each.id, each.published_on)) for each in articles}
        held = [
            *map(_Held._make, session.rows("held_by_origins", origins=self.origins)),
            *map(_Held._make, session.rows("held_by_ids", ids=list(choices))),
        ]
        self._by_origin = {each.origin: each for each in held}
        self._by_id = {each.id: each for each in held}
        self._stored: dict[ArticleId, int] = dict(session.rows("numbers_of_any", ids=list(choices)))
        self._numbers = dict(self._stored)
        self._free = set(choices.values())
        self._free -= {number for (number,) in session.rows("taken", numbers=list(self._free))}
        self._fresh: dict[int, Entry] = {}
        self._stale: list[int] = []
        self._moved: list[str] = []
        self._articles: dict[int, dict[str, Value]] = {}
        self._documents: dict[str, dict[str, Value]] = {}
        self._revisions: list[tuple[str, int]] = []
        self._hash_moved = 0
        self._count_moved = 0

    def current(self, origin: str) -> ArticleId | None:
        """The article that a document says now."""
        held = self._by_origin.get(self._session.kept(origin))
        return held and held.id

    def save(self, reading: Reading) -> Saved:
        """Do what `Store.save` promises of one reading."""
        origin, held = self._session.kept(reading.origin), self._by_id.get(reading.article.id)
        if held is None:
            return self._make_current(origin, reading)
        if held.origin != origin:
            return Saved("duplicate", held.source)
        if held.rules != reading.analysis.rules_version:
            self._retire(held)
            self._put(origin, held.number, reading)
        self._documents[origin] = document_row(origin, held.number, reading.digest)
        return Saved("unchanged")

    def keep(self, article: Article, analysis: Analysis) -> int:
        """Store an article that need not be current anywhere; returns its number."""
        number = self._number(article)
        if article.id not in self._stored:
            self._articles.setdefault(number, _article_row(number, article, analysis))
        return number

    def withdraw(self, origin: str) -> bool:
        """Take a document out of the corpus; tells whether it was there."""
        held = self._by_origin.get(self._session.kept(origin))
        if held is None:
            return False
        self._retire(held)
        self._moved.append(held.origin)
        return True

    def finish(self) -> None:
        """Write all that changed; the batch is not used after that."""
        session = self._session
        if self._stale:
            drop_entries(session, _stored_entries(session, self._stale))  # before their articles are written anew
        session.run("put_article", self._articles.values())
        if self._fresh:
            add_entries(session, list(self._fresh.values()))
        if self._moved:
            session.change("retire_documents", origins=self._moved)  # first all of them, for articles change places
        session.run("put_document", self._documents.values())
        put_revisions(session, self._revisions)
        ((articles, digits, *_),) = session.rows("corpus")
        total = (int(digits, 16) + self._hash_moved) % 2**64
        session.change("put_corpus", articles=articles + self._count_moved, hash=f"{total:016x}")

    def _make_current(self, origin: str, reading: Reading) -> Saved:
        former = self._by_origin.get(origin)
        if former is not None:
            self._retire(former)
            self._moved.append(origin)
        number = self._number(reading.article)
        self._put(origin, number, reading)
        self._documents[origin] = document_row(origin, number, reading.digest)
        self._revisions.append((origin, number))
        return Saved("added" if former is None else "revised")

    def _put(self, origin: str, number: int, reading: Reading) -> None:
        article, analysis = reading.article, reading.analysis
        self._articles[number] = _article_row(number, article, analysis)
        self._fresh[number] = Entry(number, article, analysis)
        held = _Held(origin, number, article.id, analysis.rules_version, article.source)
        self._by_origin[origin] = self._by_id[article.id] = held
        self._hash_moved += article_hash(article.id)
        self._count_moved += 1

    def _retire(self, held: _Held) -> None:
        del self._by_origin[held.origin], self._by_id[held.id]
        if self._fresh.pop(held.number, None) is None:
            self._stale.append(held.number)
        self._hash_moved -= article_hash(held.id)
        self._count_moved -= 1

    def _number(self, article: Article) -> int:
        if article.id not in self._numbers:
            choices = article_numbers(article.id, article.published_on)
            self._numbers[article.id] = next(filter(self._take, choices))
        return self._numbers[article.id]

    def _take(self, number: int) -> bool:
        """Take a number for an article if it is free. Almost always it is the first choice, which was looked up."""
        if number in self._free:
            self._free.remove(number)
            return True
        return number not in self._numbers.values() and not self._session.rows("taken", numbers=[number])


def put_revisions(session: Session, revisions: Sequence[tuple[str, int]]) -> None:
    """Note that documents (by origin) came to say articles (by number), in this order."""
    origins = list(dict.fromkeys(origin for origin, _ in revisions))
    if not origins:
        return
    places: dict[str, int] = dict(session.rows("last_places", origins=origins))
    rows: dict[tuple[str, int], dict[str, Value]] = {}
    for origin, number in revisions:
        places[origin] = places.get(origin, 0) + 1
        rows[origin, number] = {"origin": origin, "place": places[origin], "article": number}
    session.run("put_revision", rows.values())
    session.change("count_revisions", origins=origins)


def document_row(origin: str, article: int, digest: str, is_current: int = 1) -> dict[str, Value]:
    """A document; how many revisions it has is counted when these are put."""
    return {"origin": origin, "article": article, "digest": digest, "is_current": is_current, "revisions": 1}


def _stored_entries(session: Session, numbers: Sequence[int]) -> list[Entry]:
    """Articles as they were stored, which is how the indices must forget them."""
    return [
        Entry(number, Article.model_validate_json(article), Analysis.model_validate_json(analysis))
        for number, article, analysis in session.rows("stored_articles", numbers=numbers)
    ]


def _article_row(number: int, article: Article, analysis: Analysis) -> dict[str, Value]:
    return {
        "number": number,
        "id": article.id,
        "published_on": article.published_on.isoformat(),
        "source": article.source,
        "rules": analysis.rules_version,
        "article": article.model_dump_json(exclude_defaults=True),
        "analysis": analysis.model_dump_json(exclude_defaults=True),
    }
