"""``topics``: what there is to be briefed on."""

from briefings.commands.arguments import TopicsArgs
from briefings.commands.desk import Desk
from briefings.commands.instead import not_found
from briefings.compose.citing import footer
from briefings.models.answers import TopicList
from briefings.text.words import fold


def topics(arguments: TopicsArgs, desk: Desk) -> TopicList:
    """List the topics, those with most articles first."""
    found = desk.catalogue.topics()
    if arguments.matching:
        wanted = fold(arguments.matching).split()
        found = tuple(topic for topic in found if all(word in fold(f"{topic.slug} {topic.title}") for word in wanted))
        if not found:
            not_found(f'No topic has "{arguments.matching}". Type topics to list them all.')
    return TopicList(topics=found, footer=footer(desk.store))
