"""Plain text: a first line " date 2025-11-01 ..." or a headline and date lines, then the story.

The rest of a " date ..." line is a headline, or already the first sentence, with or without a dateline; see
`briefings.sources.headline`. Paragraph n of the article is the file's n-th non-empty line.
"""

from briefings.models.article import Article
from briefings.sources.assemble import assemble
from briefings.sources.layout import plain_lines
from briefings.sources.stated import Stated


def read_plain(source: str, text: str, beside: Stated) -> Article:
    """Read a text file; ``beside`` is what its sidecar states.

    Raises:
        Unreadable: See `briefings.sources.assemble.assemble`.
    """
    return assemble(source, text, plain_lines(text), beside)
