"""What a look at the set-up found."""

from typing import NamedTuple


class Finding(NamedTuple):
    """One thing that was looked at, in a sentence."""

    is_well: bool
    what: str
