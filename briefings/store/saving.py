"""How readings become the current articles: what is added, revised, unchanged or a duplicate.

Invariant: at any time an article is current in at most one document, and the corpus row says how many are current
and what their hashes sum up to.
"""

from collections.abc import Iterable, Sequence

from briefings.models.analysis import Analysis
from briefings.models.article import Article, ArticleId
from briefings.store.base import Reading, Saved
from briefings.store.engine import Session, Value
from briefings.store.indexing import Entry, add_entries, drop_entries
from briefings.store.keys import article_hash, article_numbers


def save_readings(session: Session, readings: Sequence[Reading]) -> tuple[Saved, ...]:
    """Do what `Store.save` promises, in the session's transaction."""
    batch = Batch(session)
    outcomes = tuple(map(batch.save, readings))
    batch.finish()
    return outcomes


def withdraw_documents(session: Session, origins: Iterable[str]) -> int:
    """Do what `Store.withdraw` promises, in the session's transaction."""
    batch = Batch(session)
    withdrawn = sum(map(batch.withdraw, sorted(set(origins))))
    batch.finish()
    return withdrawn


class Batch:
    """Changes to the corpus, one by one; what is cheaper done for all of them waits for `finish`.

    The session is a loading one.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._fresh: dict[int, Entry] = {}
        self._hash_moved = 0
        self._count_moved = 0

    def save(self, reading: Reading) -> Saved:
        """Do what `Store.save` promises of one reading."""
        article_id = reading.article.id
        holder = self._holder(article_id)
        if holder is None:
            return self._make_current(reading)
        origin, source, number, rules = holder
        if origin != reading.origin:
            return Saved("duplicate", source)
        if rules != reading.analysis.rules_version:
            self._retire(number, article_id)
            self._put(number, reading)
        self._session.run("put_digest", [{"origin": origin, "digest": reading.digest}])
        return Saved("unchanged")

    def keep(self, article: Article, analysis: Analysis) -> int:
        """Store an article that need not be current anywhere; returns its number."""
        number = self._number(article)
        if not self._session.rows("is_taken", number=number):
            self._session.run("put_article", [_article_row(number, article, analysis)])
        return number

    def withdraw(self, origin: str) -> bool:
        """Take a document out of the corpus; tells whether it was there."""
        current = self._current(origin)
        if current is None:
            return False
        self._retire(*current)
        self._session.run("retire_document", [{"origin": origin}])
        return True

    def finish(self) -> None:
        """Make all that was saved findable; the batch is not used after that."""
        add_entries(self._session, list(self._fresh.values()))
        ((articles, digits, *_),) = self._session.rows("corpus")
        total = (int(digits, 16) + self._hash_moved) % 2**64
        self._session.run("put_corpus", [{"articles": articles + self._count_moved, "hash": f"{total:016x}"}])

    def _make_current(self, reading: Reading) -> Saved:
        former = self._current(reading.origin)
        if former is not None:
            self._retire(*former)
        number = self._number(reading.article)
        self._put(number, reading)
        document: dict[str, Value] = {"origin": reading.origin, "article": number}
        self._session.run("put_document", [{**document, "digest": reading.digest}])
        self._session.run("put_revision", [document])
        self._session.run("count_revisions", [{"origin": reading.origin}])
        return Saved("added" if former is None else "revised")

    def _put(self, number: int, reading: Reading) -> None:
        article, analysis = reading.article, reading.analysis
        self._session.run("put_article", [_article_row(number, article, analysis)])
        self._fresh[number] = Entry(number, article, analysis)
        self._hash_moved += article_hash(article.id)
        self._count_moved += 1

    def _retire(self, number: int, article_id: ArticleId) -> None:
        if self._fresh.pop(number, None) is None:
            drop_entries(self._session, _stored_entries(self._session, number))
        self._hash_moved -= article_hash(article_id)
        self._count_moved -= 1

    def _holder(self, article_id: ArticleId) -> tuple[str, str, int, str] | None:
        rows = self._session.rows("holder", id=article_id)
        return rows[0] if rows else None

    def _current(self, origin: str) -> tuple[int, ArticleId] | None:
        rows = self._session.rows("current_article", origin=origin)
        return rows[0] if rows else None

    def _number(self, article: Article) -> int:
        known = self._session.rows("number_of", id=article.id)
        if known:
            return int(known[0][0])
        choices = article_numbers(article.id, article.published_on)
        return next(number for number in choices if not self._session.rows("is_taken", number=number))


def _stored_entries(session: Session, number: int) -> list[Entry]:
    """An article as it was stored, which is how the indices must forget it."""
    return [
        Entry(number, Article.model_validate_json(article), Analysis.model_validate_json(analysis))
        for article, analysis in session.rows("stored_article", number=number)
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
