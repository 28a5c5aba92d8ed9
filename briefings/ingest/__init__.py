"""Loading documents into a store: what is new is read, what is known is passed by, what is gone is withdrawn."""

from briefings.ingest.loading import Analyse, load
from briefings.ingest.report import IngestReport, Progress
from briefings.sources.stamp import corpus_stamp

__all__ = ["Analyse", "IngestReport", "Progress", "corpus_stamp", "load"]
