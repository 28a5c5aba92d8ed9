"""Which words of a sentence a date belongs to.

A clause is one contiguous cut of its sentence, so that it can be shown verbatim; it never cuts a quotation in two.
The breaks are those that newswire punctuates: dashes and semicolons, relative clauses with their antecedent,
participles after a comma, a new subject after a conjunction.
"""

import re
from collections.abc import Sequence

from briefings.models.span import Span
from briefings.text.tense import IRREGULAR_PASTS

MIN_WORDS = 6
"""A shorter clause says too little alone ("Lee said Sunday"); the whole sentence is taken."""
MIN_WORDS_RELATIVE = 4
"""The same with its antecedent: "the mayor, who resigned Sunday"."""
REACH = 160
"""Characters before a date in which its clause's beginning is looked for."""

_BREAK = re.compile(
    r"""(?P<strong>;\s|\s?—\s?|\s–\s|\s--?\s)
    |(?P<relative>,\s(?=(?:who|whom|whose|which|where|when)\b))
    |(?P<participle>,\s(?:\w+ly\s)?(?=(?!according|including|during|following|regarding|concerning|morning|evening)
        [a-z]{2,}ing\b))
    |(?P<coordinate>,\s(?=(?:while|whereas|although|though|but|because)\s|(?:and|so|as)\s(?:he|she|they|it|we)\s))""",
    re.VERBOSE,
)
_ANTECEDENT = re.compile(
    r"(?:\b(?:the|an?|his|her|their|its|our)\s(?:[^\s,;]+\s){0,7}?[^\s,;]+"
    r"|(?:[A-Z][^\s,;]*\s(?:of\s|and\s|for\s|the\s)?){0,6}[^\s,;]+),\s$"
)
_DATE_ALONE = re.compile(r"(?:[A-Z][a-z]+day|(?:the\s)?(?:[A-Z][a-z]{2,8}\.?)?\s?\d{1,4}),\s$")
"""What looks like the antecedent of "when" or "where" but is a date: the clause it belongs to goes before it."""
_VERBS = (
    r"(?:is|are|am|was|were|be|been|has|have|had|does|do|did|will|would|shall|should|can|could|may|might|must|wo|ca"
    rf"|{'|'.join(IRREGULAR_PASTS)}|opens|begins|starts|meets|closes|ends|returns|arrives|leaves|travels|votes|visits|hosts"
    r"|says|tells|takes|goes|comes|gets|makes|holds|remains|marks|plans|wants|faces|expects|needs|\w{2,}ed)\b"
)
_FINITE = re.compile(rf"\b{_VERBS}", re.IGNORECASE)
_GOES_ON = re.compile(rf",\s(?:(?:and|but|then)\s)?{_VERBS}")
"""The comma that closes a relative clause, with the verb of the clause that goes on behind it."""
_CONTACT = re.compile(
    r"(?<!\bin\s)(?<!\bat\s)(?<!\bon\s)(?<!\bto\s)(?<!\btold\s)(?<!\binformed\s)(?<!\bassured\s)(?<!\bwarned\s)"
    r"(?<!\breminded\s)(?<!\bduring\s)(?<!\bbefore\s)(?<!\bafter\s)"
    r"\b(?:an?|the|his|her|its|their)\s(?:[a-z-]+\s){0,2}?[a-z-]+\s(?:he|she|they|it)\s(?:had\s)?(?:\w+ed|made|gave|took"
    r"|given|taken|said|wrote|written|bought|sold|built|won|lost|held|led|left|met|kept|told)\s(?:\w+\s){0,5}?$"
)
"""A clause with no pronoun of its own behind its noun ("a promise he had made in ..."), not what somebody is told."""


def clause_at(text: str, sentence: Span, at: Span, quotations: Sequence[Span], *, is_bound: bool = False) -> Span:
    """Cut the clause that a date belongs to out of its sentence.

    Args:
        text: The article's text.
        sentence: The sentence that holds the date.
        at: The date's words.
        quotations: What stands in quotation marks, marks included; breaks inside do not count.
        is_bound: The date only bounds its own clause ("since July 2014, when he met ..."): take the next one along.

    Returns:
        A stretch of the sentence that holds ``at``; the whole sentence where the clause alone says too little.
    """
    if any(quotation.holds(at) for quotation in quotations):
        return sentence  # what somebody says is told with who says it
    breaks = [
        found
        for found in _BREAK.finditer(text, *sentence)
        if not any(span.start < found.end() and found.start() < span.end for span in quotations)
    ]
    left = [found for found in breaks if found.end() <= at.start]
    right = [found for found in breaks if found.start() >= at.end and not _is_inserted(text, found, sentence)]
    if is_bound:
        right = right[1:]
    start, end = sentence.start, right[0].start() if right else sentence.end
    antecedent = _antecedent(text, sentence, left[-1]) if left and left[-1].lastgroup == "relative" else None
    if antecedent is not None:
        start = antecedent
        if "," not in text[left[-1].end() : at.start]:
            end = _closing_comma(text, at, end, quotations)
    clause = Span(start, end)
    fewest = MIN_WORDS if antecedent is None else MIN_WORDS_RELATIVE
    if _cuts(clause, quotations) or len(clause.cut(text).split()) < fewest or not _FINITE.search(text, *clause):
        return sentence
    return clause


def is_embedded(text: str, sentence: Span, at: Span) -> bool:
    """Tell whether a date belongs to a clause inside a noun phrase, of which no stretch tells alone.

    "She accused him of breaking a promise he had made in May" tells of nothing that she did in May.
    """
    return _CONTACT.search(text, max(sentence.start, at.start - REACH), at.start) is not None


def _is_inserted(text: str, relative: re.Match[str], sentence: Span) -> bool:
    """Tell whether the clause before a relative clause goes on behind it."""
    return relative.lastgroup == "relative" and _GOES_ON.search(text, relative.end(), sentence.end) is not None


def _antecedent(text: str, sentence: Span, left: re.Match[str]) -> int | None:
    """Where the noun phrase of a relative clause begins, if it is one that can begin a clause."""
    begin = max(sentence.start, left.start() - REACH)
    found = _ANTECEDENT.search(text, begin, left.end())
    if found is None or _DATE_ALONE.search(text, begin, left.end()):
        return None
    return found.start()


def _closing_comma(text: str, at: Span, end: int, quotations: Sequence[Span]) -> int:
    """Where the comma behind the date closes a relative clause."""
    comma = text.find(",", at.end, end)
    return end if comma < 0 or any(span.start < comma < span.end for span in quotations) else comma


def _cuts(clause: Span, quotations: Sequence[Span]) -> bool:
    return any(span.meets(clause) and not clause.holds(span) for span in quotations)
