"""People who are known from bylines: authors, whom a name may mean though they speak in no article."""

import re

from briefings.models.person import PersonId
from briefings.people.keys import person_id

_BY = re.compile(r"^\W*(?:by\b)?\W*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[,;&|/]|\band\b|\bwith\b)\s*", re.IGNORECASE)
_MAX_WORDS = 5


def authors(byline: str | None) -> dict[PersonId, str]:
    """Name the authors of a byline ("By SARAH KIM and Jo Roe").

    Returns:
        Names by identity. Names of one word are left out: they are agencies and desks more often than people.
    """
    if byline is None:
        return {}
    names = (" ".join(part.split()) for part in _BETWEEN.split(_BY.sub("", byline, count=1)))
    people = (name.title() if name.isupper() else name for name in names if 2 <= len(name.split()) <= _MAX_WORDS)
    return {person_id(name): name for name in people}
