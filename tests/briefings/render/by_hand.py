"""Answers built by hand from the seeds, one of each kind: what the snapshots show."""

from datetime import date

from briefings.models.answered import Finding, PlainAnswer
from briefings.models.answers import (
    Ambiguous,
    Briefing,
    Candidate,
    Changes,
    CheckResult,
    Citation,
    Claim,
    ClaimFlag,
    Correction,
    DiffPart,
    Disagreement,
    DisagreementValue,
    Evidence,
    Footer,
    Help,
    Hit,
    NotFound,
    QuotedLine,
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
    Wording,
)
from briefings.models.article import ArticleFlag, ArticleId
from briefings.models.dates import CalendarDate, Granularity
from briefings.models.person import Person, PersonId
from briefings.models.query import Window
from briefings.models.quote import Basis, QuoteKind
from briefings.models.span import Span
from briefings.models.topic import Topic
from briefings.models.views import CheckList, Passage, WordingList

NAMES = (
    "000_d7b0530f49b5d1eb.txt",
    "001_ea70b24212733699.txt",
    "002_f40bd6caac6023d5.txt",
    "003_4adf800426517d0c.txt",
    "004_557be8cb5a940d7c.txt",
)
DAYS = (date(2025, 10, 30), date(2025, 10, 30), date(2026, 1, 4), date(2026, 1, 4), date(2025, 11, 1))
LEE, XI = "Lee Jae Myung", "Xi Jinping"
FOOTER = Footer(articles=5, corpus_hash="3f9c0a7712de45b8", rules_version="1")
TOPIC = Topic(
    slug="lee-xi",
    title="Lee Jae Myung and Xi Jinping",
    people=(PersonId("lee jaemyung"), PersonId("xi jinping")),
    articles=5,
)


def cited(number: int, paragraph: int) -> Citation:
    return Citation(
        article_id=ArticleId(f"a{number}"), source=NAMES[number - 1], paragraph=paragraph, span=Span(10, 20)
    )


def on(year: int, month: int = 1, day: int = 1, granularity: Granularity = "day") -> CalendarDate:
    return CalendarDate(first=date(year, month, day), granularity=granularity)


def claimed(
    when: CalendarDate,
    text: str,
    *places: tuple[int, int],
    flags: tuple[ClaimFlag, ...] = (),
    disagreement: Disagreement | None = None,
) -> Claim:
    return Claim(
        text=text, on=when, citations=tuple(cited(*each) for each in places), flags=flags, disagreement=disagreement
    )


def quoted(
    place: tuple[int, int],
    *parts: str,
    speaker: str | None = LEE,
    kind: QuoteKind = "direct",
    basis: Basis = "named",
    said_on: date | None = None,
    via: str | None = None,
    occasion: str | None = None,
    same_as: tuple[QuotedLine, ...] = (),
) -> QuotedLine:
    return QuotedLine(
        parts=parts,
        kind=kind,
        speaker=speaker,
        basis=basis,
        confidence=0.98,
        said_on=said_on,
        published_on=DAYS[place[0] - 1],
        via=via,
        occasion=occasion,
        citation=cited(*place),
        spans=tuple(Span(10, 10 + len(part)) for part in parts),
        context=parts[0],
        same_as=same_as,
    )


def source(
    number: int,
    headline: str | None,
    outlet: str | None = None,
    byline: str | None = None,
    url: str | None = None,
    flags: tuple[ArticleFlag, ...] = (),
    quotes: int = 0,
) -> SourceLine:
    return SourceLine(
        article_id=ArticleId(f"a{number}"),
        source=NAMES[number - 1],
        headline=headline,
        outlet=outlet,
        url=url,
        byline=byline,
        published_on=DAYS[number - 1],
        flags=flags,
        paragraphs=10 + number,
        quotes=quotes,
    )


SOURCES = (
    source(1, "President Lee aiming to deliver 'tangible results' during state visit from China's Xi", quotes=9),
    source(
        2,
        "Calling Xi's 1st S. Korea visit in 11 years 'significant,' Lee urges Beijing’s 'constructive' role in NK "
        "denuclearization",
        flags=("translated",),
        quotes=8,
    ),
    source(3, None, quotes=13),
    source(
        4,
        "Lee calls China an 'important partner' for Korean Peninsula peace, promises new ‘starting point’ in "
        "bilateral ties",
        byline="SARAH KIM",
        quotes=11,
    ),
    source(5, None, outlet="The Daily Example", url="https://example.org/2025/11/01", flags=("agency_feed",), quotes=7),
)

CHINA_ROLE = quoted(
    (1, 10),
    "We urgently need China to play a constructive role in resolving the Korean Peninsula’s nuclear issue and "
    "building a peace regime.",
    said_on=date(2025, 10, 29),
    via="Xinhua",
    occasion="written interview with China’s Xinhua News Agency",
    same_as=(quoted((2, 6), "a constructive role.", kind="mixed", said_on=date(2025, 10, 30)),),
)
NEIGHBOURS = quoted(
    (5, 9),
    "close neighbours who cannot move apart and inseparable partners in cooperation,",
    speaker=XI,
    kind="mixed",
    said_on=date(2025, 11, 1),
)
TRANSLATED = quoted(
    (5, 8),
    "(China) is willing to deepen communication with South Korea and jointly address challenges,",
    speaker=XI,
    said_on=date(2025, 11, 1),
    via="through a translator",
)
VOTING = quoted(
    (3, 14),
    "Here in China, despite its vast geography, only 10 polling stations were set up for overseas elections, causing "
    "considerable hardship for many of you,",
    "We will accelerate efforts to improve the overseas election system so that no obstacles stand in the way of "
    "your exercise of sovereignty.",
    said_on=date(2026, 1, 4),
)
VISIT = quoted(
    (2, 12),
    "he would be willing to visit China promptly if he had the opportunity to do so",
    kind="indirect",
    basis="pronoun",
)
UNCLEAR = quoted(
    (5, 5), "It can never be overstated how important regional security is.", speaker=None, basis="unknown"
)

INTERVIEW_DAY = Disagreement(
    what="the interview with Xinhua appeared",
    verdict="differ",
    values=(
        DisagreementValue(value="2025-10-29", citation=cited(1, 4)),
        DisagreementValue(value="2025-10-30", citation=cited(2, 3)),
    ),
)
DINNER = Disagreement(
    what="where the dinner of 4 Jan was",
    verdict="cannot_tell",
    values=(
        DisagreementValue(value="the Wanda Vista Hotel in Beijing", citation=cited(3, 4)),
        DisagreementValue(value="the Diaoyutai State Guesthouse", citation=cited(4, 5)),
    ),
)
PARTNERSHIP = Wording(
    speaker=LEE,
    renderings=(
        quoted(
            (1, 5),
            "I intend to explore with President Xi ways to continue advancing the maturity of the Korea-China "
            "strategic cooperative partnership amid dramatic shifts in the domestic and global "
            "landscape since diplomatic ties were established,",
            said_on=date(2025, 10, 29),
        ),
        quoted(
            (2, 3),
            "Together with President Xi Jinping, I will seek ways to further advance and sustain the mature "
            "development of the South Korea-China strategic cooperative partnership",
            said_on=date(2025, 10, 30),
        ),
    ),
)

BRIEF = Briefing(
    title="Lee Jae Myung and Xi Jinping",
    topic=TOPIC,
    window=Window(),
    first_published=DAYS[0],
    last_published=DAYS[3],
    as_of=date(2026, 1, 5),
    sections=(
        Section(
            name="happened",
            claims=(
                claimed(
                    on(2025, 10, 30),
                    "The interview was released hours before Xi arrived at Gimhae International Airport in Busan.",
                    (2, 7),
                    (1, 4),
                    flags=("disagreement", "shortened"),
                    disagreement=INTERVIEW_DAY,
                ),
                claimed(
                    on(2025, 11, 1),
                    "South Korean President Lee Jae Myung held his first summit talks with Chinese President Xi "
                    "Jinping.",
                    (5, 1),
                    (4, 8),
                    flags=("agency_feed",),
                ),
                claimed(
                    on(2026, 1, 4),
                    "Lee underscored the significance of launching this year’s “practical diplomacy” with a "
                    "four-day state visit to China.",
                    (3, 2),
                    flags=("single_source",),
                ),
            ),
        ),
        Section(
            name="ahead",
            claims=(
                claimed(on(2026, 1, 5), "A second summit with Chinese President Xi Jinping.", (4, 7)),
                claimed(
                    on(2026, 4, granularity="month"),
                    "US President Donald Trump’s planned visit to China.",
                    (3, 12),
                    flags=("single_source",),
                ),
            ),
        ),
    ),
    quotations=(CHINA_ROLE, NEIGHBOURS),
    disagreements=(INTERVIEW_DAY, DINNER),
    wordings=(PARTNERSHIP,),
    coverage=(
        SpeakerCoverage(person=LEE, quoted_in=5, of=5),
        SpeakerCoverage(person=XI, quoted_in=1, of=5),
        SpeakerCoverage(person="Li Qiang", quoted_in=0, of=5),
    ),
    left_out=7,
    sources=SOURCES,
    footer=FOOTER,
)
FULL_BRIEF = BRIEF.model_copy(update={"length": "full", "left_out": 0})

SEARCHED = Searched(articles=5, first_published=DAYS[0], last_published=DAYS[3])


def found(
    place: tuple[int, int], kind: QuoteKind, text: str, speaker: str | None = LEE, occasion: str | None = None
) -> Evidence:
    return Evidence(
        citation=cited(*place),
        kind=kind,
        speaker=speaker,
        parts=(text,),
        published_on=DAYS[place[0] - 1],
        occasion=occasion,
    )


CHECK_QUOTED = CheckResult(
    verdict="quoted",
    person=LEE,
    person_id="lee jaemyung",
    asked='"unprecedented"',
    evidence=(
        found((3, 7), "mixed", "unprecedented.", occasion="Lee told South Koreans in Beijing"),
        found(
            (4, 11),
            "direct",
            "unprecedented that the leaders of South Korea and China have reciprocated state visits in just "
            "two months.",
        ),
    ),
    searched=SEARCHED,
    sources=SOURCES[2:4],
    footer=FOOTER,
)
CHECK_CONFLICT = CheckResult(
    verdict="quoted_conflict",
    person=LEE,
    person_id="lee jaemyung",
    asked="significant milestone",
    evidence=(found((3, 1), "mixed", "significant milestone"),),
    near=(
        found(
            (3, 4),
            "direct",
            "This return visit will serve as an important marker in charting the next 30 years of our relationship,",
        ),
    ),
    diff=(
        DiffPart(op="asked_only", text="significant milestone"),
        DiffPart(op="source_only", text="important marker"),
    ),
    searched=SEARCHED,
    sources=SOURCES[2:4],
    footer=FOOTER,
)
CHECK_NEAR = CheckResult(
    verdict="near",
    person=LEE,
    person_id="lee jaemyung",
    asked="China is not a competitor with us in global markets",
    near=(found((3, 10), "direct", "China is now a competitor with us in global markets,"),),
    diff=(
        DiffPart(op="same", text="China is"),
        DiffPart(op="asked_only", text="not"),
        DiffPart(op="source_only", text="now"),
        DiffPart(op="same", text="a competitor with us in global markets"),
    ),
    searched=SEARCHED,
    sources=SOURCES[2:3],
    footer=FOOTER,
)
CHECK_SOMEONE_ELSE = CheckResult(
    verdict="someone_else",
    person=XI,
    person_id="xi jinping",
    asked="constructive role",
    evidence=(
        found((1, 10), "direct", CHINA_ROLE.parts[0]),
        found((2, 6), "mixed", "a constructive role."),
    ),
    searched=SEARCHED,
    sources=SOURCES[:2],
    footer=FOOTER,
)
CHECK_NOT_FOUND = CheckResult(
    verdict="not_found",
    person=LEE,
    person_id="lee jaemyung",
    asked="“denuclearization is impossible”",
    searched=SEARCHED,
    footer=FOOTER,
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

TIMELINE = Timeline(
    title=TOPIC.title,
    topic=TOPIC,
    window=Window(since=date(2025, 10, 1)),
    as_of=date(2026, 1, 5),
    entries=(
        TimelineEntry(
            on=on(2014, 7, granularity="month"),
            text="Xi met with then-President Park Geun-hye.",
            tense="past",
            is_background=True,
            citations=(cited(2, 9),),
        ),
        TimelineEntry(
            on=on(2025, 10, 30),
            text="The interview was released hours before Xi arrived at Gimhae International Airport in Busan, "
            "where he was greeted with the highest honor by the South Korean government.",
            tense="past",
            is_background=False,
            citations=(cited(2, 7), cited(1, 4)),
            disagreement=INTERVIEW_DAY,
        ),
        TimelineEntry(
            on=on(2025, 10, 31),
            text="the Asia-Pacific Economic Cooperation summit, which opens Friday in Gyeongju",
            tense="ahead",
            is_background=False,
            citations=(cited(2, 8),),
        ),
        TimelineEntry(
            on=on(2026, 1, 5),
            text="A second summit with Chinese President Xi Jinping.",
            tense="ahead",
            is_background=False,
            citations=(cited(4, 7),),
        ),
    ),
    sources=SOURCES,
    footer=FOOTER,
)
CHANGES = Changes(
    title=TOPIC.title,
    topic=TOPIC,
    since=date(2025, 11, 1),
    as_of=date(2026, 1, 5),
    articles=SOURCES[2:4],
    claims=(claimed(on(2026, 1, 4), "Lee began a four-day state visit to China.", (4, 7), (3, 2)),),
    quotations=(VOTING,),
    corrections=(
        Correction(
            source=NAMES[0],
            before="Lee and Xi are set to meet on Friday.",
            after="Lee and Xi are set to meet on Saturday.",
            citation=cited(1, 3),
        ),
        Correction(source=NAMES[1], before="He did not elaborate.", after=None, citation=cited(2, 5)),
    ),
    sources=SOURCES,
    footer=FOOTER,
)
NOTHING_NEW = Changes(
    title=TOPIC.title,
    topic=TOPIC,
    since=date(2026, 1, 4),
    as_of=date(2026, 1, 5),
    articles=(),
    claims=(),
    quotations=(),
    sources=(),
    footer=FOOTER,
)
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
CHECKS = CheckList(results=(CHECK_QUOTED, CHECK_NEAR, CHECK_NOT_FOUND), sources=SOURCES, footer=FOOTER)

WHO_WELCOMED = PlainAnswer(
    asked="Who welcomed Lee at the airport",
    kind="who",
    outcome="answered",
    findings=(
        Finding(
            text="Lee was welcomed by Chinese Minister of Science and Technology Yin Hejun at Beijing Capital"
            " International Airport on Sunday afternoon.",
            value="Yin Hejun",
            published_on=DAYS[2],
            citations=(cited(3, 16),),
            flags=("single_source",),
        ),
    ),
    searched=SEARCHED,
    sources=SOURCES[2:3],
    footer=FOOTER,
)
WHEN_PUBLISHED = PlainAnswer(
    asked="When was the interview published",
    kind="when",
    outcome="differ",
    findings=(
        Finding(
            text="In a written interview with China’s Xinhua News Agency published Wednesday, Lee told of the summit.",
            on=on(2025, 10, 29),
            published_on=DAYS[0],
            citations=(cited(1, 4),),
        ),
        Finding(
            text="“I will seek ways,” he said in an interview released on Thursday.",
            on=on(2025, 10, 30),
            tense="ahead",
            published_on=DAYS[1],
            citations=(cited(2, 3),),
            flags=("translated",),
        ),
    ),
    searched=SEARCHED,
    sources=SOURCES[:2],
    footer=FOOTER,
)
NO_ANSWER = PlainAnswer(
    asked='What did they "agree" on 5 January in Tokyo',
    kind="what",
    outcome="declined",
    near=(Finding(text="Lee began a four-day state visit to China.", published_on=DAYS[3], citations=(cited(4, 7),)),),
    missing=("tokyo",),
    searched=SEARCHED,
    sources=SOURCES[3:4],
    footer=FOOTER,
)

EVERY_ANSWER = (
    *(BRIEF, FULL_BRIEF, CHECK_QUOTED, CHECK_CONFLICT, CHECK_NEAR, CHECK_SOMEONE_ELSE, CHECK_NOT_FOUND),
    *(
        FEW_QUOTES,
        MANY_QUOTES,
        ABOUT_ROLE,
        TIMELINE,
        CHANGES,
        NOTHING_NEW,
        TOPICS,
        SEARCH,
        CORPUS,
        AMBIGUOUS,
        MISSING,
        HELP,
    ),
    *(WORDINGS, PASSAGE, CHECKS, WHO_WELCOMED, WHEN_PUBLISHED, NO_ANSWER),
)
