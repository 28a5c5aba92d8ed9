"""Lists of quotes, topics, places and sources, views of them, and what is said instead of an answer, built by hand."""

from datetime import date

from briefings.models.answers import (
    Ambiguous,
    Candidate,
    Help,
    Hit,
    NotFound,
    QuoteList,
    SearchResults,
    SourceList,
    TopicList,
)
from briefings.models.person import Person, PersonId
from briefings.models.topic import Topic
from briefings.models.views import Passage, WordingList
from tests.briefings.render.by_hand.parts import (
    CHINA_ROLE,
    DAYS,
    FOOTER,
    LEE,
    PARTNERSHIP,
    SOURCES,
    TOPIC,
    TRANSLATED,
    UNCLEAR,
    VISIT,
    VOTING,
    cited,
    quoted,
)

FEW_QUOTES = QuoteList(
    person=None,
    phrase='"unprecedented"',
    quotes=(CHINA_ROLE, VISIT, UNCLEAR, TRANSLATED, VOTING),
    sources=SOURCES,
    footer=FOOTER,
)
SHORT_ONES = tuple(
    quoted(place, text, kind="mixed", basis="pronoun", said_on=date(2026, 1, 4), occasion="meeting with Koreans")
    for place, text in (
        ((3, 1), "significant milestone"),
        ((3, 2), "practical diplomacy"),
        ((3, 5), "sustain the current positive momentum to ensure that such difficulties are never repeated."),
        ((3, 7), "unprecedented."),
        ((4, 13), "tremendous progress"),
        ((4, 14), "damage must have been significant."),
    )
)
ABOUT_ROLE = QuoteList(person=LEE, about="role", quotes=(CHINA_ROLE, VOTING), sources=SOURCES, footer=FOOTER)
MANY_QUOTES = QuoteList(person=LEE, quotes=(CHINA_ROLE, VISIT, *SHORT_ONES, VOTING), sources=SOURCES, footer=FOOTER)
TOPICS = TopicList(
    topics=(TOPIC, Topic(slug="denuclearization", title="Denuclearization", origin="term", articles=1)), footer=FOOTER
)
SEARCH = SearchResults(
    words='dinner "hotel"',
    hits=(
        Hit(
            text="Lee said as he attended a dinner event for the Korean community in China at a hotel in Beijing.",
            citation=cited(4, 4),
            published_on=DAYS[3],
            headline=SOURCES[3].headline,
            score=7.25,
        ),
    ),
    total=2,
    sources=SOURCES[3:4],
    footer=FOOTER,
)
CORPUS = SourceList(sources=SOURCES, footer=FOOTER)
AMBIGUOUS = Ambiguous(
    asked="kim",
    candidates=(
        Candidate(
            person=Person(id=PersonId("kim jongun"), name="Kim Jong-un", articles=1, mentions=2),
            note="mentioned, never quoted",
        ),
        Candidate(person=Person(id=PersonId("kim minseok"), name="Kim Min-seok", articles=3, mentions=4, quotes=2)),
        Candidate(
            person=Person(id=PersonId("kim sarah"), name="Sarah Kim", is_byline_only=True),
            note="byline, not a speaker",
        ),
    ),
)
MISSING = NotFound(message='No topic "lee-chi". Did you mean lee-xi?', suggestions=("lee-xi",), asked="lee-chi")
HELP = Help(lines=('check <person> "<words>"', "did this person say these words?"))

WORDINGS = WordingList(topic=TOPIC, wordings=(PARTNERSHIP,), sources=SOURCES[:2], footer=FOOTER)
PASSAGE = Passage(
    citation=cited(1, 10),
    text="“We urgently need China to play a constructive role in resolving the Korean Peninsula’s nuclear issue and "
    "building a peace regime,” Lee said.",
    source=SOURCES[0],
    quotes=(CHINA_ROLE,),
    footer=FOOTER,
)
