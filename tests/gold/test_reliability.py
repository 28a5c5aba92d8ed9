import pytest

from tests.gold.reliability import Outcome, fit_confidence


def outcome(share: float, *, is_right: bool) -> Outcome:
    return Outcome(share, is_right, is_reachable=True, is_speech=True)


def test_answers_that_are_as_often_right_as_sure_keep_their_confidence() -> None:
    judged = [outcome(share / 10, is_right=number < share) for share in range(1, 10) for number in range(10)]
    assert fit_confidence(judged) == pytest.approx({"confidence:slope": 1.0, "confidence:shift": 0.0}, abs=0.01)


def test_answers_that_are_too_sure_of_themselves_are_made_less_sure() -> None:
    judged = [outcome(0.95, is_right=number < 8) for number in range(10)]
    judged += [outcome(0.55, is_right=number < 5) for number in range(10)]
    assert fit_confidence(judged)["confidence:slope"] < 1


def test_what_was_not_answered_says_nothing_of_confidence() -> None:
    judged = [outcome(share / 10, is_right=number < share) for share in range(1, 10) for number in range(10)]
    silent = [outcome(0.0, is_right=False)] * 50
    assert fit_confidence(judged + silent) == fit_confidence(judged)
