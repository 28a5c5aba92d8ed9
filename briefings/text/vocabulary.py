"""Lists of words, written so that a person can read and mend them: in a string, or in a file beside the code."""

from importlib.resources import files


def vocabulary(*lines: str) -> frozenset[str]:
    """The words of the lines, spaces between."""
    return frozenset(word for line in lines for word in line.split())


def lexicon_lines(package: str, name: str) -> tuple[str, ...]:
    """The entries of ``name`` in ``package``: one a line, blank lines and ``#`` comments left out."""
    content = files(package).joinpath(name).read_text(encoding="utf-8")
    return tuple(line.strip() for line in content.splitlines() if line.strip() and not line.startswith("#"))
