"""Whose age a number is.

Invariant: it stands right beside the name, or beside the words that describe somebody who has none.
"""

from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.passages import Passage
from briefings.models.span import Span

AGE_REACH = len("-year-old marine biologist ")
AGED_WORDS = 5


def is_age_of(passage: Passage, at: Span, question: PlainQuestion) -> bool:
    """Tell whether the number stands right behind the name of the one asked about ("Ruiz, 44,"), or before it."""
    keys = frozenset(key for person in question.people for key in person.keys)
    text = passage.article.text
    if not keys:
        return _is_age_of_thing(passage, at, question)
    is_before = text.startswith("-year-old", at.end)
    if any(one.key in keys and text[one.span.end : at.start] in (", a ", ", an ") for one in passage.named):
        return is_before
    return any(
        one.key in keys
        and (0 <= one.span.start - at.end <= AGE_REACH if is_before else text[one.span.end : at.start] == ", ")
        for one in passage.named
    )


def _is_age_of_thing(passage: Passage, at: Span, question: PlainQuestion) -> bool:
    """The same of somebody without a name: "the driver, a 57-year-old man", "a 34-year-old former guard"."""
    text = passage.article.text
    if not question.terms or not text.startswith("-year-old", at.end):
        return False
    before = [token for token in passage.tokens if token.span.end <= at.start][-2:]
    behind = [token for token in passage.tokens if token.span.start >= at.end][2:AGED_WORDS]
    if text[: at.start].endswith((", a ", ", an ")):
        return any(token.root in question.terms[-1].roots for token in before)
    return all(any(token.root in term.roots for token in behind) for term in question.terms)
