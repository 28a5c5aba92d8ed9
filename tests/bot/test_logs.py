"""The log: one line an event, and no secret in it."""

import io
import logging

import pytest

from bot.logs import LineFormatter, facts, hide, set_up_logging

SECRETS = [
    "xoxb-123456789-abcdefABCDEF",
    "xoxe.xoxb-1-Mi0yLTk5",
    "xapp-1-A111-222-abcdef",
    "v0=" + "a1" * 32,
    "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz01",
]


@pytest.mark.parametrize("secret", SECRETS)
def test_what_looks_like_a_secret_is_hidden_wherever_it_stands(secret: str) -> None:
    assert secret not in hide(f"token={secret} in ('{secret}',)")


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("https://hooks.slack.com/commands/T1/2/abcDEF", "abcDEF"),
        ("POST http://127.0.0.1:9/commands/abc123 failed", "abc123"),
        ("PATCH https://discord.com/api/v10/webhooks/1/aW50:x.Y-z/messages/@original responded with 429", "aW50:x.Y-z"),
        ("POST http://127.0.0.1:9/api/v10/interactions/1/aW50:x/callback", "aW50:x"),
        ("wss://wss-primary.slack.com/link/?ticket=abc-123&app_id=A1", "abc-123"),
        ("Authorization: Bearer opaque.token", "opaque.token"),
        ("postgresql://bot:hunter2@db/briefbot", "hunter2"),
    ],
)
def test_addresses_that_open_doors_are_hidden(text: str, hidden: str) -> None:
    assert hidden not in hide(text)


def test_given_secrets_are_hidden_though_they_look_like_nothing() -> None:
    assert hide("the word is swordfish", ["swordfish"]) == "the word is [hidden]"


def test_words_that_are_no_secrets_stay() -> None:
    assert hide("event=answered command=who-said took_s=0.012") == "event=answered command=who-said took_s=0.012"


def test_values_with_spaces_come_in_marks_on_one_line() -> None:
    assert facts("failed", why='a "b"\nc', n=1, took_s=0.5, none=None) == 'failed why="a \\"b\\"\\nc" n=1 took_s=0.500'


def test_a_traceback_is_one_line_without_its_secrets() -> None:
    stream = io.StringIO()
    logger = logging.getLogger("bot.test")
    logger.propagate = False
    handler = logging.StreamHandler(stream)
    handler.setFormatter(LineFormatter(["swordfish"]))
    logger.addHandler(handler)
    try:
        raise ValueError("swordfish and xoxb-1-2-three")
    except ValueError:
        logger.exception(facts("failed", ref="7Q2F"))
    finally:
        logger.removeHandler(handler)
    (line,) = stream.getvalue().splitlines()
    assert "event=failed ref=7Q2F" in line
    assert "ValueError" in line
    assert "swordfish" not in line
    assert "xoxb" not in line


def test_libraries_are_heard_from_warnings_on_and_in_the_same_form() -> None:
    stream, root = io.StringIO(), logging.getLogger()
    before, level = list(root.handlers), root.level
    try:
        set_up_logging("info", (), stream)
        logging.getLogger("slack_sdk.web").info("body: %s", {"text": "private words"})
        logging.getLogger("slack_sdk.web").warning("token xoxb-1-2-three failed")
    finally:
        root.handlers[:] = before
        root.setLevel(level)
    assert "private words" not in stream.getvalue()
    assert 'event=said message="token [hidden] failed"' in stream.getvalue()
