"""The same words as each outlet renders them, as an answer of its own.

Invariant: whole groups of renderings or none; what is asked for chooses groups and never changes them.
"""

from collections.abc import Callable, Sequence

from briefings.compose.citing import footer, sources_of
from briefings.compose.quotelist import Pair
from briefings.compose.renderings import Rendering
from briefings.compose.wordings import group_renderings, wording
from briefings.models.query import Window
from briefings.models.topic import Topic
from briefings.models.views import WordingList
from briefings.store.base import Store


def list_wordings(
    store: Store,
    pairs: Sequence[Pair],
    wanted: Callable[[Rendering], bool],
    *,
    topic: Topic | None = None,
    person: str | None = None,
    about: str | None = None,
    window: Window,
) -> WordingList:
    """Set utterances of several articles side by side.

    Args:
        store: For the footer only.
        pairs: Quotes with their articles, among which renderings of one utterance are looked for.
        wanted: Chooses an utterance by any one of its renderings.
        topic: The topic asked for, if any.
        person: Whose words were asked for, if one person's.
        about: The words asked for, if any.
        window: Days of publication that were asked for.
    """
    groups = [group for group in group_renderings(pairs) if any(map(wanted, group))]
    wordings = sorted(map(wording, groups), key=lambda found: not found.differs)
    cited = (line.citation for found in wordings for line in found.renderings)
    return WordingList(
        topic=topic,
        person=person,
        about=about,
        window=window,
        wordings=tuple(wordings),
        sources=sources_of(cited, {article.id: article for _, article in pairs}.values()),
        footer=footer(store),
    )
