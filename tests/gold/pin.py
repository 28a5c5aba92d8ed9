"""``python -m tests.gold.pin``: write what the product reaches now into ``gate.toml``.

Raising floors is free. Lowering one, for instance because the marks became harder, takes ``--lower`` and a reason.
"""

import argparse
import sys

from tests.gold.gate import GATE, Gate, gold_digest, measured_floors, read_gate, repin, write_gate
from tests.gold.predict import score_all


def main() -> int:
    """Measure and pin; the exit code is 1 if a floor would sink unasked."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold.pin", description=__doc__)
    parser.add_argument("--lower", action="store_true", help="allow floors to sink")
    parser.add_argument("--reason", help="why they sink; kept in gate.toml")
    options = parser.parse_args()
    if options.lower != bool(options.reason):
        parser.error("--lower and --reason go together")
    old = read_gate() if GATE.exists() else Gate("", {})
    try:
        new = repin(old, measured_floors(score_all()), gold_digest(), options.reason)
    except ValueError as fault:
        sys.stderr.write(f"not pinned: {fault}\n")
        return 1
    write_gate(new)
    return 0


if __name__ == "__main__":
    sys.exit(main())
