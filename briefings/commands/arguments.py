"""What each command takes: the values that typed words, buttons and modals are parsed into.

The descriptions of the fields are the help texts; Slack modals, Discord options and ``help`` show them. Names of
people and topics are the asker's words, not yet looked up. Invariant: `render` writes a line that parses back to
the same value.
"""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field

from briefings.commands.when import SinceLast, When
from briefings.errors import UsageError
from briefings.models.base import Frozen

Length = Literal["short", "full"]
TopicWords = Annotated[str | None, Field(description="A topic, for instance lee-xi; /topics lists them")]
SinceWhen = Annotated[
    When | None, Field(description="From when: 1 nov, 2025-11-01, yesterday, 7d, or last (your last briefing)")
]


class Arguments(Frozen):
    """Base of what commands take."""

    def written(self) -> Iterable[str]:
        """The words to type after the command's name, for those that say it themselves."""
        return ()


class MissingArgumentError(UsageError):
    """Something needed was not typed; ``field`` is its name in the argument model."""

    def __init__(self, message: str, field: str) -> None:
        super().__init__(message)
        self.field = field


class BriefArgs(Arguments):
    """``brief [topic] [since <when>] [short|full] [word …] [-word …]``."""

    topic: TopicWords = None
    since: SinceWhen = None
    length: Annotated[Length, Field(description="short, or full")] = "short"
    include: Annotated[tuple[str, ...], Field(description="Only lines that have these words")] = ()
    exclude: Annotated[tuple[str, ...], Field(description="No lines that have these words")] = ()


class WhoSaidArgs(Arguments):
    """``who-said <[by] person | "phrase"> [[on] topic] [since <when>]``: one of person and phrase is set."""

    person: Annotated[str | None, Field(description="Whose words")] = None
    phrase: Annotated[str | None, Field(description="Words to find, in quotation marks")] = None
    topic: TopicWords = None
    since: SinceWhen = None


class QuotesArgs(Arguments):
    """``quotes [topic] [by <person>] [about <word>] [since <when>]``."""

    topic: TopicWords = None
    by: Annotated[str | None, Field(description="Only this person's quotes")] = None
    about: Annotated[str | None, Field(description="Only quotes that have this word")] = None
    since: SinceWhen = None


class CheckArgs(Arguments):
    """``check <person> "<words>"``."""

    person: Annotated[str, Field(min_length=1, description="Who should have said it: a name or a role")]
    words: Annotated[str, Field(min_length=1, description="The exact words to check")]


class CheckQuotesArgs(Arguments):
    """``check-quotes <text>``: a message whose quotations are between quotation marks."""

    text: Annotated[str, Field(min_length=1, description="A text that quotes somebody")]


class TimelineArgs(Arguments):
    """``timeline [topic] [since <when>]``."""

    topic: TopicWords = None
    since: SinceWhen = None


class ChangedArgs(Arguments):
    """``changed [topic] [since <when>]``; without "since": since the asker's last briefing."""

    topic: TopicWords = None
    since: SinceWhen = None


class TopicsArgs(Arguments):
    """``topics [word …]``."""

    matching: Annotated[str | None, Field(description="Only topics that these words fit")] = None


class SearchArgs(Arguments):
    """``search <words> [since <when>]``."""

    words: Annotated[str, Field(min_length=1, description="Words to look for")]
    since: SinceWhen = None


class WordingArgs(Arguments):
    """``wording [topic] [by <person>] [about <words>] [since <when>]``."""

    topic: TopicWords = None
    by: Annotated[str | None, Field(description="Only what this person said")] = None
    about: Annotated[str | None, Field(description="Only what has these words, however the others put it")] = None
    since: SinceWhen = None


class ParagraphArgs(Arguments):
    """``paragraph <source> <number>``; 0 is a headline that stands beside the text."""

    source: Annotated[str, Field(min_length=1, description="A source as sources lists them; its first letters do")]
    number: Annotated[int, Field(ge=0, description="The paragraph, as after the ¶ of a citation")]


class AskArgs(Arguments):
    """``ask <question>``: plain words."""

    question: Annotated[str, Field(min_length=1, description="A question: when, who, where, how many, did …")]


class SourcesArgs(Arguments):
    """``sources``: takes nothing."""


def render(arguments: Arguments) -> str:
    """Write arguments as the line to type after the command's name, in chat."""
    return " ".join(part for part in _parts(arguments) if part)


def _parts(arguments: Arguments) -> list[str]:
    match arguments:
        case BriefArgs(topic=topic, since=since, length=length, include=include, exclude=exclude):
            size = "full" if length == "full" else ""
            words = [_in_marks(word) for word in include]
            return [_in_marks(topic), *words, *(f"-{_in_marks(word)}" for word in exclude), size, _since(since)]
        case WhoSaidArgs(person=person, phrase=phrase, topic=topic, since=since):
            on_topic = f"on {_in_marks(topic)}" if topic else ""
            return [f"by {_in_marks(person)}" if person else _in_marks(phrase), on_topic, _since(since)]
        case (
            QuotesArgs(topic=topic, by=by, about=about, since=since)
            | WordingArgs(topic=topic, by=by, about=about, since=since)
        ):
            by_person = f"by {_in_marks(by)}" if by else ""
            about_words = f"about {_in_marks(about)}" if about else ""
            return [_in_marks(topic), by_person, about_words, _since(since)]
        case CheckArgs(person=person, words=words):
            return [_in_marks(person), _in_marks(words)]
        case CheckQuotesArgs(text=text) | AskArgs(question=text):
            return [text]
        case TimelineArgs(topic=topic, since=since) | ChangedArgs(topic=topic, since=since):
            return [_in_marks(topic), _since(since)]
        case TopicsArgs(matching=matching):
            return [_in_marks(matching)]
        case SearchArgs(words=words, since=since):
            return [_in_marks(words), _since(since)]
        case ParagraphArgs(source=source, number=number):
            return [_in_marks(source), str(number)]
    return list(arguments.written())


def _in_marks(words: str | None) -> str:
    if not words:
        return ""
    return f"“{words}”" if '"' in words else f'"{words}"'


def _since(since: When | None) -> str:
    if since is None:
        return ""
    return "since last" if isinstance(since, SinceLast) else f"since {since.on.isoformat()}"
