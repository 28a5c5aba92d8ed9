"""The paragraphs that a page cites, read off its citations: what "see paragraph" can lead to."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefings.models.answers import SourceLine
from briefings.models.article import ArticleId
from briefings.models.asked import Asked
from briefings.render.page import Section

_MARK = re.compile(r"\[(\d{1,9})¶(\d{1,9})\]")


class Place(NamedTuple):
    """A paragraph of a source; ``mark`` is its citation in the message: ``[1¶4]``."""

    mark: str
    article_id: ArticleId
    paragraph: int


def cited_places(sections: Iterable[Section], sources: Sequence[SourceLine]) -> tuple[Place, ...]:
    """The places that are cited in sections, each once, in order."""
    runs = (run for section in sections for item in section.items for line in item.lines for run in line)
    marks = (match for run in runs if run.style == "cite" for match in _MARK.finditer(run.text))
    return tuple(
        dict.fromkeys(
            Place(mark[0], sources[int(mark[1]) - 1].article_id, int(mark[2]))
            for mark in marks
            if 1 <= int(mark[1]) <= len(sources)
        )
    )


def see_paragraph(place: Place) -> Asked:
    """The question for one paragraph; the id stays right when a document is corrected or renamed."""
    return Asked(command="paragraph", line=f"{place.article_id} {place.paragraph}")
