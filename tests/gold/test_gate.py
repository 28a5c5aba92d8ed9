"""Floors sink only with a reason, and never under what was promised."""

from pathlib import Path

import pytest

from tests.gold.gate import Gate, below_floor, floor_of, read_gate, repin, write_gate
from tests.gold.rates import Rate, Score

PROMISED = {"found": 1.0, "speaker": 0.96, "name": 0.96}
OLD = Gate("old", {"own": PROMISED | {"kind": 0.9}})


def test_raising_is_free() -> None:
    new = repin(OLD, {"own": PROMISED | {"kind": 0.95}}, "new", None)
    assert (new.digest, new.floors["own"]["kind"], new.lowered) == ("new", 0.95, ())


def test_lowering_without_a_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="own kind"):
        repin(OLD, {"own": PROMISED | {"kind": 0.8}}, "new", None)


def test_a_figure_that_vanished_counts_as_lowered() -> None:
    with pytest.raises(ValueError, match="own kind"):
        repin(OLD, {"own": PROMISED}, "new", None)


def test_lowering_with_a_reason_keeps_the_reason() -> None:
    new = repin(OLD, {"own": PROMISED | {"kind": 0.8}}, "new", "harder marks")
    assert new.lowered == ("harder marks (own kind 0.900 -> 0.800)",)


def test_no_reason_lowers_a_promise() -> None:
    with pytest.raises(ValueError, match="promised: own found"):
        repin(OLD, {"own": PROMISED | {"kind": 0.9, "found": 0.99}}, "new", "we are tired")


def test_a_figure_under_its_floor_is_named() -> None:
    scores = {"own": Score({"found": Rate(1, 1, 1), "speaker": Rate(9, 10, 10), "name": Rate(1, 1, 1)}, ())}
    assert below_floor(Gate("", {"own": PROMISED}), scores) == ["own speaker: 0.9 < 0.96"]


def test_a_floor_is_never_rounded_up() -> None:
    assert floor_of(Rate(1999, 2000, 2000)) == 0.999


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    gate = Gate("abc", {"own": PROMISED}, ('a "hard" reason',))
    write_gate(gate, tmp_path / "gate.toml")
    assert read_gate(tmp_path / "gate.toml") == gate
