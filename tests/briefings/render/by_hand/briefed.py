"""Briefings, a timeline and what changed, built by hand."""

from datetime import date

from briefings.models.answers import (
    Briefing,
    Changes,
    Correction,
    Section,
    SpeakerCoverage,
    Timeline,
    TimelineEntry,
)
from briefings.models.query import Window
from tests.briefings.render.by_hand.parts import (
    CHINA_ROLE,
    DAYS,
    DINNER,
    FOOTER,
    INTERVIEW_DAY,
    LEE,
    NAMES,
    NEIGHBOURS,
    PARTNERSHIP,
    SOURCES,
    TOPIC,
    VOTING,
    XI,
    cited,
    claimed,
    on,
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
