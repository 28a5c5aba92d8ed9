"""A topic as a folder of files: its briefing, timeline and quotes, each in the formats that other programs read.

Invariants: what is written is what the commands answer, nothing more: the excerpt budget of PRODUCT section 7 holds in
pages, and no article's text is written whole. Equal corpora give equal bytes. A file is there whole or not at all.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from briefings.commands.registry import find_command, reply_to_tokens
from briefings.commands.tokens import Token, joined
from briefings.errors import OperatorError
from briefings.models.answers import Answer, Timeline
from briefings.render.formats import FILES, RENDERERS
from briefings.render.options import Limits, RenderOptions
from briefings.render.picture import can_draw
from briefings.services import Services

COMMANDS = ("brief", "timeline", "quotes")
PAGES = ("md", "html")
"""For people: within the excerpt budget."""
_UNSAFE = re.compile(r"[^\w-]+")
_MOST_LETTERS = 60


class Exported(NamedTuple):
    """The files that were written, or what to say instead."""

    files: tuple[Path, ...]
    instead: Answer | None = None


class _File(NamedTuple):
    name: str
    content: bytes


def export_topic(
    services: Services, topic: Sequence[Token], folder: Path, *, as_of: date | None, excerpt_words: int
) -> Exported:
    """Write a topic's files into a folder, which is made if need be; files of an earlier export are replaced.

    Args:
        services: The corpus.
        topic: As people type it.
        folder: Where to.
        as_of: Day to answer as of; ``None`` is the corpus' own time.
        excerpt_words: Words of speech that a page may repeat of one article.

    Raises:
        UserError: There is no such topic.
        OperatorError: The folder cannot be written.
    """
    files: list[_File] = []
    options = RenderOptions(limits=Limits(excerpt_words=excerpt_words))
    for command in COMMANDS:
        shown, whole = (
            reply_to_tokens(
                find_command(command), topic, services.names, services.desk(as_of, is_exhaustive=is_exhaustive)
            ).answer
            for is_exhaustive in (False, True)
        )
        if not shown.found:
            return Exported((), shown)
        files += (_File(f"{command}.{form}", RENDERERS[form](shown, options).encode()) for form in PAGES)
        files.append(_File(f"{command}.json", RENDERERS["json"](whole, options).encode()))
        files += (_File(f"{command}.{form}", FILES[form](shown)) for form in _drawn(shown))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return Exported(tuple(_write(folder / file.name, file.content) for file in files))
    except OSError as error:
        raise OperatorError(f"I cannot write into {folder}: {error.strerror or error}.") from error


def folder_for(topic: Sequence[Token]) -> Path:
    """A folder beside us, named after a topic."""
    return Path(_UNSAFE.sub("-", joined(topic)).strip("-")[:_MOST_LETTERS] or "topic")


def _drawn(answer: Answer) -> Iterator[str]:
    """What only a timeline is made into."""
    if isinstance(answer, Timeline):
        yield "ics"
        if answer.entries and can_draw():
            yield "png"


def _write(path: Path, content: bytes) -> Path:
    """Put a file in its place in one step."""
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(content)
    beside.replace(path)
    return path
