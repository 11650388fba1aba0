"""Requests keep a distance in time, across threads and processes, so that no failure becomes a storm."""

import time
from pathlib import Path

from filelock import FileLock, Timeout

from etl.fetch.limits import Deadline
from etl.paths import DATA

FETCHING = DATA / "fetching"


def wait(folder: Path, *, spacing: float, deadline: Deadline) -> None:
    """Wait for this request's turn.

    The lock is held while waiting, so requests queue up and each leaves `spacing` seconds after the last.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / ".pace.lock", timeout=deadline.left(), poll_interval=0.01):
            last = folder / ".pace"
            time.sleep(_rest(last, spacing))
            last.write_text(repr(time.time()), "ascii")
    except Timeout:
        late = True
    else:
        late = False
    if late:
        raise deadline.passed()


def _rest(last: Path, spacing: float) -> float:
    """Seconds until `spacing` has passed; a clock that was set back never makes it longer."""
    try:
        since = time.time() - float(last.read_text("ascii"))
    except (OSError, ValueError):
        return spacing
    return min(spacing, max(0.0, spacing - since))
