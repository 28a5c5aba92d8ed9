"""Is a date in a clause behind or ahead? Read from the verb that governs it, without a parser.

The clause is what lies between the nearest breaks (stops, dashes, quotation marks, relative pronouns, commas).
In it the last marker before the date governs ("said he *will* travel on Monday", "*said* on Monday he will");
a fronted date ("On Monday, officials said ...") is governed by the first marker after it. A participle before its
noun gives way to the finite verb ("*called off* a planned strike on Monday"). The reading of tense from verb groups
and signal words follows TimeML (Pustejovsky et al. 2003, TLINK signals and tense).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from briefings.models.event import Tense
from briefings.models.span import Span
from briefings.text.appointed import is_appointed
from briefings.text.calendar import MONTH_NAMES
from briefings.text.participles import stands_before_noun, takes_a_clause

REACH = 240
"""Characters that the verb of a date may be away."""

MORE_THAN_A_PREPOSITION = 2
"""Words before a date in its clause from which on it does not stand alone."""

_SENTENCE_BREAKS = frozenset('.!?\n“”"')

_BREAK = re.compile(
    r"""[.;:!?](?=\s)|[“”"()\[\]«»\n]|\s[–—-]+\s|—|,(?=\s|$)|
    \b(?:that|which|who|whom|whose|when|while|where|because|although|though|whereas|but|after|as|if|so|and)\b(?=\s)""",
    re.VERBOSE,
)
_ABBREVIATION = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Mrs?|Ms|Dr|Gov|Sen|Rep|Gen"
    r"|Lt|Col|St|No|vs|[A-Z]|[ap]\.m)$"
)

_AFTERMATH = re.compile(r"\b(?:into|over|following|wake\sof|aftermath\sof)\s(?:the\s)?$", re.IGNORECASE)
"""What is looked into has happened, whatever the clause plans ("will publish an inquiry into Sunday's fire")."""

_ADVERBS = r"(?:(?:not|n't|also|now|still|then|be|have|been|only|soon|either|\w{2,12}ly)\s+){0,3}"
_COMMIT = (
    "agree|aim|hope|expect|intend|plan|pledge|promise|vow|prepare|schedule|want|wish|threaten|need|seek|decide|"
    "propose|vote|set|due|slate|ready|likely|expect|invite|urge|call|order|tell|ask|authoriz|authoris"
)
_IRREGULAR = (
    "said told was were had did went came took gave got made left met held saw won lost began fell rose broke spoke "
    "wrote led fled fought found brought bought sent spent built felt kept knew ran drew drove flew grew threw stood "
    "struck sought thought caught taught sold laid paid heard shot hit cut put quit beat became chose froze hid rode "
    "sank sang shook stole swore tore woke wore bore bet burst cast hurt let shut split spread upset overthrew "
    "withdrew overtook undertook swept slid stuck swung won ended forecast"
)
IRREGULAR_PASTS = tuple(_IRREGULAR.split())
"""Past forms that do not end in -ed."""
_NAME_OF_TIME = (
    rf"(?:(?-i:{'|'.join(name[:3].title() for name in MONTH_NAMES)})[a-z]*\.?\b(?!\s[A-Z])"
    r"|(?-i:[A-Z])[a-z]{2,5}day\b|\d{1,2}\s(?-i:[A-Z]))"
)
"""What a day or month begins with, where "is" before it makes it one to come."""
_MARKER = re.compile(
    rf"""
    (?P<ahead>
        (?P<head>\b(?:will|shall|won't|'ll|’ll|would|(?-i:may|might|should|must)(?!\shave)|going\sto|about\sto|set\sto|set\sfor|due\sto|due|is\sto|are\sto)\b)
        (?:\s+{_ADVERBS}\w+)?
      | \b(?:{_COMMIT})(?:e?s|e?d|ing|ned|ning|ted)?\s+(?:\w+\s+){{0,2}}to\s+{_ADVERBS}[^\W\d]\w*
      | \b(?:hop(?:e|es|ed|ing)|prepar(?:e|es|ed|ing)|wait(?:s|ed|ing)?|scheduled|look(?:s|ing)?\sforward)\s(?:for|to)\b
      | \bdo(?:es)?\s(?:I|we|you|they|he|she|it)\b
      | \bcall(?:s|ed|ing)?\sfor\s(?:an?\s|more\s|new\s|mass\s)?
        (?:protest|demonstration|march|rall|strike|election|vote|talk)\w*
      | \b(?:planned|scheduled|expected|upcoming|forthcoming|slated|anticipated|proposed|ahead\sof|in\stime\sfor
           |deadline|expires?|no\slater\sthan|plans?\s(?:for|to)|expects?|a\sday\sbefore|days\sbefore|weeks\sbefore)\b
      | \b(?:is|are|am|’s|'s|’re|'re)\s+{_ADVERBS}\w{{2,}}ing\b
      | \b(?:opens|begins|starts|meets|closes|ends|returns|arrives|leaves|departs|travels|votes|visits|hosts|faces
           |resumes|takes\s(?:place|effect)|comes\sinto\s(?:force|effect)|kicks\soff|goes|reopens|takes\s(?:office|over))\b
      | \bgo\son\s(?:sale|show|trial|strike)\b
      | \b(?:reopen|resume|convene|expire)(?=\s(?:on\s|in\s)?{_NAME_OF_TIME})
      | \b(?:is|are)\s(?:now\s)?(?:(?:on|in|this|next)\s)?(?={_NAME_OF_TIME})
    )
  | (?P<infinitive> \bto\s+{_ADVERBS}\w+ )
  | (?P<neutral> \b(?:need|indeed|red|bed|seed|feed|speed|hundred|united|limited)\b )
  | (?P<past> \b(?:{"|".join(IRREGULAR_PASTS)})\b | \b\w{{2,}}ed\b | \bsince\b | (?<!the\s)\bfollowing\b | \bago\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)


_COMMITTED_ON_A_DAY = re.compile(
    rf"(?:{_COMMIT})(?:e?s|e?d|ned|ted)?\s(?:[\w-]{{1,30}}\s){{0,2}}?(?:(?:on|late|early|last|this)\s){{0,2}}"
    r"(?:\w{3,6}day|yesterday|today|night|week|month)(?:\s(?:morning|afternoon|evening|night))?\s$",
    re.IGNORECASE,
)
"""What stands before an infinitive that tells of a plan made on a day ("voted on Monday to close")."""


class _Marker(NamedTuple):
    start: int
    end: int
    tense: Tense
    is_attribute: bool = False


class Tenses:
    """The breaks and tense markers of one stretch: found in one pass, when first asked, for all of its dates."""

    def __init__(self, text: str, within: Span) -> None:
        """Take ``within``, a sentence or paragraph of ``text``; nothing outside is looked at."""
        self.text = text
        self.within = within

    @cached_property
    def _breaks(self) -> list[Span]:
        found = _BREAK.finditer(self.text, *self.within)
        return [Span(*match.span()) for match in found if not _is_abbreviation(self.text, match)]

    @cached_property
    def _break_ends(self) -> list[int]:
        return [found.end for found in self._breaks]

    @cached_property
    def _stops(self) -> list[int]:
        return [found.start for found in self._breaks if self.text[found.start] in _SENTENCE_BREAKS]

    @cached_property
    def _markers(self) -> list[_Marker]:
        """What governs a date behind it, in order."""
        markers: list[_Marker] = []
        for match in _MARKER.finditer(self.text, *self.within):
            if match.lastgroup == "infinitive":
                is_plan = markers and _COMMITTED_ON_A_DAY.match(self.text, markers[-1].start, match.start())
                kind = "ahead" if is_plan else "neutral"
            else:
                kind = match.lastgroup or "neutral"
            if kind == "neutral":
                continue
            verb = markers[-1].start if markers else None
            is_attribute = stands_before_noun(self.text, match.start(), self.within, verb)
            if not is_attribute or not self._is_governed(match.start(), markers):
                end = match.end("head") if match["head"] else match.end()
                markers.append(_Marker(match.start(), end, "ahead" if kind == "ahead" else "past", is_attribute))
        return markers

    @cached_property
    def _finite(self) -> list[_Marker]:
        """What governs a date before it, in order: of "On Monday, the planned sale was blocked" the verb."""
        return [marker for marker in self._markers if not marker.is_attribute]

    @cached_property
    def _marker_ends(self) -> list[int]:
        return [marker.end for marker in self._markers]

    def _is_governed(self, start: int, before: Sequence[_Marker]) -> bool:
        """Tell whether a verb before it in its clause has the noun of a participle for its object."""
        if not before or takes_a_clause(self.text, before[-1].start):
            return False
        return bisect_right(self._break_ends, before[-1].start) == bisect_right(self._break_ends, start)

    def clause_around(self, at: Span) -> Span:
        """The stretch between the breaks on either side of ``at``, at most `REACH` long on each side."""
        left = bisect_right(self._break_ends, at.start)
        right = bisect_left(self._breaks, (at.end, 0))
        start = self._break_ends[left - 1] if left else self.within.start
        end = self._breaks[right].start if right < len(self._breaks) else self.within.end
        return Span(max(start, at.start - REACH), min(end, at.end + REACH))

    def at(self, at: Span) -> Tense | None:
        """Tell whether the clause around a date speaks of what happened or of what is to come.

        A date that stands alone between commas belongs to the clause that follows, else to the one before; one with
        other words before it goes on with the clause before ("will travel to Norland and Sudland in June").

        Returns:
            ``None`` where nothing tells.
        """
        if is_appointed(self.text, self.within.start, at.start):
            return "ahead"
        if _AFTERMATH.search(self.text, max(self.within.start, at.start - 20), at.start):
            return "past"
        clause = self.clause_around(at)
        stop = bisect_left(self._stops, at.end)
        sentence_end = self._stops[stop] if stop < len(self._stops) else self.within.end
        goes_on = len(self.text[clause.start : at.start].split()) >= MORE_THAN_A_PREPOSITION
        return (
            self._last_between(clause.start, at.start)
            or self._first_between(at.end, clause.end)
            or (self._last_between(at.start - REACH, clause.start) if goes_on else None)
            or self._first_between(clause.end, min(sentence_end, at.end + REACH))
            or self._last_between(at.start - REACH, clause.start)
        )

    def _first_between(self, start: int, end: int) -> Tense | None:
        index = bisect_left(self._finite, (start, 0, "ahead"))
        return self._finite[index].tense if index < len(self._finite) and self._finite[index].end <= end else None

    def _last_between(self, start: int, end: int) -> Tense | None:
        index = bisect_right(self._marker_ends, end) - 1
        return self._markers[index].tense if index >= 0 and self._markers[index].start >= start else None


def _is_abbreviation(text: str, found: re.Match[str]) -> bool:
    return found[0] == "." and _ABBREVIATION.search(text, max(0, found.start() - 6), found.start()) is not None
