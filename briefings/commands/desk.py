"""What a command may use to answer."""

from datetime import date, datetime
from typing import NamedTuple

from briefings.models.query import Window
from briefings.models.subscription import Seat
from briefings.models.topic import Topic
from briefings.store.base import Store
from briefings.topics.catalogue import Catalogue


class Desk(NamedTuple):
    """The corpus, and who asks as of when.

    ``as_of`` bounds what is known: nothing published later is answered from. ``reader`` names who asks, for "since
    my last briefing"; ``default_topic`` is the channel's topic. ``now`` is for what has a time of the day.
    """

    store: Store
    catalogue: Catalogue
    as_of: date
    now: datetime
    reader: str = "terminal"
    default_topic: str | None = None
    is_exhaustive: bool = False
    """Answers leave nothing out for brevity: programs read them (``--format json``)."""
    seat: Seat | None = None
    """The channel that somebody asks from; ``None`` in a terminal."""

    def window(self, since: date | None = None) -> Window:
        """The days of publication that an answer covers."""
        return Window(since=since, until=self.as_of)

    def last_briefed(self, topic: Topic) -> date | None:
        """The as-of day of the reader's last briefing of a topic."""
        noted = self.store.recall(self._briefed(topic))
        return date.fromisoformat(noted) if noted else None

    def note_briefed(self, topic: Topic) -> None:
        """Remember that the reader knows the topic as of this day."""
        self.store.remember(self._briefed(topic), self.as_of.isoformat())

    def _briefed(self, topic: Topic) -> str:
        return f"briefed {self.reader} {topic.slug}"
