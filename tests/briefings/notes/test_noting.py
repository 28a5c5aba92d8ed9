import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.analyse import analyse
from briefings.compose.brief import compose_briefing
from briefings.compose.dossier import Dossier
from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.models.query import Filters, Window
from briefings.models.topic import Topic
from briefings.notes.noting import noted, notes_of, with_notes
from briefings.notes.statements import read_words, statement_words
from briefings.notes.writing import Notes
from briefings.store.sqlite import MEMORY, SqliteStore
from tests.briefings.compose.reading import article, seeds

TELLING = (
    "Both ministers met at the Grand Hotel in Split on Monday, 3 June 2024. The Grand Hotel was the venue."
    " “We will sign on 20 June,” said Ana Horvat. About 300 workers lost 40 jobs, the ministry said. A letter published"
    " on 1 June named 12 firms."
)


def read_pairs() -> list[tuple[Article, Analysis]]:
    articles = (*seeds(), article("telling", "2024-06-05", TELLING))
    return [(one, analyse(one)) for one in articles]


def parts(notes: Notes) -> tuple[object, ...]:
    return (notes.sentences, notes.told, notes.mentions, notes.venues, notes.signature)


def without_notes(analysis: Analysis) -> Analysis:
    quotes = tuple(quote.model_copy(update={"words": None, "stems": None}) for quote in analysis.quotes)
    return analysis.model_copy(update={"quotes": quotes, "notes": None})


def test_an_article_is_noted_when_it_is_read() -> None:
    one = article("telling", "2024-06-05", TELLING)
    notes = notes_of(one, analyse(one))
    assert [venue.naming for venue in notes.venues] == ["named", "called"]
    assert {told.counts[0].quantity.noun for told in notes.told if told.counts} == {"firms"}
    assert any(told.thing and told.thing.is_work for told in notes.told)
    assert {mention.counted.quantity.value for mention in notes.mentions} >= {300.0, 40.0}
    assert len(notes.sentences) == 5


def test_written_notes_say_what_the_text_says() -> None:
    for one, analysis in read_pairs():
        assert analysis.notes is not None
        assert parts(notes_of(one, analysis)) == parts(notes_of(one, without_notes(analysis)))


def test_noted_quotes_have_the_words_of_their_texts() -> None:
    for one, analysis in read_pairs():
        for quote in analysis.quotes:
            assert quote.stems is not None
            assert statement_words(quote, one) == read_words(quote, one)


def test_notes_of_another_version_are_read_anew() -> None:
    one = article("telling", "2024-06-05", TELLING)
    analysis = analyse(one)
    stale = analysis.model_copy(update={"notes": '["0",[],[],[],[]]'})
    assert parts(notes_of(one, stale)) == parts(notes_of(one, analysis))


def test_notes_are_written_anew_only_where_they_are_not_of_todays_form() -> None:
    one = article("telling", "2024-06-05", TELLING)
    analysis = analyse(one)
    assert with_notes(one, analysis) is analysis
    assert with_notes(one, without_notes(analysis)) == analysis


def test_noting_twice_changes_nothing() -> None:
    for one, analysis in read_pairs():
        assert noted(one, analysis) == analysis


def test_a_briefing_does_not_depend_on_notes() -> None:
    pairs = read_pairs()[:5]
    topic = Topic(slug="summit", title="Summit", terms=("summit",))
    articles = tuple(one for one, _ in pairs)
    as_of = max(one.published_on for one in articles)
    briefings = {
        compose_briefing(
            SqliteStore(MEMORY),
            Dossier(topic=topic, window=Window(), articles=articles, analyses=analyses),
            as_of,
            Filters(length="full"),
        )
        for analyses in (
            tuple(analysis for _, analysis in pairs),
            tuple(without_notes(analysis) for _, analysis in pairs),
        )
    }
    assert len(briefings) == 1


@given(st.text(max_size=300))
def test_any_text_can_be_noted(text: str) -> None:
    one = article("any", "2024-06-05", text)
    analysis = analyse(one)
    assert parts(notes_of(one, analysis)) == parts(notes_of(one, without_notes(analysis)))


@pytest.mark.parametrize(("text", "word"), [("co-operating", "cooper"), ("the colour", "color")])
def test_statements_are_spelled_one_way(text: str, word: str) -> None:
    one = article("a", "2024-06-05", f"“It is {text} we want,” said Ana Horvat.")
    (quote,) = [quote for quote in analyse(one).quotes if quote.kind == "direct"]
    assert word in statement_words(quote, one).quoted
