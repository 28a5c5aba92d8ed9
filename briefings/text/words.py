"""Words of a text: where they stand, how they fold, and which of them carry the meaning.

Invariant: a `Word` knows its place; folding never moves it. Folded text is for comparing, never for showing.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary

_WORD = re.compile(
    r"\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?"  # 1,000  3.5  11th  1990s
    r"|[^\W\d_](?:\.[^\W\d_])+(?![^\W_])"  # U.S.  a.m
    r"|[^\W_]+(?:['’ʼ][^\W_]+)*"  # Lee's  O’Malley  don't
)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_STEMMER = Stemmer.Stemmer("english")

STOPWORDS = vocabulary(
    "a about above after again against all also am an and any are as at be because been before being below between both"
    " but by can could did do does doing down during each few for from further had has have having he her here hers"
    " herself him himself his how i if in into is it its itself just me more most my myself now of off on once only or"
    " other our ours ourselves out over own s same shall she should so some such t than that the their theirs them"
    " themselves then there these they this those through to too under until up us very was we were what when where"
    " which while who whom whose why will with would you your yours yourself yourselves may might must upon per via"
    " it's he's she's that's there's i'm i've i'll we're we've we'll you're you've they're they've let's"
)
"""English words that carry little meaning by themselves (after the Snowball list); negations are not among them."""

NEGATIONS = vocabulary(
    "no not never none nobody nothing nowhere neither nor without cannot isn't aren't wasn't weren't don't doesn't"
    " didn't won't wouldn't can't couldn't shouldn't mustn't hasn't haven't hadn't ain't hardly barely scarcely"
    " denied deny denies rejected refuse refused refuses fails failed"
)
"""Folded words that turn a statement round."""

_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty"""
NUMBER_WORDS = {word: str(value) for value, word in enumerate(_UNITS.split())} | {w: str(v) for w, v in _TENS.items()}


class Word(NamedTuple):
    """A word with its place; ``text`` is folded, ``span.cut(source)`` is as written."""

    text: str
    span: Span


@lru_cache(maxsize=65536)
def _fold_word(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.translate(_APOSTROPHES))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def fold(text: str) -> str:
    """Take away case, accents, and the shape of apostrophes; nothing else.

    Returns:
        A string to compare with others; its length may differ. Folding twice changes nothing.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    folded = _fold_word(text) if len(text) < 64 else _fold_word.__wrapped__(text)
    # Rare letters unfold in steps (casefolding may bring new combining marks): repeat until stable.
    return folded if folded.isascii() or folded == text else fold(folded)


def words(text: str, span: Span | None = None) -> tuple[Word, ...]:
    """Cut a text into words, in order.

    Numbers keep their separators ("1,000"); letters with stops are one word without them ("U.S." is "us");
    a hyphen parts words ("long-term" is two).

    Args:
        text: Any string.
        span: Only words that lie wholly inside; default all.
    """
    first, last = span or (0, len(text))
    return tuple(Word(_folded_token(found.group()), Span(*found.span())) for found in _WORD.finditer(text, first, last))


def _folded_token(token: str) -> str:
    folded = fold(token)
    return folded.replace(".", "") if "." in folded and not folded[0].isdigit() else folded


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a folded word (Snowball English): "visits", "visited" and "visit's" are "visit"."""
    return str(_STEMMER.stemWord(word))


def is_content(word: str) -> bool:
    """Tell whether a folded word carries meaning of its own; numbers and negations do not count as empty."""
    return word not in STOPWORDS and (len(word) > 1 or word.isdigit())


def is_negation(word: str) -> bool:
    """Tell whether a folded word turns the statement round."""
    return word in NEGATIONS or word.endswith("n't")


def number_value(word: str) -> str | None:
    """The number that a folded word states: "1,000" is "1000", "three" is "3"; ``None`` for other words."""
    if word[:1].isdigit():
        return word.replace(",", "")
    return NUMBER_WORDS.get(word)
