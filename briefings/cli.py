"""The terminal: the commands of the registry, loading, and the batch forms.

Invariant: results go to standard output, everything else to standard error; the exit code is 0 for an answer, 1 for
"not found", 2 for words that do not fit, 3 for a fault of the operator. Heavy imports happen inside commands.
"""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from briefings.commands.registry import COMMANDS, Command
from briefings.errors import BriefbotError, UsageError

app = typer.Typer(
    name="briefbot",
    help="Short cited briefings of news articles, and who said what. No language model, no network.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

WordsArgument = Annotated[list[str] | None, typer.Argument(show_default=False, help="See the usage above.")]
FormatOption = Annotated[
    str, typer.Option("--format", "-f", help="text, md, json, slack, discord or html; timelines also ics or png.")
]
AsOfOption = Annotated[
    str | None, typer.Option("--as-of", help="Answer as on this day (2025-11-01); default: the corpus' own time.")
]
CorpusOption = Annotated[
    Path | None, typer.Option("--corpus", help="Folder of articles; loads itself when it changed. Default: seeds/.")
]
DatabaseOption = Annotated[
    str | None, typer.Option("--database", help="Database to answer from: a file, sqlite:////abs/file.db.")
]
JsonLines = Annotated[str, typer.Option("--format", "-f", help="jsonl, the only one here.")]


def main() -> None:
    """Run the command line; every fault ends in one clear sentence and its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except BriefbotError as error:
        complain(str(error))
        raise SystemExit(error.exit_code) from None
    except BrokenPipeError:
        # The reader of our output has seen enough; keep the interpreter from flushing into the closed pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # docs.python.org, signal, note on SIGPIPE
        raise SystemExit(0) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def complain(sentence: str) -> None:
    """Tell the person at the terminal something that is no result."""
    print(f"briefbot: {sentence}", file=sys.stderr)  # noqa: T201 - the terminal is this module's matter


def _answer(
    command: Command,
    words: list[str] | None,
    format_: str,
    as_of: str | None,
    corpus: Path | None,
    database: str | None,
) -> None:
    from briefings.terminal import Where, answer_in_terminal

    where = Where(corpus=corpus, database=database, as_of=parse_day(as_of))
    raise typer.Exit(0 if answer_in_terminal(command, words or [], format_, where, complain) else 1)


def _add(command: Command, function: Callable[..., None]) -> None:
    """Give a command of the registry its place in the command line."""
    examples = "\n\n".join(f"briefbot {example}" for example in command.examples)
    app.command(
        command.name,
        help=f"{command.summary}\n\nUsage: {command.name} {command.usage}\n\nExamples:\n\n{examples}",
        short_help=command.summary,
        # "-word" leaves a word out (PRODUCT section 2); it must not be taken for an option.
        context_settings={"ignore_unknown_options": True},
    )(function)


def _plain(command: Command) -> Callable[..., None]:
    def run(
        words: WordsArgument = None,
        format_: FormatOption = "text",
        as_of: AsOfOption = None,
        corpus: CorpusOption = None,
        database: DatabaseOption = None,
    ) -> None:
        _answer(command, words, format_, as_of, corpus, database)

    return run


def _timeline(
    words: WordsArgument = None,
    format_: FormatOption = "text",
    as_of: AsOfOption = None,
    corpus: CorpusOption = None,
    database: DatabaseOption = None,
    batch: Annotated[str | None, typer.Option("--batch", help="JSON lines of topics with requests.")] = None,
) -> None:
    if batch is None:
        return _answer(COMMANDS["timeline"], words, format_, as_of, corpus, database)
    from briefings.batch import run_lines
    from briefings.compose.timeline_batch import timeline_record

    _require_jsonl(format_)
    return run_lines(batch, timeline_record, complain, sys.stdout)


def _search(
    words: WordsArgument = None,
    format_: FormatOption = "text",
    as_of: AsOfOption = None,
    corpus: CorpusOption = None,
    database: DatabaseOption = None,
    documents: Annotated[str | None, typer.Option("--documents", help="Batch: JSON lines of documents.")] = None,
    queries: Annotated[str | None, typer.Option("--queries", help="Batch: JSON lines of queries.")] = None,
    top: Annotated[int, typer.Option("--top", min=1, help="Batch: how many documents a query.")] = 100,
) -> None:
    if documents is None and queries is None:
        return _answer(COMMANDS["search"], words, format_, as_of, corpus, database)
    from briefings.batch import rank_files

    _require_jsonl(format_)
    if documents is None or queries is None:
        raise UsageError("The batch form of search needs both --documents FILE and --queries FILE.")
    return rank_files(documents, queries, top, complain, sys.stdout)


_OF_THEIR_OWN: dict[str, Callable[..., None]] = {"timeline": _timeline, "search": _search}
for _command in COMMANDS.values():
    _add(_command, _OF_THEIR_OWN.get(_command.name) or _plain(_command))


def parse_day(text: str | None) -> date | None:
    """Read ``--as-of``.

    Raises:
        UsageError: It is no ISO date.
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f'I read "{text}" as a date that does not exist. Try 2025-11-30.') from None


@app.command()
def export(
    topic: Annotated[list[str], typer.Argument(help="A topic, as for brief.")],
    to: Annotated[Path | None, typer.Option("--to", help="Folder to write into; default: one named after it.")] = None,
    as_of: AsOfOption = None,
    corpus: CorpusOption = None,
    database: DatabaseOption = None,
) -> None:
    """Write a topic's briefing, timeline and quotes as pages, JSON, a calendar and a picture."""
    from briefings.terminal import Where, export_in_terminal

    where = Where(corpus=corpus, database=database, as_of=parse_day(as_of))
    raise typer.Exit(0 if export_in_terminal(topic, to, where, complain) else 1)


@app.command()
def ingest(
    paths: Annotated[list[str], typer.Argument(help="Files or folders of articles; - reads JSON lines.")],
    database: DatabaseOption = None,
) -> None:
    """Load articles into a database."""
    from briefings.terminal import ingest_in_terminal

    ingest_in_terminal(paths, database, complain)


@app.command()
def extract(
    path: Annotated[str, typer.Argument(help="JSON lines with id and text; - is standard input.")] = "-",
    format_: JsonLines = "jsonl",
) -> None:
    """Extract quotes from a file of articles, one JSON line each."""
    from briefings.batch import run_lines
    from briefings.quotes.batch import extract_record

    _require_jsonl(format_)
    run_lines(path, lambda record: (extract_record(record),), complain, sys.stdout)


@app.command()
def summarize(
    path: Annotated[str, typer.Argument(help="JSON lines with cluster_id and documents; - is standard input.")] = "-",
    words: Annotated[int, typer.Option("--words", min=1, help="Most words of a summary.")] = 100,
    format_: JsonLines = "jsonl",
) -> None:
    """Summarize clusters of articles, one JSON line each."""
    from briefings.batch import run_lines
    from briefings.compose.summary import summarize_record

    _require_jsonl(format_)
    run_lines(path, lambda record: (summarize_record(record, words),), complain, sys.stdout)


def _require_jsonl(format_name: str) -> None:
    if format_name != "jsonl":
        raise UsageError(f'The batch forms write JSON lines only, not "{format_name}". Try --format jsonl.')


store_app = typer.Typer(help="Look after databases.", no_args_is_help=True)
app.add_typer(store_app, name="store")


@store_app.command("copy")
def copy_database(
    source: Annotated[str, typer.Argument(help="Database to copy: a SQLite file, sqlite:///… or postgresql://…")],
    target: Annotated[str, typer.Argument(help="Database to copy into; made if it is not there.")],
) -> None:
    """Copy a database into another one, of the same engine or the other; copying again goes on."""
    from briefings.terminal import copy_in_terminal

    copy_in_terminal(source, target)
