import pytest

from tests.gold import tiny_scorer
from tests.gold.answered import Precision, answers, precision_at
from tests.gold.reliability import Outcome

TEXT = "Ann said “the bridge is open”. The “moon tax” fell. Bo said “never again”. “So it is,” he said."


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def marked(words: str, speaker: str) -> dict[str, object]:
    start, end = span(words)
    return {"start": start, "end": end, "speaker": speaker}


def given(words: str, speaker: str | None, confidence: float = 0.9, mention: str | None = None) -> dict[str, object]:
    return {
        "spans": [span(words)],
        "kind": "direct",
        "speaker": speaker,
        "mention": mention or speaker,
        "confidence": confidence,
    }


GOLD = {
    "text": TEXT,
    "quotes": [marked("the bridge is open", "Ann"), marked("never again", "Bo"), marked("So it is,", "he")],
    "ignore": [],
}
RIGHT = Outcome(0.9, True, True, True)
MISSED = Outcome(0.0, False, False, True)


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [
        (given("the bridge is open", "Ann"), RIGHT),
        (given("the bridge is open", "Bo"), Outcome(0.9, False, True, True)),
        (given("the bridge is open", None), Outcome(0.0, False, True, True)),
        (given("So it is,", "Bo", mention="he"), RIGHT),
        (given("So it is,", None, mention="he"), Outcome(0.0, True, True, True)),
        (given("moon tax", "Ann"), Outcome(0.9, False, False, False)),
    ],
)
def test_an_answer_is_judged_by_the_stretch_that_it_is_about(quote: dict[str, object], outcome: Outcome) -> None:
    assert next(answers(GOLD, {"quotes": [quote]}, tiny_scorer)) == outcome


def test_what_is_not_answered_is_missed() -> None:
    assert list(answers(GOLD, {"quotes": []}, tiny_scorer)) == [MISSED] * 3


def test_an_answer_about_a_doubtful_stretch_counts_neither_way() -> None:
    doubtful = GOLD | {"ignore": [span("moon tax")]}
    assert list(answers(doubtful, {"quotes": [given("moon tax", "Ann")]}, tiny_scorer)) == [MISSED] * 3


def test_an_answer_without_a_speaker_to_what_nobody_says_is_no_answer() -> None:
    assert list(answers(GOLD, {"quotes": [given("moon tax", None)]}, tiny_scorer)) == [MISSED] * 3


@pytest.mark.parametrize(
    ("coverage", "precision"),
    [
        (0.25, Precision(0.9, 0.25, 1.0, 1.0)),
        (0.5, Precision(0.7, 0.5, 2 / 3, 1.0)),
        (0.75, Precision(0.6, 0.75, 0.5, 2 / 3)),
        (1.0, Precision(0.6, 0.75, 0.5, 2 / 3)),
    ],
)
def test_precision_is_that_of_the_surest_answers(coverage: float, precision: Precision) -> None:
    wrong, nobodys = Outcome(0.6, False, True, True), Outcome(0.8, False, False, False)
    assert precision_at([wrong, nobodys, MISSED, RIGHT, Outcome(0.7, True, True, True)], coverage) == precision


def test_nothing_answered_is_nothing_covered() -> None:
    assert precision_at([MISSED], 0.75) == Precision(1.0, 0.0, 1.0, 1.0)
