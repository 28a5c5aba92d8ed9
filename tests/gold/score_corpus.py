"""Hold what the product says of several articles together against what is marked of them.

wordings        required sets of one utterance, found        wordings_true        sets given that are marked at all
disagreements   required ones found, with their verdict      disagreements_true   those given that are marked
apart           look-alikes kept apart                       agreements           facts in two forms, not flagged
identity        people with one id in all articles, and one of their own
"""

from collections.abc import Iterable
from typing import NamedTuple

from briefings.models.analysis import Analysis
from briefings.models.answers import Disagreement, QuotedLine, Wording
from briefings.models.article import HEADLINE_PARAGRAPH, Article
from briefings.models.span import Span
from tests.gold.load import At, locate
from tests.gold.names import find_person
from tests.gold.rates import Score, Tally
from tests.gold.values import CorpusPlace, GoldCorpus


class Reading(NamedTuple):
    """What the product makes of a folder of articles; ``analyses`` are parallel to ``articles``."""

    articles: tuple[Article, ...]
    analyses: tuple[Analysis, ...]
    wordings: tuple[Wording, ...]
    disagreements: tuple[Disagreement, ...]


class Somewhere(NamedTuple):
    """Stretches of one article."""

    source: str
    stretches: tuple[At, ...]

    def meets(self, other: "Somewhere") -> bool:
        """Tell whether the two share a character."""
        return self.source == other.source and any(a.meets(b) for a in self.stretches for b in other.stretches)

    def meets_any(self, others: Iterable["Somewhere"]) -> bool:
        """Tell whether one of the others shares a character."""
        return any(self.meets(other) for other in others)


def score_corpus(gold: GoldCorpus, reading: Reading) -> Score:
    """Count what is right between articles."""
    tally = Tally()
    articles = {article.source: article for article in reading.articles}
    _score_wordings(tally, gold, articles, reading.wordings)
    _score_disagreements(tally, gold, articles, reading.disagreements)
    _score_identity(tally, gold, reading)
    return tally.score()


def find_places(places: Iterable[CorpusPlace], articles: dict[str, Article]) -> list[Somewhere]:
    """Find marked words of a corpus."""
    return [Somewhere(place.source, (locate(articles[place.source], place),)) for place in places]


def _score_wordings(tally: Tally, gold: GoldCorpus, articles: dict[str, Article], given: Iterable[Wording]) -> None:
    groups = {" | ".join(map(_show, wording.renderings)): _rendered(wording.renderings) for wording in given}
    allowed = [find_places((*one.members, *one.also), articles) for one in gold.same]
    for text, group in groups.items():
        is_marked = any(all(line.meets_any(places) for line in group) for places in allowed)
        tally.judge("wordings_true", is_marked, gold.folder, None, text)
    for one in gold.same:
        if not one.optional:
            members = find_places(one.members, articles)
            is_found = any(all(member.meets_any(group) for member in members) for group in groups.values())
            words = " | ".join(f"{member.source}¶{member.at} {member.words}" for member in one.members)
            tally.judge("wordings", is_found, gold.folder, f"{one.name}: {words}", None)
    for pair in gold.apart:
        members = find_places(pair.members, articles)
        joined = [text for text, group in groups.items() if all(member.meets_any(group) for member in members)]
        words = " | ".join(f"{member.source}¶{member.at} {member.words}" for member in pair.members)
        tally.judge("apart", not joined, gold.folder, f"{pair.why}: {words}", joined or None)


def _score_disagreements(
    tally: Tally, gold: GoldCorpus, articles: dict[str, Article], given: Iterable[Disagreement]
) -> None:
    cards = [(card, _cited(card)) for card in given]
    marked = [(one, find_places(one.members, articles), find_places(one.also, articles)) for one in gold.disagreements]
    for one, members, _ in marked:
        right = [
            card
            for card, places in cards
            if card.verdict == one.verdict and all(member.meets_any(places) for member in members)
        ]
        tally.judge("disagreements", bool(right), gold.folder, f"{one.what}: {one.verdict}", None)
    for card, places in cards:
        is_marked = any(all(place.meets_any([*members, *also]) for place in places) for _, members, also in marked)
        tally.judge("disagreements_true", is_marked, gold.folder, None, _show_card(card))
    for pair in gold.agreements:
        members = find_places(pair.members, articles)
        flagged = [card for card, places in cards if all(member.meets_any(places) for member in members)]
        real = [card for card in flagged if any(all(m.meets_any(_cited(card)) for m in ms) for _, ms, _ in marked)]
        is_kept = len(flagged) == len(real)
        tally.judge("agreements", is_kept, gold.folder, f"no flag: {pair.what}", [_show_card(card) for card in flagged])


def _score_identity(tally: Tally, gold: GoldCorpus, reading: Reading) -> None:
    known = [(person.name, ()) for person in gold.people]
    ids: dict[str, set[str]] = {}
    for analysis in reading.analyses:
        for member in analysis.cast:
            name = find_person(member.name, known)
            if name is not None and member.is_complete:
                ids.setdefault(name, set()).add(member.id)
    for person in gold.people:
        own = ids.get(person.name, set())
        others = [name for name, keys in ids.items() if name != person.name and keys & own]
        tally.judge("identity", len(own) <= 1 and not others, gold.folder, person.name, [*sorted(own), *others])


def _rendered(lines: Iterable[QuotedLine]) -> list[Somewhere]:
    return [
        Somewhere(
            line.citation.source,
            tuple(At(span, line.citation.paragraph == HEADLINE_PARAGRAPH) for span in line.spans),
        )
        for line in lines
    ]


def _cited(card: Disagreement) -> list[Somewhere]:
    return [
        Somewhere(
            value.citation.source,
            (At(Span(*value.citation.span), value.citation.paragraph == HEADLINE_PARAGRAPH),),
        )
        for value in card.values
    ]


def _show(line: QuotedLine) -> str:
    return f"{line.citation.source}¶{line.citation.paragraph} {line.text} [{line.speaker}]"


def _show_card(card: Disagreement) -> str:
    values = " | ".join(f"{one.citation.source}¶{one.citation.paragraph} {one.value}" for one in card.values)
    return f"{card.verdict}: {card.what}: {values}"
