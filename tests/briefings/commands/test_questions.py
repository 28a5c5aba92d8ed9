from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefings.commands.arguments import (
    Arguments,
    BriefArgs,
    ChangedArgs,
    CheckArgs,
    QuotesArgs,
    SearchArgs,
    SourcesArgs,
    TimelineArgs,
    TopicsArgs,
    WhoSaidArgs,
)
from briefings.commands.question_rules import Question
from briefings.commands.questions import read_question
from briefings.commands.registry import COMMANDS
from briefings.commands.tokens import Token
from briefings.commands.when import Since
from tests.briefings.commands.known_names import KnownNames, complaint

TODAY = date(2026, 1, 5)
NOV = Since(on=date(2025, 11, 1))
NAMES = KnownNames()
PARSERS = {
    name: COMMANDS[name].parse
    for name in ("brief", "who-said", "quotes", "check", "timeline", "changed", "topics", "search", "sources")
}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("lee-xi", BriefArgs(topic="lee-xi")),
        ("lee-xi?", BriefArgs(topic="lee-xi")),
        ("lee and xi since 1 nov full", BriefArgs(topic="lee and xi", since=NOV, length="full")),
        ("denuclearization", BriefArgs(topic="denuclearization")),
        ("lexi", BriefArgs(topic="lexi")),
        ("brief me on lee-xi", BriefArgs(topic="lee-xi")),
        ("Hey, can you give me a full briefing on lee-xi, please?", BriefArgs(topic="lee-xi", length="full")),
        ("summarise lee-xi", BriefArgs(topic="lee-xi")),
        ("tell me about denuclearization", BriefArgs(topic="denuclearization")),
        ("/brief lee-xi trade -voting", BriefArgs(topic="lee-xi", include=("trade",), exclude=("voting",))),
        ("Brief lee-xi since 1 Nov", BriefArgs(topic="lee-xi", since=NOV)),
        ("who said unprecedented", WhoSaidArgs(phrase="unprecedented")),
        ("who said 'so to say'?", WhoSaidArgs(phrase="so to say")),
        ("Who has said that it is over since 1 nov?", WhoSaidArgs(phrase="it is over", since=NOV)),
        ("who called it “a milestone”", WhoSaidArgs(phrase="a milestone")),
        ("who used the word milestone", WhoSaidArgs(phrase="milestone")),
        ("can you tell me who said “so to say” in lee-xi? thanks!", WhoSaidArgs(phrase="so to say", topic="lee-xi")),
        ("who said thanks", WhoSaidArgs(phrase="thanks")),
        ("who said xi", WhoSaidArgs(person="xi")),
        ("who-said xi", WhoSaidArgs(person="xi")),
        ("/who-said “unprecedented”", WhoSaidArgs(phrase="unprecedented")),
        ("“unprecedented”", WhoSaidArgs(phrase="unprecedented")),
        ("what did Xi say?", WhoSaidArgs(person="Xi")),
        ("what has President Lee said since 1 Nov", WhoSaidArgs(person="President Lee", since=NOV)),
        ("what did Xi say about the economy?", QuotesArgs(by="Xi", about="economy")),
        ("What’s Xi saying about trade?", QuotesArgs(by="Xi", about="trade")),
        ("what has Lee said on lee-xi since 1 Nov", QuotesArgs(topic="lee-xi", by="Lee", since=NOV)),
        ("what did Lee say about Xi", QuotesArgs(by="Lee", about="Xi")),
        ("what has Lee said since 1 Nov on trade", QuotesArgs(by="Lee", about="trade", since=NOV)),
        ("has Xi ever said anything about trade?", QuotesArgs(by="Xi", about="trade")),
        ("quotes by Lee Jae Myung about trade", QuotesArgs(by="Lee Jae Myung", about="trade")),
        ("quotes from Xi since 1 nov", QuotesArgs(by="Xi", since=NOV)),
        ("quotes on lee-xi", QuotesArgs(topic="lee-xi")),
        ("quotes lee-xi by xi", QuotesArgs(topic="lee-xi", by="xi")),
        ("did Lee say “unprecedented”?", CheckArgs(person="Lee", words="unprecedented")),
        ("did Lee really say that China is a competitor?", CheckArgs(person="Lee", words="China is a competitor")),
        ("did Lee say thanks", CheckArgs(person="Lee", words="thanks")),
        ("has Xi ever said “never”", CheckArgs(person="Xi", words="never")),
        ("Didn't Lee call it “a milestone” once?", CheckArgs(person="Lee", words="a milestone")),
        ("check if Lee said it is over", CheckArgs(person="Lee", words="it is over")),
        ("is it true that Xi said it is over?", CheckArgs(person="Xi", words="it is over")),
        ("Lee said “unprecedented”", CheckArgs(person="Lee", words="unprecedented")),
        ("Lee “unprecedented”?", CheckArgs(person="Lee", words="unprecedented")),
        ("check lee unprecedented", CheckArgs(person="lee", words="unprecedented")),
        ("catch me up since 1 Nov", ChangedArgs(since=NOV)),
        ("catch me up on lee-xi", ChangedArgs(topic="lee-xi")),
        ("catch me up", ChangedArgs()),
        ("what's new on lee-xi?", ChangedArgs(topic="lee-xi")),
        ("whats new", ChangedArgs()),
        ("what has changed since 1 nov", ChangedArgs(since=NOV)),
        ("any news on lee-xi", ChangedArgs(topic="lee-xi")),
        ("what happened in lee-xi since 1 nov", ChangedArgs(topic="lee-xi", since=NOV)),
        ("what happened with lee-xi", ChangedArgs(topic="lee-xi")),
        ("timeline of lee-xi", TimelineArgs(topic="lee-xi")),
        ("show me the timeline for lee-xi since 1 nov", TimelineArgs(topic="lee-xi", since=NOV)),
        ("topics", TopicsArgs()),
        ("what topics do you have?", TopicsArgs()),
        ("topics lee", TopicsArgs(matching="lee")),
        ("search for nuclear talks", SearchArgs(words="nuclear talks")),
        ("find articles about nuclear talks", SearchArgs(words="nuclear talks")),
        ("which articles do you have?", SourcesArgs()),
    ],
)
def test_plain_words_become_a_command(line: str, expected: Arguments) -> None:
    command, tokens = read_question(line, NAMES, PARSERS)
    assert PARSERS[command](tokens, NAMES, TODAY) == expected


@pytest.mark.parametrize(
    "line", ["", "help", "hello", "hey!", "thanks", "what can you do?", "the weather in Paris", "good morning all", "?"]
)
def test_what_nobody_understands_asks_for_help(line: str) -> None:
    assert read_question(line, NAMES, PARSERS) == Question("help")


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("what happened to Lee", "what happened to Lee"),
        ("what happened in Busan?", "what happened in Busan"),
        ("who did Lee thank?", "who did Lee thank"),
        ("when did Lee arrive? thank you", "when did Lee arrive"),
        ("Lee arrived when?", "when Lee arrived"),
        ("did Lee oppose the plan to use the water?", "did Lee oppose the plan to use the water"),
    ],
)
def test_what_happened_is_a_question_and_keeps_its_words(line: str, asked: str) -> None:
    question = read_question(line, NAMES, COMMANDS.keys())
    assert question.command == "ask"
    assert " ".join(token.text for token in question.tokens) == asked


def test_help_may_name_its_command() -> None:
    assert read_question("help brief", NAMES, PARSERS) == Question("brief", (Token("help"),))
    assert read_question("brief help", NAMES, PARSERS) == Question("brief", (Token("help"),))


def test_only_the_commands_given_may_be_typed() -> None:
    assert read_question("digest list all", NAMES, PARSERS) == Question("help")
    assert read_question("/digest list all", NAMES, ("digest",)) == Question("digest", (Token("list"), Token("all")))


WORDS = (
    "did",
    "has",
    "lee",
    "xi",
    "say",
    "said",
    "who",
    "what",
    "about",
    "since",
    "1",
    "nov",
    "check",
    "please",
    "help",
)
LINES = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from((*WORDS, "“never”", "'x", "\ue000")), max_size=9).map(" ".join),
)


@example(line='HELP"0')
@given(LINES)
def test_any_line_is_a_command_whose_words_parse_or_are_explained(line: str) -> None:
    command, tokens = read_question(line, NAMES, PARSERS)
    parse = {**PARSERS, "help": PARSERS["topics"]}[command]
    assert complaint(lambda: parse(tokens, NAMES, TODAY)).endswith(".")


@pytest.mark.parametrize("filler", ["did lee say ", "what did ", "please ", "“x” ", "since 1 nov ", "lee said "])
def test_a_very_long_line_is_read_at_once(filler: str) -> None:
    assert read_question(filler * 4000, NAMES, PARSERS).command in {*PARSERS, "help"}
