"""Where effects are chosen: which database, which corpus, which clock. Nothing is built at import.

Which database (the first that fits):

1. the one that is named (``--database``, ``DATABASE_URL``): answered whole, after a named corpus is loaded into it;
2. a database of its own for the corpus folder that is named (``--corpus``, ``CORPUS_DIR``), so that folders stay apart;
3. the own database, once ``ingest`` has filled it;
4. the shipped corpus, in a database of its own.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefings import RULES_VERSION
from briefings.commands.desk import Desk
from briefings.compose.dossier import default_as_of
from briefings.errors import CorpusError, StoreError
from briefings.models.subscription import Seat
from briefings.settings import Settings, shipped_corpus
from briefings.sources.stamp import corpus_stamp
from briefings.store.base import Store
from briefings.store.files import files_of
from briefings.store.opening import open_store
from briefings.topics.catalogue import Catalogue, open_catalogue
from briefings.topics.names import CorpusNames

if TYPE_CHECKING:
    from briefings.ingest import IngestReport

OWN_DATABASE = "briefbot.db"
"""What ``ingest`` fills when no database is named."""


class Services(NamedTuple):
    """All that answering needs, opened."""

    store: Store
    catalogue: Catalogue
    report: "IngestReport | None"
    """What loading the corpus folder did; ``None`` if there was nothing to load."""

    @property
    def names(self) -> CorpusNames:
        """What the parsers ask of the corpus."""
        return CorpusNames(self.store, self.catalogue)

    def desk(
        self,
        as_of: date | None,
        reader: str = "terminal",
        default_topic: str | None = None,
        *,
        is_exhaustive: bool = False,
        seat: Seat | None = None,
    ) -> Desk:
        """Set up for one question."""
        now = datetime.now(UTC)
        newest = self.store.state().last_published
        return Desk(
            self.store,
            self.catalogue,
            as_of or default_as_of(newest, now.date()),
            now,
            reader,
            default_topic,
            is_exhaustive,
            seat,
        )


class Place(NamedTuple):
    """Where a corpus is: its database, and the folder that fills it, if any."""

    database: str
    folder: Path | None


def locate(settings: Settings, corpus: Path | None = None, database: str | None = None) -> Place:
    """Choose the database, and load nothing.

    Args:
        settings: What the environment says.
        corpus: Folder named with the question; goes before the environment's.
        database: Database named with the question; goes before the environment's.

    Raises:
        CorpusError: The folder does not exist.
    """
    corpus, database = corpus or settings.corpus_dir, database or settings.database_url
    if database is not None:
        if corpus is not None:
            _require_folder(corpus)
        return Place(database, corpus)
    if corpus is None and _holds_articles(own_database(settings)):
        return Place(str(own_database(settings)), None)
    corpus = corpus or shipped_corpus()
    return Place(str(_corpus_database(settings, corpus)), corpus)


@contextmanager
def open_services(settings: Settings, corpus: Path | None = None, database: str | None = None) -> Iterator[Services]:
    """Open the corpus that a question is asked of, chosen as by `locate`, and load its folder if that changed.

    Raises:
        CorpusError: The folder does not exist or nothing in it could be loaded.
        StoreError: The database cannot be used.
    """
    place = locate(settings, corpus, database)
    store = open_store(place.database)
    try:
        report = _load_corpus(store, place, settings)
        yield Services(store, open_catalogue(store, topics_file(settings, place.folder)), report)
    finally:
        store.close()


def own_database(settings: Settings) -> Path:
    """Where ``ingest`` puts articles if no database is named."""
    return settings.data_dir / OWN_DATABASE


def _corpus_database(settings: Settings, corpus: Path) -> Path:
    """The database of a corpus folder: named after it, told apart by its absolute path."""
    _require_folder(corpus)
    path = corpus.resolve()
    return settings.data_dir / f"{path.name or 'corpus'}-{hashlib.sha256(str(path).encode()).hexdigest()[:12]}.db"


def _require_folder(corpus: Path) -> None:
    if corpus.is_file():
        raise CorpusError(
            f"{corpus} is a file. Name the folder that it is in, or load it with: briefbot ingest {corpus}"
        )
    if not corpus.is_dir():
        raise CorpusError(f"There is no folder {corpus}. Name a folder of .txt, .md, .html or .jsonl files.")


def topics_file(settings: Settings, corpus: Path | None) -> Path | None:
    """The operator's topics: the file that is set, else ``topics.toml`` in the corpus folder."""
    if settings.topics_file is not None:
        return settings.topics_file
    beside = corpus / "topics.toml" if corpus else None
    return beside if beside and beside.is_file() else None


def _load_corpus(store: Store, place: Place, settings: Settings) -> "IngestReport | None":
    """Load the folder, if there is one and it looks otherwise than when it was loaded last.

    Names, sizes and times tell: reading every byte again for each question would cost more than the question.
    """
    corpus, own = place.folder, files_of(place.database)
    if corpus is None:
        return None
    key, stamp = f"corpus {corpus.resolve()}", f"{RULES_VERSION} {corpus_stamp([corpus], own)}"
    if store.recall(key) == stamp:
        return None
    from briefings.analyse import analyse  # reading is slow to import, and most questions need none of it
    from briefings.ingest import load

    most = settings.max_document_bytes
    report = load([corpus], store, analyse=analyse, sync=True, max_document_bytes=most, leave_out=own)
    store.remember(key, stamp)
    return report


def _holds_articles(path: Path) -> bool:
    if not path.is_file():
        return False
    store = open_store(str(path))
    try:
        return store.state().articles > 0
    except StoreError:
        return False
    finally:
        store.close()
