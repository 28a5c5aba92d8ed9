"""``wording``: the same utterance as each outlet renders it, side by side."""

from briefings.commands.arguments import WordingArgs
from briefings.commands.desk import Desk
from briefings.commands.instead import not_found
from briefings.commands.lookup import find_speaker, find_topic, open_topic, since_day
from briefings.commands.said import MOST_QUOTES, has_phrase, with_articles
from briefings.compose.quotelist import Pair
from briefings.compose.renderings import Rendering
from briefings.compose.wordinglist import list_wordings
from briefings.models.query import Window
from briefings.models.topic import Topic
from briefings.models.views import WordingList
from briefings.text.words import words


def wording(arguments: WordingArgs, desk: Desk) -> WordingList:
    """Compare the renderings of a topic, of a person's words, or of an utterance that has some words."""
    topic = find_topic(desk, arguments.topic) if arguments.topic or not (arguments.by or arguments.about) else None
    speaker = find_speaker(desk, arguments.by) if arguments.by else None
    window = desk.window(since_day(desk, arguments.since, topic))
    about = words(arguments.about or "")
    pairs = [
        (quote, article)
        for quote, article in _pairs(desk, topic, window, speaker.stored_keys if speaker else ())
        if speaker is None or speaker.said(quote)
    ]

    def wanted(rendering: Rendering) -> bool:
        return not about or has_phrase(rendering.quote, rendering.article, about)

    found = list_wordings(
        desk.store,
        pairs,
        wanted,
        topic=topic,
        person=speaker.name if speaker else None,
        about=arguments.about,
        window=window,
    )
    if not found.wordings:
        whose = f" of {speaker.name}" if speaker else ""
        which = f" with these words: {arguments.about}" if arguments.about else ""
        not_found(f"No statement{whose} that two articles render{which}.")
    return found


def _pairs(desk: Desk, topic: Topic | None, window: Window, speakers: tuple[str, ...]) -> list[Pair]:
    if topic:
        return list(open_topic(desk, topic, window.since).quotes())
    return with_articles(desk, desk.store.find_quotes(speakers=speakers, window=window, limit=MOST_QUOTES))
