"""Metadata that a document states about itself, whatever the place: front matter, meta tags, a record, a sidecar.

Invariant: what is not stated is ``None``. Nothing is guessed, and a wrong date is an error, never a missing one.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from briefings.models.base import Frozen
from briefings.sources.decode import without_surrogates
from briefings.sources.document import Unreadable
from briefings.sources.stamps import Stamp, read_stamp

_NAMES: dict[str, tuple[str, ...]] = {
    "headline": ("headline", "title"),
    "outlet": ("outlet", "publication", "publisher", "site", "source"),
    "url": ("url", "link", "permalink", "canonical", "canonical_url"),
    "byline": ("byline", "author", "authors", "by", "writer"),
    "published": ("date", "published", "published_at", "pubdate", "publish_date", "date_published", "publication_date"),
    "updated": ("updated", "updated_at", "modified", "lastmod", "last_modified", "date_modified"),
    "language": ("language", "lang"),
}
"""Names under which a fact is known, the preferred first; compared without case, and with ``_`` for ``-`` and space."""


class Stated(Frozen):
    """What a document says of itself."""

    headline: str | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    published: Stamp | None = None
    updated: Stamp | None = None
    language: str | None = None

    def or_else(self, other: "Stated") -> "Stated":
        """These facts, and the other's where these are silent; a bare day takes the other's time of that day."""
        facts = {name: getattr(other, name) for name in Stated.model_fields}
        facts |= {name: value for name in facts if (value := getattr(self, name)) is not None}
        day, timed = self.published, other.published
        if day and timed and day.at is None and day.on == timed.on:
            facts["published"] = day._replace(at=timed.at)
        return Stated.model_validate(facts)


def read_stated(entries: Mapping[str, object]) -> Stated:
    """Read facts from named values; names that say nothing to us are passed over.

    Raises:
        Unreadable: A date is wrong, or a value that should be words is something else.
    """
    known = {str(name).strip().casefold().replace("-", "_").replace(" ", "_"): entries[name] for name in entries}
    facts: dict[str, str | Stamp | None] = {}
    for fact, names in _NAMES.items():
        name = next((name for name in names if known.get(name) not in (None, "", [])), None)
        if name is None:
            continue
        if fact in ("published", "updated"):
            facts[fact] = _stamp(name, known[name])
        else:
            facts[fact] = _words(name, known[name])
    return Stated.model_validate(facts)


def _stamp(name: str, value: object) -> Stamp:
    words = value.isoformat() if isinstance(value, date | datetime) else str(value)
    stamp = read_stamp(words)
    if stamp is None or stamp.on is None:
        raise Unreadable(wrong_date(words, name))
    return stamp


def wrong_date(words: str, name: str = "date") -> str:
    """The reason to give for a date that names no day, or more than one."""
    shown = " ".join(words.split())[:40]
    return f"states the {name} {shown!r}, which is not one certain day; write it as YYYY-MM-DD, like 2025-11-01"


def _words(name: str, value: object) -> str | None:
    if isinstance(value, str):
        return " ".join(without_surrogates(value).split()) or None
    if isinstance(value, Mapping):  # {"name": "Jane Doe"}, as in JSON-LD
        return _words(name, value.get("name", ""))
    if isinstance(value, Iterable):
        return " and ".join(words for item in value if (words := _words(name, item))) or None
    raise Unreadable(f"gives no words for {name!r}; write it as text in quotation marks")
