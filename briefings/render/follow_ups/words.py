"""Lines for follow-ups, written so that the grammar reads them as they are meant."""

from briefings.models.asked import Asked


def in_marks(words: str) -> str:
    """Words as the grammar keeps them together."""
    return f"“{words}”" if '"' in words else f'"{words}"'


def instead(asked: Asked, unclear: str | None, meant: str) -> Asked:
    """The same question with the words that were meant.

    Args:
        asked: What was asked.
        unclear: The words that fit nothing, or too much; ``None`` if none were typed.
        meant: The words that stand in their place; they come first where the others cannot be found in the line.
    """
    marked = in_marks(meant)
    for written in (in_marks(unclear), unclear) if unclear else ():
        before, found, after = asked.line.partition(written)
        if found:
            break
    else:
        before, after = "", f" {asked.line}".rstrip()
    is_bare_name = asked.command == "who-said" and not before.rstrip().endswith("by")
    by = "by " if is_bare_name else ""  # between marks alone it would be a phrase to find
    return Asked(command=asked.command, line=f"{before}{by}{marked}{after}")
