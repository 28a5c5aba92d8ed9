"""Hypothesis strategies that several test files share.

`answers` builds every kind of answer out of `tests.words`; choices of closed sets are left to `st.builds`.
"""

from hypothesis import strategies as st

from briefings.models.answered import Finding, PlainAnswer
from briefings.models.answers import (
    Ambiguous,
    Answer,
    Briefing,
    Candidate,
    Changes,
    CheckResult,
    Correction,
    DiffPart,
    Evidence,
    Hit,
    NotFound,
    QuoteList,
    Searched,
    SearchResults,
    Section,
    SourceLine,
    SourceList,
    SpeakerCoverage,
    Timeline,
    TimelineEntry,
    TopicList,
)
from briefings.models.article import ArticleId
from briefings.models.asked import Asked
from briefings.models.person import Person, PersonId
from briefings.models.views import CheckList, Passage, WordingList
from tests.answer_parts import (
    calendar_dates,
    citations,
    claims,
    days,
    disagreements,
    footers,
    quotations,
    sources,
    topics,
    windows,
    wordings,
)
from tests.words import HOSTILE, Words


def briefings(words: Words) -> st.SearchStrategy[Answer]:
    """Briefings of all sections."""
    section = st.builds(
        Section,
        claims=st.lists(claims(words), max_size=3).map(tuple),
    )
    return st.builds(
        Briefing,
        title=words.typed,
        topic=topics(words),
        window=windows,
        first_published=days,
        last_published=days,
        as_of=days,
        length=st.sampled_from(("short", "full")),
        sections=st.lists(section, max_size=3).map(tuple),
        quotations=st.lists(quotations(words), max_size=3).map(tuple),
        disagreements=st.lists(disagreements(words), max_size=2).map(tuple),
        wordings=st.lists(wordings(words), max_size=2).map(tuple),
        coverage=st.lists(
            st.builds(SpeakerCoverage, person=words.told, quoted_in=st.integers(0, 5), of=st.just(5)), max_size=2
        ).map(tuple),
        left_out=st.integers(0, 3),
        sources=sources(words),
        footer=footers,
    )


def checks(words: Words) -> st.SearchStrategy[CheckResult]:
    """Verdicts with evidence of every kind."""
    shared = {"citation": citations(words), "speaker": st.none() | words.told, "published_on": days}
    speech = st.builds(
        Evidence,
        kind=st.sampled_from(("direct", "mixed", "headline")),
        parts=st.lists(words.spoken, min_size=1, max_size=2).map(tuple),
        **shared,
    )
    prose = st.builds(Evidence, kind=st.sampled_from(("indirect", "outlet")), parts=st.tuples(words.told), **shared)
    evidence = st.lists(speech | prose, max_size=3).map(tuple)
    return st.builds(
        CheckResult,
        person=words.typed,
        person_id=st.none(),
        asked=words.typed,
        evidence=evidence,
        near=evidence,
        copies=st.integers(0, 1),
        diff=st.lists(st.builds(DiffPart, text=words.told), max_size=4).map(tuple),
        searched=st.builds(
            Searched,
            articles=st.integers(0, 9),
            first_published=st.none() | days,
            last_published=st.none() | days,
        ),
        sources=sources(words),
        footer=footers,
    )


def timelines(words: Words) -> st.SearchStrategy[Timeline]:
    """Timelines of a few events, or of none."""
    entry = st.builds(
        TimelineEntry,
        on=calendar_dates,
        text=words.told,
        citations=citations(words).map(lambda citation: (citation,)),
        disagreement=st.none() | disagreements(words),
    )
    return st.builds(
        Timeline,
        title=words.typed,
        topic=topics(words),
        window=windows,
        as_of=days,
        entries=st.lists(entry, max_size=4).map(tuple),
        sources=sources(words),
        footer=footers,
    )


def lists(words: Words) -> st.SearchStrategy[Answer]:
    """Answers that list things."""
    hit = st.builds(
        Hit,
        text=words.told,
        citation=citations(words),
        published_on=days,
        headline=st.none() | words.told,
        score=st.floats(0, 9),
    )
    correction = st.builds(
        Correction,
        source=words.typed,
        before=st.none() | words.told,
        after=st.none() | words.told,
        citation=citations(words),
    )
    person = st.builds(Person, id=st.just(PersonId("x")), name=words.told, quotes=st.integers(0, 9))
    rest = {"sources": sources(words), "footer": footers}
    said = st.lists(quotations(words), max_size=10).map(tuple)
    return st.one_of(
        st.builds(
            QuoteList,
            person=st.none() | words.told,
            phrase=st.none() | words.typed,
            about=st.none() | words.typed,
            topic=st.none() | topics(words),
            window=windows,
            quotes=said,
            **rest,
        ),
        timelines(words),
        st.builds(
            Changes,
            title=words.typed,
            topic=topics(words),
            since=days,
            as_of=days,
            articles=sources(words),
            claims=st.lists(claims(words), max_size=2).map(tuple),
            quotations=said,
            corrections=st.lists(correction, max_size=2).map(tuple),
            **rest,
        ),
        st.builds(TopicList, topics=st.lists(topics(words), max_size=3).map(tuple), footer=footers),
        st.builds(
            SearchResults,
            words=words.typed,
            hits=st.lists(hit, max_size=3).map(tuple),
            total=st.integers(0, 9),
            **rest,
        ),
        st.builds(SourceList, **rest),
        st.builds(
            Ambiguous,
            asked=words.typed,
            candidates=st.lists(st.builds(Candidate, person=person, note=st.none() | words.told), max_size=3).map(
                tuple
            ),
        ),
        st.builds(NotFound, message=words.typed, suggestions=st.lists(words.typed, max_size=3).map(tuple)),
    )


def plain_answers(words: Words) -> st.SearchStrategy[PlainAnswer]:
    """What questions in plain words are answered; a value is a part of its sentence."""
    finding = st.builds(
        Finding,
        text=words.told,
        value=st.none() | words.told,
        on=st.none() | calendar_dates,
        tense=st.sampled_from(["past", "ahead"]),
        published_on=days,
        citations=st.lists(citations(words), min_size=1, max_size=3).map(tuple),
    )
    return st.builds(
        PlainAnswer,
        asked=words.typed,
        findings=st.lists(finding, max_size=3).map(tuple),
        near=st.lists(finding, max_size=2).map(tuple),
        missing=st.lists(words.typed, max_size=2).map(tuple),
        searched=st.builds(Searched, articles=st.integers(0, 9), first_published=days, last_published=days),
        sources=sources(words),
        footer=footers,
    )


def views(words: Words) -> st.SearchStrategy[Answer]:
    """Answers that look closer."""
    rest = {"sources": sources(words), "footer": footers}
    source = st.builds(
        SourceLine,
        article_id=st.just(ArticleId("a1")),
        source=words.typed,
        headline=st.none() | words.told,
        outlet=st.none() | words.told,
        url=st.none() | words.typed,
        byline=st.none() | words.told,
        published_on=days,
        paragraphs=st.integers(0, 30),
    )
    return st.one_of(
        st.builds(
            WordingList,
            topic=st.none() | topics(words),
            person=st.none() | words.told,
            about=st.none() | words.typed,
            window=windows,
            wordings=st.lists(wordings(words), max_size=6).map(tuple),
            **rest,
        ),
        st.builds(
            Passage,
            citation=citations(words),
            text=words.told,
            source=source,
            quotes=st.lists(quotations(words), max_size=3).map(tuple),
            footer=footers,
        ),
        plain_answers(words),
        st.builds(CheckList, results=st.lists(checks(words), max_size=4).map(tuple), **rest),
    )


def answers(words: Words) -> st.SearchStrategy[Answer]:
    """Any answer but help, which holds no words of articles or askers."""
    return st.one_of(briefings(words), checks(words), lists(words), views(words))


questions = st.builds(
    Asked,
    command=st.sampled_from(("brief", "who-said", "quotes", "check")),
    line=HOSTILE.typed,
    page=st.integers(1, 3),
    view=st.sampled_from(("answer", "answer", "sources")),
)
"""What is asked again by a button: any words, of any page and view."""
