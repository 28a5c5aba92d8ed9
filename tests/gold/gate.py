"""The floors that the product must keep, tied to the marks that they were measured on.

Invariant: a floor holds for one state of the gold. Whoever changes marks, documents or seeds must pin again, and
whoever lowers a floor must say why: the reason is kept in ``gate.toml`` for good. After trafilatura's
``tests/eval_gate.py``.
"""

import tomllib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tests.gold.load import MARKS, ROOT
from tests.gold.rates import Rate, Score

GATE = Path(__file__).parent / "gate.toml"

PROMISED = {"found": 1.0, "speaker": 0.95, "name": 0.95}
"""What may never be pinned lower, on any corpus, whatever the reason."""

_HEAD = """\
# Floors of the accuracy gate (F1; for what is only judged, the share that is right), measured by `tests.gold`.
# Written by `python -m tests.gold.pin`; lowering takes `--lower --reason "..."`.
"""


class Gate(NamedTuple):
    """Floors by corpus and figure, the digest of the gold they hold for, and why any was ever lowered."""

    digest: str
    floors: Mapping[str, Mapping[str, float]]
    lowered: tuple[str, ...] = ()


def gold_digest() -> str:
    """Sixteen hexadecimal digits over every mark and every marked document."""
    total = sha256()
    for folder in (MARKS, Path(__file__).parent / "documents", ROOT / "seeds"):
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            content = file.read_bytes()
            total.update(f"{file.relative_to(ROOT).as_posix()} {len(content)}\n".encode())
            total.update(content)
    return total.hexdigest()[:16]


def read_gate(path: Path = GATE) -> Gate:
    """Read the pinned floors."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Gate(table["digest"], table["floors"], tuple(table["lowered"]))


def write_gate(gate: Gate, path: Path = GATE) -> None:
    """Write the pinned floors."""
    lines = [_HEAD, f'digest = "{gate.digest}"', "lowered = ["]
    lines += [f"  {_quoted(reason)}," for reason in gate.lowered] + ["]"]
    for corpus, floors in gate.floors.items():
        lines += ["", f"[floors.{corpus}]", *(f"{figure} = {floor:.3f}" for figure, floor in floors.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def floor_of(rate: Rate) -> float:
    """The floor that a measured figure allows: three digits, never rounded up."""
    return int(rate.f1 * 1000 + 1e-9) / 1000


def measured_floors(scores: Mapping[str, Score]) -> dict[str, dict[str, float]]:
    """The floors that the product would keep now."""
    return {
        corpus: {figure: floor_of(rate) for figure, rate in score.rates.items()} for corpus, score in scores.items()
    }


def below_floor(gate: Gate, scores: Mapping[str, Score]) -> list[str]:
    """Name every figure that is missing or lower than its floor."""
    now = measured_floors(scores)
    return [
        f"{corpus} {figure}: {now.get(corpus, {}).get(figure)} < {floor}"
        for corpus, floors in gate.floors.items()
        for figure, floor in floors.items()
        if now.get(corpus, {}).get(figure, -1.0) < floor
    ]


def repin(old: Gate, measured: Mapping[str, Mapping[str, float]], digest: str, reason: str | None) -> Gate:
    """Move the floors to what is measured.

    Args:
        old: The gate as it stands.
        measured: What the product reaches now.
        digest: Of the gold that it was measured on.
        reason: Why floors may sink; ``None`` if they may not.

    Raises:
        ValueError: A floor would sink without a reason, or under what was promised.
    """
    sinks = [
        f"{corpus} {figure} {floor:.3f} -> {measured.get(corpus, {}).get(figure, 0.0):.3f}"
        for corpus, floors in old.floors.items()
        for figure, floor in floors.items()
        if measured.get(corpus, {}).get(figure, 0.0) < floor
    ]
    if sinks and not reason:
        raise ValueError(f"would lower {', '.join(sinks)}; give --lower and --reason")
    short = [
        f"{corpus} {figure}"
        for corpus, floors in measured.items()
        for figure, least in PROMISED.items()
        if floors.get(figure, 0.0) < least
    ]
    if short:
        raise ValueError(f"under what is promised: {', '.join(short)}")
    lowered = (*old.lowered, f"{reason} ({', '.join(sinks)})") if sinks else old.lowered
    return Gate(digest, measured, lowered)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
