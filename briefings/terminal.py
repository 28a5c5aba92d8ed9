"""A question from the terminal, from its words to what is printed."""

import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefings.commands.desk import Desk
from briefings.commands.registry import Command, Reply, reply_to_line, reply_to_tokens
from briefings.commands.tokens import from_argv
from briefings.errors import UsageError
from briefings.render.formats import FILES, RENDERERS
from briefings.render.options import Limits, RenderOptions
from briefings.render.wording import count
from briefings.services import Services, open_services, own_database
from briefings.settings import read_settings
from briefings.store.files import files_of
from briefings.store.opening import open_store

if TYPE_CHECKING:
    from briefings.ingest import IngestReport

Complain = Callable[[str], None]
_ASK = "ask"


class Where(NamedTuple):
    """Which corpus is asked, and as of which day."""

    corpus: Path | None = None
    database: str | None = None
    as_of: date | None = None


def answer_in_terminal(
    command: Command, words: Sequence[str], format_name: str, where: Where, complain: Complain
) -> bool:
    """Answer a command; returns whether anything was found.

    Raises:
        BriefbotError: With the sentence to print and its exit code.
    """
    _require_format(format_name)
    settings = read_settings()
    with open_services(settings, where.corpus, where.database) as services:
        _complain_of(services.report, complain)
        names, desk = services.names, _desk(services, where, format_name)
        if command.name == _ASK:  # a question may be one that another command answers
            reply = reply_to_line(" ".join((_ASK, *words)), names, desk)
        else:
            reply = reply_to_tokens(command, from_argv(words), names, desk)
    return _print(reply, format_name, Limits(excerpt_words=settings.excerpt_words))


def _desk(services: Services, where: Where, format_name: str) -> Desk:
    """Programs read JSON: nothing is left out for brevity there."""
    return services.desk(where.as_of, is_exhaustive=format_name == "json")


def export_in_terminal(words: Sequence[str], folder: Path | None, where: Where, complain: Complain) -> bool:
    """Write a topic's files and print where they are; returns whether the topic was found.

    Raises:
        BriefbotError: With the sentence to print and its exit code.
    """
    from briefings.export import export_topic, folder_for

    settings, topic = read_settings(), from_argv(words)
    with open_services(settings, where.corpus, where.database) as services:
        _complain_of(services.report, complain)
        done = export_topic(
            services, topic, folder or folder_for(topic), as_of=where.as_of, excerpt_words=settings.excerpt_words
        )
    for file in done.files:
        print(file)  # noqa: T201 - the result
    if done.instead is not None:
        sys.stdout.write(RENDERERS["text"](done.instead, RenderOptions()))
    return done.instead is None


def ingest_in_terminal(paths: Sequence[str], database: str | None, complain: Complain) -> None:
    """Load articles and print what became of them.

    Raises:
        CorpusError: Nothing could be loaded.
    """
    from briefings.analyse import analyse
    from briefings.ingest import load

    settings = read_settings()
    url = database or settings.database_url or str(own_database(settings))
    store = open_store(url)
    try:
        report = load(paths, store, analyse=analyse, leave_out=files_of(url))
    finally:
        store.close()
    _complain_of(report, complain)
    print(report.sentence())  # noqa: T201 - the result


def copy_in_terminal(source: str, target: str) -> None:
    """Copy a database into another one and print how much there was.

    Raises:
        StoreError: One of the databases cannot be used; what was copied so far is whole.
    """
    from briefings.store.copying import copy_store

    with closing(open_store(source, make=False)) as from_store, closing(open_store(target)) as to_store:
        copied = copy_store(from_store, to_store)
    left_out = f", {copied.duplicates} left out as duplicates" if copied.duplicates else ""
    orders = f", {count(copied.subscriptions, 'order')} of digests" if copied.subscriptions else ""
    held = f" The target held {count(copied.held, 'article')} already." if copied.held else ""
    print(  # noqa: T201 - the result
        f"Copied {count(copied.documents, 'document')}{left_out}, {count(copied.notes, 'note')}{orders}.{held}"
    )


def _complain_of(report: "IngestReport | None", complain: Complain) -> None:
    for problem in report.problems if report else ():
        complain(str(problem))


def _require_format(name: str) -> None:
    """Before anything is opened, see that the format exists and fits where it goes."""
    if name not in RENDERERS and name not in FILES:
        raise UsageError(f'There is no format "{name}". The formats are {", ".join((*RENDERERS, *FILES))}.')
    if name == "png" and sys.stdout.isatty():
        raise UsageError("A picture is not for a terminal. Put it into a file: … --format png > timeline.png")


def _print(reply: Reply, format_name: str, limits: Limits) -> bool:
    if (file_of := FILES.get(format_name)) is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(file_of(reply.answer))
        return reply.answer.found
    on_terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if on_terminal else None
    options = RenderOptions(width=width, color=on_terminal, limits=limits, asked=reply.asked)
    sys.stdout.write(RENDERERS[format_name](reply.answer, options).rstrip("\n") + "\n")
    return reply.answer.found
