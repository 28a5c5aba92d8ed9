"""Replicas of ``briefbot serve`` that start at once: one process imports everything, and forks when it is told to.

``python -m tests.soak.nursery`` reads lines on its standard input and answers each with a process id. What it forks is
an ordinary process that runs the ordinary `bot.serve.serve`, and dies of SIGKILL like any other.
"""

import contextlib
import ctypes
import os
import signal
import sys

import bot.discord_app
import bot.slack_app  # noqa: F401 - imported here so that replicas need not
from bot.serve import serve
from bot.settings import read_serve_settings

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG, prctl(2)


def main() -> None:
    """Fork until the input ends."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the dead
    for _ in iter(sys.stdin.readline, ""):
        if child := os.fork():
            sys.stdout.write(f"{child}\n")
            sys.stdout.flush()
        else:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
            with contextlib.suppress(KeyboardInterrupt):
                serve(read_serve_settings(), None, None)
            os._exit(0)


if __name__ == "__main__":
    main()
