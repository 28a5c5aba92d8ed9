"""What the terminal costs: CPU seconds of whole processes, median of several runs, with their spread.

    python -m tests.benchmarks.bench_terminal [runs]

Budgets (two-core machine, byte code compiled): ``--help`` 0.3 s, ``brief`` from an empty database 1.5 s, from a full
one 0.6 s.
"""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

BUDGETS_S = {"--help": 0.3, "brief, empty database": 1.5, "brief, full database": 0.6}


def cpu_s(arguments: list[str], data_dir: str) -> float:
    """CPU time, user and system, of one run of the program."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = os.environ | {"BRIEFBOT_DATA_DIR": data_dir}
    subprocess.run([sys.executable, "-m", "bot", *arguments], check=True, capture_output=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def report(name: str, run: Callable[[], float], runs: int) -> None:
    """Print the median of several runs beside its budget."""
    run()
    times = sorted(run() for _ in range(runs))
    print(f"{name:24s} {median(times):.3f} s ({times[0]:.3f}-{times[-1]:.3f}), budget {BUDGETS_S[name]} s")


def main() -> None:
    """Measure the three budgets on the shipped corpus."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    brief = ["brief", "lee-xi", "--corpus", str(Path("seeds"))]

    def empty() -> float:
        with tempfile.TemporaryDirectory() as folder:
            return cpu_s(brief, folder)

    with tempfile.TemporaryDirectory() as full:
        report("--help", lambda: cpu_s(["--help"], full), runs)
        report("brief, empty database", empty, runs)
        report("brief, full database", lambda: cpu_s(brief, full), runs)


if __name__ == "__main__":
    main()
