"""From the asker's words to topics, people and articles of the corpus.

Invariant: a name resolves as `briefings.topics` says or not at all; then the answer is another one (`AnswerInstead`).
"""

from datetime import date
from typing import NoReturn

from briefings.commands.desk import Desk
from briefings.commands.instead import AnswerInstead, not_found
from briefings.commands.when import SinceLast, When
from briefings.compose.dossier import MAX_ARTICLES, Dossier, open_dossier
from briefings.compose.speakers import AskedSpeaker, asked_speaker, described_speaker
from briefings.errors import UsageError
from briefings.models.answers import Ambiguous
from briefings.models.article import ArticleId
from briefings.models.person import Person
from briefings.models.topic import Topic
from briefings.render.dates import day
from briefings.topics.evidence import find_topic_articles
from briefings.topics.people import nobody_called, resolve_person
from briefings.topics.resolve import resolve_topic
from briefings.topics.suggest import suggest_people


def since_day(desk: Desk, since: When | None, topic: Topic | None) -> date | None:
    """The first day that "since …" means; for ``last``, the day of the asker's last briefing.

    Raises:
        UsageError: The asker was never briefed.
    """
    if since is None:
        return None
    if not isinstance(since, SinceLast):
        return since.on
    last = desk.last_briefed(topic) if topic else None
    if last is None:
        raise UsageError("You have had no briefing yet, so there is no last one. Try since 7d, or a date.")
    return last


def find_topic(desk: Desk, asked: str | None) -> Topic:
    """The topic that is asked for, else the channel's, else the only one.

    Raises:
        AnswerInstead: There is none of that name, or none was named and there are several.
    """
    asked = asked or desk.default_topic
    if asked is not None:
        return _topic_or_instead(desk, asked)
    topics = desk.catalogue.topics()
    if not topics and not desk.store.state().articles:
        not_found("No articles loaded. Put .txt files in seeds/ and run the command again.")
    if not topics:
        not_found("Which topic? Nobody is in two articles yet; name a person or a word, for instance brief <word>.")
    if len(topics) > 1:
        slugs = tuple(topic.slug for topic in topics[:3])
        not_found(f"Which topic? For instance {' or '.join(slugs)}; topics lists them all.", *slugs)
    return topics[0]


def _topic_or_instead(desk: Desk, asked: str) -> Topic:
    found = resolve_topic(asked, desk.store, desk.catalogue)
    if isinstance(found, Topic):
        return found
    raise AnswerInstead(found.model_copy(update={"asked": asked}))


def find_speaker(desk: Desk, asked: str) -> AskedSpeaker:
    """Whose quotes are asked for: one person of the corpus, or a body or role that is quoted in it.

    Raises:
        AnswerInstead: Several bear the name, or nobody does.
    """
    speaker = find_asked_speaker(desk, asked)
    if speaker.person is None and not speaker.keys:
        nobody = nobody_called(asked, suggest_people(asked, desk.store, limit=3))
        raise AnswerInstead(nobody.model_copy(update={"asked": asked}))
    return speaker


def find_asked_speaker(desk: Desk, asked: str) -> AskedSpeaker:
    """Whom a check is about; somebody whom the corpus does not know is an answer of its own there.

    Raises:
        AnswerInstead: Several people bear the name.
    """
    found = resolve_person(asked, desk.store)
    if isinstance(found, Person):
        return asked_speaker(desk.store, found)
    if found:
        raise AnswerInstead(Ambiguous(asked=asked, candidates=found))
    return described_speaker(desk.store, asked)


def open_topic(desk: Desk, topic: Topic, since: date | None, limit: int = MAX_ARTICLES) -> Dossier:
    """The articles of a topic, the newest ``limit`` of them.

    Raises:
        AnswerInstead: None was published in the window.
    """
    dossier = open_dossier(desk.store, topic, desk.window(since), limit)
    if not dossier.articles:
        _no_article(desk, topic, since)
    return dossier


def topic_articles(desk: Desk, topic: Topic, since: date | None) -> tuple[ArticleId, ...]:
    """Which articles a topic has: as many as `open_topic` opens.

    Raises:
        AnswerInstead: None was published in the window.
    """
    found = find_topic_articles(desk.store, topic, desk.window(since), MAX_ARTICLES)
    return found or _no_article(desk, topic, since)


def _no_article(desk: Desk, topic: Topic, since: date | None) -> NoReturn:
    when = f" since {day(since)}" if since else ""
    not_found(f"No article on {topic.slug}{when} as of {day(desk.as_of)}.")
