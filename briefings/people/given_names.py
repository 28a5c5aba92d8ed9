"""Given names and the gender that bears them, from `given_names.txt` beside this file."""

from typing import Final

from briefings.models.person import Gender
from briefings.text.vocabulary import lexicon_lines

_GENDERS: Final[dict[str, Gender | None]] = {"f": "female", "m": "male", "u": None}


def _read() -> dict[str, Gender | None]:
    names: dict[str, Gender | None] = {}
    for line in lexicon_lines(__package__, "given_names.txt"):
        mark, *entries = line.split()
        names.update(dict.fromkeys(entries, _GENDERS[mark]))
    return names


GIVEN_NAMES: Final = _read()
"""Folded given name -> gender, ``None`` where both bear it."""
