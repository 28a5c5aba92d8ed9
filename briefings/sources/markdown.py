"""Markdown with front matter (YAML's simple part between ``---``, TOML between ``+++``).

The text is the whole file, markup included, so that places in it are places in the file. Headings, images, tables,
code and rules are no prose; list and quotation marks are cut from the stretches, emphasis and links are not.
"""

import re
from collections.abc import Iterator

from briefings.models.article import Article
from briefings.models.span import Span
from briefings.sources.assemble import assemble
from briefings.sources.frontmatter import read_front_matter
from briefings.sources.layout import Line, paragraphs_of
from briefings.sources.stated import Stated, read_stated

_HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_UNDERLINE = re.compile(r"=+|-{2,}")
_MARK = re.compile(r"(?:>[ \t]?|[*+-][ \t]+|\d{1,9}[.)][ \t]+)+")
_ASIDE = re.compile(
    r"!\[[^\]]{0,500}\]\([^)]{0,2000}\)"  # image
    r"|[-*_](?:[ \t]*[-*_]){2,}"  # rule
    r"|\|.*\||<!--.*-->|\[[^\]]{1,200}\]:[ \t]*\S+.*|</?[a-zA-Z][^>]{0,500}>"
)
_FENCE = ("```", "~~~")


def read_markdown(source: str, text: str, beside: Stated) -> Article:
    """Read a Markdown file; ``beside`` is what its sidecar states and wins over the front matter.

    Raises:
        Unreadable: See `briefings.sources.assemble.assemble`.
    """
    entries, body = read_front_matter(text)
    lines = tuple(_lines(text, body))
    return assemble(source, text, lines, beside.or_else(read_stated(entries)))


def _lines(text: str, body: int) -> Iterator[Line]:
    fence: str | None = None
    paragraphs = tuple(paragraphs_of(text))
    for number, paragraph in enumerate(paragraphs):
        words = paragraph.cut(text)
        if paragraph.start < body:
            yield Line(paragraph, paragraph, "aside")
        elif fence or words.startswith(_FENCE):
            yield Line(paragraph, paragraph, "aside")
            if fence is None:
                fence = words[:3] if words.count(words[:3]) == 1 else None
            elif words.startswith(fence):
                fence = None
        elif heading := _HEADING.match(words):
            readable = Span(paragraph.start + heading.end(), paragraph.start + len(_without_closing(words)))
            yield Line(paragraph, readable, "headline" if heading[1] == "#" else "aside")
        elif _ASIDE.fullmatch(words) or _UNDERLINE.fullmatch(words):
            yield Line(paragraph, paragraph, "aside")
        elif _is_underlined(text, paragraphs, number):
            yield Line(paragraph, paragraph, "headline")
        else:
            mark = _MARK.match(words)
            yield Line(paragraph, Span(paragraph.start + (mark.end() if mark else 0), paragraph.end))


def _without_closing(heading: str) -> str:
    """Take the closing marks off "## Heading ##"."""
    bare = heading.rstrip("#")
    return bare.rstrip() if bare.endswith((" ", "\t")) and bare.strip("# \t") else heading


def _is_underlined(text: str, paragraphs: tuple[Span, ...], number: int) -> bool:
    """Tell whether the next line turns this one into a heading (CommonMark, "setext headings")."""
    if number + 1 == len(paragraphs):
        return False
    here, after = paragraphs[number], paragraphs[number + 1]
    return text.count("\n", here.end, after.start) == 1 and _UNDERLINE.fullmatch(after.cut(text)) is not None
