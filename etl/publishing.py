"""One run at a time; the build that is read is switched in one step; what nobody reads is let go."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from etl import durable, shelf

LOCK, HOLDER = "LOCK", "HOLDER"
KEPT = 3
RESTS = 24 * 60 * 60  # seconds: a page or an export may still read a build that was replaced today


class BusyError(RuntimeError):
    """Another run is at work."""


@contextmanager
def alone(processed: Path) -> Iterator[None]:
    """Hold the lock of the published data; the system frees it when the holder dies.

    Raises
    ------
    BusyError
        at once, naming the run that holds it
    """
    processed.mkdir(parents=True, exist_ok=True)
    lock = FileLock(processed / LOCK, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise BusyError(
            f"別の更新が実行中です（{_holder(processed)}）。終わってから、もう一度実行してください。"
        ) from None
    try:
        durable.write(processed / HOLDER, f"PID {os.getpid()}、開始 {now()}".encode())
        _sweep(processed)
        yield
    finally:
        lock.release()


def publish(folder: Path) -> None:
    """Make a finished build the one that is read, then let go of what nobody reads any more."""
    read = shelf.pointed(folder.parent) == folder.name and shelf.anchor(folder)
    if not read or shelf.faults(folder):  # a repaired build need not be the same bytes
        shelf.point(folder, action="publish", time=now())
    discard(folder.parent)


def rollback(processed: Path) -> tuple[str, str]:
    """Go back to the build that was read before; give the names of the withdrawn and the restored one.

    Raises
    ------
    LookupError
        when there is no intact build to go back to
    """
    present = shelf.pointed(processed)
    unfit = {present, *shelf.withdrawn(processed)}
    for line in reversed(shelf.log(processed)):
        folder = processed / line.build
        if line.build not in unfit and folder.is_dir() and not shelf.faults(folder):
            shelf.point(folder, action="rollback", time=now())
            return present, line.build
    raise LookupError("戻せる公表データがありません。公表されたのは1回だけか、前のものは消えています。")


def discard(processed: Path) -> None:
    """Delete builds that are neither read, nor among the last ones published, nor of today."""
    order = dict.fromkeys(line.build for line in reversed(shelf.log(processed)))
    kept = {*list(order)[:KEPT], shelf.pointed(processed)}
    for folder in processed.iterdir():
        rests = time.time() - folder.stat().st_mtime < RESTS
        if folder.is_dir() and folder.name not in kept and not rests:
            shutil.rmtree(folder, ignore_errors=True)


def _sweep(processed: Path) -> None:
    """Clear away what a run that died has left half-made."""
    for left in processed.glob(".*"):
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()


def _holder(processed: Path) -> str:
    """Who holds the lock, as it wrote itself down."""
    try:
        return (processed / HOLDER).read_text("utf-8")
    except OSError:
        return "PID 不明"


def now() -> str:
    """The present moment, ISO 8601 with its zone."""
    return datetime.now().astimezone().isoformat(timespec="seconds")
