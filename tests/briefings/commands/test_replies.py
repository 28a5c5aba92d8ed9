"""Questions to the delivered corpus, and every button that their answers offer, pressed."""

from collections.abc import Iterator

import pytest

from briefings.commands.registry import Reply, reply_again, reply_to_line
from briefings.errors import UsageError
from briefings.models.answers import Ambiguous, NotFound
from briefings.models.asked import Asked
from briefings.models.views import CheckList, Passage, WordingList
from briefings.render.follow_ups import FollowUp, decode
from briefings.render.slack import to_slack
from briefings.services import Services, open_services
from briefings.settings import Settings, shipped_corpus
from tests.wire.slack.blocks import elements

QUESTIONS = (
    "brief lee-xi",
    "brief lee-xi full",
    "quotes lee-xi",
    "who-said xi",
    'who-said "unprecedented"',
    'check lee "unprecedented"',
    'check xi "constructive role"',
    'check lee "denuclearization is impossible"',
    "timeline lee-xi",
    "changed lee-xi since 2025-11-01",
    "topics",
    "ask when did Lee start his state visit?",
    "ask where did Lee meet Kim Jong-un?",
    "ask when did Kim arrive?",
    "search nuclear",
    "sources",
    "wording lee-xi",
    "paragraph 002 7",
    "brief lee-chi",
    "who-said kim",
    'check-quotes Lee called it "unprecedented" and Xi spoke of a "constructive role".',
)


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    settings = Settings(data_dir=tmp_path_factory.mktemp("data"))
    with open_services(settings, shipped_corpus()) as opened:
        yield opened


def ask(services: Services, line: str) -> Reply:
    return reply_to_line(line, services.names, services.desk(None))


def pressed(services: Services, reply: Reply) -> list[tuple[FollowUp, Reply]]:
    """What each button and choice of an answer leads to."""
    message = to_slack(reply.answer, reply.asked)
    parts = [part for block in message.blocks for part in elements(block)]
    values = [part["value"] for part in parts if "value" in part]
    values += [option["value"] for part in parts for option in part.get("options", ())]
    found = [decode(value, dict(message.kept).get) for value in values]
    follow_ups = [each for each in found if isinstance(each, FollowUp)]
    assert len(follow_ups) == len(values)
    return [(each, reply_again(each.asked, services.names, services.desk(None))) for each in follow_ups]


@pytest.mark.parametrize("line", QUESTIONS)
def test_every_button_leads_to_an_answer(services: Services, line: str) -> None:
    instead = [
        each.asked
        for each, reply in pressed(services, ask(services, line))
        if isinstance(reply.answer, NotFound | Ambiguous) and each.act == "ask" and each.command != "wording"
    ]
    assert instead == []


@pytest.mark.parametrize("line", QUESTIONS)
def test_what_was_asked_can_be_asked_again(services: Services, line: str) -> None:
    reply = ask(services, line)
    assert reply_again(reply.asked, services.names, services.desk(None)) == reply


def test_a_page_and_a_view_stay_with_what_is_asked_again(services: Services) -> None:
    asked = Asked(command="quotes", line='"lee-xi"', page=2, view="sources")
    assert reply_again(asked, services.names, services.desk(None)).asked == asked


def test_a_command_of_another_version_is_told(services: Services) -> None:
    with pytest.raises(UsageError, match='no command "dance"'):
        reply_again(Asked(command="dance"), services.names, services.desk(None))


def test_the_same_words_stand_side_by_side(services: Services) -> None:
    found = ask(services, "wording by lee about milestone").answer
    assert isinstance(found, WordingList)
    assert {line.citation.source[:3] for wording in found.wordings for line in wording.renderings} == {"002", "003"}


def test_wordings_that_differ_come_first(services: Services) -> None:
    found = ask(services, "wording lee-xi").answer
    assert isinstance(found, WordingList)
    differs = [wording.differs for wording in found.wordings]
    assert differs == sorted(differs, reverse=True)


def test_words_that_one_article_alone_has_have_no_other_rendering(services: Services) -> None:
    found = ask(services, "wording by xi about communication").answer
    assert isinstance(found, NotFound)


@pytest.mark.parametrize("line", ["paragraph 002 7", "paragraph 002¶7", "paragraph 002_f40bd6caac6023d5.txt 7"])
def test_a_paragraph_is_found_by_the_start_of_its_source(services: Services, line: str) -> None:
    found = ask(services, line).answer
    assert isinstance(found, Passage)
    assert found.text.endswith("calling it “unprecedented.”")
    assert "Lee" in (found.quotes[-1].speaker or "")


def test_a_paragraph_is_found_by_the_id_of_its_article(services: Services) -> None:
    found = ask(services, "paragraph 002 7").answer
    assert isinstance(found, Passage)
    assert ask(services, f"paragraph {found.citation.article_id} 7").answer == found


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("paragraph 002 99", "002_f40bd6caac6023d5.txt has no paragraph 99; it has 21."),
        ("paragraph 002 0", "002_f40bd6caac6023d5.txt has no paragraph 0; it has 21."),
        ("paragraph nosuch 1", "No source is called nosuch. Type sources to list them all."),
    ],
)
def test_a_paragraph_that_is_not_there_is_told(services: Services, line: str, sentence: str) -> None:
    found = ask(services, line).answer
    assert isinstance(found, NotFound)
    assert found.message == sentence


@pytest.mark.parametrize("line", ["paragraph", "paragraph 7", "paragraph 002 seven", "paragraph 002 1234567"])
def test_a_paragraph_needs_a_source_and_a_number(services: Services, line: str) -> None:
    with pytest.raises(UsageError, match="Which paragraph"):
        ask(services, line)


def test_each_quotation_of_a_message_gets_its_verdict(services: Services) -> None:
    found = ask(
        services, "check-quotes Lee called it “unprecedented.” “Denuclearization is impossible,” Xi said."
    ).answer
    assert isinstance(found, CheckList)
    assert [(result.person, result.asked, result.verdict) for result in found.results] == [
        ("Lee Jae Myung", "unprecedented", "quoted"),
        ("Xi Jinping", "Denuclearization is impossible", "not_found"),
    ]


def test_a_message_that_quotes_nothing_is_told_so(services: Services) -> None:
    found = ask(services, "check-quotes nothing of that kind here").answer
    assert isinstance(found, NotFound)
