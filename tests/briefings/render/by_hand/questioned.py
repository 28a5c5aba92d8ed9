"""Answers to questions in plain words, built by hand."""

from briefings.models.answered import Finding, PlainAnswer
from tests.briefings.render.by_hand.checked import (
    SEARCHED,
)
from tests.briefings.render.by_hand.parts import (
    DAYS,
    FOOTER,
    SOURCES,
    cited,
    on,
)

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
