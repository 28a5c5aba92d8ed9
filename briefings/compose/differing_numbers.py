"""One event, two counts that cannot both be true.

A later article may count more than an earlier one: a toll that grows from day to day is news, no disagreement.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from briefings.compose.citing import cite
from briefings.compose.telling import Telling, is_same_event, overlap
from briefings.events.actions import Action, actions_in
from briefings.events.quantities import Quantity, find_quantities
from briefings.models.answers import Disagreement, DisagreementValue
from briefings.models.span import Span
from briefings.text.words import stem, words

MAX_APART = timedelta(days=2)
"""Between publications: later, the count itself may have changed."""
MIN_SHARED, MIN_OVERLAP = 4, 0.35
"""Words in common that two tellings need: more than for a timeline, for a false alarm costs more here."""
TOLLS: frozenset[Action] = frozenset({"die", "injure", "arrest"})
_TOLL_WORDS: dict[Action, str] = {"die": "killed", "injure": "hurt", "arrest": "arrested"}
_REACH = 60
"""Characters around a count of people in which its toll is named ("17 people were hurt")."""


class _Count:
    """A quantity of a telling with what is counted."""

    def __init__(self, quantity: Quantity, toll: frozenset[Action]) -> None:
        self.quantity = quantity
        self.toll = toll

    def is_of(self, other: "_Count") -> bool:
        """Tell whether both count the same kind of thing."""
        if self.quantity.unit != other.quantity.unit:
            return False
        return self.quantity.unit != "people" or (len(self.toll) == 1 and self.toll == other.toll)

    @property
    def what(self) -> str:
        """What is counted, in plain words."""
        kind = {"%": "share", "$": "sum in $", "€": "sum in €", "£": "sum in £"}.get(self.quantity.unit)
        toll = self.toll if self.quantity.unit == "people" else ()
        return kind or " ".join(["number of", self.quantity.noun, *(_TOLL_WORDS[one] for one in toll)])


def differing_numbers(told: Sequence[Telling]) -> Iterator[Disagreement]:
    """Find counts that differ; ``told`` is in order of publication."""
    by_day: dict[date, list[tuple[Telling, list[_Count]]]] = defaultdict(list)
    for telling in told:
        if telling.event.on.granularity == "day" and (counts := _counts(telling)):
            by_day[telling.event.on.first].append((telling, counts))
    for counted in by_day.values():
        yield from _differing(counted)


def _differing(counted: Sequence[tuple[Telling, list[_Count]]]) -> Iterator[Disagreement]:
    done: set[tuple[Span, Span]] = set()
    for (one, ours), (other, theirs) in combinations(counted, 2):
        if not _is_one_event(one, other):
            continue
        for mine, yours in ((mine, yours) for mine in ours for yours in theirs if mine.is_of(yours)):
            places = (mine.quantity.span, yours.quantity.span)
            has_grown = mine.quantity.value < yours.quantity.value and _is_earlier(one, other)
            if places not in done and not has_grown and not mine.quantity.agrees(yours.quantity):
                done.add(places)
                yield _disagreement(mine.what, (one, mine.quantity), (other, yours.quantity))


def _counts(telling: Telling) -> list[_Count]:
    text, clause, at = telling.article.text, telling.event.clause, telling.event.date_span
    found = [quantity for quantity in find_quantities(text, clause) if not quantity.span.meets(at)]
    units = [quantity.unit for quantity in found]
    return [
        _Count(quantity, _toll(text, clause, quantity.span))
        for quantity in found
        if quantity.unit == "people" or units.count(quantity.unit) == 1
    ]


def _toll(text: str, clause: Span, at: Span) -> frozenset[Action]:
    """What befell the people counted, by the nearest word that tells."""
    for near in (Span(at.end, min(clause.end, at.end + _REACH)), Span(max(clause.start, at.start - _REACH), at.start)):
        named = [(word.span, actions_in([stem(word.text)]) & TOLLS) for word in words(text, near)]
        told = [(min(abs(span.start - at.end), abs(at.start - span.end)), toll) for span, toll in named if toll]
        if told:
            return min(told, key=lambda one: one[0])[1]
    return frozenset()


def _is_one_event(one: Telling, other: Telling) -> bool:
    return (
        one.article.id != other.article.id
        and abs(one.article.published_on - other.article.published_on) <= MAX_APART
        and bool(one.actions & other.actions)
        and len(one.stems & other.stems) >= MIN_SHARED
        and overlap(one.stems, other.stems) >= MIN_OVERLAP
        and is_same_event(one, other)
    )


def _is_earlier(one: Telling, other: Telling) -> bool:
    return one.article.published_on < other.article.published_on


def _disagreement(what: str, *sides: tuple[Telling, Quantity]) -> Disagreement:
    values = tuple(
        DisagreementValue(value=quantity.span.cut(telling.article.text), citation=cite(telling.article, quantity.span))
        for telling, quantity in sides
    )
    return Disagreement(what=what, verdict="differ", values=values)
