"""Loads named SQL: blocks that open with ``-- name: word``, comments and all, from a file beside this one.

Invariant: parameters are written ``:name``, and lists ``IN (:name...)``, which each engine spells in its own way.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

_NAME = re.compile(r"^-- name: (\w+)\n", re.MULTILINE)
_COMMENT = re.compile(r"^--.*\n", re.MULTILINE)
_LIST = re.compile(r"IN \(:(\w+)\.\.\.\)")
_PARAMETER = re.compile(r"(?<!:):(\w+)")


class Dialect(NamedTuple):
    r"""How an engine writes parameters, with ``\1`` for their names."""

    parameter: str
    in_list: str


@cache
def load_queries(file: str, dialect: Dialect) -> dict[str, str]:
    """Read a file of named SQL.

    Args:
        file: Name of a file in this folder.
        dialect: What parameters become.

    Returns:
        Statement by name.
    """
    parts = _NAME.split(Path(__file__).with_name(file).read_text("utf-8"))
    return {
        name: _PARAMETER.sub(dialect.parameter, _LIST.sub(dialect.in_list, _COMMENT.sub("", statement))).strip()
        for name, statement in zip(parts[1::2], parts[2::2], strict=True)
    }
