"""What somebody said about a matter over time: first, last, in whose words."""

from collections.abc import Iterator

import pytest

from briefings.commands.registry import answer_line
from briefings.models.answers import NotFound, QuoteList
from briefings.render.json import form_of
from briefings.render.terminal import to_text
from briefings.services import Services, open_services
from briefings.settings import Settings, shipped_corpus
from tests.corpora import Record, corpus_of


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with open_services(Settings(data_dir=tmp_path_factory.mktemp("data")), shipped_corpus()) as opened:
        yield opened


def asked(services: Services, line: str) -> QuoteList:
    answer = answer_line(line, services.names, services.desk(None))
    assert isinstance(answer, QuoteList)
    return answer


def test_the_first_and_the_last_day_are_told_with_their_places(services: Services) -> None:
    shown = to_text(asked(services, "quotes by lee about denuclearization"), 160)
    assert "First said 30 Oct 2025 [1¶9] [2¶6] · last said 4 Jan 2026 [3¶9]" in shown


def test_own_words_are_told_from_reports(services: Services) -> None:
    assert "In own quoted words only at [1¶9]" in to_text(asked(services, "quotes by lee about denuclearization"), 160)


def test_quotes_about_a_matter_stand_oldest_first(services: Services) -> None:
    shown = to_text(asked(services, "quotes by lee about milestone"), 160)
    places = [shown.index(words) for words in ("significant milestone", "crucial milestone")]
    assert places == sorted(places)
    assert "about milestone" in shown


def test_each_line_tells_what_to_know_of_its_source(services: Services) -> None:
    lines = to_text(asked(services, "quotes by lee about denuclearization"), 160)
    assert "translated · single source" in lines


def test_another_outlet_s_wording_hangs_on_the_line_though_it_lacks_the_word(services: Services) -> None:
    quotes = asked(services, "quotes by lee about silver").quotes
    assert {other.citation.source[:3] for quote in quotes for other in quote.same_as} == {"002", "003"}
    wordings = asked(services, "quotes by lee about boundless").quotes
    assert any("endless" in other.text for quote in wordings for other in quote.same_as)


def test_programs_read_the_days_too(services: Services) -> None:
    form = form_of(asked(services, "quotes by lee about denuclearization"))
    assert (form["about"], form["first_said"], form["last_said"]) == ("denuclearization", "2025-10-30", "2026-01-04")


VOTE: Record = {
    "id": "vote",
    "date": "2026-03-04",
    "title": "Council splits",
    "text": "Mayor Ann Keller said on Tuesday that the vote was “a surrender with minutes”. She left the hall.",
}


def test_a_few_quoted_words_are_about_what_their_sentence_says(tmp_path_factory: pytest.TempPathFactory) -> None:
    with corpus_of(tmp_path_factory.mktemp("vote"), VOTE) as services:
        assert [quote.text for quote in asked(services, "quotes by keller about vote").quotes] == [
            "a surrender with minutes"
        ]
        assert isinstance(answer_line("quotes by keller about taxes", services.names, services.desk(None)), NotFound)
