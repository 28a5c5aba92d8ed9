"""Loads named SQL: blocks that open with ``-- name: word``, comments and all, from a file beside this one.

Invariant: what engines spell differently is written in one way: a parameter ``:name``, a list ``IN (:name...)``, and
in JSON ``json_object(key, value, ...)`` and ``json_list(column)``. What several statements have in common is a block of
``parts.sql``, and stands in them as ``@word``.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

_NAME = re.compile(r"^-- name: (\w+)\n", re.MULTILINE)
_COMMENT = re.compile(r"^--.*\n", re.MULTILINE)
_PART = re.compile(r"@(\w+)")
_LIST = re.compile(r"IN \(:(\w+)\.\.\.\)")
_JSON_LIST = re.compile(r"json_list\((\w+)\)")
_PARAMETER = re.compile(r"(?<!:):(\w+)")


class Dialect(NamedTuple):
    r"""How an engine writes parameters and lists in JSON, with ``\1`` for their names; and JSON's objects."""

    parameter: str
    in_list: str
    json_list: str
    json_object: str

    def spell(self, statement: str) -> str:
        """Write a statement as the engine has it."""
        statement = _JSON_LIST.sub(self.json_list, statement).replace("json_object", self.json_object)
        return _PARAMETER.sub(self.parameter, _LIST.sub(self.in_list, statement))


@cache
def load_queries(file: str, dialect: Dialect) -> dict[str, str]:
    """Read a file of named SQL.

    Args:
        file: Name of a file in this folder.
        dialect: How the engine writes it.

    Returns:
        Statement by name.
    """
    parts = _blocks("parts.sql")
    return {
        name: dialect.spell(_PART.sub(lambda part: parts[part[1]], statement))
        for name, statement in _blocks(file).items()
    }


@cache
def _blocks(file: str) -> dict[str, str]:
    blocks = _NAME.split(Path(__file__).with_name(file).read_text("utf-8"))
    return {name: _COMMENT.sub("", block).strip() for name, block in zip(blocks[1::2], blocks[2::2], strict=True)}
