"""Questions of the form "did she say that?" with the verdict that a careful reader gives.

Invariant: a probe is asked as a user asks it, through the command, of a corpus loaded from its folder.
"""

import tomllib
from pathlib import Path

from pydantic import Field

from briefings.models.answers import CheckResult, Evidence, Verdict
from briefings.models.base import Frozen

PROBES = Path(__file__).parent / "probes.toml"


class Probe(Frozen):
    """A question and what must come out; places are ``source¶paragraph``, the source as short as it is clear."""

    row: int | None = None
    """Row of the table in PRODUCT.md section 3."""
    person: str
    words: str
    verdict: Verdict
    evidence: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    asked_only: tuple[str, ...] = Field(())
    source_only: tuple[str, ...] = Field(())

    def __str__(self) -> str:
        return f"{self.person}: {self.words}"


def read_probes(corpus: str) -> tuple[Probe, ...]:
    """Read the probes of a corpus."""
    return tuple(Probe.model_validate(table) for table in tomllib.loads(PROBES.read_text(encoding="utf-8"))[corpus])


def complaints(probe: Probe, result: CheckResult) -> list[str]:
    """Name everything in which an answer differs from what the probe expects."""
    found = [] if result.verdict == probe.verdict else [f"verdict {result.verdict}, not {probe.verdict}"]
    if not _has_all(probe.evidence, result.evidence):
        found.append(f"evidence {_places(result.evidence)}, not {list(probe.evidence)}")
    if probe.evidence and not any(_is_at(result.evidence[:1], place) for place in probe.evidence):
        found.append(f"first evidence {_places(result.evidence[:1])}, not one of {list(probe.evidence)}")
    if not _has_all(probe.near, result.near):
        found.append(f"near {_places(result.near)}, not {list(probe.near)}")
    for op, expected in (("asked_only", probe.asked_only), ("source_only", probe.source_only)):
        marked = " ".join(part.text for part in result.diff if part.op == op)
        found += [f"difference marks {marked!r} as {op}, not {word!r}" for word in expected if word not in marked]
    return found


def _has_all(places: tuple[str, ...], shown: tuple[Evidence, ...]) -> bool:
    return all(_is_at(shown, place) for place in places)


def _is_at(shown: tuple[Evidence, ...], place: str) -> bool:
    source, _, paragraph = place.partition("¶")
    return any(one.citation.source.startswith(source) and one.citation.paragraph == int(paragraph) for one in shown)


def _places(shown: tuple[Evidence, ...]) -> list[str]:
    return [f"{one.citation.source}¶{one.citation.paragraph}" for one in shown]
