"""What answers are made of, out of any words: places, sources, quotations, claims, what differs."""

from datetime import date

from hypothesis import strategies as st

from briefings.models.answers import (
    Citation,
    Claim,
    Disagreement,
    DisagreementValue,
    Footer,
    QuotedLine,
    SourceLine,
    Wording,
)
from briefings.models.article import ArticleId
from briefings.models.dates import CalendarDate
from briefings.models.query import Window
from briefings.models.span import Span
from briefings.models.topic import Topic
from tests.words import Words

days = st.dates(date(2014, 1, 1), date(2026, 12, 31))
numbers = st.integers(1, 4)
footers = st.builds(Footer, articles=st.integers(0, 9000), corpus_hash=st.just("3f9c0a77"), rules_version=st.just("1"))
windows = st.builds(Window, since=st.none() | days, until=st.none() | days)
calendar_dates = st.builds(
    lambda first, granularity: CalendarDate(first=first, granularity=granularity),
    days,
    st.sampled_from(("day", "month", "year")),
)


def citations(words: Words) -> st.SearchStrategy[Citation]:
    """Places in one of four articles."""
    return st.builds(
        lambda number, source, paragraph: Citation(
            article_id=ArticleId(f"a{number}"), source=source, paragraph=paragraph, span=Span(0, 5)
        ),
        numbers,
        words.typed,
        st.integers(0, 30),
    )


def sources(words: Words) -> st.SearchStrategy[tuple[SourceLine, ...]]:
    """The articles of an answer; some that are cited may lack."""
    one = st.builds(
        SourceLine,
        article_id=numbers.map(lambda number: ArticleId(f"a{number}")),
        source=words.typed,
        headline=st.none() | words.told,
        outlet=st.none() | words.told,
        url=st.none() | words.typed,
        byline=st.none() | words.told,
        published_on=days,
    )
    return st.lists(one, max_size=4, unique_by=lambda source: source.article_id).map(tuple)


def quotations(words: Words) -> st.SearchStrategy[QuotedLine]:
    """Quotations; what is reported holds no spoken words."""
    shared = {
        "speaker": st.none() | words.told,
        "basis": st.sampled_from(("named", "pronoun", "role", "continued", "unknown")),
        "said_on": st.none() | days,
        "published_on": days,
        "via": st.none() | words.told,
        "occasion": st.none() | words.told,
        "citation": citations(words),
        "spans": st.just((Span(0, 5),)),
        "context": words.told,
    }
    quoting = st.builds(
        QuotedLine,
        parts=st.lists(words.spoken, min_size=1, max_size=3).map(tuple),
        kind=st.sampled_from(("direct", "mixed", "headline")),
        **shared,
    )
    reporting = st.builds(
        QuotedLine, parts=words.reported.map(lambda text: (text,)), kind=st.just("indirect"), **shared
    )
    plain = quoting | reporting
    return st.builds(
        lambda quote, others: quote.model_copy(update={"same_as": tuple(others)}), plain, st.lists(plain, max_size=3)
    )


def disagreements(words: Words) -> st.SearchStrategy[Disagreement]:
    """Values that differ."""
    value = st.builds(DisagreementValue, value=words.told, citation=citations(words))
    return st.builds(
        Disagreement,
        what=words.told,
        values=st.lists(value, min_size=2, max_size=3).map(tuple),
    )


def claims(words: Words) -> st.SearchStrategy[Claim]:
    """Cited lines."""
    flags = st.sampled_from(("single_source", "translated", "agency_feed", "disagreement", "shortened"))
    return st.builds(
        Claim,
        text=words.told,
        on=st.none() | calendar_dates,
        citations=st.lists(citations(words), min_size=1, max_size=2).map(tuple),
        flags=st.lists(flags, max_size=2, unique=True).map(tuple),
        disagreement=st.none() | disagreements(words),
    )


def topics(words: Words) -> st.SearchStrategy[Topic]:
    """Topics as operators declare them."""
    return st.builds(Topic, slug=words.typed, title=words.typed, articles=st.integers(0, 9))


def wordings(words: Words) -> st.SearchStrategy[Wording]:
    """Utterances side by side."""
    return st.builds(
        Wording, speaker=words.told, renderings=st.lists(quotations(words), min_size=2, max_size=3).map(tuple)
    )
