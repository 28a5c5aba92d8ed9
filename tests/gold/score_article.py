"""Hold the analysis of one article against its marks.

Figures: ``found speaker name kind basis joined indirect`` (`tests.gold.score_quotes`), ``people`` (everybody whom the
article names, once each), ``dates`` (the words of a date and the calendar date that they mean) and ``events`` (those
given, each on a marked date).
"""

from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.models.span import Span
from briefings.text.dates import find_dates
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
    _score_events(tally, marked, analysis)
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
    article = marked.article
    given = _dates(article, analysis)
    claimed: set[Span] = set()
    for gold, at in marked.dates:
        near = {span: values for span, values in given.items() if at.meets(At(span))}
        right = [span for span, values in near.items() if gold.on.iso() in values]
        claimed.update(right)
        if not gold.optional:
            tally.count("dates", right=bool(right), given=bool(right), marked=1)
            if not right:
                said = [value for values in near.values() for value in values]
                tally.miss("dates", place_of(article, at), f"{gold.words} = {gold.on.iso()}", said or None)
    for span in sorted(given.keys() - claimed):
        tally.count("dates", given=1)
        words = cut(article, At(span))
        tally.miss("dates", place_of(article, At(span)), None, f"{words} = {' to '.join(given[span])}")


def _dates(article: Article, analysis: Analysis) -> dict[Span, tuple[str, ...]]:
    """Date words and the one date, or the two ends of a range, that the product reads from them."""
    given: dict[Span, tuple[str, ...]] = {}
    paragraph, anchor = 0, None
    for sentence in analysis.sentences:
        if article.paragraph_at(sentence.start) != paragraph:
            paragraph, anchor = article.paragraph_at(sentence.start), None
        for mention in find_dates(article.text, sentence, article.published_on, anchor):
            anchor = mention.on
            ends = (mention.on, mention.until) if mention.until else (mention.on,)
            given[mention.span] = tuple(end.iso() for end in ends)
    return given


def _score_events(tally: Tally, marked: MarkedArticle, analysis: Analysis) -> None:
    for event in analysis.events:
        date_at = At(event.date_span)
        values = [gold.on.iso() for gold, at in marked.dates if at.meets(date_at)]
        place = f"{place_of(marked.article, date_at)} {cut(marked.article, date_at)!r}"
        tally.judge("events", event.on.iso() in values, place, values or None, event.on.iso())
