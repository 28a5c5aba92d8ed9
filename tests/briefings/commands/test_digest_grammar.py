import json
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.commands.arguments import MissingArgumentError, render
from briefings.commands.digest_arguments import DigestArgs
from briefings.commands.digest_grammar import parse_digest
from briefings.commands.tokens import from_argv, tokenize
from briefings.errors import UsageError
from tests.briefings.commands.known_names import KnownNames

TODAY = date(2026, 1, 5)


def parse(line: str) -> DigestArgs:
    return parse_digest(tokenize(line), KnownNames(), TODAY)


def on(**fields: object) -> DigestArgs:
    return DigestArgs.model_validate({"action": "on", "topic": "lee-xi", "at": "08:00", **fields})


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("on lee-xi at 8", on()),
        ("lee-xi at 8", on()),
        ("ON lee-xi AT 8 am", on()),
        ("start lee-xi 8:00", on()),
        ("on lee-xi at 20.30 Europe/Berlin", on(at="20:30", zone="Europe/Berlin")),
        ("on lee-xi at 8 new york weekdays", on(zone="America/New_York", weekdays="weekdays")),
        ("on lee-xi at 8 mon-fri Berlin full", on(zone="Europe/Berlin", weekdays="weekdays", length="full")),
        ("on lee-xi at 8 mon wed fri", on(weekdays="mon,wed,fri")),
        ("on lee-xi at 8 every day in Seoul", on(weekdays="daily", zone="Asia/Seoul")),
        ("on lee-xi at 8 berlin trade -voting", on(zone="Europe/Berlin", include=("trade",), exclude=("voting",))),
        ("on lee-xi at 8 always", on(when_nothing="always")),
        ('on lee-xi at 8 "Berlin" short silent', on(include=("Berlin",), length="short", when_nothing="silent")),
        ("on lee-xi at 8 trade Berlin", on(include=("trade",), zone="Europe/Berlin")),
        ("on lee-xi at 8 any words", on(include=(), exclude=())),
        ("digest on lee-xi at 8", on()),
        ("digest digest list", DigestArgs(action="list")),
        ('on "lee-xi" at "8 am" in "UTC" every "mon-fri"', on(zone="UTC", weekdays="weekdays")),
        ("on energy policy at 8", on(topic="energy policy")),
        ("for lee-xi at 8", on()),
        ("on lee-xi weekdays at 8", on(weekdays="weekdays")),
        ("on lee-xi daily 8:00", on(weekdays="daily")),
        ("on lee-xi every mon, wed at 8 Berlin", on(weekdays="mon,wed", zone="Europe/Berlin")),
        ("on lee-xi on Mondays at 8", on(weekdays="mon")),
        ('on "lee-xi daily" at 8', on(topic="lee-xi daily")),
        ("on weekdays at 8", on(topic="weekdays")),
        ("on lee-xi at 8:00, Europe/Berlin, weekdays", on(zone="Europe/Berlin", weekdays="weekdays")),
        ('on lee-xi at 8 trade, "a, b,"', on(include=("trade", "a, b,"))),
        ("off", DigestArgs(action="off")),
        ("stop lee-xi", DigestArgs(action="off", topic="lee-xi")),
        ("pause", DigestArgs(action="pause")),
        ("pause 7d", DigestArgs(action="pause", days=7)),
        ("pause for 2 weeks lee-xi", DigestArgs(action="pause", days=14, topic="lee-xi")),
        ('pause 7d "abcd2345"', DigestArgs(action="pause", days=7, topic="abcd2345")),
        ("pause lee-xi", DigestArgs(action="pause", topic="lee-xi")),
        ("resume", DigestArgs(action="resume")),
        ("list", DigestArgs(action="list")),
        ("preview lee-xi", DigestArgs(action="preview", topic="lee-xi")),
        ("follow Lee Jae Myung", DigestArgs(action="follow", person="Lee Jae Myung")),
        ("unfollow", DigestArgs(action="unfollow")),
        ("export", DigestArgs(action="export")),
        ("doctor", DigestArgs(action="doctor")),
        ("forget me", DigestArgs(action="forget")),
        ('import {"orders": [{"a": "b c"}]}', DigestArgs(action="import", orders='{"orders": [{"a": "b c"}]}')),
    ],
)
def test_a_line_becomes_what_it_says(line: str, expected: DigestArgs) -> None:
    assert parse(line) == expected


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("", "action"),
        ("on", "topic"),
        ("on at 8", "topic"),
        ("on lee-xi", "at"),
        ("on lee-xi at", "at"),
        ("follow", "person"),
        ("import", "orders"),
    ],
)
def test_what_is_missing_is_named(line: str, field: str) -> None:
    with pytest.raises(MissingArgumentError) as missing:
        parse(line)
    assert missing.value.field == field


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("on lee-xi at noonish", "Try 8:30, 8am or 20.00"),
        ("on lee-xi at 8 Berln", "Did you mean Berlin?"),
        ("on lee-xi at 8 EST", "America/New_York"),
        ("on lee-xi at 8 +02:00", "knows no summer time"),
        ('on lee-xi at 8 in "the office"', 'A word to look for is marked: +"the office"'),
        ("on lee-xi at 8 every sumday", "Did you mean sunday?"),
        ("pause 0d", "1 to 366 days"),
        ("pause 900d", "1 to 366 days"),
        ("pause until 30 jan", "digest pause 10w"),
        ("pause till monday lee-xi", "digest pause 10w"),
        ("dotcor", "Did you mean digest doctor?"),
        ("dance wildly", "It knows on, off"),
        ("list everything", "takes nothing"),
        ("forget", "type digest forget me"),
    ],
)
def test_what_does_not_fit_is_answered_with_what_to_type(line: str, hint: str) -> None:
    with pytest.raises(UsageError) as complaint:
        parse(line)
    assert hint in str(complaint.value)


def test_an_export_stays_whole_between_the_shells_marks() -> None:
    text = '{"orders": [{"topic": "lee-xi", "include": ["a b"]}]}'
    for form in (text, json.dumps(json.loads(text), indent=2)):
        assert parse_digest(from_argv(["import", form]), KnownNames(), TODAY).orders == form


words = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters='"“”„‟«»＂{'), min_size=1)
texts = st.lists(words, min_size=1, max_size=3).map(" ".join).filter(lambda text: any(map(str.isalnum, text)))
some_words = st.none() | st.lists(texts, max_size=2).map(tuple)
arguments = st.one_of(
    st.builds(
        DigestArgs,
        action=st.just("on"),
        topic=texts,
        at=st.sampled_from(["08:00", "20:30"]),
        zone=st.sampled_from([None, "Europe/Berlin", "America/New_York"]),
        weekdays=st.sampled_from([None, "weekdays", "mon,wed", "tue-thu", "daily"]),
        length=st.sampled_from([None, "short", "full"]),
        when_nothing=st.sampled_from([None, "silent", "always"]),
        include=some_words,
        exclude=some_words,
    ).filter(lambda order: not (None in (found := (order.include, order.exclude)) and () in found)),
    st.builds(DigestArgs, action=st.sampled_from(["off", "resume", "preview"]), topic=st.none() | texts),
    st.builds(DigestArgs, action=st.just("pause"), days=st.none() | st.integers(1, 366), topic=st.none() | texts),
    st.builds(DigestArgs, action=st.just("follow"), person=texts),
    st.builds(DigestArgs, action=st.sampled_from(["list", "export", "doctor", "forget"])),
)


@given(arguments)
def test_a_written_line_parses_back_to_the_same(value: DigestArgs) -> None:
    assert parse(render(value)) == value


@given(st.text())
def test_any_line_is_read_or_refused_with_a_sentence(line: str) -> None:
    with suppress(UsageError):
        assert parse(line).action
