"""Addresses of databases: what they name, and that no message shows a password."""

from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.errors import BriefbotError, ConfigurationError
from briefings.store.addresses import passwords_of
from briefings.store.files import files_of
from briefings.store.opening import open_store

PASSWORDS = st.text("ab12:/?#@%&=[] '\\,.+$", min_size=3) | st.text(min_size=3)
NOWHERE = "127.0.0.1:1"  # where nobody listens

WRONG = [
    "postgresql://u:hunter2/hunter2@h/x",
    "postgresql://u:p@ss#hunter2@127.0.0.1:1/x",
    "postgresql://u:12/hunter2@h/x",
    "postgresql://u:hunter2",
    "postgresql:/u:hunter2@h/x",
    "postgresql:u:hunter2@h/x",
    "u:hunter2@h/x",
    "u:hunter2://@h/x",
    "host=127.0.0.1 user=u password=hun hunter2 port=1",
    "password=hunter2 no=1",
    "postgresql://u:hunter2\0@h/x",
    "postgresql://u:12\0hunter2@h/x",
    "postgresql://u:hunter2\ud800@h/x",
]


def told(url: str) -> str:
    """What is said of an address where nothing answers."""
    with pytest.raises(BriefbotError) as fault:
        open_store(url)
    return str(fault.value)


@pytest.mark.parametrize("url", WRONG)
def test_an_address_that_can_be_read_in_two_ways_is_refused_unseen_and_makes_nothing(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigurationError, match="cannot be read") as refused:
        open_store(url)
    assert "hunter2" not in str(refused.value)
    assert list(tmp_path.iterdir()) == []


@given(password=PASSWORDS)
def test_a_message_is_the_same_whatever_the_password(password: str) -> None:
    forms = {
        told(f"postgresql://u:secret@{NOWHERE}/x"),
        told("postgresql://u:secret"),
    }
    assert told(f"postgresql://u:{password}@{NOWHERE}/x") in forms
    encoded = quote(password, safe="", errors="replace")
    assert told(f"postgresql://u:{encoded}@{NOWHERE}/x") in forms


@given(password=st.text(min_size=3))
def test_a_message_is_the_same_whatever_the_password_in_keywords(password: str) -> None:
    quoted = password.replace("\\", "\\\\").replace("'", "\\'")
    forms = {told("host=127.0.0.1 port=1 user=u dbname=x password=secret"), told("postgresql://u:secret")}
    assert told(f"host=127.0.0.1 port=1 user=u dbname=x password='{quoted}'") in forms


@given(password=PASSWORDS)
def test_passwords_are_known_raw_and_encoded(password: str) -> None:
    encoded = quote(password, safe="", errors="replace")
    assert password in passwords_of(f"postgresql://u:{password}@h/x")
    assert {encoded, password} <= set(passwords_of(f"postgresql://u:{encoded}@h/x"))


@pytest.mark.parametrize(
    "url",
    ["host=h password='hun ter2'", "host=h password = hunter2", "postgresql://h/x?user=u&password=hunter2&port=1"],
)
def test_passwords_are_known_by_their_name(url: str) -> None:
    assert passwords_of(url)[0].replace(" ", "") == "hunter2"


@pytest.mark.parametrize("url", ["sqlite:////data/a@b.db", "news.db", "./u:p@h.db", ":memory:"])
def test_addresses_without_a_password_have_none(url: str) -> None:
    assert passwords_of(url) == ()


def test_keywords_of_libpq_name_a_server_and_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert told("host=127.0.0.1 port=1 user=u password=hunter2 dbname=x").startswith(
        "The database x at 127.0.0.1:1 cannot be reached."
    )
    assert files_of("host=127.0.0.1 dbname=x") == frozenset()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["./a=b.db", "news@home.db", "./u:p@h.db", "a b.db"])
def test_odd_names_of_files_are_names_of_files(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    open_store(name).close()
    assert (tmp_path / name).is_file()


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://u@[::1]:1/x",
        "postgresql://u@127.0.0.1,localhost:1/x?target_session_attrs=read-write&connect_timeout=1",
        "postgresql://u:p%40ss%2Fword@127.0.0.1:1/x",
        " postgresql://u:pw@127.0.0.1:1/x\n",
        "postgresql:///x?host=/nowhere",
        "postgresql://u:pw@%2Fnowhere/x",
    ],
)
def test_forms_of_libpq_are_read(url: str) -> None:
    assert "cannot be reached" in told(url)
