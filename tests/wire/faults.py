"""A script of what goes wrong: which call, on which channel, how often, and in which way.

A fault says whether the platform had done what it was asked before the line failed, because that is what a client
cannot know and must get right. A fault that was never used is a test that tested nothing: `FaultScript.left` tells.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace

from aiohttp import web


@dataclass(frozen=True)
class RateLimited:
    """429 with `Retry-After`, in whole seconds; nothing is done.

    Attributes:
        is_global: Whether it shuts every route, where the platform knows such a limit.
    """

    retry_after_s: int = 1
    is_global: bool = False


@dataclass(frozen=True)
class ServerError:
    """A 5xx answer in HTML, as a broken front server gives it."""

    status: int = 503
    done: bool = False


@dataclass(frozen=True)
class Cut:
    """The socket dies without an answer."""

    done: bool = False


@dataclass(frozen=True)
class Slow:
    """It is done at once, but the answer comes late."""

    seconds: float


@dataclass(frozen=True)
class Refused:
    """The platform understands and says no, with this error word."""

    error: str


Fault = RateLimited | ServerError | Cut | Slow | Refused


@dataclass(frozen=True)
class Scripted:
    """One line of the script.

    Attributes:
        fault: What goes wrong.
        route: The call that it strikes, as the stand-in names it; `*` is any.
        place: The channel that it strikes; `None` is any.
        times: How many calls are still to be struck.
        after: How many calls are let pass before.
    """

    fault: Fault
    route: str
    place: str | None
    times: int
    after: int

    def meets(self, route: str, place: str) -> bool:
        """Tell whether a call is meant."""
        return self.route in ("*", route) and self.place in (None, place)


class FaultScript:
    """Faults in the order in which they were added; a call is struck by the first that means it."""

    def __init__(self) -> None:
        self._lines: list[Scripted] = []

    @property
    def left(self) -> tuple[Scripted, ...]:
        """The faults that have not struck as often as they should."""
        return tuple(self._lines)

    def add(self, fault: Fault, *, route: str = "*", place: str | None = None, times: int = 1, after: int = 0) -> None:
        """Write one more line; see `Scripted`."""
        self._lines.append(Scripted(fault, route, place, times, after))

    def clear(self) -> None:
        """From now on all goes well."""
        self._lines.clear()

    def take(self, route: str, place: str) -> Fault | None:
        """Count a call and give the fault that strikes it, if any."""
        for index, line in enumerate(self._lines):
            if not line.meets(route, place):
                continue
            if line.after:
                self._lines[index] = replace(line, after=line.after - 1)
                continue
            if line.times > 1:
                self._lines[index] = replace(line, times=line.times - 1)
            else:
                del self._lines[index]
            return line.fault
        return None


async def answer_under(
    fault: Cut | ServerError | Slow, request: web.Request, effect: Callable[[], web.Response]
) -> web.Response:
    """Answer a call that a fault strikes which knows nothing of the platform.

    Args:
        fault: What goes wrong.
        request: The call, whose socket may be cut.
        effect: Does what was asked, and gives the answer that the client may never see.
    """
    match fault:
        case Cut(done):
            if done:
                effect()
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        case ServerError(status, done):
            if done:
                effect()
            return web.Response(status=status, text="<html>upstream failed</html>", content_type="text/html")
        case Slow(seconds):
            answer = effect()
            await asyncio.sleep(seconds)
            return answer
