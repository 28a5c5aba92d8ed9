"""A Discord on loopback; `LoopbackDiscord` is the door."""

from tests.wire.discord.standin import (
    ANNA,
    BEN,
    CROWD,
    ELSEWHERE,
    FAR,
    GUILD,
    LOCKED,
    MANAGERS,
    MONA,
    NEWS,
    QUIET,
    LoopbackDiscord,
)
from tests.wire.discord.state import APP, BOT, BOT_TOKEN

__all__ = [
    "ANNA",
    "APP",
    "BEN",
    "BOT",
    "BOT_TOKEN",
    "CROWD",
    "ELSEWHERE",
    "FAR",
    "GUILD",
    "LOCKED",
    "MANAGERS",
    "MONA",
    "NEWS",
    "QUIET",
    "LoopbackDiscord",
]
