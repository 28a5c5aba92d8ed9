"""The commands: each declared once, with its name, its words, its parser and its handler.

The terminal, Slack, Discord, help texts and docs are derived from `COMMANDS`. Handlers are named here and imported
when first run, so that ``--help`` and acknowledging stay fast.
"""

from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from briefings.commands import arguments as args
from briefings.commands import grammar
from briefings.commands.digest_arguments import DigestArgs
from briefings.commands.digest_grammar import parse_digest
from briefings.commands.instead import AnswerInstead
from briefings.commands.questions import read_question
from briefings.commands.tokens import Token, tokenize
from briefings.compose.answering.kinds import IS_QUESTION
from briefings.errors import UsageError
from briefings.models.answers import Answer, Help, NotFound
from briefings.models.asked import Asked

if TYPE_CHECKING:
    from briefings.commands.desk import Desk


class Command(NamedTuple):
    """One command of the product."""

    name: str
    summary: str
    usage: str
    """Its words after the name, as in PRODUCT section 2."""
    examples: tuple[str, ...]
    arguments: type[args.Arguments]
    parse: Callable[[Sequence[Token], grammar.Names, date], args.Arguments]
    handler: str
    """``module:function`` below this package; takes the arguments and the desk, returns the answer."""

    def answer(self, arguments: args.Arguments, desk: "Desk") -> Answer:
        """Run the handler.

        Raises:
            UserError: The question cannot be answered as it was put.
            OperatorError: The store failed.
        """
        module, _, function = self.handler.partition(":")
        answer = getattr(import_module(f"{__package__}.{module}"), function)(arguments, desk)
        assert isinstance(answer, Answer)
        return answer

    def help(self) -> Help:
        """Say how to use it."""
        lines = [f"{self.name} {self.usage}".rstrip(), self.summary]
        lines += [f"{name}: {field.description}" for name, field in self.arguments.model_fields.items()]
        return Help(lines=(*lines, *(f"Example: {example}" for example in self.examples)))


COMMANDS: dict[str, Command] = {
    command.name: command
    for command in (
        Command(
            "brief",
            "A short briefing of a topic: what happened, what is ahead, and in whose words.",
            "[topic] [since <when>] [short|full] [word …] [-word …]",
            ("brief smith-garcia", "brief smith-garcia since 1 nov full", "brief smith-garcia trade -voting"),
            args.BriefArgs,
            grammar.parse_brief,
            "brief:brief",
        ),
        Command(
            "who-said",
            "Who said what: the quotes of a person, or whose words a phrase is.",
            '<person | "phrase"> [topic] [since <when>]',
            ("who-said garcia", """who-said '"a phrase in marks"'"""),
            args.WhoSaidArgs,
            grammar.parse_who_said,
            "quotes:who_said",
        ),
        Command(
            "quotes",
            "The quotes of a topic, of a person, or about a word.",
            "[topic] [by <person>] [about <word>] [since <when>]",
            ("quotes smith-garcia", "quotes by garcia about trade"),
            args.QuotesArgs,
            grammar.parse_quotes,
            "quotes:quotes",
        ),
        Command(
            "check",
            "Did this person say these words? A verdict with its source.",
            '<person> "<words>"',
            ('check garcia "the exact words"',),
            args.CheckArgs,
            grammar.parse_check,
            "check:check",
        ),
        Command(
            "check-quotes",
            "A verdict for every quotation in a text.",
            "<text>",
            ('check-quotes Lee said "the exact words".',),
            args.CheckQuotesArgs,
            grammar.parse_check_quotes,
            "check_quotes:check_quotes",
        ),
        Command(
            "wording",
            "The same words as each outlet renders them, side by side.",
            "[topic] [by <person>] [about <words>] [since <when>]",
            ("wording lee-xi", "wording by lee about milestone"),
            args.WordingArgs,
            grammar.parse_wording,
            "wording:wording",
        ),
        Command(
            "timeline",
            "What happened when, and what is planned.",
            "[topic] [since <when>]",
            ("timeline smith-garcia", "timeline smith-garcia since 2025"),
            args.TimelineArgs,
            grammar.parse_timeline,
            "timeline:timeline",
        ),
        Command(
            "changed",
            "What is new in a topic since a day, or since your last briefing.",
            "[topic] [since <when>]",
            ("changed smith-garcia since last", "changed smith-garcia since 1 nov"),
            args.ChangedArgs,
            grammar.parse_changed,
            "changed:changed",
        ),
        Command(
            "topics",
            "The topics of the corpus, with their counts.",
            "[word …]",
            ("topics", "topics garcia"),
            args.TopicsArgs,
            grammar.parse_topics,
            "topics:topics",
        ),
        Command(
            "search",
            "Sentences that have these words, best first.",
            "<words> [since <when>]",
            ("search grain exports",),
            args.SearchArgs,
            grammar.parse_search,
            "search:search",
        ),
        Command(
            "ask",
            "A question in plain words, answered from the articles' sentences, or declined.",
            "<question>",
            ("ask when did Garcia arrive?", "ask who met Smith at the airport?", "ask how many people were hurt?"),
            args.AskArgs,
            grammar.parse_ask,
            "ask:ask",
        ),
        Command(
            "paragraph",
            "One paragraph of a source: the place that a citation points to.",
            "<source> <number>",
            ("paragraph 002 7",),
            args.ParagraphArgs,
            grammar.parse_paragraph,
            "paragraph:paragraph",
        ),
        Command(
            "digest",
            "A daily digest to a channel, and people to follow.",
            "on <topic> at <HH:MM> [zone] [weekdays] [short|full] [+word …] [-word …] [silent|always]"
            " | off [topic] | pause [<N>d] [topic] | resume [topic] | undo | list | preview [topic]"
            " | follow <person> | unfollow <person> | export | import <text> | doctor | forget me",
            (
                "digest on smith-garcia at 8:00 Berlin weekdays",
                "digest on smith-garcia at 8am New York full +trade -voting always",
                "digest pause 7d",
                "digest follow garcia",
                "digest preview smith-garcia",
            ),
            DigestArgs,
            parse_digest,
            "digest:digest",
        ),
        Command(
            "sources",
            "The articles of the corpus.",
            "",
            ("sources",),
            args.SourcesArgs,
            grammar.parse_sources,
            "sources:sources",
        ),
    )
}


_TRIED_FIRST = frozenset({"quotes", "who-said", "changed"})
"""Commands that a question in plain words may mean; where they find nothing, sentences may still answer it."""

NOT_UNDERSTOOD = "I did not understand that. Ask in one of these ways, or type a topic:"


class Reply(NamedTuple):
    """An answer, with the question in a form that buttons can ask again."""

    asked: Asked
    answer: Answer


def answer_tokens(command: Command, tokens: Sequence[Token], names: grammar.Names, desk: "Desk") -> Answer:
    """Parse the words after a command and answer them.

    Raises:
        UserError: The words do not fit, with what to type instead.
    """
    return reply_to_tokens(command, tokens, names, desk).answer


def answer_line(line: str, names: grammar.Names, desk: "Desk") -> Answer:
    """Answer a line in plain words, as people type it after a mention.

    Raises:
        UserError: The words do not fit, with what to type instead.
    """
    return reply_to_line(line, names, desk).answer


def reply_to_tokens(command: Command, tokens: Sequence[Token], names: grammar.Names, desk: "Desk") -> Reply:
    """Answer the words after a command, and say how to ask for the same again.

    Raises:
        UserError: The words do not fit, with what to type instead.
    """
    if grammar.asks_help(tokens):
        return Reply(Asked(command=command.name, line="help"), command.help())
    arguments = command.parse(tokens, names, desk.as_of)
    asked = Asked(command=command.name, line=args.render(arguments))
    try:
        return Reply(asked, command.answer(arguments, desk))
    except AnswerInstead as instead:
        return Reply(asked, instead.answer)


def reply_to_line(line: str, names: grammar.Names, desk: "Desk") -> Reply:
    """Answer a line in plain words, and say how to ask for the same again.

    Raises:
        UserError: The words do not fit, with what to type instead.
    """
    question = read_question(line, names, COMMANDS.keys())
    if question.command == "help":
        return Reply(Asked(command="help"), overview(is_asked="help" in line.lower().split()))
    reply = reply_to_tokens(find_command(question.command), question.tokens, names, desk)
    if isinstance(reply.answer, NotFound) and question.command in _TRIED_FIRST and IS_QUESTION.match(line.strip()):
        plain = reply_to_tokens(COMMANDS["ask"], tokenize(line), names, desk)
        return plain if plain.answer.found else reply
    return reply


def reply_again(asked: Asked, names: grammar.Names, desk: "Desk") -> Reply:
    """Answer what a button asks: the same words, of the page and the view that it names.

    Raises:
        UserError: The words do not fit any more, or no command has that name.
    """
    if asked.command == "help":
        return Reply(asked, overview())
    reply = reply_to_tokens(find_command(asked.command), tokenize(asked.line), names, desk)
    return Reply(reply.asked.model_copy(update={"page": asked.page, "view": asked.view}), reply.answer)


def overview(is_asked: bool = True) -> Help:
    """Say what there is to ask; to words that were not understood, say so first."""
    usages = (f"{command.name} {command.usage}".rstrip() for command in COMMANDS.values())
    return Help(lines=tuple(usages) if is_asked else (NOT_UNDERSTOOD, *usages))


def find_command(name: str) -> Command:
    """Look a command up by its name.

    Raises:
        UsageError: There is none of that name.
    """
    try:
        return COMMANDS[name]
    except KeyError:
        raise UsageError(f'There is no command "{name}". The commands are {", ".join(COMMANDS)}.') from None
