"""Is a date in a clause behind or ahead? Read from the verb that governs it, without a parser.

The clause is what lies between the nearest breaks (stops, dashes, quotation marks, relative pronouns, commas).
In it the last marker before the date governs ("said he *will* travel on Monday", "*said* on Monday he will");
a fronted date ("On Monday, officials said ...") is governed by the first marker after it. The reading of tense
from verb groups and signal words follows TimeML (Pustejovsky et al. 2003, TLINK signals and tense).
"""

import re

from briefings.models.event import Tense
from briefings.models.span import Span

REACH = 240
"""Characters looked at on each side of a date: keeps the cost of a date constant."""

_BREAK = re.compile(
    r"""[.;:!?](?=\s)|[“”"()\[\]«»\n]|\s[–—-]+\s|—|,(?=\s|$)|
    \b(?:that|which|who|whom|whose|when|while|where|because|although|though|whereas|but|after|as|if|so|and)\b(?=\s)""",
    re.VERBOSE,
)
_ABBREVIATION = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Mrs?|Ms|Dr|Gov|Sen|Rep|Gen"
    r"|Lt|Col|St|No|vs|[A-Z]|[ap]\.m)$"
)

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
    "withdrew overtook undertook swept slid stuck swung won ended"
)
_MARKER = re.compile(
    rf"""
    (?P<ahead>
        \b(?:will|shall|won't|'ll|’ll|would|going\sto|about\sto|set\sto|set\sfor|due\sto|due|is\sto|are\sto)\b
        (?:\s+{_ADVERBS}\w+)?
      | \b(?:{_COMMIT})(?:e?s|e?d|ing|ned|ning|ted)?\s+(?:\w+\s+){{0,2}}to\s+{_ADVERBS}\w+
      | \b(?:hop(?:e|es|ed|ing)|prepar(?:e|es|ed|ing)|wait(?:s|ed|ing)?|scheduled|look(?:s|ing)?\sforward)\s(?:for|to)\b
      | \b(?:planned|scheduled|expected|upcoming|forthcoming|slated|anticipated|proposed|ahead\sof|in\stime\sfor
           |deadline|expires?|until|no\slater\sthan|plans?\s(?:for|to)|expects?|a\sday\sbefore|days\sbefore|weeks\sbefore)\b
      | \b(?:is|are|am|’s|'s|’re|'re)\s+{_ADVERBS}\w{{2,}}ing\b
      | \b(?:opens|begins|starts|meets|closes|ends|returns|arrives|leaves|departs|travels|votes|visits|hosts|faces
           |resumes|takes\splace|kicks\soff|goes)\b
    )
  | (?P<neutral> \bto\s+{_ADVERBS}\w+ | \b(?:need|indeed|red|bed|seed|feed|speed|hundred|united|limited)\b )
  | (?P<past> \b(?:{"|".join(_IRREGULAR.split())})\b | \b\w{{2,}}ed\b | \bsince\b | \bfollowing\b | \bago\b )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def clause_around(text: str, within: Span, at: Span) -> Span:
    """The stretch between the breaks on either side of ``at``, inside ``within``, at most `REACH` on each side."""
    floor, ceiling = max(within.start, at.start - REACH), min(within.end, at.end + REACH)
    start = floor
    for found in _BREAK.finditer(text, floor, at.start):
        if not _is_abbreviation(text, found):
            start = found.end()
    end = ceiling
    for found in _BREAK.finditer(text, at.end, ceiling):
        if not _is_abbreviation(text, found):
            end = found.start()
            break
    return Span(start, max(end, at.end))


def tense_at(text: str, within: Span, at: Span) -> Tense | None:
    """Tell whether the clause around a date speaks of what happened or of what is to come.

    Args:
        text: The whole text.
        within: The sentence or paragraph; nothing outside is looked at.
        at: The date's words.

    Returns:
        ``None`` where nothing in the clause tells.
    """
    clause = clause_around(text, within, at)
    before = _last_tense(text, clause.start, at.start)
    return before or _first_tense(text, at.end, clause.end) or _fronted(text, within, clause, at)


def _fronted(text: str, within: Span, clause: Span, at: Span) -> Tense | None:
    """A date that stands alone between commas belongs to what follows, else to what precedes."""
    ceiling = min(within.end, at.end + REACH)
    stop = next(
        (m.start() for m in re.finditer(r"[.;!?]\s|[“”\"\n]", text[clause.end : ceiling])), ceiling - clause.end
    )
    ahead = _first_tense(text, clause.end, clause.end + max(0, stop))
    return ahead or _last_tense(text, max(within.start, clause.start - REACH), clause.start)


def _first_tense(text: str, start: int, end: int) -> Tense | None:
    return next((tense for found in _MARKER.finditer(text, start, end) if (tense := _tense_of(found))), None)


def _last_tense(text: str, start: int, end: int) -> Tense | None:
    tenses = [tense for found in _MARKER.finditer(text, start, end) if (tense := _tense_of(found))]
    return tenses[-1] if tenses else None


def _tense_of(found: re.Match[str]) -> Tense | None:
    if found.lastgroup == "ahead":
        return "ahead"
    return "past" if found.lastgroup == "past" else None


def _is_abbreviation(text: str, stop: re.Match[str]) -> bool:
    return stop[0] == "." and _ABBREVIATION.search(text, max(0, stop.start() - 6), stop.start()) is not None
