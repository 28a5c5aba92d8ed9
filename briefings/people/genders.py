"""Gender from the pronouns that follow a name, where neither title nor given name tells."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from briefings.models.person import Gender
from briefings.models.span import Span

_PRONOUN = re.compile(r"\b(?:(he|his|him|himself)|(?:she|her|hers|herself))\b", re.IGNORECASE)
_REACH = 160
"""Characters between a name and the pronoun that is taken for it."""


def guess_genders(
    text: str, stretches: Sequence[Span], mentions: Sequence[Sequence[Span]]
) -> tuple[Gender | None, ...]:
    """Count the pronouns whose nearest name before, in the same stretch, is a member's.

    Returns:
        For each member the gender that two thirds of at least two pronouns tell, or the only one, else ``None``.
    """
    order = sorted((span.end, span.start, member) for member, spans in enumerate(mentions) for span in spans)
    ends = [end for end, _, _ in order]
    counts: list[Counter[Gender]] = [Counter() for _ in mentions]
    for stretch in stretches:
        for found in _PRONOUN.finditer(text, stretch.start, stretch.end):
            place = bisect_right(ends, found.start()) - 1
            if place < 0 or order[place][1] < stretch.start or found.start() - ends[place] > _REACH:
                continue
            counts[order[place][2]]["male" if found.group(1) else "female"] += 1
    return tuple(_verdict(count) for count in counts)


def _verdict(count: Counter[Gender]) -> Gender | None:
    if not count:
        return None
    gender, most = count.most_common(1)[0]
    return gender if most * 3 >= count.total() * 2 else None
