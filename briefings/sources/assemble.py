"""Putting an article together from its text, its layout and what it states.

Invariant: the id is a hash over the text and the facts that stand beside it, never over what the rules made of
them; the same document keeps its id when the rules change, and under any file name.
"""

import json
from collections.abc import Sequence
from hashlib import blake2b

from briefings.models.article import Article, ArticleId
from briefings.sources.document import Unreadable
from briefings.sources.layout import Line, lay_out
from briefings.sources.stated import Stated, wrong_date


def assemble(source: str, text: str, lines: Sequence[Line], stated: Stated) -> Article:
    """Make an article.

    Args:
        source: How people find the document again.
        text: The document's text.
        lines: The paragraphs of ``text`` in order.
        stated: Facts that stand outside the lines; they win over facts found among them.

    Raises:
        Unreadable: There is no text, or no certain date of publication.
    """
    if not lines:
        raise Unreadable("holds no text; deliver it again, or take it away")
    layout = lay_out(text, lines, stated)
    facts = stated.or_else(layout.found)
    if facts.published is None:
        raise Unreadable(
            "states no date of publication; add a line 'Published: 2025-11-01' at its head, or date = 2025-11-01 "
            "to a file of the same name with .toml after it"
        )
    if facts.published.on is None:
        raise Unreadable(wrong_date(facts.published.words))
    span = layout.headline
    return Article(
        id=_identify(text, stated),
        source=source,
        text=text,
        paragraphs=tuple(line.paragraph for line in lines),
        prose=layout.prose,
        published_on=facts.published.on,
        headline=span.cut(text) if span else facts.headline,
        headline_span=span,
        published_at=facts.published.at,
        updated_at=facts.updated.at if facts.updated else None,
        outlet=facts.outlet,
        url=facts.url,
        byline=facts.byline,
        dateline=layout.dateline,
        language=facts.language or "en",
        flags=layout.flags,
    )


def _identify(text: str, stated: Stated) -> ArticleId:
    facts = [text, stated.model_dump(mode="json", exclude_none=True)]
    canonical = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return ArticleId(blake2b(canonical.encode(), digest_size=8).hexdigest())
