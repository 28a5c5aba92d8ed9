"""From marked words to places in articles.

Invariant: every mark stands where it says, once; a stretch is exactly what stands between two quotation marks; and
no quotation mark of a marked article is left out. Whatever breaks that is a `GoldError` that names the mark.
"""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from briefings.models.article import Article
from briefings.models.span import Span
from tests.gold.values import GoldCorpus, GoldDate, GoldDocument, GoldIndirect, GoldQuote, GoldTerm, Place

ROOT = Path(__file__).parents[2]
MARKS = Path(__file__).parent / "marks"
CORPORA = ("seeds", "own")

OPENING = frozenset("“‘\"'")
CLOSING = frozenset("”’\"'")
ALWAYS_MARKS = '“”‘"'
"""Characters that are never apostrophes: each must touch a marked stretch."""


class GoldError(ValueError):
    """A mark does not fit its article."""


class At(NamedTuple):
    """A place in one article; ``is_beside`` if the span indexes a headline that stands beside the text."""

    span: Span
    is_beside: bool = False

    def meets(self, other: "At") -> bool:
        """Tell whether the two share a character."""
        return self.is_beside == other.is_beside and self.span.meets(other.span)

    def holds(self, other: "At") -> bool:
        """Tell whether the other lies inside."""
        return self.is_beside == other.is_beside and self.span.holds(other.span)


class MarkedArticle(NamedTuple):
    """An article with its marks, each with its place."""

    article: Article
    gold: GoldDocument
    quotes: tuple[tuple[GoldQuote, tuple[At, ...]], ...]
    terms: tuple[tuple[GoldTerm, At], ...]
    indirects: tuple[tuple[GoldIndirect, At], ...]
    dates: tuple[tuple[GoldDate, At], ...]


def read_corpus(name: str) -> GoldCorpus:
    """Read what is marked of a corpus as a whole."""
    return GoldCorpus.model_validate(tomllib.loads((MARKS / name / "corpus.toml").read_text(encoding="utf-8")))


def read_documents(name: str) -> tuple[GoldDocument, ...]:
    """Read the marks of a corpus's articles, in order of their files."""
    files = sorted(file for file in (MARKS / name).glob("*.toml") if file.name != "corpus.toml")
    return tuple(GoldDocument.model_validate(tomllib.loads(file.read_text(encoding="utf-8"))) for file in files)


def mark_article(gold: GoldDocument, article: Article) -> MarkedArticle:
    """Find the place of every mark of an article.

    Raises:
        GoldError: A mark is not there, is there twice, or does not fill its quotation marks; or a stretch of the
            article is unmarked.
    """
    quotes = tuple((quote, _place_quote(quote, article)) for quote in gold.quotes)
    terms = tuple((term, locate(article, term)) for term in gold.terms)
    for term, at in terms:
        _check_marks(article, at, term.words, may_run_on=term.runs_on)
    stretches = [at for _, places in quotes for at in places] + [at for _, at in terms]
    _check_complete(article, stretches)
    indirects = tuple((one, locate(article, one)) for one in gold.indirects)
    for one in gold.indirects:
        for mention in one.mentions:
            locate(article, Place(at=one.at, words=mention), is_unique=False)
    return MarkedArticle(
        article, gold, quotes, terms, indirects, tuple((one, locate(article, one)) for one in gold.dates)
    )


def mark_articles(golds: Iterable[GoldDocument], articles: Iterable[Article]) -> tuple[MarkedArticle, ...]:
    """Find the place of every mark of a corpus's articles."""
    by_source: Mapping[str, Article] = {article.source: article for article in articles}
    missing = [gold.source for gold in golds if gold.source not in by_source]
    if missing:
        raise GoldError(f"no article {missing[0]!r} among {sorted(by_source)}")
    return tuple(mark_article(gold, by_source[gold.source]) for gold in golds)


def locate(article: Article, place: Place, *, is_unique: bool = True) -> At:
    """Find marked words in their paragraph."""
    if place.at > len(article.paragraphs):
        raise GoldError(f"{article.source}¶{place.at}: there are {len(article.paragraphs)} paragraphs")
    text = article.paragraph_text(place.at)
    starts = [start for start in range(len(text)) if text.startswith(place.words, start)]
    if not starts or (place.nth or 1) > len(starts):
        raise GoldError(f"{article.source}¶{place.at}: no {place.words!r}")
    if len(starts) > 1 and place.nth is None and is_unique:
        raise GoldError(f"{article.source}¶{place.at}: {len(starts)} times {place.words!r}")
    start = starts[(place.nth or 1) - 1] + (article.paragraphs[place.at - 1].start if place.at else 0)
    return At(Span(start, start + len(place.words)), is_beside=place.at == 0)


def text_of(article: Article, at: At) -> str:
    """The text that a place's span indexes."""
    return (article.headline or "") if at.is_beside else article.text


def cut(article: Article, at: At) -> str:
    """The words at a place."""
    return at.span.cut(text_of(article, at))


def place_of(article: Article, at: At) -> str:
    """A place as people read it: ``000_x.txt¶4``."""
    return f"{article.source}¶{0 if at.is_beside else article.paragraph_at(at.span.start)}"


def _place_quote(quote: GoldQuote, article: Article) -> tuple[At, ...]:
    places = tuple(locate(article, Place(at=quote.at, words=words, nth=quote.nth)) for words in quote.words)
    for words, at in zip(quote.words, places, strict=True):
        _check_marks(article, at, words, may_run_on=quote.runs_on)
    for mention in quote.mentions:
        locate(article, Place(at=quote.at, words=mention), is_unique=False)
    if (quote.speaker is None) != (quote.basis == ("unknown",)):
        raise GoldError(f"{article.source}¶{quote.at}: a speaker and no basis, or the reverse, for {quote.words[0]!r}")
    return places


def _check_marks(article: Article, at: At, words: str, *, may_run_on: bool) -> None:
    text = text_of(article, at)
    start, end = at.span
    is_opened = text[max(0, start - 1) : start] in OPENING
    is_closed = text[end : end + 1] in CLOSING
    if not is_opened or not (is_closed or may_run_on):
        raise GoldError(f"{article.source}: {words!r} does not fill its quotation marks")


def _check_complete(article: Article, stretches: Iterable[At]) -> None:
    touched = {(at.is_beside, offset) for at in stretches for offset in (at.span.start - 1, at.span.end)}
    stretches_in_text = [(False, offset) for prose in _readable(article) for offset in range(*prose)]
    beside = [(True, offset) for offset in range(len(article.headline or ""))] if not article.headline_span else []
    for place in stretches_in_text + beside:
        text = (article.headline or "") if place[0] else article.text
        if text[place[1]] in ALWAYS_MARKS and place not in touched:
            raise GoldError(
                f"{article.source}: unmarked quotation mark in {text[max(0, place[1] - 30) : place[1] + 30]!r}"
            )


def _readable(article: Article) -> tuple[Span, ...]:
    return (*article.prose, *([article.headline_span] if article.headline_span else []))
