"""Terminal, Slack and Discord say the same: the same words, citations and counts, whatever else differs."""

import re
from collections import Counter
from collections.abc import Callable

import pytest

from briefings.models.answers import Answer
from briefings.models.asked import Asked
from briefings.render.discord import to_discord
from briefings.render.slack import to_slack
from briefings.render.terminal import to_text
from tests.briefings.render.by_hand import EVERY_ANSWER
from tests.wire.discord.components import shown_text as shown_in_discord
from tests.wire.slack.blocks import shown_text as shown_in_slack

CITATION = re.compile(r"\[\d+¶\d+\]")
HOW_TO_SEE_ALL = re.compile(r"(?:Showing|Not shown)[^.]*\.|For all of them [^.]*\.")
"""Told in each place's own way: a flag in a terminal, a button in a chat."""
MARKUP = re.compile(r"\\(?=[\W_])|\*\*|~~|\*|^(?:> |- |-# |### )", re.MULTILINE)


def words(text: str) -> Counter[str]:
    """Each word with how often it is there."""
    return Counter(re.findall(r"\w+", HOW_TO_SEE_ALL.sub("", " ".join(text.replace("\u200b", "").split()))))


def body(text: str) -> str:
    """A page without its list of sources: chats list only those that are cited."""
    return text.partition("\nSources\n")[0]


def in_terminal(answer: Answer) -> str:
    return to_text(answer, 160)


def in_slack(answer: Answer) -> str:
    blocks = to_slack(answer, Asked(command="x")).blocks
    return shown_in_slack([block for block in blocks if block["type"] != "actions"])


def in_discord(answer: Answer) -> str:
    return MARKUP.sub("", shown_in_discord("", list(to_discord(answer, Asked(command="x")).embeds), ()))


@pytest.mark.parametrize("answer", EVERY_ANSWER, ids=lambda answer: type(answer).__name__)
def test_slack_and_discord_use_the_same_words(answer: Answer) -> None:
    assert words(in_slack(answer)) == words(in_discord(answer))


@pytest.mark.parametrize("answer", EVERY_ANSWER, ids=lambda answer: type(answer).__name__)
def test_slack_says_all_that_the_terminal_says_and_nothing_else(answer: Answer) -> None:
    assert words(body(in_terminal(answer))) <= words(in_slack(answer)) <= words(in_terminal(answer))


@pytest.mark.parametrize("answer", EVERY_ANSWER, ids=lambda answer: type(answer).__name__)
@pytest.mark.parametrize("show", [in_slack, in_discord], ids=["slack", "discord"])
def test_citations_come_in_the_same_order(answer: Answer, show: Callable[[Answer], str]) -> None:
    assert CITATION.findall(show(answer)) == CITATION.findall(in_terminal(answer))
