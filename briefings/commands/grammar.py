"""The grammar of PRODUCT: tokens of a typed line become the arguments of a command.

Invariant: any tokens parse to arguments or raise a `UsageError` whose message says what to type instead. Keywords
(``since by about on short full``) are bare words; in quotation marks they are words like any other.

Where one name ends and the next words begin ("lee jae myung unprecedented") grammar alone cannot tell. The parser
asks `Names` and takes the longest run of words that is known; each function says what it does when none is.
"""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from briefings.commands.arguments import (
    AskArgs,
    BriefArgs,
    ChangedArgs,
    CheckArgs,
    CheckQuotesArgs,
    Length,
    MissingArgumentError,
    ParagraphArgs,
    QuotesArgs,
    SearchArgs,
    SourcesArgs,
    TimelineArgs,
    TopicsArgs,
    WhoSaidArgs,
    WordingArgs,
)
from briefings.commands.pieces import (
    MAX_NAME_WORDS,
    cut_at_keywords,
    is_keyword,
    known_words,
    take_excluded,
    take_since,
)
from briefings.commands.tokens import Token, joined
from briefings.errors import UsageError

MAX_DIGITS = 6
"""No article has a million paragraphs."""
_LENGTHS: dict[str, Length] = {"short": "short", "full": "full"}


class Names(Protocol):
    """What the parser asks of the corpus. Any string may be asked; the answers are cheap and raise nothing."""

    def is_person(self, text: str) -> bool:
        """Tell whether somebody in the corpus bears this name, be it one or several."""
        ...

    def is_topic(self, text: str) -> bool:
        """Tell whether a topic or the people in it are named exactly so."""
        ...

    def is_term(self, text: str) -> bool:
        """Tell whether the corpus' text has these words one after the other."""
        ...


def asks_help(tokens: Sequence[Token]) -> bool:
    """Tell whether a command was followed by ``help`` alone."""
    return len(tokens) == 1 and tokens[0].is_word and tokens[0].text.lower() in ("help", "--help", "-h", "?")


def parse_brief(tokens: Sequence[Token], names: Names, today: date) -> BriefArgs:
    """``[topic] [since <when>] [short|full] [word …] [-word …]``; an unknown topic is the first word."""
    rest, since = take_since(tokens, today)
    rest, exclude = take_excluded(rest)
    lengths = [_LENGTHS[token.text.lower()] for token in rest if _is_length(token)]
    rest = tuple(token for token in rest if not _is_length(token))
    count = known_words(rest, names.is_topic) or known_words(rest, names.is_term) or 1
    return BriefArgs(
        topic=joined(rest[:count]) or None,
        since=since,
        length=lengths[-1] if lengths else "short",
        include=tuple(token.text for token in rest[count:]),
        exclude=exclude,
    )


def parse_who_said(tokens: Sequence[Token], names: Names, today: date) -> WhoSaidArgs:
    """``<[by] person | "phrase"> [[on] topic] [since <when>]``; if nobody is known, all words are the person's name."""
    rest, since = take_since(tokens, today)
    is_by = bool(rest) and is_keyword(rest[0], "by")
    rest = rest[is_by:]
    place = next((at for at, token in enumerate(rest) if is_keyword(token, "on", "in")), len(rest))
    first, on_topic = rest[:place], rest[place + 1 :]
    if not first:
        raise MissingArgumentError('Who, or which words? Try who-said <name>, or who-said "<words>".', "person")
    if first[0].in_marks and not is_by:
        return WhoSaidArgs(phrase=first[0].text, topic=joined(first[1:] + on_topic) or None, since=since)
    count = len(first) if on_topic else _person_words(first, names)
    return WhoSaidArgs(person=joined(first[:count]), topic=joined(first[count:] + on_topic) or None, since=since)


def parse_quotes(tokens: Sequence[Token], _names: Names, today: date) -> QuotesArgs:
    """``[topic] [by <person>] [about <word>] [since <when>]``."""
    rest, since = take_since(tokens, today)
    topic, by, about = cut_at_keywords(rest, "by", "about")
    return QuotesArgs(topic=topic, by=by, about=about, since=since)


def parse_wording(tokens: Sequence[Token], names: Names, today: date) -> WordingArgs:
    """``[topic] [by <person>] [about <words>] [since <when>]``, as for quotes."""
    return WordingArgs(**parse_quotes(tokens, names, today).model_dump())


def parse_paragraph(tokens: Sequence[Token], _names: Names, _today: date) -> ParagraphArgs:
    """``<source> <number>``, also written as a citation is: ``002¶7``."""
    source, _, number = joined(tokens).replace("¶", " ").rpartition(" ")
    if not source:
        raise MissingArgumentError("Which paragraph of which source? Try paragraph <source> <number>.", "source")
    if not (number.isascii() and number.isdigit() and len(number) <= MAX_DIGITS):
        raise MissingArgumentError(f"Which paragraph? Try paragraph {joined(tokens)} 1.", "number")
    return ParagraphArgs(source=source.strip(), number=int(number))


def parse_check(tokens: Sequence[Token], names: Names, _today: date) -> CheckArgs:
    """``<person> "<words>"``; without marks and known names the first word is the person."""
    if not tokens:
        raise MissingArgumentError('Who, and which words? Try check <name> "<words>".', "person")
    if tokens[0].in_marks:
        if len(tokens) == 1:
            raise MissingArgumentError(f'Who should have said it? Try check <name> "{tokens[0].text}".', "person")
        is_reversed = tokens[1].is_word and names.is_person(joined(tokens[1:]))
        return _check(tokens[1:], tokens[:1]) if is_reversed else _check(tokens[:1], tokens[1:])
    words = next((place for place, token in enumerate(tokens) if place and not token.is_word), 0)
    words = words or known_words(tokens, names.is_person) or 1
    return _check(tokens[:words], tokens[words:])


def parse_check_quotes(tokens: Sequence[Token], _names: Names, _today: date) -> CheckQuotesArgs:
    """``<text>``; whatever marks its quotations have, they become plain ones."""
    if not tokens:
        raise MissingArgumentError('Which text? Try check-quotes <name> said "<words>".', "text")
    return CheckQuotesArgs(text=" ".join(token.written for token in tokens))


def parse_ask(tokens: Sequence[Token], _names: Names, _today: date) -> AskArgs:
    """``<question>``; the same words go to other commands where a rule knows them."""
    if not tokens:
        raise MissingArgumentError("What do you want to know? Try ask when did <name> arrive?", "question")
    return AskArgs(question=" ".join(token.written for token in tokens))


def parse_timeline(tokens: Sequence[Token], _names: Names, today: date) -> TimelineArgs:
    """``[topic] [since <when>]``."""
    rest, since = take_since(tokens, today)
    return TimelineArgs(topic=joined(rest) or None, since=since)


def parse_changed(tokens: Sequence[Token], _names: Names, today: date) -> ChangedArgs:
    """``[topic] [since <when>]``."""
    rest, since = take_since(tokens, today)
    return ChangedArgs(topic=joined(rest) or None, since=since)


def parse_topics(tokens: Sequence[Token], _names: Names, _today: date) -> TopicsArgs:
    """``[word …]``."""
    return TopicsArgs(matching=joined(tokens) or None)


def parse_search(tokens: Sequence[Token], _names: Names, today: date) -> SearchArgs:
    """``<words> [since <when>]``."""
    rest, since = take_since(tokens, today)
    if not rest:
        raise MissingArgumentError("Which words? Try search <words>.", "words")
    return SearchArgs(words=joined(rest), since=since)


def parse_sources(tokens: Sequence[Token], _names: Names, _today: date) -> SourcesArgs:
    """Nothing."""
    if tokens:
        raise UsageError(f'sources takes no words, but I read "{joined(tokens)}". Try sources, or search <words>.')
    return SourcesArgs()


def _check(person: Sequence[Token], words: Sequence[Token]) -> CheckArgs:
    name = joined(person)
    if not words:
        raise MissingArgumentError(f'Which words should {name} have said? Try check {name} "<words>".', "words")
    if not words[0].is_word and (extra := [token for token in words if token.is_word]):
        raise UsageError(f'I do not know what to do with "{joined(extra)}". Try check {name} "{words[0].text}".')
    return CheckArgs(person=name, words=joined(words))


def _person_words(tokens: Sequence[Token], names: Names) -> int:
    """How many of the first tokens are the person, when a topic may follow."""
    if count := known_words(tokens, names.is_person):
        return count
    for start in range(max(1, len(tokens) - MAX_NAME_WORDS), len(tokens)):
        if names.is_topic(joined(tokens[start:])):
            return start
    return len(tokens)


def _is_length(token: Token) -> bool:
    return token.is_word and token.text.lower() in _LENGTHS
