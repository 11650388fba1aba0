"""What counting rights costs, against reading their records from the same file, and how much memory it takes.

Run it with `python -m bench.counting [ROWS ...]`; each size runs in a process of its own.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
from pyarrow import csv

from etl.counting.rules import RULES, complete, tally

SIZES = (100_000, 1_000_000, 3_000_000)
BY = ["area", "period"]
MEGA = 1024  # ru_maxrss is in KiB


def generated(rows: int) -> pa.Table:
    """Records of rights with one to three holders and sections; the same every time."""
    chance = np.random.default_rng(14130)
    number = np.sort(chance.integers(0, rows // 3, rows))
    holder = (number * 7 + chance.integers(0, 2, rows)) % (rows // 20)
    return pa.table(
        {
            "number": np.char.add("R", number.astype(str)),
            "holder": np.char.add("H", holder.astype(str)),
            "section": np.array(list("ABCDEFGH"))[(number + chance.integers(0, 2, rows)) % 8],
            "area": (14100 + holder % 40).astype(str),
            "period": (2000 + number % 20).astype(str),
        }
    )


def measure(path: Path) -> None:
    """Print seconds of reading, of completing and of every rule, and the peak of memory after each."""
    read = timed(lambda: csv.read_csv(path).to_pandas())
    print(f"  {'read the file':<20} {read[1]:6.2f} s    1.0   {peak():6.0f} MB")
    done = timed(lambda: complete(read[0], by=BY))
    told = [("complete", done[1])]
    told += [(rule, timed(lambda rule=rule: tally(done[0], rule, by=BY))[1]) for rule in RULES]
    for words, seconds in told:
        print(f"  {words:<20} {seconds:6.2f} s  {seconds / read[1]:5.1f}")
    total = sum(seconds for _, seconds in told)
    print(f"  {'all five rules':<20} {total:6.2f} s  {total / read[1]:5.1f}   {peak():6.0f} MB")


def timed(work):  # type: ignore[no-untyped-def]
    """What a piece of work gives, and its seconds."""
    start = time.perf_counter()
    found = work()
    return found, time.perf_counter() - start


def peak() -> float:
    """The most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGA


def main() -> None:
    """Measure every size."""
    if sys.argv[1:2] == ["--file"]:
        measure(Path(sys.argv[2]))
        return
    with tempfile.TemporaryDirectory() as folder:
        for rows in [int(size) for size in sys.argv[1:]] or SIZES:
            path = Path(folder) / f"{rows}.csv"
            csv.write_csv(generated(rows), path)
            print(f"{rows:,} rows, {path.stat().st_size / 1e6:.0f} MB", flush=True)
            command = [sys.executable, "-m", "bench.counting", "--file", str(path)]
            subprocess.run(command, check=True)  # noqa: S603


if __name__ == "__main__":
    main()
