"""Questions that only the second look answers, and near misses that it must decline."""

from collections.abc import Iterator

import pytest

from briefings.commands.registry import answer_line
from briefings.models.answered import PlainAnswer
from briefings.services import Services
from tests.corpora import Record, corpus_of

STORY: Record = {
    "id": "harbour",
    "date": "2026-03-04",
    "title": "Crane falls on ferry in Ostrava Bay",
    "text": (
        "A crane fell on the ferry Linnet in the port of Tarn on Monday, after its brakes had failed. Two sailors were "
        "treated in a hospital in Brae.\n"
        "The harbour master, Nils Ek, was suspended on Tuesday. His deputy, Ada Fors, resigned.\n"
        "Ek had ruled the port for 14 years. He will have an operation on Friday.\n"
        "The port, which belongs to the city, was sold to the firm Dockland in 2019. The union opposes the sale of the "
        "last pier. “They want the water, not us,” said its leader, Jon Rask.\n"
        "Denholm has banned the sale of such cranes.\n"
    ),
}


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with corpus_of(tmp_path_factory.mktemp("harbour"), STORY) as opened:
        yield opened


def told(services: Services, question: str) -> list[str]:
    answer = answer_line(question, services.names, services.desk(None))
    return [one.text for one in answer.findings] if isinstance(answer, PlainAnswer) else []


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Where were the sailors treated?", "hospital in Brae"),
        ("What happened to Ek?", "suspended on Tuesday"),
        ("Is Ek still in office?", "suspended on Tuesday"),
        ("How long was Ek in power?", "14 years"),
        ("When will Ek have surgery?", "operation on Friday"),
        ("Who bought the port?", "sold to the firm Dockland"),
        ("Does the union support or oppose the sale of the pier?", "opposes"),
        ("Which country has banned the sale of such cranes?", "Denholm"),
        ("What happened in Tarn?", "A crane fell"),
    ],
)
def test_a_clause_tells_the_deed_that_is_asked(services: Services, question: str, words: str) -> None:
    found = told(services, question)
    assert found
    assert all(words in text for text in found), found


@pytest.mark.parametrize(
    "question",
    [
        "Did Ek resign?",
        "Who suspended the deputy?",
        "Where were such cranes sold?",
        "Why did Rask resign?",
        "Did the city oppose the sale?",
        "How long did Fors rule the port?",
        "What happened to Rask?",
    ],
)
def test_a_near_miss_is_declined(services: Services, question: str) -> None:
    assert told(services, question) == []
