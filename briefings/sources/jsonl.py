"""JSON Lines: one record a line, ``{"id", "date", "title"?, "outlet"?, "url"?, "text"}`` (jsonlines.org).

Invariant: ``text`` is the record's, verbatim, so that offsets into the record are offsets into the article. A title
that is not the text's first line stands beside it (paragraph 0).
"""

import json
from typing import cast

from briefings.models.article import Article
from briefings.sources.assemble import assemble
from briefings.sources.decode import decode, without_surrogates
from briefings.sources.document import Unreadable
from briefings.sources.layout import plain_lines
from briefings.sources.stated import read_stated

Record = dict[str, object]


def parse_record(line: bytes) -> Record:
    """Parse one line.

    Raises:
        Unreadable: The line is not a JSON object.
    """
    text = decode(line)
    try:
        record: object = json.loads(text)
    except (ValueError, RecursionError) as fault:
        if line.endswith(b"\n"):
            raise Unreadable("is not valid JSON; write one object a line, with quotation marks escaped") from fault
        raise Unreadable("is cut off: the file ends inside it; deliver the whole file again") from fault
    if not isinstance(record, dict):
        raise Unreadable('is no JSON object; write {"id": ..., "date": ..., "text": ...}')
    return cast("Record", record)


def record_id(record: Record) -> str:
    """The record's name for itself.

    Raises:
        Unreadable: It has none.
    """
    name = record.get("id")
    if isinstance(name, bool) or not isinstance(name, str | int) or not (words := str(name).strip()):
        raise Unreadable('has no "id"; give each record one that stays the same when the text is corrected')
    return without_surrogates(words)


def read_record(record: Record) -> Article:
    """Read one record.

    Raises:
        Unreadable: A field is missing or wrong; see also `briefings.sources.assemble.assemble`.
    """
    text = record.get("text")
    if not isinstance(text, str):
        raise Unreadable('has no "text"; give the words of the article as a string')
    text = without_surrogates(text)
    stated = read_stated({name: value for name, value in record.items() if name not in ("id", "text")})
    return assemble(record_id(record), text, plain_lines(text), stated)
