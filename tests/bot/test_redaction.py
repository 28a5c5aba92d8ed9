"""No secret is logged, whatever it looks like."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.redaction import hide, names_secret

SECRETS = [
    "xoxb-123456789-abcdefABCDEF",
    "xoxe.xoxb-1-Mi0yLTk5",
    "xapp-1-A111-222-abcdef",
    "v0=" + "a1" * 32,
    "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz01",
]


@pytest.mark.parametrize("secret", SECRETS)
def test_what_looks_like_a_secret_is_hidden_wherever_it_stands(secret: str) -> None:
    assert secret not in hide(f"it is {secret} in ('{secret}',)")


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
        ("postgresql://bot:hunter2/hunter2@db/briefbot", "hunter2"),
        ("postgres://bot:p@ss#hunter2@db/briefbot", "hunter2"),
        ("https://bot:hunter2@proxy.example/", "hunter2"),
        ("host=db user=bot password=hunter2", "hunter2"),
        ("host=db password='hun ter2' user=bot", "ter2"),
        ('{"client_secret": "hunter2", "ok": true}', "hunter2"),
        ("{'token': 'hunter2'}", "hunter2"),
        ("api_key: hunter2", "hunter2"),
    ],
)
def test_addresses_that_open_doors_are_hidden_and_what_is_called_a_secret(text: str, hidden: str) -> None:
    assert hidden not in hide(text)


def test_given_secrets_are_hidden_though_they_look_like_nothing() -> None:
    assert hide("the word is swordfish", ["swordfish"]) == "the word is [hidden]"


@pytest.mark.parametrize(
    "text",
    [
        "event=answered command=who-said took_s=0.012",
        "SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN (xoxb-…) is not.",
        "refuses the password. Check the user and the password in its URL.",
    ],
)
def test_words_that_are_no_secrets_stay(text: str) -> None:
    assert hide(text) == text


@pytest.mark.parametrize("name", ["password", "bot_token", "SLACK_SIGNING_SECRET", "DATABASE_URL", "Authorization"])
def test_names_of_secrets_are_known(name: str) -> None:
    assert names_secret(name)


@given(st.text(), st.text(min_size=6))
def test_a_given_secret_never_comes_through(text: str, secret: str) -> None:
    assert secret not in hide(text + secret + text, [secret]).replace("[hidden]", "")


@pytest.mark.parametrize(
    "piece", ["postgresql://", "token", "token=", "password='", 'secret="', "xoxb-", "a:b", "://a:"]
)
def test_time_is_linear_in_the_length(piece: str) -> None:
    start = time.perf_counter()
    hide(piece * 20_000)
    assert time.perf_counter() - start < 1


@given(password=st.text(st.characters(exclude_categories=["Z", "C"], exclude_characters="\"'"), min_size=3))
def test_the_address_of_a_database_looks_the_same_whatever_its_password(password: str) -> None:
    told = "at postgresql://u:{}@h/x now"
    assert hide(told.format(password)) == hide(told.format("secret"))
