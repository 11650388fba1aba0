"""Files that are there after a power cut, or not there at all.

The order matters: bytes to the disk, then the name, then the folder that holds the name.
"""

import hashlib
import os
from pathlib import Path


def digest(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write(path: Path, content: bytes) -> None:
    """Put a file in place whole: a reader sees the old content or the new, at every moment."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        sync(beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    sync(path.parent)


def append(path: Path, line: str) -> None:
    """Add a line to a file, on the disk before this returns."""
    with path.open("a+b") as file:
        if file.tell() and not path.read_bytes().endswith(b"\n"):
            file.write(b"\n")  # somebody's editor left the last line open
        file.write(line.encode())
        file.flush()
        os.fsync(file.fileno())
    sync(path.parent)


def settle(folder: Path) -> None:
    """Bring every file and folder below one to the disk, the inner ones first."""
    for inside in sorted(folder.rglob("*"), key=lambda path: len(path.parts), reverse=True):
        sync(inside)
    sync(folder)


def rename(beside: Path, path: Path) -> None:
    """Give a settled folder its final name."""
    beside.rename(path)
    sync(path.parent)


def sync(path: Path) -> None:
    """Wait until a file or a folder is on the disk."""
    held = os.open(path, os.O_RDONLY)
    try:
        os.fsync(held)
    finally:
        os.close(held)
