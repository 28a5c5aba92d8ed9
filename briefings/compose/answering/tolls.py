"""How many there are, told without a deed: a toll that rose, a number of cases.

Invariant: the number stands in the home of all else that is asked.
"""

from collections.abc import Iterator

from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.candidates import Candidate
from briefings.compose.answering.holding import holds_dates, meets
from briefings.compose.answering.homes import home_of
from briefings.compose.answering.likewise import root
from briefings.compose.answering.numbers import NUMBER_OF, TOLL, key_of
from briefings.compose.answering.passages import Passage
from briefings.models.span import Span
from briefings.text.vocabulary import vocabulary
from briefings.text.words import fold

PEOPLE = vocabulary("people persons person men women man woman civilians residents citizens")
ANYBODY = vocabulary("people persons person")


def find_tolls(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """The dead, where a toll is told instead of a deed."""
    if question.verb is None and question.unit and question.manner == "many":
        yield from _numbers_of(passage, question)
    if question.verb is None or root("dead") not in question.verb.roots or not asks_people(question):
        return
    rest = question._replace(terms=tuple(term for term in question.terms if term != question.verb))
    for found in TOLL.finditer(passage.article.text, *passage.span):
        at = Span(*found.span("value"))
        home = home_of(passage, at)
        if meets(passage, at, rest, home) and holds_dates(passage, home, question):
            yield Candidate(passage, key_of(found["value"]), value=found["value"])


def _numbers_of(passage: Passage, question: PlainQuestion) -> Iterator[Candidate]:
    """How many there are, where "the number of cases rose to 131" tells it."""
    for found in NUMBER_OF.finditer(passage.article.text, *passage.span):
        at = Span(*found.span("value"))
        said = {root(fold(word)) for word in found["noun"].split()}
        is_all = all(said & term.roots for term in question.unit)
        if is_all and meets(passage, at, question, home_of(passage, at)):
            yield Candidate(passage, key_of(found["value"]), value=found["value"])


def asks_people(question: PlainQuestion) -> bool:
    """Tell whether people are counted, of whatever kind."""
    return len(question.unit) == 1 and question.unit[0].word in PEOPLE
