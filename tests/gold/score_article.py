"""Hold the analysis of one article against its marks.

Figures: ``found speaker name kind basis joined indirect`` (`tests.gold.score_quotes`), ``people`` (everybody whom the
article names, once each) and ``dates`` (the words of a date and the calendar date that they mean).
"""

from briefings.models.analysis import Analysis
from briefings.models.span import Span
from tests.gold.load import At, MarkedArticle, cut, place_of
from tests.gold.names import find_person
from tests.gold.rates import Score, Tally
from tests.gold.score_quotes import score_indirects, score_quotes
from tests.gold.values import GoldPerson


def score_article(marked: MarkedArticle, analysis: Analysis, people: tuple[GoldPerson, ...]) -> Score:
    """Count what is right in an article's analysis.

    Args:
        marked: The article with its marks.
        analysis: What the product read.
        people: The people of the corpus, for the forms of their names.
    """
    tally = Tally()
    score_quotes(tally, marked, analysis)
    score_indirects(tally, marked, analysis)
    _score_people(tally, marked, analysis, people)
    _score_dates(tally, marked, analysis)
    return tally.score()


def _score_people(tally: Tally, marked: MarkedArticle, analysis: Analysis, people: tuple[GoldPerson, ...]) -> None:
    forms = {person.name: person.aliases for person in people}
    known = [(name, forms.get(name, ())) for name in (*marked.gold.people, *marked.gold.people_optional)]
    missing = set(marked.gold.people)
    tally.count("people", marked=len(missing))
    for member in analysis.cast:
        name = find_person(member.name, known)
        if name in marked.gold.people_optional:
            continue
        is_right = name in missing
        tally.count("people", right=is_right, given=1)
        if is_right:
            missing.discard(str(name))
        else:
            tally.miss("people", marked.article.source, None, f"{member.name} ({len(member.mentions)})")
    for name in sorted(missing):
        tally.miss("people", marked.article.source, name, None)


def _score_dates(tally: Tally, marked: MarkedArticle, analysis: Analysis) -> None:
    given = {event.date_span: event.on.iso() for event in analysis.events}
    claimed: set[Span] = set()
    for gold, at in marked.dates:
        near = {span: iso for span, iso in given.items() if at.meets(At(span))}
        right = [span for span, iso in near.items() if iso == gold.on.iso()]
        claimed.update(right)
        if not gold.optional:
            tally.count("dates", right=bool(right), given=bool(right), marked=1)
            if not right:
                tally.miss(
                    "dates", place_of(marked.article, at), f"{gold.words} = {gold.on.iso()}", sorted(near.values())
                )
    for span in sorted(given.keys() - claimed):
        tally.count("dates", given=1)
        words = cut(marked.article, At(span))
        tally.miss("dates", place_of(marked.article, At(span)), None, f"{words} = {given[span]}")
