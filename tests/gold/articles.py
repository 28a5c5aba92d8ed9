"""The marked documents as the product's own readers read them."""

from pathlib import Path

from briefings.models.article import Article
from briefings.sources.discover import Missed, discover
from briefings.sources.document import Delivered, Problem
from briefings.sources.read import read_document
from tests.gold.load import GoldError


def read_articles(folder: Path) -> tuple[Article, ...]:
    """Read a folder's documents.

    Raises:
        GoldError: A document cannot be read.
    """
    return tuple(_read(found) for found in discover(folder))


def _read(found: Delivered | Missed) -> Article:
    article = found.problem if isinstance(found, Missed) else read_document(found)
    if isinstance(article, Problem):
        raise GoldError(str(article))
    return article
