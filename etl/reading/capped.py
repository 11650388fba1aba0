"""A parser's answer, from a process of its own that may crash, swell or hang without harm.

Native readers end the process on some hostile files (SIGABRT, which no `except` sees), so a raw file is read
in a child. The child is forked, not spawned: with pandas imported a fork takes about 5 ms, a fresh
interpreter half a second and more. Fork beside running threads is safe for what is called here: Arrow
starts its pool anew in the child, glibc and mimalloc keep their locks sound, calamine holds none;
should a child ever hang, its wall clock ends it. Memory is capped by RLIMIT_DATA on top of what the child
inherits: RLIMIT_AS also counts address space that Arrow reserves and never touches.
The answer comes back as JSON, a table as an Arrow file; nothing is unpickled.
Processes are made as POSIX makes them; the cap on memory is Linux's.
"""

import json
import os
import select
import signal
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa

from etl.reading.child import serve, write_table

MEGABYTES = 1024
SECONDS = 60.0
ANSWER = 256 << 20  # bytes; more belongs into a table written to disk
RAISED: dict[str, type[Exception]] = {"refused": ValueError, "fault": RuntimeError}
TODO = (
    "ファイルが壊れているか、想定より大きい表です。発行元からもう一度取得するか、"
    "表計算ソフトで開いて必要な表だけを別のファイルに保存し、新しい版として登録してください。"
)


def capped(
    function: Callable[..., Any],
    *arguments: object,
    where: str,
    megabytes: int = MEGABYTES,
    seconds: float = SECONDS,
) -> Any:
    """Run a function in a capped child and give what it returned, as JSON gives it (a tuple is a list).

    Parameters
    ----------
    where : what is read, for messages
    megabytes : memory that the child may take beyond what it inherits
    seconds : processor time and time on the clock, each

    Raises
    ------
    ValueError
        that of the function, with its message; or, where the child died, ran out of memory or of time,
        one that names the file and says what to do
    OSError
        that of the function, as text
    RuntimeError
        with the child's traceback, for a fault of ours
    """
    # Arrow's pool reserves a gibibyte when it is first used. Reserved here, it is inherited; reserved in the
    # child, it would fill the cap though nothing lies in it.
    pa.allocate_buffer(1)
    reading, writing = os.pipe()
    child = _forked()
    if child == 0:
        os.close(reading)
        serve(function, arguments, writing=writing, megabytes=megabytes, seconds=seconds)
    os.close(writing)
    try:
        answer = _received(reading, deadline=time.monotonic() + seconds)
    except BaseException:
        _kill(child)
        raise
    finally:
        os.close(reading)
    if answer is None:
        _kill(child)
        raise _lost(where, f"{seconds:g} 秒または {ANSWER >> 20} MB のうちに終わらない")
    _, status = os.waitpid(child, 0)
    return _judged(answer, status, where=where, megabytes=megabytes)


def capped_table(
    function: Callable[..., Any],
    *arguments: object,
    to: Path,
    where: str,
    megabytes: int = MEGABYTES,
    seconds: float = SECONDS,
) -> pa.Table:
    """Run a function that gives a table (Arrow or pandas) in a capped child, which writes it to `to`.

    What comes back is that Arrow file, mapped into memory; its `to_pandas()` has the types it was given.
    """
    capped(write_table, function, to, *arguments, where=where, megabytes=megabytes, seconds=seconds)
    with pa.memory_map(str(to)) as source, pa.ipc.open_file(source) as file:
        return file.read_all()


def _forked() -> int:
    """Fork; Python 3.12 warns of any thread of the process, which the first lines above answer."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _received(reading: int, *, deadline: float) -> bytes | None:
    """All that the child writes until it ends; nothing when that takes too long or is too much."""
    answer = bytearray()
    while len(answer) <= ANSWER:
        ready, _, _ = select.select([reading], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            return None
        chunk = os.read(reading, 1 << 20)
        if not chunk:
            return bytes(answer)
        answer += chunk
    return None


def _kill(child: int) -> None:
    """End the child and all that it started."""
    try:
        os.killpg(child, signal.SIGKILL)
    except ProcessLookupError:  # not yet the head of a session of its own
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _judged(answer: bytes, status: int, *, where: str, megabytes: int) -> Any:
    """The value of an answer, or the error it tells of."""
    if os.WIFSIGNALED(status):
        name = signal.Signals(os.WTERMSIG(status)).name
        raise _lost(where, f"読み取りの部品が {name} で止まった。メモリーの上限は {megabytes:,} MB")
    told = json.loads(answer) if answer else {"exhausted": ""}
    if "absent" in told:
        raise OSError(*told["absent"])
    for kind, error in RAISED.items():
        if kind in told:
            raise error(told[kind])
    if "exhausted" in told:
        raise _lost(where, f"メモリーの上限 {megabytes:,} MB または入れ子の上限を超えた")
    return told["value"]


def _lost(where: str, reason: str) -> ValueError:
    """The one error for a child that did not answer."""
    return ValueError(f"{where} の読み取りを打ち切りました（{reason}）。{TODO}")
