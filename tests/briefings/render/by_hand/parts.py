"""What answers built by hand are made of: the seeds' names and days, places in them, what was said, what differs."""

from datetime import date

from briefings.models.answers import (
    Citation,
    Claim,
    ClaimFlag,
    Disagreement,
    DisagreementValue,
    Footer,
    QuotedLine,
    SourceLine,
    Wording,
)
from briefings.models.article import ArticleFlag, ArticleId
from briefings.models.dates import CalendarDate, Granularity
from briefings.models.person import PersonId
from briefings.models.quote import Basis, QuoteKind
from briefings.models.span import Span
from briefings.models.topic import Topic

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
