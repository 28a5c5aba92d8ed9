"""Turns PostgreSQL's faults into `StoreError`s that say what to do and never show a password.

Invariant: of a database's URL only user, host, port and name are ever told.
Source: PostgreSQL manual, appendix A, "Error Codes". Faults of connecting carry no code, only libpq's words.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import psycopg
from psycopg import errors

from briefings.errors import StoreError

_CROWDED = "has no free connection. Raise max_connections of the server, or run fewer replicas."
_ON_CONNECTING = (
    ("password", "refuses the password. Check the user and the password in its URL, or PGPASSWORD."),
    ("pg_hba.conf", "lets nobody in that way. Ask for this user and address to be allowed in pg_hba.conf."),
    ("role ", "does not know the user. Check the user in its URL, or create it (createuser)."),
    ("database ", "is not there. Create it (createdb), or name another in its URL."),
    ("too many clients", _CROWDED),
    ("connection slots", _CROWDED),
    ("starting up", "is starting. Try again in a moment."),
)
_IN_USE = (
    (errors.QueryCanceled, "took too long over this and was stopped. Ask for less, or try again when it is less busy."),
    (errors.LockNotAvailable, "is busy with another process. Try again when that is done."),
    (errors.InsufficientPrivilege, "does not let the user do that. Make the user its owner, or grant it all on it."),
    (
        errors.ReadOnlySqlTransaction,
        "cannot be written: it is a standby or set read-only. Name the primary in its URL.",
    ),
    (errors.DiskFull, "has no room. Free some space on its disk and try again."),
    (errors.OutOfMemory, "has no memory left. Try again when it is less busy."),
    (errors.TransactionRollback, "was changed by another process at the same time. Try again."),
    (errors.DataCorrupted, "is damaged. Restore a copy, or load the articles into another database."),
    (errors.IndexCorrupted, "is damaged. Rebuild its indices (REINDEX DATABASE), or restore a copy."),
)


def place(parameters: Mapping[str, object]) -> str:
    """How messages name a database: no password is in it."""
    host, port = parameters.get("host") or parameters.get("hostaddr"), parameters.get("port")
    name = parameters.get("dbname") or parameters.get("user") or "of the user's name"
    server = f" at {host}" if host else ""
    return f"The database {name}{server}{f':{port}' if host and port else ''}"


@contextmanager
def connecting(place: str) -> Iterator[None]:
    """Raise what keeps us out of the database at a place as `StoreError`."""
    try:
        yield
    except psycopg.OperationalError as fault:
        words = " ".join(str(fault).split())
        unknown = f"cannot be reached. Make sure that the server runs and is the one that its URL names. ({words})"
        raise StoreError(
            f"{place} {next((advice for sign, advice in _ON_CONNECTING if sign in words), unknown)}"
        ) from fault


@contextmanager
def working(place: str) -> Iterator[None]:
    """Raise faults of the database at a place as `StoreError`."""
    try:
        yield
    except psycopg.Error as fault:
        words = " ".join(str(fault).split())
        lost = f"was lost while it worked ({words}). Try again."
        unknown = lost if isinstance(fault, psycopg.OperationalError) else f"fails: {words}."
        raise StoreError(
            f"{place} {next((advice for kind, advice in _IN_USE if isinstance(fault, kind)), unknown)}"
        ) from fault
