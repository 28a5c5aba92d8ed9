"""Each quotation of a message is checked against whom the message names for it."""

from collections.abc import Iterator

import pytest

from briefings.commands.arguments import CheckQuotesArgs
from briefings.commands.check_quotes import check_quotes
from briefings.services import Services, open_services
from briefings.settings import Settings, shipped_corpus


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with open_services(Settings(data_dir=tmp_path_factory.mktemp("data")), shipped_corpus()) as opened:
        yield opened


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (
            "Anna Lind said “the bridge is safe,” and Kwame Mensah called it “a deadly mess.”",
            [("Anna Lind", "the bridge is safe"), ("Kwame Mensah", "a deadly mess")],
        ),
        (
            "Anna Lind said “we will open it”, while Kwame Mensah said “we will not”.",
            [("Anna Lind", "we will open it"), ("Kwame Mensah", "we will not")],
        ),
        ("Anna Lind said “yes” and “no”.", [("Anna Lind", "yes"), ("Anna Lind", "no")]),
    ],
)
def test_two_speakers_of_one_sentence_are_asked_about_their_own_words(
    services: Services, message: str, expected: list[tuple[str, str]]
) -> None:
    found = check_quotes(CheckQuotesArgs(text=message), services.desk(None))
    assert [(result.person, result.asked) for result in found.results] == expected
