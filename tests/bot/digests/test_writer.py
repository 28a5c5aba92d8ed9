"""What a run says and what its thread is called, written for the platform that sends it."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.delivery import RefusedError
from bot.digests.parcel import Parcel
from bot.digests.writer import Writer
from bot.threads import Threads
from briefings.models.person import Person
from briefings.models.subscription import Run, Subscription
from briefings.services import Services
from briefings.store.base import Store
from briefings.store.opening import open_store
from briefings.topics.catalogue import open_catalogue
from briefings.topics.people import resolve_person
from tests.bot.digests.sending import discord_order, put_due, slack_order
from tests.bot.digests.test_rendering import discord_mail, slack_mail
from tests.wire.discord.markdown import Allowed as DiscordAllowed
from tests.wire.discord.markdown import check_markdown
from tests.wire.slack.mrkdwn import Allowed as SlackAllowed
from tests.wire.slack.mrkdwn import check_mrkdwn

MOST_LETTERS_OF_A_THREAD = 100
"""OpenAPI, `CreateTextThreadWithMessageRequest`."""


@pytest.fixture
async def writer(database: Path) -> AsyncIterator[tuple[Writer, Store]]:
    """A writer over the shipped corpus."""
    store, threads = open_store(str(database)), Threads(1)
    yield Writer(Services(store, open_catalogue(store), None), threads), store
    threads.close()
    store.close()


def follow_of_lee(store: Store) -> Subscription:
    """Lee Jae Myung, followed by a channel that was told nothing yet."""
    lee = resolve_person("Lee Jae Myung", store)
    assert isinstance(lee, Person)
    return slack_order().model_copy(
        update={"kind": "follow", "subject": lee.id, "title": lee.name, "schedule": None},
    )


async def parcel_of(writer: tuple[Writer, Store], order: Subscription, run: Run, *, excerpt_words: int = 90) -> Parcel:
    letter = await writer[0].write(order, run, slack_mail(excerpt_words))
    assert letter.parcel is not None
    return letter.parcel


async def test_new_words_are_told_also_after_some_that_could_not_be_sent_in_time(
    writer: tuple[Writer, Store],
) -> None:
    order, entries = follow_of_lee(writer[1]), writer[1].subscriptions
    put_due(entries, order, "9f86d081884c7d65", ago_s=9)
    (run,) = entries.claim_runs("a", now=2**31, until=2**31, limit=1)
    assert entries.note_run(run.model_copy(update={"state": "missed", "finished_at": 1}), "a")
    new = put_due(entries, order, "60303ae22b998861")
    assert "Lee Jae Myung" in (await parcel_of(writer, order, new)).parts[0]


async def test_a_thread_has_a_name_that_discord_takes(writer: tuple[Writer, Store]) -> None:
    order = slack_order().model_copy(update={"title": "summit " * 40})
    run = put_due(writer[1].subscriptions, order)
    letter = await writer[0].write(order, run, discord_mail())
    assert letter.parcel is not None
    assert len(letter.parcel.title) <= MOST_LETTERS_OF_A_THREAD


@pytest.mark.parametrize(("excerpt_words", "is_shown"), [(90, True), (1, False)])
async def test_what_a_digest_repeats_of_an_article_is_what_the_operator_allows(
    excerpt_words: int, is_shown: bool, writer: tuple[Writer, Store]
) -> None:
    order = slack_order()
    parcel = await parcel_of(writer, order, put_due(writer[1].subscriptions, order), excerpt_words=excerpt_words)
    titles = [json.loads(part)["text"].partition("\n")[0] for part in parcel.parts]
    assert ("Worded differently" in titles) == is_shown


async def test_missed_days_are_said_by_the_next_digest(writer: tuple[Writer, Store]) -> None:
    order, entries = slack_order(), writer[1].subscriptions
    put_due(entries, order, "2026-01-04", ago_s=90_000)
    (run,) = entries.claim_runs("a", now=2**31, until=2**31, limit=1)
    assert entries.note_run(run.model_copy(update={"state": "missed", "finished_at": 1}), "a")
    assert "Missed: Sun 4 Jan" in (await parcel_of(writer, order, put_due(entries, order))).parts[0]


@pytest.mark.parametrize(
    "title", ["<@123> @everyone", "[press](https://evil.example)", "discord.gg/abc", "<#9> </x:1>"]
)
def test_why_a_digest_is_refused_is_told_without_letting_its_title_take_effect(title: str) -> None:
    order = discord_order(channel="77").model_copy(update={"title": title})
    told = discord_mail().reason(order, RefusedError("50013"))
    assert check_markdown(told, DiscordAllowed(channels=frozenset({"77"}))) == ()
    order = slack_order(channel="C77").model_copy(update={"title": title})
    told = slack_mail().reason(order, RefusedError("not_in_channel"))
    assert check_mrkdwn(told, SlackAllowed(channels=frozenset({"C77"}))) == ()
