"""The worst summaries, timelines and searches beside their references: ``python -m tests.gold.worst SHARED``.

``SHARED`` is the folder that holds ``eval/``. Predictions come from the functions of the batch forms, marks from the
scorers that lie beside the data, so what is read here is what the figures of ``make gate`` count. The scorer of
summaries needs nltk.
"""

import argparse
import importlib.util
import json
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, zip_longest
from pathlib import Path
from types import ModuleType
from typing import Any

from briefings.compose.search_batch import rank_documents
from briefings.compose.summary import summarize_record
from briefings.compose.timeline_batch import timeline_record

WORDS = 100
"""Words of a summary, as the gate measures them."""
COLUMN = 72
"""Characters of each of the two columns."""
SHOWN = 5
"""Documents shown of each ranking."""

Record = Mapping[str, Any]


def side_by_side(left: str, right: str, column: int = COLUMN) -> str:
    """Set two texts in columns; a line that ends in a text ends in its column."""
    columns = [
        [part for line in text.splitlines() for part in textwrap.wrap(line, column) or [""]] for text in (left, right)
    ]
    rows = zip_longest(*columns, fillvalue="")
    return "\n".join(f"  {one:{column}} | {other}".rstrip() for one, other in rows)


def worst_summaries(records: Iterable[Record], scorer: ModuleType, most: int) -> Iterator[str]:
    """The summaries of each set with the least mean of ROUGE-1, -2 and -L."""
    marked = []
    for record in records:
        summary = str(summarize_record(record, WORDS)["summary"])
        marks = scorer.best(scorer.cut(summary, WORDS), record["references"])
        marked.append((str(record.get("set", "all")), sum(marks) / len(marks), marks, summary, record))
    marked.sort(key=lambda row: row[:2])
    for name, rows in groupby(marked, key=lambda row: row[0]):
        yield f"== summaries: {name}, the worst by ROUGE-1/2/L (ours | reference)"
        for _, _, marks, summary, record in list(rows)[:most]:
            figures = "/".join(f"{100 * mark:.1f}" for mark in marks)
            yield f"\n{record['cluster_id']}  {figures}  query: {record.get('query') or '-'}"
            yield side_by_side(summary, "\n\n".join(record["references"]))


def worst_timelines(records: Iterable[Record], scorer: ModuleType) -> Iterator[str]:
    """All timelines, the worst date-F1 first: days of either, with what is told of them."""
    marked = []
    for record in records:
        wanted = {timeline["name"]: timeline["entries"] for timeline in record["timelines"]}
        for answer in timeline_record(_request(record)):
            gold, entries = wanted[answer["name"]], answer["entries"]
            marked.append((scorer.one(entries, gold), f"{record['topic']}/{answer['name']}", entries, gold))
    for marks, name, entries, gold in sorted(marked, key=lambda row: row[0]["date"]):
        figures = f"date-F1 {marks['date']:.3f}, align {marks['align1']:.3f}/{marks['align2']:.3f}"
        yield f"\n== timeline {name}: {figures} (ours | reference)"
        ours, theirs = scorer.merge(entries), scorer.merge(gold)
        for day in sorted({*ours, *theirs}):
            yield f"{day}{'' if day in ours and day in theirs else '  only one has it'}"
            yield side_by_side(ours.get(day, ""), theirs.get(day, ""))


def _request(record: Record) -> Record:
    """A topic as it is asked: of a gold timeline only how many days it has, and how long they are told."""
    requests = []
    for timeline in record["timelines"]:
        days = {day for day, _ in timeline["entries"]}
        words = sum(len(text.split()) for _, text in timeline["entries"])
        requests.append({"name": timeline["name"], "dates": len(days), "words_per_date": round(words / len(days))})
    return {key: record[key] for key in ("topic", "query", "articles")} | {"requests": requests}


def worst_searches(
    documents: Sequence[Record], queries: Sequence[Record], scorer: ModuleType, most: int
) -> Iterator[str]:
    """The rankings with the least nDCG@10: what was ranked first, and what should have been."""
    told = {str(document["id"]): f"{document.get('title') or ''} {document['text']}"[:120] for document in documents}
    wanted = {str(query["qid"]): query for query in queries}
    marked = []
    for answer in rank_documents(iter(documents), iter(queries), 100):
        query = wanted[str(answer["qid"])]
        ranking = answer["ranking"]
        assert isinstance(ranking, list)
        marked.append((scorer.one(query["rel"], ranking)[0], query, ranking))
    for mark, query, ranking in sorted(marked, key=lambda row: row[0])[:most]:
        yield f"\n{query['qid']}  nDCG@10 {mark:.3f}  query: {query['query']}"
        ours = "\n".join(f"{'* ' if one in query['rel'] else ''}{told[one]}" for one in ranking[:SHOWN])
        best = sorted(query["rel"], key=lambda one: -query["rel"][one])[:SHOWN]
        places = (f"place {ranking.index(one) + 1}" if one in ranking else "not found" for one in best)
        yield side_by_side(ours, "\n".join(f"{place}: {told[one]}" for place, one in zip(places, best, strict=True)))


def _read(path: Path) -> list[Record]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _scorer(path: Path) -> ModuleType:
    """Import a scorer from its file; all are called alike."""
    spec = importlib.util.spec_from_file_location(f"{path.parent.name}_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Print the worst of everything that the shared data measures by marks between 0 and 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold.worst", description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--most", type=int, default=3, help="cases of each set; timelines are shown whole")
    options = parser.parse_args()
    data, most = options.shared / "eval", options.most
    if not data.is_dir():
        print(f"no shared evaluation data at {data}")
        return
    search = _scorer(data / "search" / "score.py")
    for name in ("allsides", "time"):
        print(f"== search: {name}, the worst by nDCG@10 (ours, * right | wanted)")
        documents, queries = (_read(data / "search" / f"{name}_{part}.jsonl") for part in ("corpus", "dev"))
        print(*worst_searches(documents, queries, search, most), "", sep="\n")
    summaries = data / "summaries"
    sys.path.insert(0, str(summaries))  # the scorer of timelines takes ROUGE from that of summaries
    scorer = _scorer(summaries / "score.py")
    print(*worst_summaries(_read(summaries / "dev.jsonl"), scorer, most), sep="\n")
    print(*worst_timelines(_read(summaries / "tls_dev.jsonl"), _scorer(summaries / "tls_score.py")), sep="\n")


if __name__ == "__main__":
    main()
