"""An HTML page as it stands: its meta tags, its JSON-LD, and its text in blocks.

Mirrors the format and decides nothing about news; `briefings.sources.html` adapts it. Only what a reader sees of the
story is kept: scripts, navigation, forms and boxes that name themselves as extras are passed over.
"""

from html.parser import HTMLParser
from typing import NamedTuple

from briefings.sources.document import Unreadable
from briefings.text.vocabulary import vocabulary

_PASSED_OVER = vocabulary(
    "script style nav footer aside form button noscript svg template iframe select dialog menu object audio video"
)
_EXTRA_BOXES = vocabulary(
    "related related-articles related-stories share sharing social social-share newsletter promo ad ads advert tags",
    "advertisement comments recommended recommendations breadcrumb breadcrumbs sidebar cookie-banner subscribe",
)
_BLOCKS = vocabulary(
    "address article blockquote br caption dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header",
    "hr html li main ol p pre section summary table tbody td th thead tr ul body head title",
)
_VOID = vocabulary("area base br col embed hr img input link meta param source track wbr")
_PARAGRAPHS = vocabulary("p li blockquote pre dd")


class Block(NamedTuple):
    """A stretch of text without line breaks; ``article`` numbers the ``<article>`` that holds it, 0 is none."""

    tag: str
    text: str
    article: int
    in_main: bool

    @property
    def weight(self) -> int:
        """Characters of running text."""
        return len(self.text) if self.tag in _PARAGRAPHS else 0


class Page(NamedTuple):
    """What a page states and shows; names of ``facts`` are lower-case, values in order of the page."""

    facts: dict[str, list[str]]
    linked_data: tuple[str, ...]
    blocks: tuple[Block, ...]


def parse_page(html: str) -> Page:
    """Parse a page, tolerant of missing end tags.

    Raises:
        Unreadable: The page is cut off, or no HTML at all.
    """
    parser = _Parser()
    try:
        parser.feed(html)
    except AssertionError as fault:  # html.parser's way to refuse "<![" and the like
        raise Unreadable("is not well-formed HTML; save the page again") from fault
    parser.flush()
    if parser.rawdata.startswith("<") or parser.is_open:
        raise Unreadable("is cut off: the page has no end; save it again")
    return Page(parser.facts, tuple(parser.linked_data), tuple(parser.blocks))


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.facts: dict[str, list[str]] = {}
        self.linked_data: list[str] = []
        self.blocks: list[Block] = []
        self.is_open = False
        self._passing: str | None = None
        self._passing_depth = 0
        self._in_linked_data = False
        self._tag = ""
        self._words: list[str] = []
        self._articles: list[int] = []
        self._articles_seen = 0
        self._mains = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if self._passing:
            self._passing_depth += tag == self._passing
            return
        self._note_facts(tag, named)
        if tag not in _VOID and _is_passed_over(tag, named):
            self._in_linked_data = tag == "script" and named.get("type", "").lower() == "application/ld+json"
            self._passing, self._passing_depth = tag, 1
        elif tag in _BLOCKS:
            self.flush()
            self._tag = self._tag if tag == "br" else tag
            if tag == "html":
                self.is_open = True
            elif tag == "main":
                self._mains += 1
            elif tag == "article":
                self._articles_seen += 1
                self._articles.append(self._articles_seen)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._passing:
            self._passing_depth -= tag == self._passing
            if self._passing_depth == 0:
                self._passing, self._in_linked_data = None, False
        elif tag in _BLOCKS:
            self.flush()
            self._tag = "div"
            if tag in ("html", "body"):
                self.is_open = False
            elif tag == "main":
                self._mains -= 1
            elif tag == "article" and self._articles:
                self._articles.pop()

    def handle_data(self, data: str) -> None:
        if self._in_linked_data:
            self.linked_data.append(data)
        elif not self._passing:
            self._words.append(data)

    def flush(self) -> None:
        """End the block that is being read."""
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if not text:
            return
        if self._tag == "title":
            self.facts.setdefault("title", []).append(text)
        elif self._tag != "head":
            article = self._articles[-1] if self._articles else 0
            self.blocks.append(Block(self._tag, text, article, self._mains > 0))

    def _note_facts(self, tag: str, named: dict[str, str]) -> None:
        if tag == "meta":
            name = named.get("property") or named.get("name") or named.get("itemprop") or ""
            self._note(name.lower(), named.get("content", ""))
        elif tag == "link" and named.get("rel", "").lower() == "canonical":
            self._note("canonical", named.get("href", ""))
        elif tag == "time":
            self._note(named.get("itemprop", "time").lower(), named.get("datetime", ""))
        elif tag == "html":
            self._note("lang", named.get("lang", "").partition("-")[0].lower())

    def _note(self, name: str, value: str) -> None:
        if name and value.strip():
            self.facts.setdefault(name, []).append(value.strip())


def _is_passed_over(tag: str, named: dict[str, str]) -> bool:
    if tag in _PASSED_OVER or "hidden" in named:
        return True
    boxes = f"{named.get('class', '')} {named.get('id', '')}".lower().split()
    return tag in ("div", "section", "ul") and not _EXTRA_BOXES.isdisjoint(boxes)
