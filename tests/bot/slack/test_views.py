"""Forms and Home tabs out of anything: always as Slack wants them, and inert."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.slack.acts import Act
from bot.slack.home import Desk, home
from bot.slack.modal import form, options
from briefings.commands.registry import COMMANDS
from briefings.store.base import CorpusState
from tests.wire.slack.mrkdwn import Allowed
from tests.wire.slack.rules import manners, option_complaints, view_complaints
from tests.words import HAZARDS

hostile = st.lists(st.sampled_from(HAZARDS) | st.text(max_size=60), max_size=40).map("".join)
ACT = Act("k", "T1", "U1", channel="C1", response_url="https://hooks.slack.com/commands/T1/1/" + "x" * 60)


@pytest.mark.parametrize("missing", ["person", "words", "phrase", "topic"])
@settings(deadline=None, max_examples=25)
@given(typed=hostile)
def test_a_form_is_valid_whatever_was_typed(missing: str, typed: str) -> None:
    for command in COMMANDS.values():
        if missing in command.arguments.model_fields:
            view = form(command, missing, typed, ACT)
            assert view_complaints(view) == []
            assert manners(view, Allowed()) == []


@settings(deadline=None, max_examples=25)
@given(st.lists(st.tuples(hostile, hostile), max_size=12))
def test_a_home_tab_is_valid_whatever_the_topics_are_called(briefed: list[tuple[str, str]]) -> None:
    state = CorpusState(5, "0" * 16, date(2025, 1, 1), date(2025, 2, 1))
    view = home(Desk(state, tuple(briefed)))
    assert view_complaints(view) == []
    assert manners(view, Allowed()) == []


@settings(deadline=None, max_examples=25)
@given(st.dictionaries(hostile, hostile, max_size=120))
def test_options_are_valid_whatever_people_are_called(suggestions: dict[str, str]) -> None:
    assert option_complaints({"options": options(suggestions)}) == []
