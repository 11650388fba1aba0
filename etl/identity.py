"""What a build and each of its sources are named after: all that decides their content, and nothing else."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from etl.paths import ROOT
from etl.releases import Release

if TYPE_CHECKING:
    from etl.source import Source

OF_ONE_SOURCE = ("etl/sources", "etl/claims")


def identity(held: list[Release]) -> str:
    """Name the build after all that decides its content: ledger, code lists, code."""
    return fingerprint(kitchen(), held)[:16]


def key(source: "Source", held: list[Release]) -> str:
    """Name what decides the content of one source: its releases, its own code, and what all sources share."""
    shared = [path for path in kitchen() if not str(path.relative_to(ROOT)).startswith(OF_ONE_SOURCE)]
    own = kitchen(f"sources/{source.id}.py", f"sources/{source.id}/")
    return fingerprint([*shared, *own], [release for release in held if release.source == source.id])


def kitchen(*parts: str) -> list[Path]:
    """Code and code lists below `etl/`, all or those whose address begins with one of the parts."""
    top = ROOT / "etl"
    found = (path for path in top.rglob("*") if path.suffix in (".py", ".csv"))
    return sorted(path for path in found if str(path.relative_to(top)).startswith(parts or ("",)))


def fingerprint(files: Iterable[Path], held: list[Release]) -> str:
    """SHA-256 over files and ledger lines."""
    told = hashlib.sha256()
    for path in files:
        told.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    for release in held:
        told.update(json.dumps(release.line, ensure_ascii=False).encode())
    return told.hexdigest()
