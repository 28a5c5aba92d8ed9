"""Digests and standing orders of every shape, out of any words."""

import json
from datetime import time

from hypothesis import strategies as st

from briefings.models.answers import Answer, Correction
from briefings.models.digest import (
    Digest,
    Forgotten,
    Order,
    OrderCheckup,
    OrderList,
    OrdersChanged,
    OrdersExported,
    OrdersImported,
)
from briefings.models.subscription import Place, Run, Schedule, Subscription, SubscriptionId
from tests.answer_parts import citations, claims, days, disagreements, footers, quotations, sources, topics, wordings
from tests.words import Words

_EPOCH = st.integers(1_500_000_000, 1_900_000_000)
schedules = st.builds(
    Schedule,
    at=st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    zone=st.sampled_from(["Europe/Berlin", "UTC", "Australia/Lord_Howe"]),
    weekdays=st.sets(st.integers(0, 6), min_size=1).map(lambda chosen: tuple(sorted(chosen))),
)


def digests(words: Words) -> st.SearchStrategy[Digest]:
    """Digests of topics and of people, with and without news."""
    correction = st.builds(
        Correction, source=words.typed, before=st.none() | words.told, after=words.told, citation=citations(words)
    )
    return st.builds(
        Digest,
        title=words.typed,
        topic=st.none() | topics(words),
        as_of=days,
        is_first=st.booleans(),
        since=st.none() | days,
        was_due=st.none() | st.just("Mon 24 Nov, 08:00 Europe/Berlin"),
        is_old=st.booleans(),
        include=st.lists(words.typed, max_size=2).map(tuple),
        missed=st.lists(days, max_size=12, unique=True).map(sorted).map(tuple),
        new_articles=st.integers(0, 9),
        late_articles=st.integers(0, 2),
        claims=st.lists(claims(words), max_size=6).map(tuple),
        quotations=st.lists(quotations(words), max_size=5).map(tuple),
        ahead=st.lists(claims(words), max_size=3).map(tuple),
        corrections=st.lists(correction, max_size=3).map(tuple),
        disagreements=st.lists(disagreements(words), max_size=2).map(tuple),
        wordings=st.lists(wordings(words), max_size=5).map(tuple),
        left_out=st.integers(0, 3),
        sources=sources(words),
        footer=footers,
    )


def order_answers(words: Words) -> st.SearchStrategy[Answer]:
    """What is said of standing orders."""
    runs = st.builds(
        Run,
        subscription=st.just(SubscriptionId("abcd2345")),
        edition=st.sampled_from(["2025-11-03", "9f86d081884c7d65"]),
        due_at=_EPOCH,
        state=st.sampled_from(["waiting", "sending", "sent", "nothing", "missed", "refused", "unsure"]),
        attempts=st.integers(0, 6),
        note=st.just("") | words.typed,
        finished_at=st.none() | _EPOCH,
    )
    subscriptions = st.builds(
        Subscription,
        id=st.just(SubscriptionId("abcd2345")),
        kind=st.sampled_from(["digest", "follow"]),
        place=st.just(Place(platform="slack", workspace="T1", channel="C1")),
        subject=words.typed,
        title=words.typed,
        schedule=st.none() | schedules,
        include=st.lists(words.typed, max_size=2).map(tuple),
        exclude=st.lists(words.typed, max_size=2).map(tuple),
        when_nothing=st.sampled_from(["silent", "line"]),
        made_by=st.just("slack T1 U1"),
        made_at=_EPOCH,
        state=st.sampled_from(["active", "paused", "refused"]),
    )
    orders = st.lists(
        st.builds(
            Order,
            subscription=subscriptions,
            next_at=st.none() | _EPOCH,
            is_gone=st.booleans(),
            runs=st.lists(runs, max_size=4).map(tuple),
        ),
        max_size=5,
    ).map(tuple)
    changes = st.sampled_from(["on", "changed", "off", "paused", "resumed", "followed", "unfollowed", "undone"])
    return st.one_of(
        st.builds(
            OrdersChanged,
            change=changes,
            orders=orders.filter(bool),
            is_zone_guessed=st.booleans(),
            undo=words.typed,
        ),
        st.builds(OrderList, orders=orders, is_everywhere=st.booleans()),
        st.builds(OrderCheckup, orders=orders, is_everywhere=st.booleans()),
        st.builds(
            OrdersExported,
            records=st.lists(words.typed.map(lambda text: json.dumps({"topic": text})), max_size=4).map(tuple),
        ),
        st.builds(
            OrdersImported, orders=orders, refused=st.lists(words.typed, max_size=2).map(tuple), undo=words.typed
        ),
        st.builds(Forgotten, orders=st.integers(0, 9)),
    )
