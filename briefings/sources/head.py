"""The lines around a story that carry metadata: header fields, date lines, bylines.

Invariant: such a line is metadata as a whole; nothing of it is prose.
"""

import re

from briefings.sources.byline import find_byline
from briefings.sources.stamps import Stamp, read_stamp
from briefings.sources.stated import Stated

_PUBLISHED = r"(?:first\s)?(?:published|posted|issued|released|filed|publication\sdate|publish\sdate|date|pub\sdate)"
_UPDATED = r"(?:last\s)?(?:updated|modified|edited|revised|update)"
_KEYWORD = re.compile(rf"\b(?:(?P<published>{_PUBLISHED})|(?P<updated>{_UPDATED}))(?:\s?:|\s(?:on|at)\b:?)?\s*", re.I)
_AFTER = re.compile(r"\s*(?:\(?\d+ min(?:ute)?s? (?:read|ago)\)?|\|.{0,40})$", re.I)
_FIELD = re.compile(
    r"(?P<name>headline|title|outlet|publication|publisher|source|url|link|by-?line|author)\s?:\s*(?P<value>\S.*)", re.I
)
_FIELDS = {
    "headline": "headline", "title": "headline", "outlet": "outlet", "publication": "outlet", "publisher": "outlet",
    "source": "outlet", "url": "url", "link": "url", "byline": "byline", "author": "byline",
}  # fmt: skip
_LONGEST = 300


def read_date_line(line: str, *, at_head: bool) -> Stated | None:
    """Read "Published: 30 Oct. 2025, 09:07 Updated: ..."; at the head of a document a bare date is enough."""
    line = line.strip(" \t-–—•|")
    if len(line) > _LONGEST:
        return None
    if not _KEYWORD.match(line):
        stamp = read_stamp(line) if at_head else None
        return Stated(published=stamp) if stamp else None
    keywords = list(_KEYWORD.finditer(line))
    found: dict[str, Stamp] = {}
    for place, keyword in enumerate(keywords):
        end = keywords[place + 1].start() if place + 1 < len(keywords) else len(line)
        stamp = read_stamp(_AFTER.sub("", line[keyword.end() : end]))
        if stamp is None:
            return None
        found.setdefault(keyword.lastgroup or "published", stamp)
    return Stated.model_validate(found)


def is_bare_date(line: str) -> bool:
    """Tell whether a line is a date line of any form."""
    return read_date_line(line, at_head=True) is not None


def read_field(line: str) -> Stated | None:
    """Read a header field, "Outlet: The Example Post"."""
    found = _FIELD.fullmatch(line) if len(line) <= _LONGEST else None
    if found is None:
        return None
    return Stated.model_validate({_FIELDS[found["name"].lower().replace("-", "")]: " ".join(found["value"].split())})


def read_byline(line: str, *, beside_date: bool) -> Stated | None:
    """Read a byline; credits without an author state nothing, and are no prose either."""
    names = find_byline(line, beside_date=beside_date)
    return None if names is None else Stated(byline=names or None)
