"""The one door into an `Article`: delivered bytes in, an article or a problem out.

A pure function of the delivered document, so that it may run in any thread or process.
"""

from briefings.models.article import Article
from briefings.sources.decode import declared_charset, decode
from briefings.sources.document import Delivered, Problem, Unreadable
from briefings.sources.html import read_html
from briefings.sources.jsonl import parse_record, read_record
from briefings.sources.markdown import read_markdown
from briefings.sources.plain import read_plain
from briefings.sources.sidecar import read_sidecar


def read_document(delivered: Delivered) -> Article | Problem:
    """Read a document.

    Returns:
        The article, or the reason why there is none; never raises, whatever the bytes.
    """
    try:
        return _read(delivered)
    except Unreadable as fault:
        return Problem(source=delivered.place, reason=str(fault))


def _read(delivered: Delivered) -> Article:
    if delivered.format == "jsonl":
        return read_record(parse_record(delivered.content))
    if not delivered.content.strip():
        raise Unreadable("is empty; deliver it again, or take it away")
    beside = read_sidecar(delivered.sidecar)
    if delivered.format == "html":
        return read_html(
            delivered.source, decode(delivered.content, charset=declared_charset(delivered.content)), beside
        )
    text = decode(delivered.content)
    reader = read_markdown if delivered.format == "markdown" else read_plain
    return reader(delivered.source, text, beside)
