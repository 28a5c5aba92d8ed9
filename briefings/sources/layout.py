"""Where the parts of a document lie: headline, dateline, prose; the rest is metadata or boilerplate.

Invariant: text is never edited. Parts are spans of it, prose stretches are in order, each inside one paragraph, and
none of them overlaps the headline.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from briefings.models.article import ArticleFlag
from briefings.models.span import Span
from briefings.sources.boilerplate import is_agency_disclaimer, is_boilerplate
from briefings.sources.dateline import find_dateline
from briefings.sources.head import is_bare_date, read_byline, read_date_line, read_field
from briefings.sources.headline import looks_like_headline
from briefings.sources.stamps import Stamp, read_stamp
from briefings.sources.stated import Stated
from briefings.sources.translated import says_translated

Role = Literal["text", "headline", "aside"]
_HEADER = re.compile(r"date:?[ \t]+(\d{4}-\d{1,2}-\d{1,2})(?:[ \t]+|$)")
_DATELINE_PARAGRAPHS = 2
"""A dateline opens the report; a standfirst may stand before it."""


class Line(NamedTuple):
    """A paragraph, what of it can be read (without a list mark), and what the format says that it is."""

    paragraph: Span
    readable: Span
    role: Role = "text"


class Layout(NamedTuple):
    """What the lines of a document are; ``found`` is the metadata that stands among them."""

    prose: tuple[Span, ...]
    headline: Span | None
    dateline: str | None
    found: Stated
    flags: tuple[ArticleFlag, ...]


def plain_lines(text: str) -> tuple[Line, ...]:
    """The non-empty lines of a text without markup."""
    return tuple(Line(span, span) for span in paragraphs_of(text))


def paragraphs_of(text: str) -> Iterator[Span]:
    """The non-empty lines, stripped of white space, in order."""
    start = 0
    for line in text.split("\n"):
        if words := line.strip():
            first = start + line.index(words)
            yield Span(first, first + len(words))
        start += len(line) + 1


def lay_out(text: str, lines: Sequence[Line], stated: Stated) -> Layout:
    """Tell the parts of a document apart.

    Until the story begins, a line may be a header, the headline, a date, a byline or a field; from then on only
    what is plainly no story is left out.

    Args:
        text: The document.
        lines: Its paragraphs, with what the format knows of them.
        stated: Metadata that stands outside the lines; it is not looked for again.
    """
    prose: list[Span] = []
    headline: Span | None = None
    dateline: str | None = None
    found = Stated()
    filed: Stamp | None = None
    flags: dict[ArticleFlag, None] = {}
    known_headline = " ".join((stated.headline or "").split())
    for number, line in enumerate(lines):
        readable, words = line.readable, line.readable.cut(text)
        at_head = not prose
        if says_translated(words):
            flags["translated"] = None
        if is_agency_disclaimer(words):
            flags["agency_feed"] = None
        if number == 0 and (header := _HEADER.match(words)):
            found = Stated(published=Stamp(header[1], (read_stamp(header[1]) or Stamp(header[1], None)).on))
            readable = Span(readable.start + header.end(), readable.end)
            words = readable.cut(text)
            if not words:
                continue
        if line.role == "headline" and headline is None and at_head:
            headline = readable
            continue
        note = _read_at_head(words, _near(text, lines, number)) if at_head else _read_later(words)
        if note is not None:
            found = found.or_else(note)
            continue
        if line.role != "text" or is_boilerplate(words):
            continue
        if at_head and headline is None and _is_headline(words, known_headline or found.headline or ""):
            headline = readable
            continue
        if dateline is None and len(prose) < _DATELINE_PARAGRAPHS and (opening := find_dateline(words)):
            dateline, filed = opening.words, opening.filed
            readable = Span(readable.start + opening.end, readable.end)
        prose.append(readable)
    found = found.or_else(Stated(published=filed))
    return Layout(tuple(prose), headline, dateline, found, tuple(sorted(flags)))


def _is_headline(words: str, known: str) -> bool:
    return " ".join(words.split()) == known if known else looks_like_headline(words)


def _near(text: str, lines: Sequence[Line], number: int) -> tuple[str, ...]:
    return tuple(lines[near].paragraph.cut(text) for near in (number - 1, number + 1) if 0 <= near < len(lines))


def _read_at_head(words: str, near: Sequence[str]) -> Stated | None:
    note = read_date_line(words, at_head=True) or read_field(words)
    return note or read_byline(words, beside_date=any(map(is_bare_date, near)))


def _read_later(words: str) -> Stated | None:
    return read_date_line(words, at_head=False) or read_byline(words, beside_date=False)
