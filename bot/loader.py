"""The child process that loads a folder: ``python -m bot.loader DATABASE FOLDER``.

It prints one JSON line; what a library has to say goes to the log, a line for each. Its standard input is a pipe that
the parent holds: when it ends, the parent has ended, by whatever death, and this process ends at once, leaving the
database at its last whole batch.
"""

import contextlib
import os
import sys
import threading
from pathlib import Path

from bot.load_report import LoadReport
from bot.logs import set_up_logging
from briefings.errors import BriefbotError
from briefings.services import open_services
from briefings.settings import read_settings

_SHOWN = 20
_NICER = 10


def main() -> None:
    """Load, and report."""
    database, folder = sys.argv[1:]
    set_up_logging("warning", ())
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with contextlib.suppress(OSError):
        os.nice(_NICER)  # acknowledgements come first
    try:
        report = _load(database, Path(folder))
    except BriefbotError as fault:
        report = LoadReport(error=str(fault))
    sys.stdout.write(report.model_dump_json() + "\n")


def _load(database: str, folder: Path) -> LoadReport:
    with open_services(read_settings(), folder, database) as services:
        done = services.report
    if done is None:
        return LoadReport(sentence="Nothing has changed.")
    problems = tuple(f"{problem.source}: {problem.reason}" for problem in done.problems[:_SHOWN])
    return LoadReport(sentence=done.sentence(), problems=problems)


def _end_with_parent() -> None:
    while os.read(sys.stdin.fileno(), 1):  # unbuffered: a lock held at the end would break the exit
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
