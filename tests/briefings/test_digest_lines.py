"""What the lines of a digest say where outlets tell the same, or differ."""

from datetime import date
from pathlib import Path

import pytest

from briefings.models.digest import Digest
from tests.briefings.grid_talks import FIRST, FOLLOW, SECOND, send, write
from tests.corpora import Record, corpus_of


def test_what_outlets_count_differently_is_told_once_and_is_no_single_source(tmp_path: Path) -> None:
    signed: Record = {
        "id": "six",
        "date": "2025-11-22",
        "outlet": "The Copy",
        "title": "Fifteen accords",
        "text": "Rosa Vidal and the governors met in the old customs house of Porto on Saturday and signed 15 contracts"
        " for the grid, her office said.\n\nVidal will meet Governor Luis Prado in Faro on Tuesday.",
    }
    other: Record = {
        "id": "seven",
        "date": "2025-11-22",
        "outlet": "The Herald",
        "title": "Grid: contracts at last",
        "text": "The ministry and four provinces signed 14 contracts for the grid on Saturday, on cables and"
        " land.\n\nShe is due to hold talks and a lunch with Governor Luis Prado in Faro on Tuesday, before a dinner.",
    }
    with corpus_of(tmp_path, FIRST) as services:
        send(services)
    with corpus_of(tmp_path, FIRST, signed, other) as services:
        digest = write(services).answer
    assert digest is not None
    (differing,) = digest.disagreements
    assert sorted(value.value for value in differing.values) == ["14 contracts", "15 contracts"]
    (claim,) = [claim for claim in digest.claims if "contracts" in claim.text]
    assert claim.flags[:1] == ("disagreement",)
    (meeting,) = [claim for claim in digest.ahead if "Prado" in claim.text]
    assert meeting.text.startswith("Vidal will meet")
    assert len(meeting.citations) == 2
    assert meeting.flags == ()


def told_of(tmp_path: Path, one: str, other: str) -> Digest:
    """What a place that knows the first article is told of two that come on the day of the talks."""
    news: list[Record] = [
        {"id": "six", "date": "2025-11-22", "outlet": "The Copy", "title": "The grid", "text": one},
        {"id": "seven", "date": "2025-11-22", "outlet": "The Herald", "title": "A day for the grid", "text": other},
    ]
    with corpus_of(tmp_path, FIRST) as services:
        send(services)
    with corpus_of(tmp_path, FIRST, *news) as services:
        digest = write(services).answer
    assert digest is not None
    return digest


# two plans for one day, and how many they are
PLANS = [
    ("Work on the grid will begin on December 13.", "Work is to start on December 13 and to last two years.", 1),
    ("Vidal will meet Luis Prado in Faro on December 13.", "Vidal will see Marta Lobo of Aveiro on December 13.", 2),
    ("The union will vote on December 13.", "The governors will sign on December 13.", 2),
]


@pytest.mark.parametrize(("one", "other", "plans"), PLANS)
def test_a_plan_stands_once_and_two_stand_twice(tmp_path: Path, one: str, other: str, plans: int) -> None:
    digest = told_of(tmp_path, f"The grid talks went on in Porto. {one}", f"The grid was spoken of in Faro. {other}")
    ahead = [claim for claim in digest.ahead if claim.on and claim.on.first == date(2025, 12, 13)]
    assert len(ahead) == plans
    assert ("single_source" in ahead[0].flags) == (plans > 1)


def test_first_sentences_that_count_differently_are_one_line_with_a_warning(tmp_path: Path) -> None:
    digest = told_of(
        tmp_path,
        "A report published by the ministry on Saturday found 14 cracks in the towers of the old grid.",
        "The report on the towers of the old grid, published on Saturday, lists 16 cracks in the towers.",
    )
    (claim,) = digest.claims
    assert claim.flags == ("disagreement",)
    assert len({citation.article_id for citation in claim.citations}) == 2


def test_new_words_that_two_outlets_render_are_one_line(tmp_path: Path) -> None:
    other: Record = {
        **SECOND,
        "id": "six",
        "outlet": "The Copy",
        "text": "“The accord we have will outlive this government,” Rosa Vidal said in Porto on the grid.",
    }
    with corpus_of(tmp_path, FIRST) as services:
        services.store.subscriptions.keep(FOLLOW, None)
        send(services, FOLLOW)
    with corpus_of(tmp_path, FIRST, SECOND, other) as services:
        digest = send(services, FOLLOW).answer
        assert write(services, FOLLOW).answer is None
    assert digest is not None
    (line,) = digest.quotations
    assert len(line.same_as) == 1
    assert len(digest.sources) == 2
