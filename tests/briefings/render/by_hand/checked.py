"""Verdicts on statements, built by hand."""

from briefings.models.answers import (
    CheckResult,
    DiffPart,
    Evidence,
    Searched,
)
from briefings.models.quote import QuoteKind
from briefings.models.views import CheckList
from tests.briefings.render.by_hand.parts import CHINA_ROLE, DAYS, FOOTER, LEE, SOURCES, XI, cited

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
CHECKS = CheckList(results=(CHECK_QUOTED, CHECK_NEAR, CHECK_NOT_FOUND), sources=SOURCES, footer=FOOTER)
