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

MARCH: Record = {
    "id": "march",
    "date": "2026-03-04",
    "title": "Mayor backs tunnel",
    "text": "“The tunnel will be dug by 2030,” Mayor Ann Keller told reporters in Torvik. She took no questions.",
}
APRIL: Record = {
    "id": "april",
    "date": "2026-04-08",
    "title": "Tunnel in doubt",
    "text": "Mayor Ann Keller said that the tunnel would cost more than the town had. Nobody contradicted her.",
}
MAY: Record = {
    "id": "may",
    "date": "2026-05-06",
    "title": "No tunnel",
    "text": "“There will be no tunnel in my time,” Mayor Ann Keller told the council. “I am sorry for it,” she said.",
}
VOTE: Record = {
    "id": "vote",
    "date": "2026-05-20",
    "title": "Council splits",
    "text": "Mayor Ann Keller said on Tuesday that the vote was “a surrender with minutes”. She left the hall.",
}


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with open_services(Settings(data_dir=tmp_path_factory.mktemp("data")), shipped_corpus()) as opened:
        yield opened


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with corpus_of(tmp_path_factory.mktemp("town"), MARCH, APRIL, MAY, VOTE) as opened:
        yield opened


def asked(services: Services, line: str) -> QuoteList:
    answer = answer_line(line, services.names, services.desk(None))
    assert isinstance(answer, QuoteList)
    return answer


def test_the_first_and_the_last_day_are_told_with_their_places(town: Services) -> None:
    shown = to_text(asked(town, "quotes by keller about tunnel"), 160)
    assert "First said 4 Mar 2026 [1¶1] · last said 6 May 2026 [3¶1]" in shown


def test_own_words_are_told_from_reports(town: Services) -> None:
    assert "In own quoted words only at [1¶1] [3¶1]" in to_text(asked(town, "quotes by keller about tunnel"), 160)


def test_quotes_about_a_matter_stand_oldest_first(town: Services) -> None:
    shown = to_text(asked(town, "quotes by keller about tunnel"), 160)
    places = [shown.index(words) for words in ("dug by 2030", "cost more than", "no tunnel in my time")]
    assert places == sorted(places)
    assert "Ann Keller about tunnel" in shown


def test_each_line_tells_what_to_know_of_its_source(services: Services) -> None:
    lines = to_text(asked(services, "quotes by lee about denuclearization"), 160)
    assert "translated" in lines
    assert "single source" in to_text(asked(services, "quotes by lee about voting"), 160)


def test_another_outlet_s_wording_hangs_on_the_line_though_it_lacks_the_word(services: Services) -> None:
    quotes = asked(services, "quotes by lee about silver").quotes
    assert {other.citation.source[:3] for quote in quotes for other in quote.same_as} == {"002", "003"}
    wordings = asked(services, "quotes by lee about boundless").quotes
    assert any("endless" in other.text for quote in wordings for other in quote.same_as)


def test_programs_read_the_days_too(town: Services) -> None:
    form = form_of(asked(town, "quotes by keller about tunnel"))
    assert (form["about"], form["first_said"], form["last_said"]) == ("tunnel", "2026-03-04", "2026-05-06")


def test_a_few_quoted_words_are_about_what_their_sentence_says(town: Services) -> None:
    assert [
        "a surrender with minutes" in quote.text for quote in asked(town, "quotes by keller about vote").quotes
    ] == [True]


def test_what_somebody_never_spoke_about_is_not_found(town: Services) -> None:
    assert isinstance(answer_line("quotes by keller about taxes", town.names, town.desk(None)), NotFound)
