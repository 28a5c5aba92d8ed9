"""A Slack on loopback; `LoopbackSlack` is the door."""

from tests.wire.slack.standin import (
    ANNA,
    APP_TOKEN,
    BEN,
    BOT,
    BOT_TOKEN,
    NEWS,
    PRIVATE,
    QUIET,
    SIGNING_SECRET,
    TEAM,
    LoopbackSlack,
    Mode,
)

__all__ = [
    "ANNA",
    "APP_TOKEN",
    "BEN",
    "BOT",
    "BOT_TOKEN",
    "NEWS",
    "PRIVATE",
    "QUIET",
    "SIGNING_SECRET",
    "TEAM",
    "LoopbackSlack",
    "Mode",
]
