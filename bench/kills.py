"""Kill a whole `python -m etl build` at random moments; what is read must be whole, and a rerun complete.

Run it with `python -m bench.kills 50`. Every other run rebuilds all sources, the others one.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from etl import shelf
from etl.paths import ROOT

BUILD = [sys.executable, "-m", "etl", "build"]


def build(data: Path, *, killed_after: float | None = None) -> float:
    """Run a build, or kill it after some seconds; give how long it took."""
    began = time.monotonic()
    run = subprocess.Popen(  # noqa: S603 — our own command
        BUILD,
        cwd=ROOT,
        env=os.environ | {"CITY_EVIDENCE_DATA": str(data)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        _, said = run.communicate(timeout=killed_after)
    except subprocess.TimeoutExpired:
        run.kill()
        run.communicate()
    else:
        if run.returncode:
            raise RuntimeError(said.decode())
    return time.monotonic() - began


def change(data: Path, number: int) -> None:
    """Note something in one line of the ledger, so that there is something to build."""
    ledger = data / "raw" / "releases.csv"
    first, *rest = ledger.read_text("utf-8").splitlines()
    rest[number % len(rest)] += f"（{number}）"
    ledger.write_text("\n".join([first, *rest]) + "\n", "utf-8")


def main() -> int:
    """Kill, look, run again, as often as asked."""
    rounds = int(sys.argv[1])
    dice = random.Random(1997)  # noqa: S311 — when to kill, no secret
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        shutil.copytree(ROOT / "data" / "raw", data / "raw")
        whole = build(data)
        survived = 0
        for number in range(rounds):
            before = shelf.chosen(data / "processed").folder.name
            change(data, number)
            if number % 2:
                for made in (data / "processed").glob("*/"):
                    if made.name != before:
                        shutil.rmtree(made)
            build(data, killed_after=dice.uniform(0, whole))
            chosen = shelf.chosen(data / "processed")
            build(data)
            after = shelf.chosen(data / "processed")
            survived += chosen.warning is None and after.warning is None
    print(f"{survived}/{rounds} kills left one whole build and a rerun that completed")
    return int(survived != rounds)


if __name__ == "__main__":
    sys.exit(main())
