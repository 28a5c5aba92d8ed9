"""Loads named SQL: blocks that open with ``-- name: word``, comments and all, from a file beside this one.

Invariant: parameters are written ``:name``, and a list ``:name...``, which each engine spells in its own way.
"""

import re
from functools import cache
from pathlib import Path

_NAME = re.compile(r"^-- name: (\w+)\n", re.MULTILINE)
_COMMENT = re.compile(r"^--.*\n", re.MULTILINE)
_LIST = re.compile(r":(\w+)\.\.\.")


@cache
def load_queries(file: str, list_form: str) -> dict[str, str]:
    r"""Read a file of named SQL.

    Args:
        file: Name of a file in this folder.
        list_form: How the engine writes the members of a list parameter, with ``\1`` for its name.

    Returns:
        Statement by name.
    """
    parts = _NAME.split(Path(__file__).with_name(file).read_text("utf-8"))
    return {
        name: _LIST.sub(list_form, _COMMENT.sub("", statement)).strip()
        for name, statement in zip(parts[1::2], parts[2::2], strict=True)
    }
