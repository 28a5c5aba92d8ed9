"""Fields of commands: each command has them all, and what is filled in is asked as it was meant."""

import pytest

from bot.fields import Value, asked_of, fields_of, missing_of, needed_by, offered
from briefings.commands.registry import COMMANDS, find_command


@pytest.mark.parametrize(
    ("command", "values", "line"),
    [
        ("brief", {}, ""),
        ("brief", {"topic": "lee-xi"}, '"lee-xi"'),
        ("brief", {"topic": "lee-xi", "length": "full", "since": "1 nov"}, '"lee-xi" full since 1 nov'),
        ("brief", {"include": "trade voting", "exclude": "sport"}, '"trade" "voting" -"sport"'),
        (
            "brief",
            {"include": 'trade, "important partner" +steel;coal', "exclude": "-sport,"},
            '"trade" "important partner" "steel" "coal" -"sport"',
        ),
        (
            "digest",
            {"action": "on", "topic": "lee-xi", "at": "8", "include": 'trade, "important partner"'},
            'on "lee-xi" at "8" "trade" "important partner"',
        ),
        (
            "digest",
            {"action": "on", "topic": "lee-xi", "at": "8", "length": "short", "when_nothing": "silent"},
            'on "lee-xi" at "8" short silent',
        ),
        ("brief", {"topic": "help"}, "help"),
        ("who-said", {"person": "xi"}, 'by "xi"'),
        ("who-said", {"phrase": "unprecedented"}, '"unprecedented"'),
        ("quotes", {"by": "lee", "about": "trade"}, 'by "lee" about "trade"'),
        ("check", {"person": "lee", "words": 'a "b"'}, '"lee" “a "b"”'),
        ("check", {"person": "lee"}, ""),
        ("paragraph", {"source": "002", "number": 7}, '"002" 7'),
        ("topics", {"matching": "lee", "nonsense": "x"}, '"lee"'),
    ],
)
def test_values_become_the_line_that_one_would_type(command: str, values: dict[str, Value], line: str) -> None:
    asked = asked_of(find_command(command), values)
    assert (asked.command, asked.line) == (command, line)


@pytest.mark.parametrize(
    ("command", "values", "missing"),
    [
        ("check", {}, "person"),
        ("check", {"person": "lee"}, "words"),
        ("check", {"person": "lee", "words": "x"}, None),
        ("who-said", {"topic": "lee-xi"}, "person"),
        ("who-said", {"phrase": "x"}, None),
        ("brief", {}, None),
    ],
)
def test_what_is_missing_is_known_without_the_corpus(
    command: str, values: dict[str, Value], missing: str | None
) -> None:
    assert missing_of(find_command(command), values) == missing


def test_a_form_asks_for_both_of_two_that_replace_each_other() -> None:
    assert needed_by(find_command("who-said")) == ("person", "phrase")
    assert needed_by(find_command("check")) == ("person", "words")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_argument_of_every_command_is_a_field_with_help(name: str) -> None:
    fields = fields_of(find_command(name))
    assert [field.name for field in fields] == list(find_command(name).arguments.model_fields)
    assert all(field.help for field in fields)


def test_kinds_follow_the_types() -> None:
    kinds = {field.name: field.kind for command in COMMANDS.values() for field in fields_of(command)}
    assert kinds["topic"] == "topic"
    assert kinds["by"] == "person"
    assert kinds["length"] == "choice"
    assert kinds["include"] == "words"
    assert kinds["number"] == "number"
    assert kinds["since"] == "text"


def test_the_offered_commands_are_those_of_the_grammar_that_exist() -> None:
    assert [command.name for command in offered()][:3] == ["brief", "who-said", "quotes"]
