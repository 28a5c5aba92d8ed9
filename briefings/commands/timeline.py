"""``timeline``: what happened when, and what is planned."""

from briefings.commands.arguments import TimelineArgs
from briefings.commands.desk import Desk
from briefings.commands.instead import not_found
from briefings.commands.lookup import find_topic, open_topic, since_day
from briefings.compose.citing import footer, sources_of
from briefings.compose.timeline import build_timeline
from briefings.models.answers import Timeline


def timeline(arguments: TimelineArgs, desk: Desk) -> Timeline:
    """Tell the events of a topic in order of date; "since" bounds the events, not the articles."""
    topic = find_topic(desk, arguments.topic)
    since = since_day(desk, arguments.since, topic)
    dossier = open_topic(desk, topic, None)
    entries = build_timeline(dossier.articles, dossier.analyses, desk.as_of)
    entries = tuple(entry for entry in entries if since is None or entry.on.last >= since)
    if not entries:
        not_found(f"No dated event on {topic.slug}{' since then' if since else ''}.")
    return Timeline(
        title=topic.title,
        topic=topic,
        window=desk.window(since),
        as_of=desk.as_of,
        entries=entries,
        sources=sources_of((citation for entry in entries for citation in entry.citations), dossier.articles),
        footer=footer(desk.store),
    )
