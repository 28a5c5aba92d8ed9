"""Which words of a sentence belong together with a place in it.

Invariant: a home is made of stretches of the sentence, in order; what stands in it tells of one thing as far as
punctuation shows. Where it does not show, the home is larger, and the rules that look into it are the stricter.
"""

import re

from briefings.compose.answering.passages import Passage
from briefings.compose.answering.verbs import PARTICIPLES
from briefings.models.event import Event
from briefings.models.span import Span

Home = tuple[Span, ...]

_BREAK = re.compile(
    r";\s|\s?—\s?|\s–\s|,\s(?=(?:but|while|whereas|although|though)\s)|,?\s(?=when\s)|\s(?=(?:after|before|until|because)\s)"
)
_SUBORDINATE = re.compile(r"(?:after|before|until|when|because|if)\s", re.IGNORECASE)
_RELATIVE = re.compile(r",\s(?:(?:in|of|at|from|with)\s)?(?:who|whom|whose|which|where)\s")
_PARTICIPIAL = re.compile(
    rf",\s(?:(?:first|last|originally|jointly|once|long|later)\s)?(?:[a-z]+ed|{'|'.join(PARTICIPLES)})\s"
    r"(?=(?:in|on|at|by|from|to|as|since|of|for|with|under)\s)"
)
"""A participle that a noun takes between commas ("the dam, completed in 1958,"): a clause of its own."""
_COMMA = re.compile(r",(?!\d)")
_STARTS = re.compile(r"(?:the|an?|his|her|its|their)\Z", re.IGNORECASE)
_BOUND = re.compile(r"(?:since|until|after|before|by)\b", re.IGNORECASE)
_WHEN = re.compile(r",?\swhen\s")
ANTECEDENT = 8
"""Words that what a relative clause is about has at most."""


def homes_of(passage: Passage, event: Event) -> tuple[Home, ...]:
    """The homes of a date: "lost in 2009 when it failed" dates both clauses, "since 2009, when" only the last."""
    text, at = passage.article.text, event.date_span
    if _WHEN.match(text, at.end) is None or _BOUND.match(text, at.start) is not None:
        return (home_of(passage, at),)
    return (home_of(passage, at), home_of(passage, at, with_when=False))


def home_of(passage: Passage, at: Span, *, with_when: bool = True) -> Home:
    """Find the words that belong to a place.

    Args:
        passage: The sentence.
        at: A word or date in it.
        with_when: Of a date that "when" follows, whether to take the clause behind it or the one before.

    Returns:
        The part between the nearest breaks. Of a relative clause: what it is about, and the clause; of a clause around
        one, all but that.
    """
    text = passage.article.text
    speech = passage.reading.speech_meeting(passage.span)
    said = next((span for span in speech if span.holds(at)), None)
    part = (
        _part(passage, at, with_when=with_when)
        if said is None
        else Span(max(said.start, passage.span.start), min(said.end, passage.span.end))
    )
    left_out = [span for span in speech if said is None and span.meets(part)]
    inserted = sorted((*_RELATIVE.finditer(text, *part), *_PARTICIPIAL.finditer(text, *part)), key=re.Match.start)
    for relative in inserted:
        closing = _COMMA.search(text, relative.end(), part.end)
        if relative.re is _PARTICIPIAL and (closing is None or not opens_insertion(text, part.start, relative.start())):
            continue
        end = closing.start() if closing else part.end
        if relative.end() <= at.start < end:
            return (Span(_antecedent(passage, part, relative.start()), end),)
        if end < at.start or relative.start() >= at.end:
            left_out.append(Span(relative.start(), end))
    return _without(part, sorted(left_out))


def _part(passage: Passage, at: Span, *, with_when: bool) -> Span:
    """The stretch between the breaks on either side; "2018, when ..." belongs to what follows."""
    text, sentence = passage.article.text, passage.span
    start, end = sentence
    for found in _BREAK.finditer(text, *sentence):
        if found.end() <= at.start:
            start = found.end()
            if text.startswith("when ", found.end()):
                start = _date_before(passage, found.start())
        elif found.start() >= at.end:
            if not (with_when and _WHEN.match(text, found.start()) and found.start() == at.end):
                end = found.start()
                break
            start = at.start
    return _beside_subordinate(text, Span(start, end), at)


def _beside_subordinate(text: str, part: Span, at: Span) -> Span:
    """Part a clause with "after" or "before" in front from the main clause behind its comma."""
    if not _SUBORDINATE.match(text, part.start):
        return part
    comma = _COMMA.search(text, part.start, part.end)
    if comma is None:
        return part
    return Span(part.start, comma.start()) if at.start < comma.start() else Span(comma.end(), part.end)


def _date_before(passage: Passage, end: int) -> int:
    """Where the date begins that a "when" follows at once; the place of the "when" if none does."""
    for event in passage.reading.analysis.events:
        if event.date_span.end == end:
            return event.date_span.start
    return end


def opens_insertion(text: str, start: int, comma: int) -> bool:
    """Tell whether a comma opens what is set between two, and does not close it: none or an even number stands before.

    Of "Its chief, Ana Ruiz, resigned" the second comma is a closing one.
    """
    return sum(1 for _ in _COMMA.finditer(text, start, comma)) % 2 == 0


def _antecedent(passage: Passage, part: Span, end: int) -> int:
    """Where the noun phrase begins that a relative clause is about."""
    before = [token for token in passage.tokens if part.start <= token.span.start and token.span.end <= end]
    named = [one for one in passage.named if one.span.end == end]
    if named:
        return named[0].span.start
    for token in reversed(before[-ANTECEDENT:]):
        if _STARTS.match(token.text):
            return token.span.start
    return before[-ANTECEDENT:][0].span.start if before else part.start


def _without(part: Span, left_out: list[Span]) -> Home:
    home, start = [], part.start
    for span in left_out:
        if span.start > start:
            home.append(Span(start, span.start))
        start = max(start, span.end)
    if start < part.end:
        home.append(Span(start, part.end))
    return tuple(home) or (part,)
