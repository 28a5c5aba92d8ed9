"""A stretch of an article's text."""

from functools import partial
from typing import NamedTuple

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class Span(NamedTuple):
    """Half-open code-point offsets: ``text[start:end]`` is exactly the words meant.

    Invariant: ``0 <= start <= end <= len(text)`` of the text it was cut from. In JSON a span is the
    pair ``[start, end]``.
    """

    start: int
    end: int

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Two numbers become a span without a call into Python: an article has a hundred of them."""
        number = core_schema.int_schema()
        pair = core_schema.tuple_positional_schema([number, number])
        return core_schema.no_info_after_validator_function(partial(tuple.__new__, cls), pair)

    def cut(self, text: str) -> str:
        """Return the words."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
