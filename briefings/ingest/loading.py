"""The way of a document into the store: found, read, analysed, saved.

Invariants: loading again changes nothing; memory does not grow with the corpus, but for the digests of known
documents and a few bytes for each one that was met; one bad document costs its own line in the report and nothing
else. The stages are generators over values that can cross a process border.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from briefings.errors import CorpusError
from briefings.ingest.report import IngestReport, Progress, Tally
from briefings.ingest.walk import Walk
from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.sources.discover import MAX_DOCUMENT_BYTES
from briefings.sources.document import Delivered, Problem
from briefings.sources.read import read_document
from briefings.store.base import Reading, Saved, Store

Analyse = Callable[[Article], Analysis]

BATCH_DOCUMENTS = 200
BATCH_CHARACTERS = 4_000_000
_SHOWN_PROBLEMS = 10


def load(
    paths: Iterable[str | Path],
    store: Store,
    *,
    analyse: Analyse,
    sync: bool = False,
    progress: Progress | None = None,
    max_document_bytes: int = MAX_DOCUMENT_BYTES,
    leave_out: Collection[Path] = (),
) -> IngestReport:
    """Load documents into a store.

    Args:
        paths: Files and folders; "-" is JSON Lines on standard input.
        store: Where they go.
        analyse: Reads an article.
        sync: The paths are the whole of what stands under them: documents that vanished are withdrawn.
        progress: Told how far the work is.
        max_document_bytes: Larger documents are left out.
        leave_out: Files that are no documents, links followed: those of the store itself.

    Raises:
        CorpusError: There is no document that could be loaded; nothing was withdrawn.
        StoreError: See `Store`.
    """
    places = tuple(dict.fromkeys(map(str, paths)))
    tally = Tally(progress)
    walks: list[Walk] = []
    for place in places:
        walk = Walk(place, store, tuple(walks), leave_out)
        walks.append(walk)
        for batch in _batches(_read(walk.fresh(tally, max_document_bytes), tally, analyse)):
            _tally_saved(batch, store.save([arrival.reading for arrival in batch]), walk, tally, store)
            tally.tell()
    if not tally.counts.total() and not tally.repeats:
        raise CorpusError(_nothing_loaded(places, tally.report()))
    if sync:
        tally.withdrawn += sum(store.withdraw(walk.vanished()) for walk in walks)
    while tally.may_settle and _settle(walks, store, tally, analyse, max_document_bytes):
        pass
    tally.tell()
    return tally.report()


class _Arrival(NamedTuple):
    place: str
    reading: Reading


def _read(documents: Iterable[Delivered], tally: Tally, analyse: Analyse) -> Iterator[_Arrival]:
    for document in documents:
        article = read_document(document)
        if isinstance(article, Problem):
            tally.failed(article)
        else:
            yield _Arrival(document.place, Reading(document.origin, document.digest, article, analyse(article)))


def _batches(arrivals: Iterable[_Arrival]) -> Iterator[list[_Arrival]]:
    batch: list[_Arrival] = []
    characters = 0
    for arrival in arrivals:
        batch.append(arrival)
        characters += len(arrival.reading.article.text)
        if len(batch) >= BATCH_DOCUMENTS or characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _tally_saved(batch: Sequence[_Arrival], saved: Sequence[Saved], walk: Walk, tally: Tally, store: Store) -> None:
    superseded: list[str] = []
    for arrival, (outcome, other) in zip(batch, saved, strict=True):
        origin = arrival.reading.origin
        if outcome != "duplicate":
            tally.counts[outcome] += 1
            continue
        reason = f"is the same article as {other}; it is kept once, you may take this one away"
        tally.repeated(hash(origin), Problem(source=arrival.place, reason=reason))
        if walk.knew(origin):  # what it said before, it says no longer
            superseded.append(origin)
    tally.withdrawn += store.withdraw(superseded)


def _settle(walks: Iterable[Walk], store: Store, tally: Tally, analyse: Analyse, max_bytes: int) -> bool:
    """Offer duplicates again, since the article that they repeat may be gone (a renamed file is such a case).

    Returns:
        Whether one of them has taken an article's place, which may free another one.
    """
    before = len(tally.repeats)
    for walk in walks:
        for batch in _batches(_read(walk.again(tally.repeats, max_bytes), tally, analyse)):
            for arrival, (outcome, _) in zip(batch, store.save([arrival.reading for arrival in batch]), strict=True):
                if outcome != "duplicate":
                    tally.settled(hash(arrival.reading.origin), outcome)
    return len(tally.repeats) < before


def _nothing_loaded(places: Sequence[str], report: IngestReport) -> str:
    where = " ".join(places) or "a folder"
    if not report.problems:
        return f"No articles loaded. Put .txt, .md, .html or .jsonl files in {where} and load again."
    shown = [f"  {problem}" for problem in report.problems[:_SHOWN_PROBLEMS]]
    more = len(report.problems) + report.unlisted - len(shown)
    return "\n".join([f"No articles loaded from {where}:", *shown, *([f"  and {more} more"] if more else [])])
