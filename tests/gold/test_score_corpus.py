"""The scorer of corpora is itself held against answers whose worth is known, on the marks of the seeds."""

from datetime import date

from briefings.models.answers import Citation, Disagreement, DisagreementValue, QuotedLine, Wording
from briefings.models.span import Span
from tests.gold.articles import read_articles
from tests.gold.load import ROOT, locate, read_corpus
from tests.gold.rates import Rate, Score
from tests.gold.score_corpus import Reading, score_corpus
from tests.gold.values import CorpusPlace

GOLD = read_corpus("seeds")
ARTICLES = read_articles(ROOT / GOLD.folder)
SETS = [one for one in GOLD.same if not one.optional]


def cite(place: CorpusPlace) -> Citation:
    article = next(article for article in ARTICLES if article.source == place.source)
    span = locate(article, place).span
    return Citation(article_id=article.id, source=article.source, paragraph=place.at, span=span)


def line(place: CorpusPlace) -> QuotedLine:
    citation = cite(place)
    return QuotedLine(
        parts=(place.words,),
        kind="direct",
        speaker=None,
        basis="unknown",
        published_on=date(2026, 1, 1),
        citation=citation,
        spans=(Span(*citation.span),),
        context=place.words,
    )


def wording(*places: CorpusPlace) -> Wording:
    return Wording(speaker="Lee", renderings=tuple(line(place) for place in places))


def card(verdict: str, *places: CorpusPlace) -> Disagreement:
    values = tuple(DisagreementValue(value=place.words, citation=cite(place)) for place in places)
    return Disagreement.model_validate({"what": "when", "verdict": verdict, "values": values})


def score(*wordings: Wording, cards: tuple[Disagreement, ...] = ()) -> Score:
    return score_corpus(GOLD, Reading(ARTICLES, (), wordings, cards))


def test_the_marked_sets_given_back_are_worth_one() -> None:
    rates = score(*(wording(*one.members) for one in SETS)).rates
    assert rates["wordings"] == rates["wordings_true"] == Rate(6, 6, 6)
    assert rates["apart"].f1 == 1.0


def test_a_set_with_the_optional_place_of_its_own_article_is_still_marked() -> None:
    thirty_years = next(one for one in SETS if one.also)
    assert score(wording(*thirty_years.members, *thirty_years.also)).rates["wordings_true"] == Rate(1, 1, 1)


def test_two_sets_joined_are_both_found_and_not_true() -> None:
    rates = score(wording(*SETS[0].members, *SETS[1].members)).rates
    assert (rates["wordings"].right, rates["wordings_true"].right) == (2, 0)


def test_a_joined_look_alike_is_named() -> None:
    result = score(wording(*GOLD.apart[0].members))
    assert result.rates["apart"].right == len(GOLD.apart) - 1
    assert "spokesperson and president" in next(miss.marked for miss in result.misses if miss.figure == "apart")


def test_a_disagreement_needs_its_places_and_its_verdict() -> None:
    interview = GOLD.disagreements[0]
    right = score(cards=(card("differ", *interview.members),)).rates
    wrong = score(cards=(card("cannot_tell", *interview.members),)).rates
    assert (right["disagreements"].right, wrong["disagreements"].right) == (1, 0)


def test_a_flagged_agreement_costs_twice() -> None:
    rates = score(cards=(card("differ", *GOLD.agreements[0].members),)).rates
    assert rates["disagreements_true"] == Rate(0, 1, 1)
    assert rates["agreements"].right == len(GOLD.agreements) - 1
