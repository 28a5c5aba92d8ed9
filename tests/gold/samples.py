"""A tiny marked article, and predictions about it, for the tests of the scorer itself."""

from datetime import date

from briefings.models.analysis import Analysis
from briefings.models.article import Article, ArticleId
from briefings.models.dates import CalendarDate
from briefings.models.event import Event
from briefings.models.person import CastMember, PersonId
from briefings.models.quote import Basis, Quote, QuoteKind
from briefings.models.span import Span
from tests.gold.load import MarkedArticle, mark_article
from tests.gold.values import GoldDocument

LINES = (
    "Jane Doe, the mayor, said on Monday “we will rebuild the old bridge.”",
    "“It is time,” she added, “to start now.”",
    "The so-called “moon tax” passed. Doe said the budget is safe.",
)
TEXT = "\n".join(LINES)
ARTICLE_ID = ArticleId("0" * 16)


def make_article(text: str = TEXT) -> Article:
    """Make an article whose lines are all prose."""
    ends = [sum(len(line) + 1 for line in text.split("\n")[: number + 1]) for number in range(text.count("\n") + 1)]
    lines = tuple(Span(end - len(line) - 1, end - 1) for end, line in zip(ends, text.split("\n"), strict=True))
    return Article(
        id=ARTICLE_ID, source="sample.txt", text=text, paragraphs=lines, prose=lines, published_on=date(2026, 1, 6)
    )


def make_gold(**changes: object) -> GoldDocument:
    """Make the sample's marks, with some tables changed."""
    tables: dict[str, object] = {
        "source": "sample.txt",
        "people": ["Jane Doe"],
        "dates": [{"at": 1, "words": "on Monday", "on": "2026-01-05"}],
        "quote": [
            {
                "at": 1,
                "words": ["we will rebuild the old bridge."],
                "kind": "mixed",
                "mention": "Jane Doe, the mayor",
                "speaker": "Jane Doe",
                "basis": "named",
            },
            {
                "at": 2,
                "words": ["It is time,", "to start now."],
                "kind": "direct",
                "mention": "she",
                "speaker": "Jane Doe",
                "basis": "pronoun",
            },
        ],
        "term": [{"at": 3, "words": "moon tax", "why": "so-called"}],
        "indirect": [{"at": 3, "words": "the budget is safe", "mention": "Doe", "speaker": "Jane Doe"}],
    }
    return GoldDocument.model_validate(tables | changes)


def mark_sample(**changes: object) -> MarkedArticle:
    """Mark the sample."""
    return mark_article(make_gold(**changes), make_article())


def span_of(words: str) -> Span:
    """Find words of the sample."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def predict_quote(
    *words: str,
    kind: QuoteKind = "direct",
    mention: str | None = None,
    speaker: str | None = "Jane Doe",
    basis: Basis = "named",
) -> Quote:
    """Predict a quotation."""
    contents = tuple(span_of(part) for part in words)
    return Quote(
        article_id=ARTICLE_ID,
        contents=contents,
        kind=kind,
        context=contents[0],
        speaker_mention=span_of(mention) if mention else None,
        speaker=speaker,
        basis=basis,
    )


BRIDGE = predict_quote("we will rebuild the old bridge.", kind="mixed", mention="Jane Doe")
TIME = predict_quote("It is time,", "to start now.", mention="she", basis="pronoun")
BUDGET = predict_quote("the budget is safe", kind="indirect", mention="Doe")
MONDAY = CalendarDate(first=date(2026, 1, 5))


def predict(
    *quotes: Quote, cast: tuple[str, ...] = ("Jane Doe",), dates: tuple[tuple[str, CalendarDate], ...] = ()
) -> Analysis:
    """Predict a whole analysis."""
    return Analysis(
        article_id=ARTICLE_ID,
        sentences=make_article().prose,
        cast=tuple(CastMember(id=PersonId(name.casefold()), name=name, mentions=()) for name in cast),
        quotes=quotes,
        events=tuple(
            Event(
                article_id=ARTICLE_ID, on=on, sentence=span_of(words), date_span=span_of(words), clause=span_of(words)
            )
            for words, on in dates
        ),
        rules_version="0",
    )
