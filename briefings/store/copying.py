"""Copies a store to another database, of whatever engine: documents with their revisions, and what serving remembers.

Pages travel in the order of their keys, so that memory does not grow with the corpus. Leases stay behind, those of the
places that digests go to as well: they belong to processes that are alive, and these work on one database or the other.

Invariant: a copy that was cut off, or is made again after the source went on, ends like one that was made at once: what
was withdrawn or dropped in the source goes in the target too. What only the target has stays there.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefings.errors import StoreError
from briefings.models.analysis import Analysis
from briefings.models.article import Article, ArticleId
from briefings.store.base import Reading
from briefings.store.engine import Engine, Row, Session
from briefings.store.saving import Batch, document_row, put_revisions
from briefings.store.sql_store import SqlStore
from briefings.store.sql_subscriptions import drop_orders

_PAGE = 100  # articles of news: about a megabyte


class Copied(NamedTuple):
    """How much there was to copy."""

    documents: int
    duplicates: int
    """Documents left out: the target holds the same article under another origin."""
    notes: int
    installations: int
    claims: int
    subscriptions: int
    runs: int
    held: int
    """Articles that the target held before."""


class _Document(NamedTuple):
    """A document with all that it ever said, oldest first."""

    origin: str
    digest: str
    is_current: int
    article: ArticleId
    said: dict[ArticleId, tuple[Article, Analysis]]


class _Table(NamedTuple):
    """Rows that need no more than to be put: how they are read, how they are written in turn, and their columns."""

    read: str
    write: tuple[str, ...]
    columns: tuple[str, ...]


_NOTES = _Table("notes_after", ("put_note",), ("key", "value"))
_INSTALLATIONS = _Table("installations_after", ("put_installation",), ("key", "sealed"))
_CLAIMS = _Table("claims_after", ("put_claim",), ("key", "owner", "expires_at", "is_settled"))
_SUBSCRIPTIONS = _Table(
    "subscriptions_after",
    ("put_place", "make_way", "drop_remade", "put_subscription", "note_told", "forget_dropped"),
    ("id", "kind", "place", "subject", "is_active", "due_at", "made_by", "made_at", "subscription", "told"),
)
_RUNS = _Table(
    "runs_after",
    ("copy_run",),
    ("key", "id", "place", "due_at", "is_open", "retry_at", "finished_at", "run"),
)


def copy_store(source: SqlStore, target: SqlStore) -> Copied:
    """Copy all that a store holds into another one.

    Raises:
        StoreError: Both are the same; or one of the databases failed: what was copied so far is whole, and copying
            again goes on from there.
    """
    if source.engine.identity() == target.engine.identity():
        raise StoreError("Both names are of the same database. Name another one to copy into.")
    documents, duplicates, held = 0, 0, target.state().articles
    # First what no longer holds: articles may have changed places among documents since an earlier copy.
    for page in _pages(source.engine, "documents_after"):
        _withdraw_others(target.engine, page)
    for page in _pages(source.engine, "documents_after"):
        documents += len(page)
        duplicates += _copy_documents(source.engine, target.engine, page)
    _drop_orders(source.engine, target.engine)
    return Copied(
        documents,
        duplicates,
        notes=_copy_table(source.engine, target.engine, _NOTES),
        installations=_copy_table(source.engine, target.engine, _INSTALLATIONS),
        claims=_copy_table(source.engine, target.engine, _CLAIMS),
        subscriptions=_copy_table(source.engine, target.engine, _SUBSCRIPTIONS),
        runs=_copy_table(source.engine, target.engine, _RUNS),
        held=held,
    )


def _pages(engine: Engine, statement: str) -> Iterator[list[Row]]:
    """Rows in the order of their first column."""
    after = ""
    while True:
        with engine.reading() as session:
            page = session.rows(statement, after=after, limit=_PAGE)
        if not page:
            return
        yield page
        after = page[-1][0]


def _copy_table(source: Engine, target: Engine, table: _Table) -> int:
    copied = 0
    for page in _pages(source, table.read):
        with target.writing() as session:
            for statement in table.write:
                session.run(statement, [dict(zip(table.columns, row, strict=True)) for row in page])
        copied += len(page)
    return copied


def _drop_orders(source: Engine, target: Engine) -> None:
    """Drop the orders in the target that were dropped in the source."""
    for page in _pages(source, "dropped_after"):
        with target.writing() as session:
            for key, made_at in page:
                named = key.partition(" ")[2]
                found = session.rows("dropped_order", id=named, made_at=int(made_at))
                drop_orders(session, [(place, named) for (place,) in found])


def _withdraw_others(target: Engine, page: list[Row]) -> None:
    """Withdraw documents of the page that say something else in the target."""
    with target.loading() as session:
        batch = Batch(session, [origin for origin, *_ in page])
        for origin, _, is_current, article_id in page:
            if batch.current(origin) != (article_id if is_current else None):
                batch.withdraw(origin)
        batch.finish()


def _copy_documents(source: Engine, target: Engine, page: list[Row]) -> int:
    """Copy documents of a page; returns how many the target holds under another origin."""
    with source.reading() as session:
        documents = [_Document._make((*row, _said(session, row[0]))) for row in page]
    with target.loading() as session:
        articles = [article for document in documents for article, _ in document.said.values()]
        batch = Batch(session, [document.origin for document in documents], articles)
        numbers = [{said: batch.keep(*document.said[said]) for said in document.said} for document in documents]
        are_copied = [_copy_document(batch, document) for document in documents]
        batch.finish()
        for document, numbered, is_copied in zip(documents, numbers, are_copied, strict=True):
            if is_copied:
                _place_revisions(session, document, numbered)
    return are_copied.count(False)


def _said(session: Session, origin: str) -> dict[ArticleId, tuple[Article, Analysis]]:
    return {
        ArticleId(revision): (Article.model_validate_json(article), Analysis.model_validate_json(analysis))
        for revision, article, analysis in session.rows("revisions_of", origin=origin)
    }


def _copy_document(batch: Batch, document: _Document) -> bool:
    """Make a document say what it says in the source; ``False`` if another one of the target says so."""
    if not document.is_current:
        return True
    reading = Reading(document.origin, document.digest, *document.said[document.article])
    return batch.save(reading).outcome != "duplicate"


def _place_revisions(session: Session, document: _Document, numbers: dict[ArticleId, int]) -> None:
    """Bring the revisions of a document into the order of the source."""
    origin = document.origin
    if not document.is_current:
        session.run("put_document", [document_row(origin, numbers[document.article], document.digest, is_current=0)])
    if [revision for revision, *_ in session.rows("revisions_of", origin=origin)] != list(numbers):
        # Each moves to the end in turn.
        put_revisions(session, [(origin, number) for number in numbers.values()])
