"""What a stretch of text counts, and when two counts of one thing cannot both be true.

Invariant: only like is compared with like: jobs with jobs, people killed with people killed. A toll may grow from one
publication to the next; any other number that differs is a disagreement.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from briefings.events.actions import Action, actions_in
from briefings.events.quantities import Quantity, find_quantities
from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold, stem, words

TOLLS: frozenset[Action] = frozenset({"die", "injure", "arrest", "vanish"})
"""What befalls more and more people as reports come in."""
_DEEDS: frozenset[Action] = TOLLS | {"sign"}
_GATHERING: frozenset[Action] = frozenset({"protest"})
"""What people are counted at, where nothing is told to have befallen them."""
_DEED_WORDS: dict[Action, str] = {
    "die": "killed",
    "injure": "hurt",
    "arrest": "arrested",
    "vanish": "missing",
    "sign": "signing",
    "protest": "protesting",
}
_GROUPS = vocabulary("man men woman women civilian civilians")
"""Some of the people that a deed befell: of "19 people" killed, two may be civilians."""
_SUMS = {"%": "share", "$": "sum in $", "€": "sum in €", "£": "sum in £"}
_ADJACENT = 11
"""Characters in which the verb of a count stands right before it ("killing 13 people")."""
_REACH = 60
"""Characters around a count of people in which it is told what they did or suffered ("17 people were hurt")."""


class Count(NamedTuple):
    """A quantity with what the people counted did or suffered; several deeds where the text does not tell."""

    quantity: Quantity
    deeds: frozenset[Action]

    @property
    def what(self) -> str:
        """What is counted, in plain words."""
        deeds = sorted(self.deeds) if self.quantity.unit == "people" else ()
        return _SUMS.get(self.quantity.unit) or " ".join(
            ["number of", self.quantity.noun, *(_DEED_WORDS[deed] for deed in deeds)]
        )

    @property
    def is_sum(self) -> bool:
        """Tell whether it is a share or a sum of money: of what, its words do not tell."""
        return self.quantity.unit in _SUMS

    @property
    def is_toll(self) -> bool:
        """Tell whether it counts victims: what nearby events have many of."""
        return bool(self.deeds & TOLLS)

    @property
    def kind(self) -> tuple[str, frozenset[Action]] | None:
        """What may be compared: the unit, of people with their one deed; ``None`` where the deed is not clear."""
        if self.quantity.unit != "people":
            return (self.quantity.unit, frozenset())
        group = fold(self.quantity.noun)
        return (group if group in _GROUPS else self.quantity.unit, self.deeds) if len(self.deeds) == 1 else None

    def contradicts(self, other: "Count") -> bool:
        """Tell whether both count the same kind of thing and cannot both be true."""
        return self.kind == other.kind is not None and not self.quantity.agrees(other.quantity)

    def is_like(self, other: "Count") -> bool:
        """Tell whether both count the same kind of thing and may both be true."""
        return self.kind == other.kind is not None and self.quantity.agrees(other.quantity)

    def has_grown_to(self, later: "Count") -> bool:
        """Tell whether a later count is this toll, grown."""
        return bool(self.deeds & later.deeds & TOLLS) and self.quantity.value < later.quantity.value


def counts_in(text: str, stretch: Span, *apart: Span) -> tuple[Count, ...]:
    """Find the counts of a stretch outside of ``apart``; a unit counted twice in it is ambiguous and left out."""
    found = [
        quantity
        for quantity in find_quantities(text, stretch)
        if not any(quantity.span.meets(other) for other in apart)
    ]
    units = [quantity.unit for quantity in found]
    return tuple(
        Count(quantity, _deeds(text, stretch, quantity.span))
        for quantity in found
        if quantity.unit == "people" or units.count(quantity.unit) == 1
    )


def contradictions(
    ours: Sequence[Count], theirs: Sequence[Count], published: tuple[date, date]
) -> Iterator[tuple[Count, Count]]:
    """Find the counts of two tellings that cannot both be true, but for tolls that grew between their publications.

    Where one telling has two counts of a kind, and one of them is the other telling's, they agree.
    """
    pairs = ((mine, yours) for mine in ours for yours in theirs if mine.contradicts(yours))
    for mine, yours in pairs:
        if any(one.is_like(yours) for one in ours) or any(one.is_like(mine) for one in theirs):
            continue
        first, last = (mine, yours) if published[0] < published[1] else (yours, mine)
        if published[0] == published[1] or not first.has_grown_to(last):
            yield mine, yours


def _deeds(text: str, within: Span, at: Span) -> frozenset[Action]:
    """What the people counted did or suffered, by the word right before or the nearest that tells."""
    return _named_near(text, within, at, _DEEDS) or _named_near(text, within, at, _GATHERING)


def _named_near(text: str, within: Span, at: Span, wanted: frozenset[Action]) -> frozenset[Action]:
    for near in (
        Span(max(within.start, at.start - _ADJACENT), at.start),
        Span(at.end, min(within.end, at.end + _REACH)),
        Span(max(within.start, at.start - _REACH), at.start),
    ):
        named = [(word.span, actions_in([stem(word.text)]) & wanted) for word in words(text, near)]
        told = [(min(abs(span.start - at.end), abs(at.start - span.end)), deeds) for span, deeds in named if deeds]
        if told:
            return min(told, key=lambda one: one[0])[1]
    return frozenset()
