"""Who said what in articles of other kinds than the seeds: sport, science, courts, tabloids, press releases, leaders.

``python -m tests.gold.kinds [FILE]`` prints what is missed. The articles of kinds.txt were read while the rules were
mended, so their figures say how far the product reaches; decision 4 has the first, unseen figures of the others.
"""

import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from briefings.models.quote import Quote
from briefings.models.span import Span
from briefings.people.cast import find_cast
from briefings.quotes.batch import plain_article
from briefings.quotes.extract import extract_quotes
from briefings.text.sentences import split_sentences

FILE = Path(__file__).parent / "kinds.txt"
BLIND = Path(__file__).parent / "kinds_blind.txt"
_NOBODY = "-"
_OPENING = re.compile(r"\{([^|{}]+)\|")
_DAY = date(2026, 3, 10)


class Marked(NamedTuple):
    """Words of an article, the names that are right for whoever says them (none: nobody does), and the name given."""

    kind: str
    words: str
    speakers: tuple[str, ...]
    given: str | None

    @property
    def is_right(self) -> bool:
        """Tell whether the product names one of them, or nobody where it is nobody."""
        if self.given is None or not self.speakers:
            return self.given is None and not self.speakers
        return _bare(self.given) in map(_bare, self.speakers)


def read_kinds(file: Path = FILE) -> tuple[Marked, ...]:
    """Hold the product's answers beside the marks of all articles."""
    written = file.read_text(encoding="utf-8").partition("### ")[2]
    return tuple(marked for article in written.split("### ") for marked in _read(article))


def main() -> int:
    """Print the figures and what is missed."""
    marked = read_kinds(*map(Path, sys.argv[1:2]))
    for name, some in (
        ("spoken", [one for one in marked if one.speakers]),
        ("nobody's", [o for o in marked if not o.speakers]),
    ):
        sys.stdout.write(f"{name}: {sum(one.is_right for one in some)} of {len(some)} right\n")
    for one in marked:
        if not one.is_right:
            sys.stdout.write(
                f"[{one.kind}] {one.words[:60]!r}: {' or '.join(one.speakers) or 'nobody'}, not {one.given}\n"
            )
    return 0


def _read(article: str) -> Iterator[Marked]:
    kind, _, lines = article.partition("\n")
    text, marks = _unmark("\n\n".join(lines.strip().split("\n")))
    read = plain_article(text, _DAY)
    quotes = extract_quotes(read, split_sentences(text, read.prose), find_cast(text, read.prose))
    for span, names in marks:
        yield Marked(kind, span.cut(text), names, _speaker_of(span, quotes))


def _unmark(written: str) -> tuple[str, list[tuple[Span, tuple[str, ...]]]]:
    """The article without its marks, and the marks."""
    text, marks = "", list[tuple[Span, tuple[str, ...]]]()
    opened: list[tuple[str, int]] = []
    place = 0
    while place < len(written):
        if opening := _OPENING.match(written, place):
            opened.append((opening[1], len(text)))
            place = opening.end()
            continue
        if written[place] == "}":
            names, start = opened.pop()
            marks.append((Span(start, len(text)), () if names == _NOBODY else tuple(names.split("/"))))
        else:
            text += written[place]
        place += 1
    return text, marks


def _speaker_of(marked: Span, quotes: tuple[Quote, ...]) -> str | None:
    """Who is given for the quotation that has more than half of its words in common with the marked ones."""
    for quote in quotes:
        if quote.kind != "indirect" and any(_share(one, marked) > 0.5 for one in quote.contents):
            return quote.speaker
    return None


def _share(one: Span, other: Span) -> float:
    """How much two stretches have in common, as a share of the longer one."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / max(one.end - one.start, other.end - other.start)


def _bare(name: str) -> str:
    """A name without its article and its case."""
    return re.sub(r"^(the|an?) ", "", name.casefold())


if __name__ == "__main__":
    sys.exit(main())
