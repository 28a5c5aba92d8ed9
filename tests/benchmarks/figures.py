"""How benchmarks tell their figures: the machine, spread of times, memory."""

import os
import platform
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def say_machine() -> None:
    """Say on what was measured."""
    load, version = os.getloadavg()[0], platform.python_version()
    say(f"{platform.machine()}, {os.cpu_count()} cores, load {load:.1f}, Python {version}")


def say_columns() -> None:
    """Say what the columns of `shown` are."""
    say(f"{'':56}{'p50':>7}{'p95':>7}{'p99':>7}{'worst':>7}")


def shown(name: str, times: Sequence[float]) -> None:
    """Print median, p95, p99 and the worst of times in seconds."""
    cuts = statistics.quantiles(times, n=100)
    figures = f"{cuts[49] * 1000:7.1f}{cuts[94] * 1000:7.1f}{cuts[98] * 1000:7.1f}{max(times) * 1000:7.1f}"
    say(f"{name:56}{figures}  ms of {len(times)}")


def resident_mb(process: int, what: str = "VmRSS") -> float:
    """Megabytes of a process that are in memory now; ``VmHWM`` is the most that ever were (man 5 proc_pid_status)."""
    status = Path(f"/proc/{process}/status").read_text("utf-8")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith(f"{what}:"))
