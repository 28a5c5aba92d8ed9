"""``who-said`` and ``quotes``: the words of a person, on a topic, or with a phrase."""

from collections.abc import Sequence

from briefings.commands.arguments import QuotesArgs, WhoSaidArgs
from briefings.commands.desk import Desk
from briefings.commands.instead import not_found
from briefings.commands.lookup import find_speaker, find_topic, since_day, topic_articles
from briefings.commands.said import MOST_LISTED, MOST_QUOTES, has_phrase, with_articles
from briefings.compose.quotelist import Pair, list_quotes
from briefings.compose.speakers import AskedSpeaker
from briefings.models.answers import QuoteList
from briefings.models.article import ArticleId
from briefings.models.query import Window
from briefings.models.topic import Topic
from briefings.notes.statements import text_of
from briefings.text.words import stem, words


def who_said(arguments: WhoSaidArgs, desk: Desk) -> QuoteList:
    """Whose words a phrase is, or what a person said."""
    if arguments.phrase is not None:
        return _with_phrase(arguments.phrase, arguments, desk)
    return quotes(QuotesArgs(topic=arguments.topic, by=arguments.person, since=arguments.since), desk)


def quotes(arguments: QuotesArgs, desk: Desk) -> QuoteList:
    """The quotes of a topic, of a person, about a word; without any of these, of the whole corpus."""
    of_channel = None if arguments.by or arguments.about else desk.default_topic
    topic = find_topic(desk, arguments.topic) if arguments.topic or of_channel else None
    speaker = find_speaker(desk, arguments.by) if arguments.by else None
    window = desk.window(since_day(desk, arguments.since, topic))
    about = tuple(word.text for word in words(arguments.about or ""))
    ids = topic_articles(desk, topic, window.since) if topic else None
    most = MOST_QUOTES if about or desk.is_exhaustive else MOST_LISTED
    found = desk.store.find_quotes(
        speakers=speaker.stored_keys if speaker else (), article_ids=ids, words=about, window=window, limit=most
    )
    shown = _theirs(speaker, with_articles(desk, found))
    if not shown and speaker and about:
        shown = _said_in_a_sentence_with(about, speaker, desk, ids, window)
    if not shown:
        not_found(_nothing_said(speaker, arguments, topic))
    pool = _own(speaker, desk, None, window) if (speaker and about) else shown
    return list_quotes(
        desk.store,
        shown,
        pool,
        person=speaker.name if speaker else None,
        about=arguments.about,
        topic=topic,
        window=Window(since=window.since),
    )


def _said_in_a_sentence_with(
    about: Sequence[str], speaker: AskedSpeaker, desk: Desk, ids: Sequence[ArticleId] | None, window: Window
) -> list[Pair]:
    """Quotes whose own words lack what they are about, but not the outlet's sentence around them."""
    wanted = {stem(word) for word in about}
    return [
        (quote, article)
        for quote, article in _own(speaker, desk, ids, window)
        if wanted <= {stem(word.text) for word in words(text_of(quote, article), quote.context)}
    ]


def _own(speaker: AskedSpeaker, desk: Desk, ids: Sequence[ArticleId] | None, window: Window) -> list[Pair]:
    """All quotes of a speaker."""
    keys = speaker.stored_keys
    found = desk.store.find_quotes(speakers=keys, article_ids=ids, window=window, limit=MOST_QUOTES)
    return _theirs(speaker, with_articles(desk, found))


def _theirs(speaker: AskedSpeaker | None, pairs: list[Pair]) -> list[Pair]:
    """The quotes that are a speaker's; all of them if nobody is asked about."""
    return [pair for pair in pairs if speaker is None or speaker.said(pair[0])]


def _with_phrase(phrase: str, arguments: WhoSaidArgs, desk: Desk) -> QuoteList:
    """Quotes that have the phrase word for word, and what other articles make of the same utterances."""
    topic = find_topic(desk, arguments.topic) if arguments.topic else None
    window = desk.window(since_day(desk, arguments.since, topic))
    asked = words(phrase)
    if not asked:
        not_found("I see no word in that phrase. Type the words between quotation marks.")
    ids = topic_articles(desk, topic, window.since) if topic else None
    terms = tuple(word.text for word in asked)
    found = desk.store.find_quotes(words=terms, article_ids=ids, window=window, limit=MOST_QUOTES)
    pairs = with_articles(desk, found)
    shown = [(quote, article) for quote, article in pairs if has_phrase(quote, article, asked)]
    if not shown:
        not_found(f"Nobody is quoted with these words: {phrase}. That is not proof that nobody said them.")
    speakers = tuple({quote.speaker_key for quote in (*found, *(quote for quote, _ in shown)) if quote.speaker_key})
    sisters = desk.store.find_quotes(speakers=speakers, window=window, limit=MOST_QUOTES) if speakers else ()
    pool = with_articles(desk, sisters)
    return list_quotes(desk.store, shown, pool, phrase=phrase, topic=topic, window=Window(since=window.since))


def _nothing_said(speaker: AskedSpeaker | None, arguments: QuotesArgs, topic: Topic | None) -> str:
    whose = f"No quotes of {speaker.name}" if speaker else "No quotes"
    narrowed = f" on {topic.title}" if topic else ""
    narrowed += f" about {arguments.about}" if arguments.about else ""
    narrowed += " since then" if arguments.since else ""
    person = speaker.person if speaker else None
    if person and not narrowed and not person.quotes:
        return f"{whose}: mentioned in {person.articles} articles, never quoted."
    return f"{whose}{narrowed}."
