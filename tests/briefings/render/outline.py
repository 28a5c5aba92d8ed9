"""Messages as snapshots show them: narrow enough to read in a diff."""

from textwrap import fill

WIDTH = 100


def wrapped(lines: list[str]) -> str:
    """Lines folded at a fixed width, what goes on indented."""
    folded = (fill(line, WIDTH, subsequent_indent="    ", break_long_words=False) for line in lines)
    return "\n".join(folded) + "\n"
