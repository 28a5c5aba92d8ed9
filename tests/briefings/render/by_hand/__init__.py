"""Answers built by hand from the seeds, one of each kind: what the snapshots show."""

from tests.briefings.render.by_hand.briefed import BRIEF, CHANGES, FULL_BRIEF, NOTHING_NEW, TIMELINE
from tests.briefings.render.by_hand.checked import (
    CHECK_CONFLICT,
    CHECK_NEAR,
    CHECK_NOT_FOUND,
    CHECK_QUOTED,
    CHECK_SOMEONE_ELSE,
    CHECKS,
)
from tests.briefings.render.by_hand.listed import (
    ABOUT_ROLE,
    AMBIGUOUS,
    CORPUS,
    FEW_QUOTES,
    HELP,
    MANY_QUOTES,
    MISSING,
    PASSAGE,
    SEARCH,
    TOPICS,
    WORDINGS,
)
from tests.briefings.render.by_hand.parts import (
    CHINA_ROLE,
    FOOTER,
    PARTNERSHIP,
    SOURCES,
    TOPIC,
    cited,
    quoted,
)
from tests.briefings.render.by_hand.questioned import NO_ANSWER, WHEN_PUBLISHED, WHO_WELCOMED

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


__all__ = (
    "ABOUT_ROLE",
    "AMBIGUOUS",
    "BRIEF",
    "CHANGES",
    "CHECKS",
    "CHECK_CONFLICT",
    "CHECK_NEAR",
    "CHECK_NOT_FOUND",
    "CHECK_QUOTED",
    "CHECK_SOMEONE_ELSE",
    "CHINA_ROLE",
    "CORPUS",
    "EVERY_ANSWER",
    "FEW_QUOTES",
    "FOOTER",
    "FULL_BRIEF",
    "HELP",
    "MANY_QUOTES",
    "MISSING",
    "NOTHING_NEW",
    "NO_ANSWER",
    "PARTNERSHIP",
    "PASSAGE",
    "SEARCH",
    "SOURCES",
    "TIMELINE",
    "TOPIC",
    "TOPICS",
    "WHEN_PUBLISHED",
    "WHO_WELCOMED",
    "WORDINGS",
    "cited",
    "quoted",
)
