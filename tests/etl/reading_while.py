"""Readers beside a publisher: each reads three tables of one build at a time and says whether they agree."""

import multiprocessing
import time
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from etl import publishing, shelf

TABLES = ("a", "b", "c")
READERS = 4


class Seen(NamedTuple):
    """What all readers saw together."""

    reads: int
    mixed: int
    errors: list[str]
    builds: set[str]


def make(folder: Path) -> Path:
    """A sealed build whose every table says its name."""
    (folder / "observations").mkdir(parents=True)
    for table in TABLES:
        pd.DataFrame({"build": [folder.name] * 1000}).to_parquet(folder / "observations" / f"{table}.parquet")
    shelf.seal(folder, {})
    return folder


def watch(processed: Path, until: float, told: Any) -> None:
    """Read until a moment, then tell what was seen."""
    reads = mixed = 0
    errors, builds = [], set()
    while time.monotonic() < until:
        try:
            folder = shelf.chosen(processed).folder
            said = {
                name
                for table in TABLES
                for name in pd.read_parquet(folder / "observations" / f"{table}.parquet")["build"].unique()
            }
        except Exception as error:
            errors.append(repr(error))
            continue
        reads, mixed = reads + 1, mixed + (said != {folder.name})
        builds |= said
    told.put((reads, mixed, errors, builds))


def beside(processed: Path, builds: list[Path], *, seconds: float) -> Seen:
    """Publish the builds one after the other, over and over, with readers at work."""
    fork = multiprocessing.get_context("fork")
    told, until = fork.Queue(), time.monotonic() + seconds
    readers = [fork.Process(target=watch, args=(processed, until, told)) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    while time.monotonic() < until:
        for folder in builds:
            with publishing.alone(processed):
                publishing.publish(folder)
            time.sleep(0.05)
    found = [told.get(timeout=60) for _ in readers]
    for reader in readers:
        reader.join()
    reads, mixed, errors, seen = zip(*found, strict=True)
    return Seen(sum(reads), sum(mixed), list(chain(*errors)), set().union(*seen))
