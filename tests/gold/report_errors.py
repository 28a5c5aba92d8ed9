"""Misses and false alarms of reported statements: ``python -m tests.gold.report_errors GOLD.jsonl [--cause C]``.

For gold in the form of the shared evaluation data. The causes follow the line of the extractor: a cue that is not
known, a cue without subject, bounds that no option has, a wrong subject, too little certainty; and for what is returned
but not marked: another's words, the wrong speaker, the wrong bounds, told already by a quotation, or nothing at all.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from briefings.quotes.batch import extract_record
from briefings.quotes.indirect import find_options
from briefings.text.words import words
from tests.gold.speaker_examples import Example, Matches, example, words_of
from tests.gold.train_reports import ENOUGH, overlap

WIDTH = 90
"""Characters of context on either side."""


class Slip(NamedTuple):
    """A statement that is missed, or returned for nothing."""

    cause: str
    place: str
    speaker: str
    context: str


class Page:
    """An article with its gold, what is returned for it, and the word positions of both."""

    def __init__(self, record: dict[str, Any], matches: Matches) -> None:
        self.text = str(record["text"])
        self.name = str(record["doc_id"])[:30]
        self.matches = matches
        self.starts = [word.span.start for word in words(self.text)]
        self.gold = [(one, self.covered(one["content"])) for one in record["statements"] if one["speaker"]]
        found = extract_record(record)["quotes"]
        assert isinstance(found, list)
        self.found = [(quote, self.covered(quote["spans"])) for quote in found]
        self.article: Example = example(record)

    def covered(self, spans: Sequence[Sequence[int]]) -> set[int]:
        """The words of spans, each by its first character."""
        return {start for start in self.starts if any(a <= start < b for a, b in spans)}

    def says(self, quote: dict[str, Any], gold: dict[str, Any]) -> bool:
        """Tell whether a returned quote has the speaker that the gold has."""
        return self.matches(quote["speaker"], str(quote["mention"] or ""), gold)

    def slip(self, cause: str, speaker: object, spans: Sequence[Sequence[int]]) -> Slip:
        """Set a cause beside its place in the text."""
        start, end = spans[0][0], spans[-1][1]
        before, after = self.text[max(0, start - WIDTH) : start], self.text[end : end + WIDTH]
        return Slip(cause, self.name, str(speaker), f"{before}⟦{self.text[start:end]}⟧{after}".replace("\n", " ¶ "))


def misses(page: Page) -> Iterator[Slip]:
    """Gold statements that nothing returned has, with the speaker right."""
    ground = page.article.ground
    skeleton = ground.scene.skeleton
    options = [
        (clause, page.covered([skeleton.span(option.bounds.first, option.bounds.last)]))
        for place, clause in enumerate(ground.clauses)
        for option in find_options(ground, place)
    ]
    for gold, content in page.gold:
        near = [quote for quote, other in page.found if overlap(content, other) >= ENOUGH]
        if any(page.says(quote, gold) for quote in near):
            continue
        tokens = {skeleton.token_at(start) for start in page.covered(gold["cue"])}
        here = [clause for clause in ground.clauses if any(clause.first <= token <= clause.last for token in tokens)]
        reached = [clause for clause, other in options if overlap(content, other) >= ENOUGH]
        if any(quote["kind"] != "indirect" for quote in near):
            cause = "missed: speaker of a quotation"
        elif any(page.matches(*words_of(page.article, clause.subject), gold) for clause in reached):
            cause = "missed: too little certainty"
        elif not here:
            cause = "missed: no cue or subject"
        else:
            cause = "missed: wrong subject" if reached else "missed: bounds"
        yield page.slip(cause, gold["speaker"], gold["content"])


def false_alarms(page: Page) -> Iterator[Slip]:
    """Reports that the gold does not have."""
    told = [other for quote, other in page.found if quote["kind"] != "indirect"]
    for quote, content in page.found:
        if quote["kind"] != "indirect":
            continue
        near = [(gold, other) for gold, other in page.gold if overlap(content, other) >= ENOUGH]
        touched = [gold for gold, other in page.gold if content & other]
        if any(overlap(other, one) >= ENOUGH for _, other in near for one in told):
            cause = "false alarm: told by a quotation"
        elif near:
            if any(page.says(quote, gold) for gold, _ in near):
                continue
            cause = "false alarm: speaker"
        elif any(page.says(quote, gold) for gold in touched):
            cause = "false alarm: bounds"
        else:
            cause = "false alarm: inside another's words" if touched else "false alarm: nothing"
        yield page.slip(cause, f"{quote['mention']} [{quote['speaker']}] {quote['confidence']}", quote["spans"])


def main() -> None:
    """Print counts of causes, then examples of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--cause")
    parser.add_argument("--limit", type=int, default=20)
    options = parser.parse_args()
    sys.path.insert(0, str(options.gold.parent))
    import score  # type: ignore[import-not-found, unused-ignore]  # the shared scorer, beside the gold

    def matches(name: str | None, said: str, gold: dict[str, object]) -> bool:
        return bool(score.mention_ok((name, said), gold))

    by_cause: dict[str, list[Slip]] = defaultdict(list)
    for line in options.gold.read_text(encoding="utf-8").splitlines():
        page = Page(json.loads(line), matches)
        for slip in (*misses(page), *false_alarms(page)):
            by_cause[slip.cause].append(slip)
    for cause, found in sorted(by_cause.items(), key=lambda entry: -len(entry[1])):
        print(f"{len(found):5d} {cause}")
    for cause, found in sorted(by_cause.items(), key=lambda entry: -len(entry[1])):
        if options.cause in (None, cause):
            for slip in found[: options.limit]:
                print(f"\n{cause}: {slip.place}, {slip.speaker}\n  {slip.context}")


if __name__ == "__main__":
    main()
