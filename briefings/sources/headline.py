"""Telling a headline from a first sentence.

Headlines drop the final stop, articles and auxiliaries ("block language", Quirk et al., "A Comprehensive Grammar of
the English Language", 11.45); first sentences of news do not.
"""

import re

from briefings.sources.dateline import find_dateline
from briefings.text.vocabulary import vocabulary

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_ABBREVIATION_END = re.compile(r"\b(?:[A-Za-z]\.){2,}$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|No|vs|[A-Z])\.$")
_INNER_END = re.compile(r"[a-z]{4,}[\"”’')\]]*[.!?][\"”’')\]]*\s+[\"“‘'(]?[A-Z]")
_FULL_GRAMMAR = vocabulary("the a an his her their its was were had has have been that which who")
_MOST_WORDS = 30
_FEW_WORDS = 18
_MOST_FULL_GRAMMAR = 2
"""A longer line without a final stop is a headline only with so few articles and auxiliaries."""


def looks_like_headline(line: str) -> bool:
    """Tell whether a line that opens a document is its headline, not the lede."""
    words = line.split()
    if not words or len(words) > _MOST_WORDS or line.endswith((",", ":", ";")) or find_dateline(line):
        return False
    if not any(character.isalpha() for character in line):
        return False
    if _SENTENCE_END.search(line) and not _ABBREVIATION_END.search(line):
        return _is_title_case(words) or (line.endswith(("?", "!")) and len(words) <= _FEW_WORDS)
    if _INNER_END.search(line):
        return False
    return len(words) <= _FEW_WORDS or sum(word.lower() in _FULL_GRAMMAR for word in words) <= _MOST_FULL_GRAMMAR


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words if sum(map(str.isalpha, word)) > 3]
    return len(long) > 2 and all(word.lstrip("\"“‘'(")[:1].isupper() for word in long)
