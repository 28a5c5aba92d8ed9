"""``changed``: what is new in a topic since a day, or since the reader's last briefing."""

from datetime import timedelta

from briefings.commands.arguments import ChangedArgs
from briefings.commands.desk import Desk
from briefings.commands.lookup import find_topic, since_day
from briefings.commands.when import Since, SinceLast
from briefings.compose.changes import compose_changes
from briefings.compose.dossier import open_dossier
from briefings.models.answers import Changes

FIRST_LOOK = timedelta(days=7)
"""How far back a reader looks who was never briefed and names no day."""


def changed(arguments: ChangedArgs, desk: Desk) -> Changes:
    """Tell what a reader does not know yet. A day that is named counts as new, the day of a briefing does not."""
    topic = find_topic(desk, arguments.topic)
    asked = arguments.since or (SinceLast() if desk.last_briefed(topic) else Since(on=desk.as_of - FIRST_LOOK))
    since = since_day(desk, asked, topic)
    assert since is not None
    first = since + timedelta(days=1) if isinstance(asked, SinceLast) else since
    dossier = open_dossier(desk.store, topic, desk.window())
    return compose_changes(desk.store, dossier, since, first, desk.as_of)
