"""Requests become replies, whatever happens on the way."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import bot.dispatch
from bot.corpus import Corpus
from bot.dispatch import Dispatcher, Request
from bot.metrics import Metrics
from bot.settings import ServeSettings
from bot.threads import Threads
from briefings.errors import ConfigurationError, StoreError
from briefings.models.asked import Asked
from briefings.services import Place

BRIEF = Request("slack", "slack T U", Asked(command="brief", line="lee-xi"))


@pytest.fixture
async def corpus(database: Path) -> AsyncIterator[Corpus]:
    threads = Threads()
    opened = await Corpus.open(Place(str(database), None), ServeSettings(), threads, Metrics())
    yield opened
    opened.close()
    threads.close()


@pytest.fixture
def dispatcher(corpus: Corpus) -> Dispatcher:
    return Dispatcher(corpus, Threads(), Metrics())


async def test_a_command_is_answered_with_its_canonical_line(dispatcher: Dispatcher) -> None:
    reply = await dispatcher.answer(BRIEF)
    assert (reply.asked.line, reply.problem) == ('"lee-xi"', None)


async def test_what_the_asker_can_mend_is_told_kindly(dispatcher: Dispatcher) -> None:
    reply = await dispatcher.answer(BRIEF._replace(asked=Asked(command="check", line="lee")))
    assert reply.problem is not None
    assert (reply.problem.kind, reply.problem.missing) == ("user", "words")


async def test_a_fault_of_ours_is_logged_once_under_the_reference_that_the_asker_sees(
    dispatcher: Dispatcher, corpus: Corpus, caplog: pytest.LogCaptureFixture
) -> None:
    corpus.services.store.close()
    reply = await dispatcher.answer(BRIEF)
    assert reply.problem is not None
    assert reply.problem.message.startswith("I cannot get at my articles at the moment (ref ")
    reference = reply.problem.message.partition("ref ")[2][:4]
    assert [reference in record.message for record in caplog.records if record.levelname == "ERROR"] == [True]
    assert "lee-xi" not in "".join(record.message for record in caplog.records)


async def test_what_takes_too_long_is_given_up(dispatcher: Dispatcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.dispatch, "DEADLINE_S", 0.0)
    reply = await dispatcher.answer(BRIEF)
    assert reply.problem is not None
    assert reply.problem.kind == "busy"


async def test_a_flood_is_told_to_wait(dispatcher: Dispatcher) -> None:
    flood = [await dispatcher.answer(BRIEF._replace(asked=Asked(command="help"))) for _ in range(20)]
    assert flood[0].problem is None
    assert flood[-1].problem is not None
    assert "wait a few seconds" in flood[-1].problem.message


def test_a_database_that_is_away_is_worth_another_try_and_is_not_described(dispatcher: Dispatcher) -> None:
    told = dispatcher.problem_of(StoreError("secret path")).message
    assert "ask again in a minute" in told
    assert "secret" not in told


def test_a_bug_and_an_operators_error_look_alike_to_the_asker(dispatcher: Dispatcher) -> None:
    told = [dispatcher.problem_of(fault).message for fault in (ConfigurationError("secret path"), KeyError("x"))]
    assert all(message.startswith("Something broke on my side (ref ") for message in told)
    assert "secret" not in told[0]


async def test_before_the_first_article_is_read_it_says_so(tmp_path: Path) -> None:
    threads = Threads()
    place = Place(str(tmp_path / "new.db"), tmp_path)
    corpus = await Corpus.open(place, ServeSettings(), threads, Metrics())
    reply = await Dispatcher(corpus, threads, Metrics()).answer(BRIEF)
    corpus.close()
    threads.close()
    assert reply.problem is not None
    assert "still reading" in reply.problem.message


@pytest.mark.parametrize("has_folder", [True, False])
async def test_a_corpus_without_articles_is_not_told_as_one_that_is_being_read(
    has_folder: bool, tmp_path: Path
) -> None:
    threads = Threads()
    (folder := tmp_path / "articles").mkdir()
    place = Place(str(tmp_path / "new.db"), folder if has_folder else None)
    corpus = await Corpus.open(place, ServeSettings(), threads, Metrics())
    await corpus.load()
    reply = await Dispatcher(corpus, threads, Metrics()).answer(BRIEF)
    corpus.close()
    threads.close()
    assert reply.problem is not None
    assert "no articles" in reply.problem.message
    assert "CORPUS_DIR" in reply.problem.message


async def test_a_database_file_that_was_deleted_or_replaced_is_not_ready(corpus: Corpus, database: Path) -> None:
    assert await corpus.waits() is None
    database.rename(database.with_suffix(".away"))
    assert "is gone" in (await corpus.waits() or "")
    database.write_bytes(b"")
    assert "another file" in (await corpus.waits() or "")
