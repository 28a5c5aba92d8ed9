"""Loads named SQL: blocks that open with ``-- name: word``, comments and all, from a file beside this one.

Invariant: what engines spell differently is written in one way: a parameter ``:name``, a list ``IN (:name...)``. What
several statements have in common is a block that opens with ``-- part: word``, and stands in them as ``@word``; parts
are in ``parts.sql``, and in the engine's own file where engines differ.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

_BLOCK = re.compile(r"^-- (name|part): (\w+)\n", re.MULTILINE)
_COMMENT = re.compile(r"^--.*\n", re.MULTILINE)
_PART = re.compile(r"@(\w+)")
_LIST = re.compile(r"IN \(:(\w+)\.\.\.\)")
_PARAMETER = re.compile(r"(?<!:):(\w+)")


class Dialect(NamedTuple):
    r"""How an engine writes parameters, with ``\1`` for their names, and the file of its own SQL."""

    parameter: str
    in_list: str
    file: str

    def spell(self, statement: str) -> str:
        """Write a statement as the engine has it."""
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
    parts = _blocks("parts.sql", "part") | _blocks(dialect.file, "part")

    def whole(block: str) -> str:
        return _PART.sub(lambda part: whole(parts[part[1]]), block)

    return {name: dialect.spell(whole(statement)) for name, statement in _blocks(file, "name").items()}


@cache
def _blocks(file: str, wanted: str) -> dict[str, str]:
    blocks = _BLOCK.split(Path(__file__).with_name(file).read_text("utf-8"))[1:]
    return {
        name: _COMMENT.sub("", block).strip()
        for kind, name, block in zip(blocks[::3], blocks[1::3], blocks[2::3], strict=True)
        if kind == wanted
    }
