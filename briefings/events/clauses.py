"""Which words of a sentence a date belongs to.

A clause is one contiguous cut of its sentence, so that it can be shown verbatim; it never cuts a quotation in two.
The breaks are those that newswire punctuates: dashes and semicolons, relative clauses with their antecedent,
participles after a comma, a new subject after a conjunction.
"""

import re
from collections.abc import Sequence

from briefings.models.event import Event
from briefings.models.span import Span

MIN_WORDS = 6
"""A shorter clause says too little alone ("Lee said Sunday"); the whole sentence is taken."""
REACH = 160
"""Characters before a date in which the work that it dates is looked for."""

_BREAK = re.compile(
    r"""(?P<strong>;\s|\s?—\s?|\s–\s|\s--?\s)
    |(?P<relative>,\s(?=(?:who|whom|whose|which|where|when)\b))
    |(?P<participle>,\s(?:\w+ly\s)?(?=(?!according|including|during|following|regarding|concerning|morning|evening)
        [a-z]{2,}ing\b))
    |(?P<coordinate>,\s(?=(?:while|whereas|although|though|but|because)\s|(?:and|so|as)\s(?:he|she|they|it|we)\s))""",
    re.VERBOSE,
)
_ANTECEDENT = re.compile(
    r"(?:\b(?:the|an?|his|her|their|its|our|this|that)\s(?:[^\s,;]+\s){0,7}?[^\s,;]+"
    r"|(?:[A-Z][^\s,;]*\s(?:of\s|and\s|for\s|the\s)?){0,6}[^\s,;]+),\s$"
)
_WORK = re.compile(
    r"\b(?:an?|the|his|her|its|their|[A-Z]\w+['’]s)\s(?:[^\s,;]+\s){0,4}?(?:interview|statement|report|letter|poll|survey"
    r"|study|video|book|article|photos?|images?|footage|documents?|message|memo|recording|documentary|column|essay"
    r"|figures|data|list|ruling|note)\s(?:[^\s,;]+\s){0,8}?"
    r"(?:published|released|aired|broadcast|issued|posted|dated|carried|printed|recorded|conducted|unveiled"
    r"|made\spublic)\s(?:on\s|late\s|early\s|earlier\s)*$"
)


def clause_at(text: str, sentence: Span, at: Span, quotations: Sequence[Span], *, is_bound: bool = False) -> Span:
    """Cut the clause that a date belongs to out of its sentence.

    Args:
        text: The article's text.
        sentence: The sentence that holds the date.
        at: The date's words.
        quotations: What stands in quotation marks, marks included; breaks inside do not count.
        is_bound: The date only bounds its own clause ("since July 2014, when he met ..."): take the next one.

    Returns:
        A stretch of the sentence that holds ``at``; the whole sentence where the clause alone says too little.
    """
    work = _work_before(text, sentence, at)
    if work is not None and not _cuts(work, quotations):
        return work
    breaks = [
        found
        for found in _BREAK.finditer(text, *sentence)
        if not any(span.start < found.end() and found.start() < span.end for span in quotations)
    ]
    left = [found for found in breaks if found.end() <= at.start]
    right = [found for found in breaks if found.start() >= at.end]
    end = right[0].start() if right else sentence.end
    start = _start(text, sentence, left[-1]) if left else sentence.start
    if is_bound and right:
        start = at.start
        end = right[1].start() if len(right) > 1 else sentence.end
    clause = Span(start, end)
    if _cuts(clause, quotations) or len(clause.cut(text).split()) < MIN_WORDS:
        return sentence
    return clause


def is_dated_work(text: str, event: Event) -> bool:
    """Tell whether an event is the publication of a work ("a letter to the board published Monday")."""
    at = event.date_span
    return event.clause.end == at.end and _WORK.match(text, event.clause.start, at.start) is not None


def _start(text: str, sentence: Span, left: re.Match[str]) -> int:
    if left.lastgroup == "relative":
        found = _ANTECEDENT.search(text, max(sentence.start, left.start() - REACH), left.end())
        return found.start() if found else sentence.start
    return sentence.start


def _work_before(text: str, sentence: Span, at: Span) -> Span | None:
    """Find "a letter to the board published" before "Monday": the date is that of the work, not of the sentence."""
    found = _WORK.search(text, max(sentence.start, at.start - REACH), at.start)
    return Span(found.start(), at.end) if found else None


def _cuts(clause: Span, quotations: Sequence[Span]) -> bool:
    return any(span.meets(clause) and not clause.holds(span) for span in quotations)
