"""Which answers about unseen speech are right, and how sure they were: what the figures of certainty are made of.

The rules are those of the scorer beside the gold: a unit is one stretch between double marks, right if nearly the same
words are in the gold and the speaker, or else the mention, is one of its names. Doubtful stretches count neither way.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import ModuleType
from typing import Any, NamedTuple

from tests.gold.reliability import Outcome

SAME = 0.8
"""Share of the words (F1) from which a stretch is the gold's."""


class Precision(NamedTuple):
    """How often answers are right from a confidence on; ``speech`` leaves out those to what nobody says."""

    confidence: float
    coverage: float
    overall: float
    speech: float


def answers(gold: Mapping[str, Any], predicted: Mapping[str, Any], scorer: ModuleType) -> Iterator[Outcome]:
    """Judge the answers to one article, one outcome a stretch; what was missed is an answer of no confidence.

    Args:
        gold: A line of the gold file.
        predicted: What `extract_record` gives for it.
        scorer: The module beside the gold.
    """
    quotes = predicted["quotes"]
    numbered = [{**quote, "mention": str(number)} for number, quote in enumerate(quotes)]
    doubtful = [tuple(span) for span in gold.get("ignore", [])]
    words = scorer.tokens(gold["text"])
    left = [
        (one, [word for word in words if one["start"] <= word[1] and word[2] <= one["end"]]) for one in gold["quotes"]
    ]
    for said, (speaker, number), (stretch, *_) in scorer.units_of(numbered, gold, "quotes")[0]:
        quote = quotes[int(number)]
        confidence = float(quote["confidence"]) if speaker else 0.0
        place = _place(said, stretch, left, scorer)
        if place is not None:
            one, _ = left.pop(place)
            yield Outcome(confidence, bool(scorer.mention_ok((speaker, quote["mention"]), one)), True, True)
        elif speaker and scorer.inside(stretch, doubtful) < 0.5 * (stretch[1] - stretch[0]):
            yield Outcome(confidence, False, False, False)
    yield from (Outcome(0.0, False, False, True) for _ in left)


def precision_at(judged: Sequence[Outcome], coverage: float) -> Precision:
    """The precision of the surest answers that together cover a share of all speech."""
    speech = sum(one.is_speech for one in judged)
    taken: list[Outcome] = []
    for one in sorted((one for one in judged if one.share > 0), key=lambda one: -one.share):
        if taken and sum(one.is_speech for one in taken) >= coverage * speech:
            break
        taken.append(one)
    right, spoken = sum(one.is_right for one in taken), sum(one.is_speech for one in taken)
    return Precision(
        taken[-1].share if taken else 1.0,
        spoken / speech if speech else 0.0,
        right / len(taken) if taken else 1.0,
        right / spoken if spoken else 1.0,
    )


def _place(
    words: Sequence[object], stretch: tuple[int, int], left: Sequence[tuple[dict[str, Any], Any]], scorer: ModuleType
) -> int | None:
    """Which of the gold's stretches it is."""
    fits = [
        (scorer.overlap_f(said, words), -place)
        for place, (one, said) in enumerate(left)
        if one["start"] < stretch[1] and stretch[0] < one["end"]
    ]
    best, place = max(fits, default=(0.0, 0))
    return -place if best >= SAME else None
