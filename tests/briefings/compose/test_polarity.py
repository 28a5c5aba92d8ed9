"""What somebody denied is not their statement."""

from pathlib import Path

import pytest

from briefings.commands.registry import answer_line
from briefings.models.answers import CheckResult
from tests.corpora import Record, corpus_of

# text, what is asked of Rosa Vidal, verdicts that are wrong
DENIED = [
    ("Minister Rosa Vidal denied that she had met the builder in March.", "she had met the builder", {"reported"}),
    (
        "Minister Rosa Vidal refused to confirm that the auditors had resigned.",
        "the auditors had resigned",
        {"reported"},
    ),
    ("Minister Rosa Vidal did not say whether she would step down in May.", "she would step down", {"reported"}),
    ("“I do not think that the bridge is safe,” Minister Rosa Vidal said.", "the bridge is safe", {"quoted", "near"}),
    ("“We are not saying that it is habitable,” Minister Rosa Vidal said.", "it is habitable", {"quoted", "near"}),
]


@pytest.mark.parametrize(("text", "asked", "wrong"), DENIED)
def test_what_is_denied_is_no_statement(tmp_path: Path, text: str, asked: str, wrong: set[str]) -> None:
    record: Record = {"id": "a", "date": "2026-03-02", "text": f"{text}\nRosa Vidal spoke on Monday."}
    with corpus_of(tmp_path, record) as services:
        result = answer_line(f"check Rosa Vidal “{asked}”", services.names, services.desk(None))
    assert isinstance(result, CheckResult)
    assert result.verdict not in wrong


def test_a_role_that_the_corpus_gives_a_person_is_not_somebody_else(tmp_path: Path) -> None:
    text = "Energy Minister Rosa Vidal spoke on Monday. “The grid will hold,” Vidal said."
    with corpus_of(tmp_path, {"id": "a", "date": "2026-03-02", "text": text}) as services:
        result = answer_line("check energy minister “the grid will hold”", services.names, services.desk(None))
    assert isinstance(result, CheckResult)
    assert result.verdict == "quoted"


def test_a_longer_name_of_the_same_words_is_never_called_somebody_else(tmp_path: Path) -> None:
    text = "“I will stay,” Rosa Vidal Mamani said on Monday.\nRosa Vidal left on Tuesday. “No,” Rosa Vidal said."
    with corpus_of(tmp_path, {"id": "a", "date": "2026-03-03", "text": text}) as services:
        result = answer_line("check Rosa Vidal “I will stay”", services.names, services.desk(None))
    assert isinstance(result, CheckResult)
    assert result.verdict != "someone_else"
