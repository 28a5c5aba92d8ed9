"""A document on its way from the disk to an `Article`, and what may be wrong with it.

Invariant: a `Delivered` holds all that reading needs; who reads it needs no disk, no clock and no neighbour.
"""

from hashlib import blake2b
from typing import Literal, NamedTuple

from briefings import RULES_VERSION
from briefings.models.base import Frozen

Format = Literal["plain", "markdown", "html", "jsonl"]

FORMATS: dict[str, Format] = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
"""Format by lower-case suffix."""


class Problem(Frozen):
    """A document that was left out, and why: "``source`` ``reason``" is a sentence that says what to do."""

    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source} {self.reason}"


class Unreadable(Exception):  # noqa: N818 - a verdict on one document, turned into a Problem at the room's door
    """A document cannot become an article; the message is the reason of its `Problem`."""


class Delivered(NamedTuple):
    """One document as it was found: a file, or one line of a file of many.

    ``origin`` is its identity over time (`briefings.store.base.Reading`), ``source`` how people find it again
    (`briefings.models.article.Article`), and ``place`` how reports name it ("day.jsonl line 7"). ``sidecar`` is the
    content of the TOML file beside it, if there is one.
    """

    origin: str
    source: str
    place: str
    format: Format
    content: bytes
    sidecar: bytes | None = None

    @property
    def digest(self) -> str:
        """32 hexadecimal digits over everything that the reading depends on, the reading rules included."""
        parts = (RULES_VERSION.encode(), self.format.encode(), self.sidecar or b"", self.content)
        total = blake2b(digest_size=16)
        for part in parts:
            total.update(len(part).to_bytes(8, "big"))
            total.update(part)
        return total.hexdigest()
