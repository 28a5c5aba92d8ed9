"""Misses of quote extraction, grouped by cause: ``python -m tests.gold.quote_errors GOLD.jsonl [--cause C]``.

For gold in the form of the shared evaluation data; each stretch that the gold gives to a speaker is looked at once. The
causes follow the line of the extractor, so that a miss can be traced to the room it comes from.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefings.quotes.batch import extract_record

WIDTH = 170
"""Characters of context on either side."""


class Miss(NamedTuple):
    """A quotation whose speaker is wrong, with what was expected and given."""

    cause: str
    place: str
    expected: str
    given: str
    context: str


def misses(record: dict[str, object], matches: object) -> Iterator[Miss]:
    """Compare one article with its gold."""
    assert callable(matches)
    text, gold = str(record["text"]), record["quotes"]
    assert isinstance(gold, list)
    found = extract_record(record)["quotes"]
    assert isinstance(found, list)
    direct = [quote for quote in found if quote["kind"] != "indirect"]
    for item in gold:
        start, end = item["start"], item["end"]
        answer = next((q for q in direct if any(s < end and start < e for s, e in q["spans"])), None)
        if answer is not None and matches((answer["speaker"], answer["mention"]), item):
            continue
        cause = "not returned" if answer is None else _cause(text, item, answer)
        given = f"{answer['mention']} [{answer['speaker']}] {answer['confidence']}" if answer else "—"
        context = f"{text[max(0, start - WIDTH) : start]}⟦{text[start:end]}⟧{text[end : end + WIDTH]}"
        yield Miss(cause, str(record["doc_id"])[:30], f"{item['speaker']} [{item['category']}]", given, context)


def _cause(text: str, gold: dict[str, object], answer: dict[str, object]) -> str:
    """Name the room that a wrong speaker comes from."""
    words, mention = str(gold["speaker"]), answer["mention"]
    if mention is None:
        return "no speaker"
    if answer["basis"] == "continued":
        return "continued wrongly"
    if answer["cue"] is None:
        return "no cue"
    if gold["category"] == "pronoun" and mention == words:
        return "pronoun"
    if str(mention) in words or words in str(mention):
        return "bounds of the mention"
    reach = text.rfind("\n", 0, int(str(gold["start"])))
    return (
        "wrong mention in the paragraph" if words in text[reach : int(str(gold["end"])) + 300] else "mention elsewhere"
    )


def main() -> None:
    """Print counts of causes, then the misses."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--cause")
    parser.add_argument("--limit", type=int, default=20)
    parser.add_argument("--half", type=int, choices=(0, 1), help="only every second article, from this one on")
    options = parser.parse_args()
    sys.path.insert(0, str(options.gold.parent))
    import score  # type: ignore[import-not-found, unused-ignore]  # the shared scorer, beside the gold

    records = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    if options.half is not None:
        records = records[options.half :: 2]
    by_cause: dict[str, list[Miss]] = defaultdict(list)
    for record in records:
        for miss in misses(record, score.mention_ok):
            by_cause[miss.cause].append(miss)
    print(Counter({cause: len(found) for cause, found in by_cause.items()}).most_common())
    for cause, found in sorted(by_cause.items(), key=lambda entry: -len(entry[1])):
        if options.cause in (None, cause):
            for miss in found[: options.limit]:
                print(f"\n{cause}: {miss.place}\n  expected {miss.expected}\n  given    {miss.given}\n  {miss.context}")


if __name__ == "__main__":
    main()
