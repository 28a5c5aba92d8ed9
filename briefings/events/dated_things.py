"""Things that happen once and carry their own date: "a letter published Monday", "the deal, signed on May 3".

The date is that of the thing, whatever else the sentence tells. Such a phrase is no sentence and is never shown alone;
it tells whether two articles date one thing differently. Invariant: a phrase lies in one sentence and ends with its
date.
"""

import re
from typing import NamedTuple

from briefings.models.event import Event
from briefings.models.span import Span
from briefings.text.words import stem

REACH = 160
"""Characters before a date in which the thing that it dates is looked for."""

_DETERMINER = r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z]\w+['’]s)\s"
_WORDS = r"(?:[^\s,;]+\s){0,4}?"
_ON = r"(?:on\s|late\s|early\s|earlier\s|last\s){0,2}$"
WORK_DEEDS = (
    r"published|released|aired|broadcast|issued|posted|dated|carried|printed|recorded|conducted|unveiled|made\spublic"
)
ACT_DEEDS = "signed|ratified|agreed|approved|adopted|endorsed|rejected"
_WORK = re.compile(
    rf"{_DETERMINER}{_WORDS}(?:interview|statement|report|letter|poll|survey"
    r"|study|video|book|article|photos?|images?|footage|documents?|message|memo|recording|documentary|column|essay"
    r"|figures|data|list|ruling|note)\s(?:[^\s,;]+\s){0,8}?"
    rf"(?:{WORK_DEEDS})\s{_ON}"
)
_ACT = re.compile(
    rf"{_DETERMINER}{_WORDS}(?P<head>contract|deal|treaty|pact|accord|agreement|law|bill|decree|order|closure|closing|sale"
    r"|merger|takeover|purchase|budget|plan|ban|strike|reform|resolution)\b(?:,?\s[^\s,;]+){0,7}?,?\s"
    rf"(?P<deed>{ACT_DEEDS})\s"
    rf"(?:by\s(?:[^\s,;]+\s){{1,5}}?)?{_ON}"
)


class DatedThing(NamedTuple):
    """The words from a thing's article to its date; what it is and what was done to it, as stems."""

    span: Span
    head: str
    deed: str

    @property
    def is_work(self) -> bool:
        """Tell whether it is a publication, and not something decided or signed."""
        return not self.deed


def dated_thing(text: str, event: Event) -> DatedThing | None:
    """Find the thing that an event's date belongs to, if it is one that is published, signed or decided once."""
    at = event.date_span
    start = max(event.sentence.start, at.start - REACH)
    if found := _WORK.search(text, start, at.start):
        return DatedThing(Span(found.start(), at.end), "", "")
    if found := _ACT.search(text, start, at.start):
        return DatedThing(Span(found.start(), at.end), stem(found["head"]), stem(found["deed"]))
    return None
