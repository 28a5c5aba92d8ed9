"""A stretch of an article's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open code-point offsets: ``text[start:end]`` is exactly the words meant.

    Invariant: ``0 <= start <= end <= len(text)`` of the text it was cut from. In JSON a span is the
    pair ``[start, end]``.
    """

    start: int
    end: int

    def cut(self, text: str) -> str:
        """Return the words."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
