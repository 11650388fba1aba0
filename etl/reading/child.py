"""The child's side of `etl.reading.capped`: caps first, then the work, then one answer in JSON."""

import faulthandler
import gc
import json
import math
import os
import resource
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pandas as pd
import pyarrow as pa

STATM = Path("/proc/self/statm")


def serve(
    function: Callable[..., Any],
    arguments: tuple[object, ...],
    *,
    writing: int,
    megabytes: int,
    seconds: float,
) -> NoReturn:
    """Answer and end, without the parent's clean-up code."""
    try:
        _let_go(writing)
        _confine(megabytes, seconds)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(_answer(function, arguments))
    finally:
        os._exit(0)


def _confine(megabytes: int, seconds: float) -> None:
    """A session of its own, caps, no core dump, no words on the terminal."""
    os.setsid()
    gc.freeze()
    faulthandler.disable()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_CPU, math.ceil(seconds) + 1)
    if STATM.exists():
        inherited = int(STATM.read_text("ascii").split()[5]) * resource.getpagesize()
        _limit(resource.RLIMIT_DATA, inherited + (megabytes << 20))


def _let_go(kept: int) -> None:
    """Close what the parent had open: a lock that a child still held would outlive the parent's death."""
    highest = os.sysconf("SC_OPEN_MAX")
    os.closerange(3, kept)
    os.closerange(kept + 1, highest)


def _limit(kind: int, value: int) -> None:
    """Set a limit, never above the one that already holds."""
    hard = resource.getrlimit(kind)[1]
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (value, value))


def _answer(function: Callable[..., Any], arguments: tuple[object, ...]) -> bytes:
    """What came of a function, as JSON."""
    try:
        told: dict[str, Any] = {"value": function(*arguments)}
        return json.dumps(told).encode("ascii")
    except (MemoryError, RecursionError):
        told = {"exhausted": ""}
    except ValueError as error:
        told = {"refused": str(error)}
    except OSError as error:
        told = {"absent": [error.errno, error.strerror or str(error), str(error.filename or "")]}
    except BaseException:
        told = {"fault": traceback.format_exc()}
    return json.dumps(told).encode("ascii")


def write_table(function: Callable[..., Any], to: Path, *arguments: object) -> int:
    """Rows of the table that a function gives, written as an Arrow file."""
    made = function(*arguments)
    table = pa.Table.from_pandas(made, preserve_index=False) if isinstance(made, pd.DataFrame) else made
    with pa.ipc.new_file(str(to), table.schema) as file:
        file.write_table(table)
    return int(table.num_rows)
