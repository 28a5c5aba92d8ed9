"""One rendering for many orders says to each what its own would say."""

import asyncio
import json
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.delivery import Delivery
from bot.digests.mail import Mail
from bot.digests.rendering import Renderings
from bot.digests.writer import Writer
from bot.discord.digest_mail import DiscordMail
from bot.discord.outbox import Outbox as DiscordOutbox
from bot.discord.rest import Rest
from bot.metrics import Metrics
from bot.slack.digest_mail import SlackMail
from bot.slack.outbox import Outbox
from bot.slack.tokens import Identity, OneToken
from bot.slack.wire import SlackWire
from bot.threads import Threads
from briefings.digesting import write_run
from briefings.models.subscription import Subscription
from briefings.services import Services
from briefings.store.opening import open_store
from briefings.topics.catalogue import open_catalogue
from tests.bot.digests.sending import discord_order, put_due, slack_order


def slack_mail(excerpt_words: int = 90) -> Mail:
    """Renders, and is connected to nothing."""
    tokens = OneToken(Identity("xoxb-1", "U1", "B1", "T1"))
    return SlackMail(Outbox(SlackWire("http://127.0.0.1/", Metrics()), tokens, Delivery()), Delivery(), excerpt_words)


def discord_mail(excerpt_words: int = 90) -> Mail:
    """Renders, and is connected to nothing."""
    rest = Rest("token", Metrics())
    return DiscordMail(rest, DiscordOutbox(rest, Delivery()), Delivery(), excerpt_words)


ORDERS = [
    (slack_mail, [slack_order("abcd2345"), slack_order("efgh6723", channel="C2")]),
    (discord_mail, [discord_order("abcd2345", channel="1"), discord_order("efgh6723", channel="2")]),
]


@pytest.mark.parametrize(("make", "orders"), ORDERS)
async def test_a_shared_rendering_is_each_orders_own(
    make: Callable[[], Mail], orders: list[Subscription], database: Path
) -> None:
    mail = make()
    store = open_store(str(database))
    services = Services(store, open_catalogue(store), None)
    renderings = Renderings()
    for order in orders:
        run = put_due(store.subscriptions, order)
        digest = write_run(services, order, run, today=date(2026, 1, 5)).answer
        assert digest is not None
        shared, own = renderings.render(mail, digest, order), mail.render(digest, order)
        assert (tuple(map(json.loads, shared.parts)), shared.kept) == own
        assert order.id in "".join(shared.parts)
    store.close()


async def test_hundreds_of_orders_of_a_minute_are_written_in_seconds(database: Path) -> None:
    store, threads = open_store(str(database)), Threads(1)
    services, mail = Services(store, open_catalogue(store), None), slack_mail()
    orders = [slack_order(f"o{number:07}", channel=f"C{number}") for number in range(300)]
    runs = [put_due(store.subscriptions, order) for order in orders]
    writer, began = Writer(services, threads), time.monotonic()
    letters = await asyncio.gather(*(writer.write(*pair, mail) for pair in zip(orders, runs, strict=True)))
    took_s = time.monotonic() - began
    store.close()
    threads.close()
    assert all(letter.parcel is not None and len(letter.parcel.parts) > 1 for letter in letters)
    assert took_s < 10
