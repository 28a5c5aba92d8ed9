# Everything a newcomer needs is `make demo` and `make test`: each sets up .venv by itself.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
SCORERS := $(VENV)/.scorers

.PHONY: all check format-check lint types contracts test fix docs demo gate errors image-check quotes-errors quotes-cv bench soak clean setup
all: check test

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[charts,postgres,web]" --group dev
	@touch $@

setup: $(READY)

# The scorers of the shared summaries take their stemmer from nltk; nothing else needs it.
$(SCORERS): $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group scorers
	@touch $@

check: format-check lint types contracts

format-check: $(READY)
	$(BIN)/ruff format --check .
lint: $(READY)
	$(BIN)/ruff check .
types: $(READY)
	$(BIN)/mypy
contracts: $(READY)
	$(BIN)/lint-imports

test: $(READY)
	$(BIN)/python -m pytest -n auto

fix: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Pages that are made from the program: docs/commands.md and the README's transcript.
docs: $(READY)
	$(BIN)/python -m tests.documents

# A briefing from the shipped articles: no token, no network, no server.
demo: $(READY)
	@$(BIN)/briefbot brief lee-xi --corpus seeds

# Accuracy: our own gold, pinned; and the shared sets where they lie beside the checkout (SHARED=../shared).
SHARED ?= ../shared
gate: $(READY) $(SCORERS)
	$(BIN)/python -m tests.gold.report
	$(BIN)/python -m tests.gold.answers
	$(BIN)/python -m tests.gold.answers --blind | tail -1
	$(BIN)/python -m pytest -q tests/test_gate.py tests/test_probes.py tests/test_answers.py
	@tests/gold/shared.sh $(SHARED) $(BIN)

# What is wrong, case by case: our own gold first, then the worst of the shared sets beside their references.
errors: $(READY) $(SCORERS)
	$(BIN)/python -m tests.gold.report
	-$(BIN)/python -m tests.gold.answers
	$(BIN)/python -m tests.gold.worst $(SHARED)

quotes-errors: $(READY)
	$(BIN)/python -m tests.gold.quote_errors $(SHARED)/eval/quotes/dev.jsonl
	$(BIN)/python -m tests.gold.report_errors $(SHARED)/eval/quotes/dev.jsonl

# Who said what on unseen articles: five folds, everything learned anew in each; some minutes on two cores.
quotes-cv: $(READY)
	$(BIN)/python -m tests.gold.cross_validate $(SHARED)/eval/quotes/dev.jsonl

bench: $(READY)
	$(BIN)/python -m tests.benchmarks.bench_terminal
	$(BIN)/python -m tests.benchmarks.bench_extract
	$(BIN)/python -m tests.benchmarks.bench_topics
	$(BIN)/python -m tests.benchmarks.bench_store 20000
	$(BIN)/python -m tests.benchmarks.bench_digests 1000
	$(BIN)/python -m tests.benchmarks.bench_memory

# Digests while replicas are killed, over both engines: half an hour for 250 kills each (docs/digests-once.md).
KILLS ?= 250
soak: $(READY)
	$(BIN)/python -m tests.soak.kill --kills $(KILLS) --engine sqlite --engine postgresql
	$(BIN)/python -m tests.soak.kill --kills 50 --engine sqlite --blind

# The Dockerfile's steps without a container engine.
image-check:
	PYTHON=$(PYTHON) tests/check_image.sh

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
