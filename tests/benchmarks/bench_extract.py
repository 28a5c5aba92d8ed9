"""How fast articles are read: words a second on one thread, sentences, people and quotes together; and how cost grows.

    python -m tests.benchmarks.bench_extract [FILE.jsonl]

Without a file, the gold's own documents are read over and over.
"""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from briefings.quotes.batch import extract_record

DOCUMENTS = Path(__file__).parents[1] / "gold" / "documents"


def words_a_second(texts: Sequence[str]) -> float:
    """One pass over the texts, by CPU time."""
    start = time.process_time()
    for number, text in enumerate(texts):
        extract_record({"id": str(number), "text": text})
    return sum(len(text.split()) for text in texts) / (time.process_time() - start)


def main() -> None:
    """Print the speed, then the cost of ever longer articles."""
    if len(sys.argv) > 1:
        with Path(sys.argv[1]).open(encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in lines]
    else:
        texts = [
            path.read_text("utf-8") for path in (*sorted(DOCUMENTS.glob("*.txt")), *sorted(DOCUMENTS.glob("*.md")))
        ]
    words_a_second(texts[:20])
    speeds = sorted(words_a_second(texts) for _ in range(5))
    print(f"{median(speeds):,.0f} words/s ({speeds[0]:,.0f}-{speeds[-1]:,.0f})")
    one = "\n".join(texts)
    for kilobytes in (1, 10, 100, 1000):
        text = (one * (1 + kilobytes * 1000 // len(one)))[: kilobytes * 1000]
        start = time.process_time()
        extract_record({"id": "long", "text": text})
        spent = time.process_time() - start
        print(f"{kilobytes:5d} KB {spent * 1000:9.1f} ms {spent * 1000 / kilobytes:7.2f} ms/KB")


if __name__ == "__main__":
    main()
