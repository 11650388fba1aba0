"""The ledger of raw files: `data/raw/releases.csv`, one line per release."""

import csv
import hashlib
from datetime import date
from pathlib import Path
from typing import NamedTuple

from etl.contract import ROOT

RAW = ROOT / "data" / "raw"
COLUMNS = ("source", "vintage", "file", "sha256", "url", "licence", "retrieved", "note")


class Release(NamedTuple):
    """One raw file, exactly as recorded."""

    source: str
    vintage: str  # the publisher's release date, ISO 8601
    file: str
    sha256: str
    url: str
    licence: str
    retrieved: str
    note: str

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return RAW / self.source / self.file

    @property
    def where(self) -> str:
        """The file's address inside the project, for messages."""
        return f"data/raw/{self.source}/{self.file}"

    def verify(self) -> None:
        """Refuse a raw file that is missing or not, byte for byte, the one in the ledger."""
        if not self.path.is_file():
            raise ValueError(
                f"{self.where} is in the ledger but not on disk. "
                f'Restore it (git checkout -- "{self.where}"), then build again.'
            )
        found = digest(self.path)
        if found != self.sha256:
            raise ValueError(
                f"{self.where} is not the file we recorded (sha256 {found[:12]}, ledger {self.sha256[:12]}). "
                "Restore it, or record the new one as a new release with `python -m etl add`."
            )


def digest(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def ledger() -> list[Release]:
    """Every release we hold, in the order of the ledger."""
    with (RAW / "releases.csv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            raise ValueError(f"data/raw/releases.csv must have the columns {','.join(COLUMNS)}.")
        return [Release(**row) for row in rows]


def releases(source: str) -> list[Release]:
    """Releases of one source, oldest first."""
    return sorted((r for r in ledger() if r.source == source), key=lambda r: (r.vintage, r.file))


def add(source: str, vintage: str, file: Path, url: str, *, licence: str = "", note: str = "") -> Release:
    """Copy a downloaded file into `data/raw` and write its line in the ledger."""
    held = {(release.vintage, release.file) for release in releases(source)}
    kept = f"{vintage}{file.suffix}"
    if (vintage, kept) in held:
        raise ValueError(
            f"We already hold {source!r} as released on {vintage} ({kept}); a release is never overwritten."
        )
    path = RAW / source / kept
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.read_bytes())
    release = Release(source, vintage, kept, digest(path), url, licence, today(), note)
    with (RAW / "releases.csv").open("a", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerow(release)
    return release


def today() -> str:
    """The day a release is recorded, ISO 8601."""
    return date.today().isoformat()
