"""Commands timed as whole processes: started afresh, one after the other in turn, memory by wait4."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple

READ_AND_DECODE = "import sys; open(sys.argv[1], 'rb').read().decode('cp932')"


class Spent(NamedTuple):
    """What one process took."""

    seconds: float
    cpu: float  # seconds, of all threads
    peak: float  # MB resident


def spent(command: Sequence[str]) -> Spent:
    """Run a command to its end; one that fails ends the bench."""
    start = time.perf_counter()
    settings = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen([sys.executable, *command], env=settings)  # noqa: S603
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Spent(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def compare(commands: Mapping[str, Sequence[str]], *, rounds: int) -> None:
    """Print what each command takes, and its ratio to the first, the floor."""
    runs: dict[str, list[Spent]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            runs[name].append(spent(command))
    floor = _median(next(iter(runs.values())))
    print(f"median of {rounds}, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print(f"{'':<28} {'s (least-most)':>20} {'x floor':>8} {'CPU s':>7} {'x floor':>8} {'peak MB':>8}")
    for name, each in runs.items():
        mid = _median(each)
        least, most = min(run.seconds for run in each), max(run.seconds for run in each)
        print(
            f"{name:<28} {mid.seconds:6.2f} ({least:.2f}-{most:.2f}) {mid.seconds / floor.seconds:>10.2f}"
            f" {mid.cpu:>7.2f} {mid.cpu / floor.cpu:>8.2f} {mid.peak:>8.0f}"
        )


def _median(runs: Sequence[Spent]) -> Spent:
    """Median of each figure by itself."""
    return Spent(*(median(figures) for figures in zip(*runs, strict=True)))
