"""A run of the publisher that is stopped at a chosen file-system call, in a process of its own."""

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType

# Calls of Python's own that reach the file system; a run is stopped just before one of them.
NAMES = """close copy_file_range fstat fsync ftruncate lseek mkdir open read rename replace rmdir scandir
sendfile stat truncate unlink utime write"""
CALLS = frozenset(NAMES.split())
DONE, REFUSED = 0, 3


def run(work: Callable[[], object], *, stop_at: int = 0, counting: bool = True) -> tuple[int, int]:
    """Do the work in a forked child, killed before its `stop_at`-th file-system call (0: never).

    Counting makes it several times slower; without it there is nothing to stop at.

    Returns
    -------
    status, calls : exit status (negative: the signal), and how many calls were made
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _child(work, stop_at, writer, counting=counting)
    os.close(writer)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reader) as told:
        made = told.read()
    return os.waitstatus_to_exitcode(status), int(made or 0)


def _child(work: Callable[[], object], stop_at: int, writer: int, *, counting: bool) -> None:
    """Count the calls; end without any of the parent's clean-up."""
    made, own = 0, os.getpid()

    def watch(_frame: FrameType, event: str, what: object) -> None:
        nonlocal made
        if event == "c_call" and getattr(what, "__name__", "") in CALLS:
            made += 1
            if made == stop_at and os.getpid() == own:  # not a process that the work forks
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(watch if counting else None)
    try:
        work()
        status = DONE
    except BaseException:
        status = REFUSED
    sys.setprofile(None)
    os.write(writer, str(made).encode())
    os._exit(status)
