"""The Home tab: the corpus, your briefings, what you ordered, and three buttons that run real commands."""

from typing import NamedTuple

from bot.slack.wire import Json
from briefings.models.asked import Asked
from briefings.models.subscription import Subscription
from briefings.render.dates import day
from briefings.render.follow_ups import FollowUp, state_of
from briefings.render.follow_ups.state import SLACK_VALUE
from briefings.render.safe import visible
from briefings.render.slack import escape
from briefings.services import Services
from briefings.store.base import CorpusState

_MOST_TOPICS = 10
_MOST_LETTERS = 200
_MOST_ORDERS = 30


class Desk(NamedTuple):
    """What a person's Home tab tells.

    Attributes:
        corpus: Its state.
        briefed: The topics that they were briefed on, with the day.
        ordered: The digests that they scheduled, and whom they follow.
    """

    corpus: CorpusState
    briefed: tuple[tuple[str, str], ...]
    ordered: tuple[Subscription, ...] = ()


def read_desk(services: Services, person: str) -> Desk:
    """Look up what the Home tab tells; runs in a thread."""
    desk = services.desk(None, person)
    topics = services.catalogue.topics()[:_MOST_TOPICS]
    briefed = ((topic.title, desk.last_briefed(topic)) for topic in topics)
    ordered = services.store.subscriptions.subscriptions(made_by=person)
    told = tuple((title, day(last)) for title, last in briefed if last is not None)
    return Desk(services.store.state(), told, ordered[:_MOST_ORDERS])


def home(desk: Desk) -> Json:
    """Make the view."""
    return {
        "type": "home",
        "blocks": [
            {"type": "header", "text": _plain("briefbot")},
            _section(_corpus(desk.corpus)),
            {"type": "actions", "block_id": "home", "elements": [_button(*button) for button in _BUTTONS]},
            {"type": "divider"},
            {"type": "header", "text": _plain("Your briefings")},
            *(_section(f"{title}: as of {last}") for title, last in desk.briefed),
            *([] if desk.briefed else [_section("None yet. Press Brief me, or type /brief in any channel.")]),
            {"type": "header", "text": _plain("Your digests")},
            *map(_order, desk.ordered),
            *([] if desk.ordered else [_section("None yet. Type /digest on in a channel, or digest follow here.")]),
        ],
    }


_BUTTONS = (("Brief me", "brief"), ("Topics", "topics"), ("Sources", "sources"))


def _corpus(state: CorpusState) -> str:
    if not state.articles or state.first_published is None or state.last_published is None:
        return "No articles are loaded yet."
    count = f"{state.articles:,} article{'s' if state.articles > 1 else ''}"
    return f"{count}, {day(state.first_published)} – {day(state.last_published)} · corpus {state.corpus_hash}"


def _order(order: Subscription) -> Json:
    """What comes when, and where; the channel is a link."""
    title = escape(visible(order.title)[:_MOST_LETTERS])
    when = f", {order.schedule.at:%H:%M} {order.schedule.zone}" if order.schedule else ", when there are new words"
    where = "here" if order.place.is_direct else f"in <#{order.place.channel}>"
    state = "" if order.state == "active" else f" ({order.state})"
    return {"type": "section", "text": {"type": "mrkdwn", "text": f"{title} {where}{when}{state}"}}


def _button(label: str, command: str) -> Json:
    state = state_of(FollowUp(label, Asked(command=command)), SLACK_VALUE)
    return {"type": "button", "text": _plain(label), "action_id": f"home-{command}", "value": state.value}


def _section(text: str) -> Json:
    return {"type": "section", "text": _plain(visible(text)[:_MOST_LETTERS])}


def _plain(text: str) -> Json:
    return {"type": "plain_text", "text": text, "emoji": False}
