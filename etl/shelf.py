"""The builds that were published, which of them is read, and whether it is still what was published.

data/processed/<build>/manifest.json   SHA-256 of every file, and the key of every source
data/processed/CURRENT                 name of the build that is read
data/processed/PUBLISHED.csv           time, action, build, SHA-256 of its manifest; only ever appended
"""

import csv
import json
import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from etl import durable
from etl.durable import digest
from etl.text import Text

POINTER = "CURRENT"
LOG = "PUBLISHED.csv"
MANIFEST = "manifest.json"
COLUMNS = ("time", "action", "build", "manifest")


class Published(NamedTuple):
    """One line of the log."""

    time: str  # ISO 8601, with zone
    action: str  # publish, rollback
    build: str
    manifest: str  # SHA-256


class Chosen(NamedTuple):
    """The build to read, and what a reader must be told about the choice, if anything."""

    folder: Path
    warning: Text | None = None


def seal(folder: Path, keys: Mapping[str, str]) -> None:
    """Write the manifest of a finished build."""
    inside = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    files = {str(path.relative_to(folder)): digest(path) for path in inside}
    told = {"files": files, "keys": dict(keys)}
    (folder / MANIFEST).write_text(json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True), "utf-8")


def manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a build; empty when there is none that can be read."""
    try:
        told = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) and {"files", "keys"} <= told.keys() else {}


def faults(folder: Path) -> tuple[str, ...]:
    """Everything about a build that is not as it was published, in words; none when it is intact."""
    return _faults(folder, _state(folder), anchor(folder))


@lru_cache(maxsize=64)
def _faults(folder: Path, state: tuple[tuple[str, int, int], ...], anchored: str) -> tuple[str, ...]:
    """Compare the files with the manifest, and the manifest with the log; `state` is the cache's key."""
    told = manifest(folder)
    if not told or (anchored and digest(folder / MANIFEST) != anchored):
        return (f"{folder.name}/{MANIFEST} がないか、公表したときの内容と違います",)
    present = {name for name, *_ in state} - {MANIFEST}
    absent = [f"{folder.name}/{name} がありません" for name in sorted(told["files"].keys() - present)]
    foreign = [
        f"{folder.name}/{name} は公表していないファイルです"
        for name in sorted(present - told["files"].keys())
    ]
    changed = [
        f"{folder.name}/{name} は公表したときの内容と違います"
        for name in sorted(present & told["files"].keys())
        if digest(folder / name) != told["files"][name]
    ]
    return (*absent, *foreign, *changed)


def _state(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Name, size and time of every file: changes when any of them is touched."""
    found = []
    for inside, _, names in os.walk(folder):
        for name in names:
            path = Path(inside, name)
            told = path.stat()
            found.append((str(path.relative_to(folder)), told.st_size, told.st_mtime_ns))
    return tuple(sorted(found))


def log(processed: Path) -> list[Published]:
    """What was published, oldest first; a line that was cut off by a crash does not count."""
    try:
        lines = (processed / LOG).read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return []
    rows = (row for row in csv.reader(lines) if len(row) == len(COLUMNS))
    return [Published(*row) for row in rows if row[1] in ("publish", "rollback")]


def withdrawn(processed: Path) -> set[str]:
    """Builds that a rollback took back, and that nobody has published again since."""
    gone: set[str] = set()
    present = ""
    for line in log(processed):
        if line.action == "rollback":
            gone.add(present)
        else:
            gone.discard(line.build)
        present = line.build
    return gone


def anchor(folder: Path) -> str:
    """SHA-256 that the manifest had when the build was published; empty when it never was."""
    return next((line.manifest for line in reversed(log(folder.parent)) if line.build == folder.name), "")


def point(folder: Path, *, action: str, time: str) -> None:
    """Make a build the one that is read; the log first, so that a build that is read is always in it."""
    processed = folder.parent
    if not (processed / LOG).exists():
        durable.append(processed / LOG, ",".join(COLUMNS) + "\n")
    durable.append(processed / LOG, f"{time},{action},{folder.name},{digest(folder / MANIFEST)}\n")
    durable.write(processed / POINTER, folder.name.encode())


def pointed(processed: Path) -> str:
    """The name that stands in the pointer; empty when it names no build."""
    try:
        name = (processed / POINTER).read_bytes().decode("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return name if name and Path(name).name == name and (processed / name).is_dir() else ""


def chosen(processed: Path) -> Chosen:
    """The build the pointer names, if it is intact; else the last intact one that was published before.

    Raises
    ------
    LookupError
        when nothing intact was published
    """
    name = pointed(processed)
    wrong = faults(processed / name) if name else (f"{POINTER} が公表したデータを指していません",)
    if not wrong:
        return Chosen(processed / name)
    unfit = {name, *withdrawn(processed)}
    for line in reversed(log(processed)):
        folder = processed / line.build
        if line.build not in unfit and folder.is_dir() and not faults(folder):
            return Chosen(folder, _warning(wrong[0], line))
    raise LookupError(
        f"{processed} に表示できる公表データがありません（まだ公表していないか、壊れています）。"
        "`python -m etl build` を実行してください。"
    )


def _warning(fault: str, line: Published) -> Text:
    """What a reader of an older build is told."""
    return Text(
        ja=f"データ破損を検出しました（{fault}）。{line.time[:16]} に公表した内容を表示しています。"
        "管理者は「python -m etl build」を実行してください。",
        en=f"Damaged data were detected ({fault}). What was published at {line.time[:16]} is shown instead. "
        "The administrator should run “python -m etl build”.",
    )
