"""What one run of a digest sends: frozen before its first part leaves, so that whoever takes over sends the same."""

import json
from typing import Any, NamedTuple

from briefings.models.base import Frozen
from briefings.models.subscription import Place, Run

Json = dict[str, Any]
"""A message as a platform takes it."""


class Parcel(Frozen):
    """The parts, the parent first, and what the place knows once they have arrived."""

    title: str
    """Names the thread, where threads have names."""
    parts: tuple[str, ...]
    """Each as JSON: hundreds are held at a time, and text is a tenth of what it stands for."""
    told: tuple[str, ...] = ()


class Slip(NamedTuple):
    """One part on its way.

    Attributes:
        place: Where it goes.
        title: See `Parcel`.
        body: The message.
        key: What tells it from every other part of every run; the same whoever sends it.
        before: The platform's ids of the parts that have arrived, the parent first.
        since: When it left for the first time, in epoch seconds; it is nowhere before that.
    """

    place: Place
    title: str
    body: Json
    key: str
    before: tuple[str, ...]
    since: int


def next_slip(place: Place, parcel: Parcel, run: Run, now: int) -> Slip:
    """The first part of a parcel that is not known to have arrived."""
    number = len(run.parts)
    key = f"{run.subscription} {run.edition} {number}"
    return Slip(place, parcel.title, json.loads(parcel.parts[number]), key, run.parts, run.part_at or now)
