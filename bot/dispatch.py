"""Request → Command → Reply, once for all platforms.

Invariants: whatever happens, a request gets a reply; faults become replies only here. What the asker can mend is told
kindly; anything else is logged once, under a reference that is all the asker sees. The core runs in threads, after
the platform was acknowledged, and never on the event loop.
"""

import asyncio
import logging
import secrets
import time
from collections.abc import Callable
from typing import Literal, NamedTuple, ParamSpec, TypeVar

from bot.corpus import Corpus, Lack
from bot.logs import facts
from bot.metrics import Metrics
from bot.threads import Threads
from bot.throttle import Throttle
from briefings.commands.arguments import MissingArgumentError
from briefings.commands.orders import default_topic_of
from briefings.commands.registry import COMMANDS, reply_again, reply_to_line
from briefings.errors import StoreError, UserError
from briefings.models.answers import Answer
from briefings.models.asked import Asked
from briefings.models.subscription import Seat
from briefings.services import Services

_log = logging.getLogger(__name__)

DEADLINE_S = 10.0
_REFERENCE_SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that are read as another
_NOTHING_TO_READ: dict[Lack, str] = {
    "reading": "I am still reading the articles. Please ask again in a minute.",
    "empty": (
        "I have no articles to answer from. Whoever runs me must put some into the corpus folder (CORPUS_DIR), or load"
        " them with: briefbot ingest."
    ),
}
_AWAY = "I cannot get at my articles at the moment (ref {}). Nothing was posted. Please ask again in a minute."
_SLOW = "That takes longer than it should, so I stopped. Please ask again, or ask for less."
_TOO_MANY = "That is more than I can answer at once. Please wait a few seconds, then ask again."

ProblemKind = Literal["user", "busy", "broken"]
P = ParamSpec("P")
T = TypeVar("T")


class Request(NamedTuple):
    """A question of somebody: a command, or plain words (``asked`` is ``None``)."""

    platform: str
    person: str
    """Who asks, unique over workspaces; kept only as the reader of "since my last briefing"."""
    asked: Asked | None = None
    words: str = ""
    seat: Seat | None = None
    """The channel, and what they may do there."""


class Problem(NamedTuple):
    """Why there is no answer, in words for the asker. ``missing`` names the argument that was not typed."""

    kind: ProblemKind
    message: str
    missing: str | None = None


class Reply(NamedTuple):
    """What a request came to: an answer with the question as it was understood, or a problem."""

    asked: Asked
    answer: Answer | None = None
    problem: Problem | None = None


class Dispatcher:
    """Answers requests of every platform."""

    def __init__(self, corpus: Corpus, threads: Threads, metrics: Metrics) -> None:
        self._corpus, self._threads, self._metrics = corpus, threads, metrics
        self._throttle = Throttle()

    async def answer(self, request: Request) -> Reply:
        """Answer a request; raises nothing."""
        asked = request.asked or Asked(command="help")
        start = time.perf_counter()
        if not self._throttle.admits(request.person, time.monotonic()):
            reply = Reply(asked, problem=Problem("busy", _TOO_MANY))
        else:
            try:
                async with asyncio.timeout(DEADLINE_S):
                    reply = await self._threads.run(self._answer, request)
            except Exception as fault:  # noqa: BLE001 - whatever it is, the asker gets a reply
                reply = Reply(asked, problem=self.problem_of(fault))
        outcome = reply.problem.kind if reply.problem else "found" if reply.answer and reply.answer.found else "nothing"
        took_s = time.perf_counter() - start
        command = reply.asked.command if reply.asked.command in COMMANDS else "help"
        self._metrics.answers.labels(platform=request.platform, command=command, outcome=outcome).inc()
        self._metrics.answer_seconds.observe(took_s)
        _log.info(facts("answered", platform=request.platform, command=command, outcome=outcome, took_s=took_s))
        return reply

    async def look(self, function: Callable[[Services], T], timeout_s: float = DEADLINE_S) -> T:
        """Ask the corpus something that is no command (suggestions, its state).

        Raises:
            Exception: Whatever the function raises; hand it to `problem_of`.
        """
        async with asyncio.timeout(timeout_s):
            return await self._threads.run(function, self._corpus.services)

    def problem_of(self, fault: BaseException) -> Problem:
        """Turn a fault into what the asker is told; log it if it is not the asker's."""
        match fault:
            case MissingArgumentError(field=field):
                return Problem("user", str(fault), field)
            case UserError():
                return Problem("user", str(fault))
            case TimeoutError():
                _log.warning(facts("too_slow", deadline_s=DEADLINE_S))
                return Problem("busy", _SLOW)
        reference = "".join(secrets.choice(_REFERENCE_SIGNS) for _ in range(4))
        self._metrics.errors.labels(kind=type(fault).__name__).inc()
        if isinstance(fault, StoreError):  # says what to do; a traceback would add nothing, and comes by the hundred
            _log.error(facts("failed", ref=reference, kind=type(fault).__name__, why=fault))
            return Problem("broken", _AWAY.format(reference))
        _log.error(facts("failed", ref=reference, kind=type(fault).__name__), exc_info=fault)
        return Problem("broken", f"Something broke on my side (ref {reference}). Nothing was posted.")

    def _answer(self, request: Request) -> Reply:
        """Runs in a thread."""
        services, asked = self._corpus.services, request.asked
        needs_articles = asked is None or asked.command != "help"
        if needs_articles and (lack := self._corpus.lack()) is not None:
            return Reply(asked or Asked(command="help"), problem=Problem("busy", _NOTHING_TO_READ[lack]))
        seat = request.seat
        default_topic = default_topic_of(services.store, seat.place) if seat is not None else None
        names, desk = services.names, services.desk(None, request.person, default_topic, seat=seat)
        told = reply_to_line(request.words, names, desk) if asked is None else reply_again(asked, names, desk)
        return Reply(told.asked, told.answer)


def is_about_digests(asked: Asked | None, words: str) -> bool:
    """Whether a question is of a kind where it matters what the asker may do, and where their clock stands."""
    return asked.command == "digest" if asked is not None else "digest" in words.lower()
