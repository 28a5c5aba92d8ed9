"""Why somebody went somewhere: what they went for is the reason, what they mean to do there is none."""

from pathlib import Path

import pytest

from briefings.commands.registry import answer_line
from briefings.models.answered import PlainAnswer
from tests.corpora import corpus_of

ROWS = [
    ("Mayor Ada Fors flew to Oslo to sign a pact on ferries, her office said.", "Why did Fors fly to Oslo?", True),
    ("Mayor Ada Fors made a first visit to Oslo in 11 years to meet fishermen.", "Why did Fors visit Oslo?", True),
    ("Mayor Ada Fors went to Oslo and agreed to meet fishermen.", "Why did Fors go to Oslo?", False),
    ("Mayor Ada Fors visited Oslo, where she is due to see a doctor.", "Why did Fors visit Oslo?", False),
    ("Mayor Ada Fors left Oslo to protest the tax on ferries.", "Why did Fors praise Oslo?", False),
    ("Mayor Ada Fors praised Oslo and refused to sign a pact.", "Why did Fors praise Oslo?", False),
]


@pytest.mark.parametrize(("sentence", "question", "is_told"), ROWS)
def test_an_errand_is_the_reason_of_a_journey(tmp_path: Path, sentence: str, question: str, is_told: bool) -> None:
    with corpus_of(tmp_path, {"id": "one", "date": "2026-03-04", "text": f"{sentence}\n\nIt rained."}) as services:
        answer = answer_line(question, services.names, services.desk(None))
    assert isinstance(answer, PlainAnswer)
    assert [" to " in f" {one.value}" for one in answer.findings] == [True] * is_told
