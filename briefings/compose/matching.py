"""How asked words lie in said words.

Invariant: the question must stand inside the source, never the reverse. A run is exact only if every word of the
question follows the other in the source, in order and without a gap; everything less is `near`, with its
differences. Scores rank what is shown as near; no score ever makes a "yes" (PRODUCT: gates).
"""

from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from rapidfuzz.distance import LCSseq

from briefings.compose.governors import NEGATION_REACH, governor_distance, negation_distance
from briefings.models.answers import DiffPart
from briefings.text.spelling import variant_key
from briefings.text.words import Word, is_content, is_negation, number_value, stem, words

Level = Literal["exact", "spelling", "near"]

MAX_GAP = 6
"""Words that may stand between two facts of one reported statement."""


class Match(NamedTuple):
    """The asked words found in a source.

    ``first`` and ``last`` are word positions in the source, half-open: the stretch to compare. ``coverage`` is the
    share (0-1) of the question's content words that stand there in order, ``shared`` in any order. ``turned`` tells
    that the meaning is reversed: a negation stands on one side only. ``has_head`` tells that the last content word
    of the question is there: the head of an English noun phrase.
    """

    level: Level
    first: int
    last: int
    coverage: float
    shared: float
    turned: bool
    has_head: bool = True


def match_words(asked: Sequence[Word], source: Sequence[Word], text: str) -> Match | None:
    """Find asked words in said words.

    Args:
        asked: Words of the question, at least one.
        source: Words of one statement, in order; their spans index ``text``.
        text: The article's text, for the punctuation between the words.

    Returns:
        The best match, or ``None`` if no content word of the question is there.
    """
    plain = [word.text for word in source]
    runs = _find_runs([word.text for word in asked], plain)
    if runs:
        return _run_match("exact", runs, asked, source, text)
    runs = _find_spelled_runs([variant_key(word.text) for word in asked], [variant_key(word) for word in plain])
    if runs:
        return _run_match("spelling", runs, asked, source, text)
    return _near_match(asked, source)


def _run_match(
    level: Level, runs: Sequence[tuple[int, int]], asked: Sequence[Word], source: Sequence[Word], text: str
) -> Match:
    """The first run that stands for itself; else one whose meaning its clause turns round."""
    reaches = [0 if is_negation(asked[0].text) else governor_distance(source, first, text) for first, _ in runs]
    for (first, last), reach in zip(runs, reaches, strict=True):
        if not reach:
            return Match(level, first, last, coverage=1.0, shared=1.0, turned=False)
    first, last = runs[0]
    return Match("near", first - reaches[0], last, coverage=1.0, shared=1.0, turned=True)


def _find_runs(asked: Sequence[str], source: Sequence[str]) -> list[tuple[int, int]]:
    size, wanted = len(asked), list(asked)
    starts = (at for at in range(len(source) - size + 1) if source[at] == wanted[0])
    return [(at, at + size) for at in starts if list(source[at : at + size]) == wanted]


def _find_spelled_runs(asked: Sequence[str], source: Sequence[str]) -> list[tuple[int, int]]:
    """Runs that have the same letters, however hyphens and spaces part them ("co-operation")."""
    wanted = "".join(asked)
    runs = []
    for start, word in enumerate(source):
        built, end = word, start + 1
        while wanted.startswith(built) and built != wanted and end < len(source):
            built, end = built + source[end], end + 1
        if built == wanted:
            runs.append((start, end))
    return runs


def _near_match(asked: Sequence[Word], source: Sequence[Word]) -> Match | None:
    asked_places, said_places = _telling(asked), _telling(source)
    wanted = [_fact(asked[place].text) for place in asked_places]
    said = [_fact(source[place].text) for place in said_places]
    common = [op for op in LCSseq.opcodes(wanted, said) if op.tag == "equal"]
    if not common:
        return None
    in_order = sum(op.src_end - op.src_start for op in common)
    anywhere = (Counter(wanted) & Counter(said)).total()
    before = asked_places[common[0].src_start]
    after = len(asked) - asked_places[common[-1].src_end - 1] - 1
    first, last = said_places[common[0].dest_start], said_places[common[-1].dest_end - 1] + 1
    first, last = _widened(asked, source, max(0, first - before), min(len(source), last + after))
    turned = _negations(asked) != _negations(source[first:last])
    return Match("near", first, last, in_order / len(wanted), anywhere / len(wanted), turned, wanted[-1] in said)


def _telling(sequence: Sequence[Word]) -> list[int]:
    """Places of the content words, or of all words if there are none."""
    return [place for place, word in enumerate(sequence) if is_content(word.text)] or list(range(len(sequence)))


def _widened(asked: Sequence[Word], source: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """Let a stretch reach as far as empty words that the question has too ("the", "is"), and a negation before it."""
    own = {word.text for word in asked if not is_content(word.text)}
    while first > 0 and source[first - 1].text in own:
        first -= 1
    while last < len(source) and source[last].text in own:
        last += 1
    return first - negation_distance(source, first), last


def _negations(sequence: Sequence[Word]) -> int:
    return sum(is_negation(word.text) for word in sequence)


def holds_every_fact(asked: Sequence[Word], source: Sequence[Word]) -> bool:
    """Tell whether every content word, number and negation of the question stands in the source, in order and near.

    For reported speech, where tense and person shift: "I am willing to visit" is "he would be willing to visit". One
    content word is no statement; it never suffices.
    """
    wanted = [_fact(word.text) for word in asked if is_content(word.text)]
    places: list[int] = []
    said = enumerate(source)
    for fact in wanted:
        place = next((place for place, word in said if _fact(word.text) == fact), None)
        if place is None or (places and place - places[-1] > MAX_GAP):
            return False
        places.append(place)
    if len(places) < 2:
        return False
    return _negations(asked) == _negations(source[max(0, places[0] - NEGATION_REACH) : places[-1] + 1])


def _fact(word: str) -> str:
    return number_value(word) or stem(variant_key(word))


def diff_words(asked_text: str, source_text: str) -> tuple[DiffPart, ...]:
    """The steps from asked words to said words, as people would read them."""
    asked, source = words(asked_text), words(source_text)
    parts: list[DiffPart] = []
    for op in LCSseq.opcodes([word.text for word in asked], [word.text for word in source]):
        if op.tag == "equal":
            parts.append(DiffPart(op="same", text=_stretch(source_text, source[op.dest_start : op.dest_end])))
            continue
        if op.src_end > op.src_start:
            parts.append(DiffPart(op="asked_only", text=_stretch(asked_text, asked[op.src_start : op.src_end])))
        if op.dest_end > op.dest_start:
            parts.append(DiffPart(op="source_only", text=_stretch(source_text, source[op.dest_start : op.dest_end])))
    return tuple(parts)


def _stretch(text: str, run: Sequence[Word]) -> str:
    return " ".join(text[run[0].span.start : run[-1].span.end].split())
