from collections.abc import Iterator

import pytest

from briefings.commands.registry import answer_line
from briefings.models.answered import PlainAnswer
from briefings.models.answers import Answer
from briefings.services import Services
from tests.briefings.compose.answering.stories import ANSWERED, DECLINED, STORIES
from tests.corpora import corpus_of


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with corpus_of(tmp_path_factory.mktemp("stories"), *STORIES) as opened:
        yield opened


def ask(services: Services, question: str) -> Answer:
    return answer_line(f"ask {question}", services.names, services.desk(None))


@pytest.mark.parametrize(("question", "expected"), ANSWERED)
def test_a_question_is_answered_in_its_own_terms(services: Services, question: str, expected: tuple[str, ...]) -> None:
    answer = ask(services, question)
    assert isinstance(answer, PlainAnswer)
    told = [one.value or (one.on.iso() if one.on and answer.kind == "when" else one.text) for one in answer.findings]
    assert len(told) == len(expected), told
    for words in expected:
        assert any(words in one for one in told), told


@pytest.mark.parametrize("question", DECLINED)
def test_what_no_sentence_says_is_declined(services: Services, question: str) -> None:
    answer = ask(services, question)
    assert not answer.found, [(one.value, one.text) for one in getattr(answer, "findings", ())]
