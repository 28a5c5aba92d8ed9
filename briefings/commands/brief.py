"""``brief``: a short cited briefing of a topic."""

from briefings.commands.arguments import BriefArgs
from briefings.commands.desk import Desk
from briefings.commands.lookup import find_topic, open_topic, since_day
from briefings.compose.brief import compose_briefing
from briefings.compose.dossier import MAX_ARTICLES, MAX_FOR_SHORT
from briefings.models.answers import Briefing
from briefings.models.query import Filters


def brief(arguments: BriefArgs, desk: Desk) -> Briefing:
    """Brief the reader, and remember that they were briefed."""
    topic = find_topic(desk, arguments.topic)
    is_short = arguments.length == "short" and not desk.is_exhaustive
    limit = MAX_FOR_SHORT if is_short else MAX_ARTICLES
    dossier = open_topic(desk, topic, since_day(desk, arguments.since, topic), limit)
    filters = Filters(
        window=dossier.window, include=arguments.include, exclude=arguments.exclude, length=arguments.length
    )
    briefing = compose_briefing(desk.store, dossier, desk.as_of, filters, is_exhaustive=desk.is_exhaustive)
    desk.note_briefed(topic)
    return briefing
