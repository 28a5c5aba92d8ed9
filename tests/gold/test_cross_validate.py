import json
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.gold import cross_validate, tiny_scorer

NAMES = ("Anna Lind", "Karl Vogel", "Rosa Vidal", "Tom Reed", "Eva Novak", "Paul Moreau")
WORDS = "The bridge pays for itself by summer."


def record(number: int) -> dict[str, object]:
    """An article with a quotation; the gold of every third gives it to somebody who is not in the article."""
    name, other = NAMES[number % len(NAMES)], NAMES[(number + 1) % len(NAMES)]
    said = (f"“{WORDS}” {name} said.", f"{name} met {other}. “{WORDS}”", f"{name} smiled.\n“{WORDS}” was the answer.")
    text = f"Mayor {name} opened bridge {number} on Monday.\n{said[number % 3]}"
    start = text.index(WORDS)
    speaker = name if number % 4 else "Nobody Known"
    quote = {"start": start, "end": start + len(WORDS), "speaker": speaker, "category": "named"}
    return {"doc_id": str(number), "text": text, "quotes": [quote], "ignore": [], "statements": []}


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    shutil.copy(str(tiny_scorer.__file__), tmp_path / "score.py")
    (tmp_path / "gold.jsonl").write_text("\n".join(json.dumps(record(number)) for number in range(24)))
    monkeypatch.setattr(sys, "path", [*sys.path])
    yield tmp_path / "gold.jsonl"
    sys.modules.pop("score", None)


@pytest.mark.parametrize("fold", range(4))
def test_nothing_is_learned_from_the_articles_that_are_read(fold: int) -> None:
    articles = list(range(10))
    rest = cross_validate.without(fold, articles, 4)
    assert sorted([*rest, *articles[fold::4]]) == articles
    assert not set(rest) & set(articles[fold::4])


def test_two_folds_are_left_out_of_what_the_confidence_is_fitted_by() -> None:
    assert cross_validate.without(0, list(range(10)), 5, 2) == [1, 3, 4, 6, 8, 9]


def test_every_article_is_read_once_in_the_order_of_the_file(gold: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        predicted = cross_validate.read_unseen(gold, 4, pool)
    assert [one["id"] for one in predicted] == [str(number) for number in range(24)]
    assert sum(one["quotes"][0]["text"] == WORDS for one in predicted if one["quotes"]) >= 8


def test_the_pipeline_reads_with_the_weights_that_it_is_given() -> None:
    own = cross_validate.read([record(3)], {"confidence:shift": 3.0}, {})
    other = cross_validate.read([record(3)], {"confidence:shift": -3.0}, {})
    assert own[0]["quotes"][0]["confidence"] > other[0]["quotes"][0]["confidence"]
