"""Long answers in parts: as many whole items as a message has room for; the rest is counted and one press away.

Invariant: the parts of an answer show each of its items once, in order, whatever the room; no item is divided, but one
that is longer than a message is cut. A part that does not exist any more is the last one.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from briefings.models.answered import PlainAnswer
from briefings.models.answers import (
    Answer,
    Briefing,
    QuoteList,
    SearchResults,
    SourceList,
    Timeline,
    TopicList,
)
from briefings.models.asked import Asked
from briefings.models.digest import OrdersExported
from briefings.models.views import CheckList, WordingList
from briefings.render.clip import clip_item
from briefings.render.follow_ups.offers import sources_of
from briefings.render.options import Limits
from briefings.render.page import Item, Page, Section
from briefings.render.pages import page_of
from briefings.render.pages.lists import cited_page
from briefings.render.sources import cited_numbers
from briefings.render.wording import count

QUOTES = 8
WORDINGS = 3
"""Three times thirty words: the excerpt budget of an article (`Limits.excerpt_words`)."""
ITEMS = 25
_NOUNS: Mapping[type[Answer], str] = {
    QuoteList: "quote",
    Timeline: "event",
    TopicList: "topic",
    SearchResults: "place",
    WordingList: "statement",
    SourceList: "article",
    CheckList: "quotation",
    OrdersExported: "order",
    PlainAnswer: "sentence",
}


class Room(NamedTuple):
    """How much one message holds."""

    characters: int
    """Of all items together."""
    item_characters: int
    """Of one item; a longer one is cut."""
    size: Callable[[Item], int]
    """Characters of an item as the format writes it."""


class Part(NamedTuple):
    """What one message shows of an answer."""

    page: Page
    has_more: bool
    remark: str
    """``Showing 8 of 44 quotes.``, then ``Showing 9–16 of 44 quotes.``; empty if all is shown."""


def part_of(answer: Answer, asked: Asked, room: Room, excerpt_words: int | None = 90) -> Part:
    """Cut the part out of an answer that is asked for.

    Args:
        answer: Any answer.
        asked: Its page number and its view.
        room: How much the message holds.
        excerpt_words: Words of speech that a message may repeat of one article.
    """
    noun = "article" if asked.view == "sources" else _NOUNS.get(type(answer), "line")
    page, total = _whole(answer, asked, excerpt_words)
    most = _most(answer) if asked.view == "answer" else ITEMS
    return _part(page, total, asked.page, most, room, noun)


def first_part(page: Page, room: Room) -> Part:
    """As much of a page as one message holds."""
    return _part(page, sum(len(each.items) for each in page.sections if each.role == "list"), 1, ITEMS, room, "line")


def _part(page: Page, total: int, number: int, most: int, room: Room, noun: str) -> Part:
    heads = tuple(_fitted(each, room, room.characters // 2) for each in page.sections if each.role == "head")
    taken = sum(room.size(item) for head in heads for item in head.items)
    items = [(place, item) for place, each in enumerate(page.sections) if each.role == "list" for item in each.items]
    first, last, shown = _take(items, number, most, room, taken)
    sections = tuple(_sections(page.sections, shown, heads if first == 0 else ()))
    has_more = last < total
    which = f"{first + 1:,}–{last:,}" if first else f"{last:,}"
    remark = f"Showing {which} of {count(total, noun)}." if first or has_more else ""
    sources = tuple(_cited(page.sources, sections)) if page.sources else ()
    return Part(page._replace(sections=sections, sources=sources), has_more, remark)


def _whole(answer: Answer, asked: Asked, excerpt_words: int | None) -> tuple[Page, int]:
    """The page with at least the items of the asked part, and the number of all its items."""
    if asked.view == "sources":
        page = cited_page(sources_of(answer), page_of(answer, Limits()).footer)
    elif isinstance(answer, QuoteList):
        return _quotes(answer, asked.page), len(answer.quotes)
    else:
        is_divided = isinstance(answer, WordingList)
        words = None if is_divided else excerpt_words
        page = page_of(answer, Limits(excerpt_words=words, quotes=None, for_more=_for_more(answer), for_all=""))
    return page, sum(len(section.items) for section in page.sections if section.role == "list")


def _quotes(answer: QuoteList, number: int) -> Page:
    """The first page of quotations, with as many of them as the parts up to ``number`` may show."""
    first = page_of(answer, Limits(quotes=QUOTES))
    if number == 1:
        return first
    more = page_of(answer, Limits(quotes=QUOTES * number))
    items = tuple(item for section in more.sections if section.role == "list" for item in section.items)
    sections = (each._replace(items=items) if each.role == "list" else each for each in first.sections)
    return first._replace(sections=tuple(sections), sources=more.sources)


def _most(answer: Answer) -> int:
    """Items of one part, however short they are."""
    if isinstance(answer, QuoteList):
        return QUOTES
    return WORDINGS if isinstance(answer, WordingList) else ITEMS


def _for_more(answer: Answer) -> str:
    return "press More" if isinstance(answer, Briefing) and answer.length == "short" else "press Quotes or Wording"


def _take(
    items: Sequence[tuple[int, Item]], number: int, most: int, room: Room, taken: int
) -> tuple[int, int, list[tuple[int, Item]]]:
    """Go through the items part by part up to part ``number``, or the last one.

    Returns:
        Where the part begins and ends in all items, and its items with their places in the page.
    """
    first, shown = 0, list[tuple[int, Item]]()
    left = room.characters - taken
    parts = 1
    for place, (section, item) in enumerate(items):
        fitted = fit(item, room)
        size = room.size(fitted)
        if shown and (size > left or len(shown) == most):
            if parts == number:
                break
            parts += 1
            first, shown, left = place, [], room.characters
        shown.append((section, fitted))
        left -= size
    return first, first + len(shown), shown


def fit(item: Item, room: Room) -> Item:
    """An item that is not longer than a message allows one to be."""
    limit = room.item_characters
    fitted = item
    while room.size(fitted) > room.item_characters and limit > 1:
        fitted = clip_item(item, limit)
        limit = limit * 3 // 4
    return fitted


def _fitted(section: Section, room: Room, characters: int) -> Section:
    """The items of a section that fit so many characters."""
    items: list[Item] = []
    for item in section.items:
        fitted = fit(item, room)
        characters -= room.size(fitted)
        if characters < 0:
            break
        items.append(fitted)
    return section._replace(items=tuple(items))


def _sections(
    sections: Sequence[Section], shown: Sequence[tuple[int, Item]], heads: Sequence[Section]
) -> Iterator[Section]:
    """The sections of a part in the order of the page."""
    remaining = iter(heads)
    for place, section in enumerate(sections):
        if section.role == "head":
            head = next(remaining, None)
            if head and head.items:
                yield head
        elif items := tuple(item for section_, item in shown if section_ == place):
            yield section._replace(items=items)


def _cited(sources: Sequence[Section], sections: Sequence[Section]) -> Iterator[Section]:
    """Of the list of sources what the part cites."""
    numbers = {f"[{number}]" for number in cited_numbers(sections)}
    for section in sources:
        items = tuple(item for item in section.items if item.label in numbers)
        if items:
            yield section._replace(items=items)
