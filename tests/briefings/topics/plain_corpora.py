"""Corpora of plain texts, read as the product reads them; the first is the oldest."""

from datetime import date, timedelta

from briefings.analyse import analyse
from briefings.models.article import ArticleId
from briefings.quotes.batch import plain_article
from briefings.store.base import Reading


def read_texts(*texts: str) -> list[Reading]:
    """Articles of these texts, a day apart; the source of the first is ``0.txt``."""
    return [_reading(number, text) for number, text in enumerate(texts)]


def _reading(number: int, text: str) -> Reading:
    names = {"id": ArticleId(f"{number:016x}"), "source": f"{number}.txt"}
    article = plain_article(text, date(2026, 3, 1) + timedelta(days=number)).model_copy(update=names)
    return Reading(f"/{number}.txt", str(number), article, analyse(article))
