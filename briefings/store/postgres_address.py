"""Reads the address of a PostgreSQL database as libpq does, and refuses what libpq would take apart wrongly.

A password with a raw ``/`` or ``@`` makes libpq take parts of it for the host, the port or the name of the database,
which messages tell.

Invariant: of an address that is not refused, only what was meant as user, host, port and name is read as such.
Source: PostgreSQL manual, section 34.1.1.2, "Connection URIs"; libpq/fe-connect.c, `conninfo_uri_parse_options`.
"""

import re

import psycopg
from psycopg import conninfo

from briefings.errors import ConfigurationError

_HOSTS = re.compile(r"[\w.:%,-]*|[/@].*", re.DOTALL)
_PORTS = re.compile(r"[0-9,]*")


def read_address(url: str) -> dict[str, str]:
    """The parameters that an address states.

    Raises:
        ConfigurationError: It cannot be read, or not in one way only; the message shows no part of it.
    """
    url = url.strip()
    before_host = url.partition("://")[2].rpartition("@")[0]
    if re.search("[/@]", before_host) or "\0" in url:  # there libpq stops reading
        raise _unreadable()
    try:
        stated = conninfo.conninfo_to_dict(url)
    except (psycopg.ProgrammingError, ValueError):
        # libpq quotes the part that it cannot read, which may be the password.
        raise _unreadable() from None
    parameters = {key: str(value) for key, value in stated.items() if value is not None}
    is_clear = _HOSTS.fullmatch(parameters.get("host", "")) and _PORTS.fullmatch(parameters.get("port", ""))
    if not is_clear:
        raise _unreadable()
    return parameters


def _unreadable() -> ConfigurationError:
    return ConfigurationError(
        "The URL of the database cannot be read. Write postgresql://user:password@host:5432/name, with signs like"
        " @ : / % in the password written as %40 %3A %2F %25, or leave the password out and set PGPASSWORD."
    )
