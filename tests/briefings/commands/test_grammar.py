from collections.abc import Callable, Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.commands.arguments import (
    Arguments,
    BriefArgs,
    ChangedArgs,
    CheckArgs,
    MissingArgumentError,
    QuotesArgs,
    SearchArgs,
    SourcesArgs,
    TimelineArgs,
    TopicsArgs,
    WhoSaidArgs,
    render,
)
from briefings.commands.grammar import (
    Names,
    asks_help,
    parse_brief,
    parse_changed,
    parse_check,
    parse_quotes,
    parse_search,
    parse_sources,
    parse_timeline,
    parse_topics,
    parse_who_said,
)
from briefings.commands.tokens import Token, from_argv, tokenize
from briefings.commands.when import Since, SinceLast
from briefings.errors import UsageError
from tests.briefings.commands.known_names import KnownNames, complaint

TODAY = date(2026, 1, 5)
NOV = Since(on=date(2025, 11, 1))
NAMES = KnownNames()
Parse = Callable[[Sequence[Token], Names, date], Arguments]
PARSERS: tuple[Parse, ...] = (
    parse_brief,
    parse_who_said,
    parse_quotes,
    parse_check,
    parse_timeline,
    parse_changed,
    parse_topics,
    parse_search,
    parse_sources,
)

CHAT: list[tuple[Parse, str, Arguments]] = [
    (parse_brief, "", BriefArgs()),
    (parse_brief, "lee-xi", BriefArgs(topic="lee-xi")),
    (parse_brief, "lee-xi since 1 nov full", BriefArgs(topic="lee-xi", since=NOV, length="full")),
    (parse_brief, "since 1 nov lee-xi", BriefArgs(topic="lee-xi", since=NOV)),
    (parse_brief, "lee-xi SINCE last SHORT", BriefArgs(topic="lee-xi", since=SinceLast())),
    (parse_brief, "lee-xi trade -voting", BriefArgs(topic="lee-xi", include=("trade",), exclude=("voting",))),
    (parse_brief, "lee-xi –voting", BriefArgs(topic="lee-xi", exclude=("voting",))),
    (parse_brief, 'lee-xi -"state visit"', BriefArgs(topic="lee-xi", exclude=("state visit",))),
    (parse_brief, 'lee-xi "state visit"', BriefArgs(topic="lee-xi", include=("state visit",))),
    (parse_brief, "Lee Xi trade", BriefArgs(topic="Lee Xi", include=("trade",))),
    (parse_brief, "lee - xi", BriefArgs(topic="lee xi")),
    (parse_brief, "climate change talks", BriefArgs(topic="climate change", include=("talks",))),
    (parse_brief, "unheard matter", BriefArgs(topic="unheard", include=("matter",))),
    (parse_brief, '"Lee–Xi summits" full', BriefArgs(topic="Lee–Xi summits", length="full")),
    (parse_brief, '"since full"', BriefArgs(topic="since full")),
    (parse_who_said, "xi", WhoSaidArgs(person="xi")),
    (parse_who_said, "Lee Jae Myung lee-xi", WhoSaidArgs(person="Lee Jae Myung", topic="lee-xi")),
    (parse_who_said, "lee on trade since 1 nov", WhoSaidArgs(person="lee", topic="trade", since=NOV)),
    (parse_who_said, "by xi", WhoSaidArgs(person="xi")),
    (parse_who_said, 'by "Jane Doe" on trade', WhoSaidArgs(person="Jane Doe", topic="trade")),
    (parse_who_said, "Jane Doe", WhoSaidArgs(person="Jane Doe")),
    (parse_who_said, "Jane Doe lee-xi", WhoSaidArgs(person="Jane Doe", topic="lee-xi")),
    (parse_who_said, '"unprecedented"', WhoSaidArgs(phrase="unprecedented")),
    (parse_who_said, "“so to say” lee-xi", WhoSaidArgs(phrase="so to say", topic="lee-xi")),
    (parse_quotes, "", QuotesArgs()),
    (parse_quotes, "lee-xi by Lee Jae Myung", QuotesArgs(topic="lee-xi", by="Lee Jae Myung")),
    (parse_quotes, "about trade by xi since 1 nov", QuotesArgs(by="xi", about="trade", since=NOV)),
    (parse_quotes, 'about "by the way"', QuotesArgs(about="by the way")),
    (parse_check, 'lee "so to say"', CheckArgs(person="lee", words="so to say")),
    (parse_check, "lee unprecedented", CheckArgs(person="lee", words="unprecedented")),
    (parse_check, "Lee Jae Myung so to say", CheckArgs(person="Lee Jae Myung", words="so to say")),
    (parse_check, "Doe so to say", CheckArgs(person="Doe", words="so to say")),
    (parse_check, 'office spokesperson "so to say"', CheckArgs(person="office spokesperson", words="so to say")),
    (parse_check, '"Jane Doe" “so to say”', CheckArgs(person="Jane Doe", words="so to say")),
    (parse_check, '"Jane Doe" so to say', CheckArgs(person="Jane Doe", words="so to say")),
    (parse_check, '"so to say" lee', CheckArgs(person="lee", words="so to say")),
    (parse_timeline, "lee xi since 1 nov", TimelineArgs(topic="lee xi", since=NOV)),
    (parse_changed, "lee-xi since last", ChangedArgs(topic="lee-xi", since=SinceLast())),
    (parse_topics, "", TopicsArgs()),
    (parse_topics, "lee", TopicsArgs(matching="lee")),
    (
        parse_search,
        'nuclear talks "in Beijing" since 2025',
        SearchArgs(words="nuclear talks in Beijing", since=Since(on=date(2025, 1, 1))),
    ),
    (parse_sources, "", SourcesArgs()),
]


@pytest.mark.parametrize(("parse", "line", "expected"), CHAT)
def test_a_line_of_chat_becomes_arguments(parse: Parse, line: str, expected: Arguments) -> None:
    assert parse(tokenize(line), NAMES, TODAY) == expected


@pytest.mark.parametrize(
    ("parse", "argv", "expected"),
    [
        (parse_check, ["lee", "so to say"], CheckArgs(person="lee", words="so to say")),
        (parse_check, ["Lee Jae Myung", "so to say"], CheckArgs(person="Lee Jae Myung", words="so to say")),
        (parse_check, ["Jane", "Doe", "so to say"], CheckArgs(person="Jane Doe", words="so to say")),
        (parse_check, ["office spokesperson", "unheard"], CheckArgs(person="office spokesperson", words="unheard")),
        (parse_check, ["lee", "unprecedented"], CheckArgs(person="lee", words="unprecedented")),
        (parse_check, ["lee", '"so to say"'], CheckArgs(person="lee", words="so to say")),
        (parse_check, ["lee since", "since 1 nov"], CheckArgs(person="lee since", words="since 1 nov")),
        (parse_who_said, ['"unprecedented"'], WhoSaidArgs(phrase="unprecedented")),
        (parse_who_said, ["office spokesperson"], WhoSaidArgs(person="office spokesperson")),
        (parse_who_said, ["spokesperson on trade"], WhoSaidArgs(person="spokesperson on trade")),
        (parse_brief, ["Lee Xi", "since", "1 nov"], BriefArgs(topic="Lee Xi", since=NOV)),
        (parse_brief, ["lee-xi", "since", "1", "nov", "full"], BriefArgs(topic="lee-xi", since=NOV, length="full")),
        (parse_quotes, ["by", "Lee Jae Myung"], QuotesArgs(by="Lee Jae Myung")),
    ],
)
def test_arguments_of_the_terminal_become_the_same(parse: Parse, argv: list[str], expected: Arguments) -> None:
    assert parse(from_argv(argv), NAMES, TODAY) == expected


@pytest.mark.parametrize(
    ("parse", "line", "field", "message"),
    [
        (parse_who_said, "", "person", "Who, or which words?"),
        (parse_who_said, "on trade", "person", "Who, or which words?"),
        (parse_check, "", "person", "Who, and which words?"),
        (parse_check, "lee", "words", 'Which words should lee have said? Try check lee "<words>".'),
        (parse_check, '"so to say"', "person", 'Who should have said it? Try check <name> "so to say".'),
        (parse_quotes, "lee-xi by", "by", 'Words must follow "by"'),
        (parse_search, "since 1 nov", "words", "Which words?"),
    ],
)
def test_what_is_missing_is_asked_for(parse: Parse, line: str, field: str, message: str) -> None:
    with pytest.raises(MissingArgumentError) as raised:
        parse(tokenize(line), NAMES, TODAY)
    assert raised.value.field == field
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize(
    ("parse", "line", "message"),
    [
        (parse_brief, "lee-xi since", "Since when?"),
        (parse_brief, "lee-xi since 31 nov", 'I read "31 nov" as a date that does not exist.'),
        (parse_brief, "lee-xi since yore", 'I do not understand "yore" as a date.'),
        (parse_brief, "since 1 nov since 2 nov", 'I read "since" twice.'),
        (parse_check, 'lee "so to say" since 1 nov', 'I do not know what to do with "since 1 nov".'),
        (parse_sources, "all of them", 'sources takes no words, but I read "all of them".'),
    ],
)
def test_words_that_do_not_fit_are_named(parse: Parse, line: str, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse(tokenize(line), NAMES, TODAY)
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize(("line", "asks"), [("help", True), ("HELP", True), ("lee help", False), ('"help"', False)])
def test_help_is_asked_for_by_that_word_alone(line: str, asks: bool) -> None:
    assert asks_help(tokenize(line)) is asks


KEYWORDS = ("since", "by", "about", "on", "short", "full", "help", "last", "1", "31", "nov", "7d")
NAMES_AND_MARKS = (
    "lee",
    "xi",
    "jae",
    "kim",
    "lee-xi",
    "-voting",
    "-",
    "?",
    "doe's",
    "ﬀ",
    '"so',
    'say"',
    "“so say”",
    "'one",
)
WORDS = st.sampled_from((*KEYWORDS, *NAMES_AND_MARKS))
LINES = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=9).map(" ".join))


@given(LINES, st.sampled_from(PARSERS))
def test_any_line_is_arguments_or_a_sentence_that_helps(line: str, parse: Parse) -> None:
    assert complaint(lambda: parse(tokenize(line), NAMES, TODAY)).endswith(".")


@given(st.lists(st.one_of(WORDS, st.text(max_size=20)), max_size=6), st.sampled_from(PARSERS))
def test_any_shell_arguments_are_arguments_or_a_sentence_that_helps(argv: list[str], parse: Parse) -> None:
    assert complaint(lambda: parse(from_argv(argv), NAMES, TODAY)).endswith(".")


@given(st.lists(WORDS, max_size=9).map(" ".join), st.sampled_from(PARSERS))
def test_written_arguments_are_read_back(line: str, parse: Parse) -> None:
    try:
        arguments = parse(tokenize(line), NAMES, TODAY)
    except UsageError:
        return
    assert parse(tokenize(render(arguments)), NAMES, TODAY) == arguments
