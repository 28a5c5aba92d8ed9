#!/usr/bin/env bash
# Runs the batch forms over the shared evaluation sets, where they are, and prints their scorers' figures.
# usage: tests/gold/shared.sh FOLDER BIN   (FOLDER holds eval/; scorers of summaries need nltk in the Python of BIN)
set -euo pipefail
data="$1/eval"
bin="$2"
if [ ! -d "$data" ]; then
  echo "no shared evaluation data at $data: only our own gold was measured"
  exit 0
fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

echo "== quotes"
"$bin/briefbot" extract --format jsonl "$data/quotes/dev.jsonl" >"$out/quotes.jsonl"
"$bin/python" "$data/quotes/score.py" --gold "$data/quotes/dev.jsonl" --pred "$out/quotes.jsonl"
echo "== statements"
"$bin/python" "$data/quotes/score.py" --gold "$data/quotes/dev.jsonl" --pred "$out/quotes.jsonl" --track statements --threshold 0.5
for set in allsides time; do
  echo "== search: $set"
  "$bin/briefbot" search --format jsonl --documents "$data/search/${set}_corpus.jsonl" --queries "$data/search/${set}_dev.jsonl" \
    --top 100 >"$out/$set.jsonl"
  "$bin/python" "$data/search/score.py" --gold "$data/search/${set}_dev.jsonl" --run "$out/$set.jsonl"
done
if "$bin/python" -c "import nltk" 2>/dev/null; then
  echo "== summaries"
  "$bin/briefbot" summarize --format jsonl --words 100 "$data/summaries/dev.jsonl" >"$out/summaries.jsonl"
  "$bin/python" "$data/summaries/score.py" --gold "$data/summaries/dev.jsonl" --pred "$out/summaries.jsonl" --budgets 100
  echo "== timelines"
  "$bin/python" "$data/summaries/tl_requests.py" "$data/summaries/tls_dev.jsonl" >"$out/requests.jsonl"
  "$bin/briefbot" timeline --format jsonl --batch "$out/requests.jsonl" >"$out/timelines.jsonl"
  "$bin/python" "$data/summaries/tls_score.py" --gold "$data/summaries/tls_dev.jsonl" --pred "$out/timelines.jsonl"
else
  echo "summaries and timelines not measured: their scorers need nltk (make gate installs it)"
fi
