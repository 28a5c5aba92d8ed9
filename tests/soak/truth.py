"""What became of the digests, by what the platforms themselves show."""

from collections import Counter
from typing import NamedTuple

from bot.digests.parcel import Parcel
from bot.discord.outbox import nonce_of
from briefings.models.subscription import PlatformName, Run
from tests.wire.discord import LoopbackDiscord
from tests.wire.slack import LoopbackSlack


class Count(NamedTuple):
    """Digests of one platform.

    Attributes:
        digests: How many were due.
        parts: Of how many messages they consist.
        lost: Messages of digests that ended as sent, or never ended, and that nobody can see.
        twice: Messages that are seen more than once.
        unsure: Digests that were not sent on because nobody could tell whether a part had arrived, and said.
        unsure_there: Of those, the ones whose part had arrived.
        others: Digests that ended otherwise (refused, missed): faults of the test.
    """

    digests: int = 0
    parts: int = 0
    lost: int = 0
    twice: int = 0
    unsure: int = 0
    unsure_there: int = 0
    others: int = 0


def seen_in_slack(slack: LoopbackSlack) -> Counter[str]:
    """How often each part of a digest is seen."""
    marks = (message.metadata for message in slack.state.messages.values() if message.metadata is not None)
    return Counter(mark["event_payload"]["key"] for mark in marks if mark["event_type"] == "briefbot_digest")


def seen_in_discord(discord: LoopbackDiscord) -> Counter[str]:
    """How often each part of a digest is seen, by its nonce."""
    return Counter(message.nonce for message in discord.state.messages.values() if message.nonce is not None)


def count(platform: PlatformName, runs: list[Run], seen: Counter[str]) -> Count:
    """Hold what the product says of its runs against what is seen."""
    total = Count()
    for run in runs:
        parts = len(Parcel.model_validate_json(run.payload).parts) if run.payload is not None else 1
        keys = [f"{run.subscription} {run.edition} {number}" for number in range(parts)]
        shown = [seen[key if platform == "slack" else nonce_of(key)] for key in keys]
        is_unsure = run.state == "unsure"
        expected = len(run.parts) if is_unsure else parts
        total = Count(
            total.digests + 1,
            total.parts + parts,
            total.lost + sum(not times for times in shown[:expected]),
            total.twice + sum(times > 1 for times in shown),
            total.unsure + is_unsure,
            total.unsure_there + (is_unsure and bool(shown[len(run.parts)])),
            total.others + (run.state not in ("sent", "unsure")),
        )
    return total
