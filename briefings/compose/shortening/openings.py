"""What stands in front of a sentence or ties it to the one before.

A front is cut only where the next word has a capital of its own: letters are never changed.
"""

from collections.abc import Iterator

from briefings.compose.shortening.lexicon import BARE_CONNECTIVES, CONNECTIVES, DATE_WORDS, DETERMINERS, OCCASIONS
from briefings.compose.shortening.reading import Cut, Reading
from briefings.quotes.lexicon import ADVERBS
from briefings.text.vocabulary import vocabulary

_BEFORE_DATE = vocabulary("on late early in earlier last this by")
_DATE_NOUNS = vocabulary("week month year morning afternoon evening night day today yesterday")
_LONGEST_FRONT = 10


def connectives(line: Reading) -> Iterator[Cut]:
    """Ties such as "However," in front, ", however," between subject and verb, ", too" at the end."""
    for words in CONNECTIVES:
        size = len(words)
        if tuple(line.low[:size]) == words and line.word(size) == "," and line.is_capital(size + 1):
            yield Cut(0, size + 1)
        for comma in line.commas:
            if tuple(line.low[comma + 1 : comma + 1 + size]) == words:
                after = comma + 1 + size
                if line.word(after) == "," and line.resumes(after + 1):
                    yield Cut(comma, after + 1)
                elif after == line.end < len(line.tokens):
                    yield Cut(comma, after)
    if line.word(0) in BARE_CONNECTIVES and line.is_name(1):
        yield Cut(0, 1)


def also(line: Reading) -> Iterator[Cut]:
    """The word alone, between a subject and its verb or after an auxiliary."""
    for at, word in enumerate(line.low):
        if word != "also" or line.word(at - 1) in ("but", "not", "only", ",", "") or "only" in line.low[:at]:
            continue
        if line.is_finite(at + 1) and line.word(at + 1) not in ("called", "named", "known", "referred", "dubbed"):
            yield Cut(at, at + 1)


def occasions(line: Reading) -> Iterator[Cut]:
    """Fronts such as "In a statement," where a name follows."""
    comma = line.commas[0] if line.commas else 0
    if not 2 < comma <= _LONGEST_FRONT or not line.is_name(comma + 1):
        return
    is_occasion = line.word(0) in ("in", "at", "during") and line.word(1) in DETERMINERS
    if is_occasion and line.has_any(OCCASIONS, 2, comma) and line.is_plain(0, comma) and not line.has_finite(0, comma):
        yield Cut(0, comma + 1)


def times(line: Reading) -> Iterator[Cut]:
    """Fronts such as "On Monday," where a name follows; the caller keeps dates that are told nowhere else."""
    comma = line.commas[0] if line.commas else 0
    if not 0 < comma <= 5 or not line.is_name(comma + 1) or line.word(0) not in _BEFORE_DATE:
        return
    words = line.low[:comma]
    if not any(word in DATE_WORDS or word in _DATE_NOUNS or word.isdigit() for word in words):
        return
    if all(w in _BEFORE_DATE or w in DATE_WORDS or w in _DATE_NOUNS or w in ADVERBS or w.isdigit() for w in words):
        yield Cut(0, comma + 1)
