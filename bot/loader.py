"""The child process that loads a folder: ``python -m bot.loader FOLDER``.

It prints one JSON line; what a library has to say goes to the log, a line for each. Its standard input is a pipe that
the parent holds. The first line that comes is the address of the database, in JSON: that may hold a password, and the
words of a command are shown to everybody on the machine. When the pipe ends, the parent has ended, by whatever death,
and this process ends at once, leaving the database at its last whole batch.
"""

import contextlib
import json
import os
import sys
import threading
from pathlib import Path

from bot.load_report import LoadReport
from bot.logs import set_up_logging
from bot.settings import read_serve_settings
from briefings.errors import BriefbotError
from briefings.services import open_services
from briefings.settings import Settings
from briefings.store.addresses import passwords_of

_SHOWN = 20
_NICER = 10


def main() -> None:
    """Load, and report."""
    (folder,) = sys.argv[1:]
    database = str(json.loads(_first_line()))
    settings = read_serve_settings()
    set_up_logging("warning", (*settings.secrets(), *passwords_of(database)), settings.log_format)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with contextlib.suppress(OSError):
        os.nice(_NICER)  # acknowledgements come first
    try:
        report = _load(settings, database, Path(folder))
    except BriefbotError as fault:
        report = LoadReport(error=str(fault))
    sys.stdout.write(report.model_dump_json() + "\n")


def _load(settings: Settings, database: str, folder: Path) -> LoadReport:
    with open_services(settings, folder, database) as services:
        done = services.report
    if done is None:
        return LoadReport(sentence="Nothing has changed.")
    problems = tuple(f"{problem.source}: {problem.reason}" for problem in done.problems[:_SHOWN])
    return LoadReport(sentence=done.sentence(), problems=problems)


def _first_line() -> bytes:
    line = b""
    while not line.endswith(b"\n") and (sign := os.read(sys.stdin.fileno(), 1)):
        line += sign
    return line


def _end_with_parent() -> None:
    while os.read(sys.stdin.fileno(), 1):  # unbuffered: a lock held at the end would break the exit
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
