"""HTML pages: facts from JSON-LD and meta tags, text from the ``<article>``.

The article's text is the extracted lines, one block a line. JSON-LD (schema.org NewsArticle) is preferred to meta
tags (Open Graph, ogp.me), those to what the page shows. Only the standard library takes part, so that one page gives
the same article on every machine, whatever extras are installed.
"""

import json
from collections.abc import Iterator, Sequence

from briefings.models.article import Article
from briefings.models.span import Span
from briefings.sources.assemble import assemble
from briefings.sources.document import Unreadable
from briefings.sources.layout import Line, Role
from briefings.sources.page import Block, Page, parse_page
from briefings.sources.stamps import read_stamp
from briefings.sources.stated import Stated, read_stated, wrong_date

_TAGS: dict[str, tuple[str, ...]] = {
    "headline": ("og:title", "twitter:title", "headline", "title"),
    "outlet": ("og:site_name", "publisher", "application-name"),
    "url": ("canonical", "og:url", "twitter:url"),
    "byline": ("author", "article:author", "byl", "parsely-author", "dc.creator"),
    "language": ("lang",),
}
_DATE_TAGS = {
    "published": (
        "article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "parsely-pub-date",
        "dc.date", "dcterms.created", "dc.date.issued", "time",
    ),
    "updated": ("article:modified_time", "datemodified", "og:updated_time", "last-modified", "lastmod"),
}  # fmt: skip
_ASIDES: tuple[str, ...] = ("h2", "h3", "h4", "h5", "h6", "figcaption", "caption")
_ROLES: dict[str, Role] = {"h1": "headline", **dict.fromkeys(_ASIDES, "aside")}
_LEAST_SHARE = 0.5
"""An ``<article>`` is the story if it holds at least this share of the page's running text."""


def read_html(source: str, html: str, beside: Stated) -> Article:
    """Read a page; ``beside`` is what its sidecar states and wins over the page.

    Raises:
        Unreadable: The page is cut off or shows no article; see also `briefings.sources.assemble.assemble`.
    """
    page = parse_page(html)
    blocks = _story(page.blocks)
    if not any(block.tag not in _ROLES for block in blocks):
        raise Unreadable("shows no article text; save the page with its text, or take it away")
    text = "\n".join(block.text for block in blocks)
    stated = beside.or_else(_linked(page)).or_else(_tagged(page))
    return assemble(source, text, tuple(_lines(blocks)), stated)


def _story(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of the story: of its ``<article>``, else of ``<main>``, else of the page."""
    weights: dict[int, int] = {}
    for block in blocks:
        weights[block.article] = weights.get(block.article, 0) + block.weight
    best = max((article for article in weights if article), key=lambda article: weights[article], default=0)
    if best and weights[best] >= _LEAST_SHARE * sum(weights.values()):
        story = tuple(block for block in blocks if block.article == best)
    else:
        story = tuple(block for block in blocks if block.in_main) or tuple(blocks)
    headings = [block for block in blocks if block.tag == "h1"]
    if len(headings) == 1 and headings[0] not in story:
        return (headings[0], *story)
    return story


def _lines(blocks: Sequence[Block]) -> Iterator[Line]:
    start = 0
    for block in blocks:
        span = Span(start, start + len(block.text))
        yield Line(span, span, _ROLES.get(block.tag, "text"))
        start = span.end + 1


def _tagged(page: Page) -> Stated:
    entries: dict[str, object] = {}
    for fact, names in _TAGS.items():
        values = (value for name in names for value in page.facts.get(name, ()))
        entries[fact] = next((value for value in values if fact == "url" or "://" not in value), None)
    for fact, names in _DATE_TAGS.items():
        entries[fact] = _first_date([value for name in names for value in page.facts.get(name, ())])
    return read_stated(entries)


def _first_date(values: Sequence[str]) -> str | None:
    """The first value that is a date: pages repeat theirs in many tags, and some of them are odd."""
    for value in values:
        if (stamp := read_stamp(value)) and stamp.on:
            return value
    if values:
        raise Unreadable(wrong_date(values[0]))
    return None


def _linked(page: Page) -> Stated:
    for thing in _things(page.linked_data):
        kinds = thing.get("@type", "")
        if any(str(kind).endswith(("Article", "Posting")) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            url = thing.get("url") or thing.get("mainEntityOfPage") or ""
            return read_stated(
                {
                    "headline": thing.get("headline"),
                    "outlet": thing.get("publisher"),
                    "url": url.get("@id", "") if isinstance(url, dict) else url,
                    "byline": thing.get("author"),
                    "published": thing.get("datePublished"),
                    "updated": thing.get("dateModified"),
                }
            )
    return Stated()


def _things(scripts: Sequence[str]) -> Iterator[dict[str, object]]:
    """The objects of JSON-LD scripts, outer ones first; a broken script is passed over."""
    for script in scripts:
        try:
            pending: list[object] = [json.loads(script)]
        except (ValueError, RecursionError):
            continue
        while pending:
            thing = pending.pop(0)
            if isinstance(thing, list):
                pending = thing + pending
            elif isinstance(thing, dict):
                yield thing
                pending.append(thing.get("@graph"))
