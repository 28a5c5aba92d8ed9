from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from briefings.commands.registry import answer_line
from briefings.models.answered import PlainAnswer
from briefings.models.answers import Answer
from briefings.services import Services
from tests.briefings.compose.answering import abroad_stories, home_stories, last_stories, more_stories, stories
from tests.corpora import corpus_of

WORLDS = {
    "stories": stories,
    "more": more_stories,
    "last": last_stories,
    "abroad": abroad_stories,
    "home": home_stories,
}
ANSWERED = [(name, *case) for name, world in WORLDS.items() for case in world.ANSWERED]
DECLINED = [(name, question) for name, world in WORLDS.items() for question in world.DECLINED]


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Services]]:
    with ExitStack() as stack:
        yield {
            name: stack.enter_context(corpus_of(tmp_path_factory.mktemp(name), *world.STORIES))
            for name, world in WORLDS.items()
        }


def ask(services: Services, question: str) -> Answer:
    return answer_line(f"ask {question}", services.names, services.desk(None))


@pytest.mark.parametrize(("world", "question", "expected"), ANSWERED)
def test_a_question_is_answered_in_its_own_terms(
    worlds: dict[str, Services], world: str, question: str, expected: tuple[str, ...]
) -> None:
    answer = ask(worlds[world], question)
    assert isinstance(answer, PlainAnswer)
    told = [one.value or (one.on.iso() if one.on and answer.kind == "when" else one.text) for one in answer.findings]
    assert len(told) == len(expected), told
    for words in expected:
        assert any(words in one for one in told), told


@pytest.mark.parametrize(("world", "question"), DECLINED)
def test_what_no_sentence_says_is_declined(worlds: dict[str, Services], world: str, question: str) -> None:
    answer = ask(worlds[world], question)
    assert not answer.found, [(one.value, one.text) for one in getattr(answer, "findings", ())]
