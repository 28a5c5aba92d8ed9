"""What comes nearest to a question that nothing answers, and which of its words no article has.

Invariant: what is given here is no answer, and is shown as none.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from briefings.compose.answering.asked import PlainQuestion
from briefings.compose.answering.holding import events_in
from briefings.compose.answering.likewise import root
from briefings.compose.answering.passages import Passage, Reading
from briefings.compose.answering.screening import places_in, sentences_with
from briefings.compose.citing import cite, reading_order
from briefings.models.answered import Finding

NEAR_READ, NEAR_SHOWN = 24, 2
"""Sentences that are compared word by word, and those that are shown."""
MIN_NEAR = 0.5
"""Share of what was asked that a sentence must have to be shown as near."""


def nearest(readings: Iterable[Reading], question: PlainQuestion) -> Iterator[Finding]:
    """The sentences with most of what was asked, by themselves no answer."""
    terms = (*question.terms, *question.unit)
    total = len(terms) + len(question.people) + len(question.dates)

    def worth(passage: Passage) -> int:
        people = {one.key for one in passage.named}
        days = [event.on for event in events_in(passage, (passage.span,))]
        return (
            sum(bool(term.roots & passage.roots) for term in terms)
            + sum(bool(person.keys & people) for person in question.people)
            + sum(any(date.fits(day) for day in days) for date in question.dates)
        )

    if not total:
        return
    hits: Counter[Passage] = Counter()
    for term in terms:
        hits.update(passage for reading in readings for passage in reading.passages_with(term.roots))
    for reading in readings:
        hits.update(passage for passage in _on_days(reading, question))
    most = sorted(hits, key=lambda one: (-hits[one], *reading_order(one.article), one.span))[:NEAR_READ]
    scored = [(worth(passage), passage) for passage in most]
    best = sorted(scored, key=lambda pair: (-pair[0], *reading_order(pair[1].article), pair[1].span))[:NEAR_SHOWN]
    for score, passage in best:
        if score >= MIN_NEAR * total:
            article = passage.article
            yield Finding(
                text=passage.text, published_on=article.published_on, citations=(cite(article, passage.span),)
            )


def _on_days(reading: Reading, question: PlainQuestion) -> Iterator[Passage]:
    """The sentences that state a day asked about."""
    for event in reading.analysis.events:
        if any(date.fits(event.on) for date in question.dates):
            numbers = sentences_with(reading.analysis.sentences, (event.sentence.start,))
            yield from (reading.passages[number] for number in numbers)


def missing_words(readings: Sequence[Reading], question: PlainQuestion) -> Iterator[str]:
    """Asked words that none of the searched articles has."""
    for term in (*question.terms, *question.unit):
        own = frozenset({root(term.word)})
        if not any(places_in(reading.article.text, own) for reading in readings):
            yield term.word
