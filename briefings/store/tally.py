"""Counts what articles add to the store's counters of people: pure arithmetic, no SQL.

Invariant: a tally with sign -1 undoes the same tally with sign +1, so the counters depend on the set of current
articles alone and never on the order of loading.
"""

from collections import Counter
from itertools import combinations

from briefings.models.analysis import Analysis
from briefings.models.article import Article
from briefings.models.person import PersonId
from briefings.store.authors import authors
from briefings.store.names import described_words

MAX_COMPANIONS = 8
"""Pairs are counted among the people that an article speaks of most: 28 pairs, and not 200 for a list of guests."""


class Tally:
    """Sums over articles, ready to be added to the tables of the same names."""

    def __init__(self) -> None:
        self.articles: Counter[PersonId] = Counter()
        self.mentions: Counter[PersonId] = Counter()
        self.quotes: Counter[PersonId] = Counter()
        self.bylines: Counter[PersonId] = Counter()
        self.names: Counter[tuple[PersonId, str]] = Counter()
        self.roles: Counter[tuple[PersonId, str]] = Counter()
        self.described: Counter[tuple[str, str]] = Counter()
        self.companions: Counter[tuple[PersonId, PersonId]] = Counter()

    def count(self, article: Article, analysis: Analysis, sign: int) -> None:
        """Add an article (sign +1), or take it away (-1)."""
        mentions: Counter[PersonId] = Counter()
        for member in analysis.cast:
            mentions[member.id] += len(member.mentions)
        for person, times in mentions.items():
            self.articles[person] += sign
            self.mentions[person] += sign * times
        writers = authors(article.byline)
        for author in writers:
            self.bylines[author] += sign
        for name in {*writers.items(), *((member.id, member.name) for member in analysis.cast)}:
            self.names[name] += sign
        for role in {(member.id, role) for member in analysis.cast for role in member.roles}:
            self.roles[role] += sign
        for quote in analysis.quotes:
            speaker = PersonId(quote.speaker_key or "")
            if quote.kind in ("direct", "mixed") and speaker in mentions:
                self.quotes[speaker] += sign
            if speaker and quote.speaker_kind != "person":
                for word in described_words(speaker):
                    self.described[word, speaker] += sign
        for one, other in combinations(sorted(_main_people(mentions)), 2):
            self.companions[one, other] += sign

    def people(self) -> list[PersonId]:
        """Everybody whose counters change, in order."""
        return sorted({*self.articles, *self.bylines})


def _main_people(mentions: Counter[PersonId]) -> list[PersonId]:
    return sorted(mentions, key=lambda person: (-mentions[person], person))[:MAX_COMPANIONS]
