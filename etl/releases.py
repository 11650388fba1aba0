"""The ledger of raw files: `data/raw/releases.csv`, one line per release."""

import csv
from datetime import date
from pathlib import Path
from typing import NamedTuple

from etl.durable import digest
from etl.paths import DATA

RAW = DATA / "raw"
# Sources whose raw files hold answers of single persons or firms: outside git, for the owner's eyes.
CONFIDENTIAL = ("patent_rights", "survey_responses")
COLUMNS = ("source", "vintage", "file", "sha256", "rows", "url", "licence", "retrieved", "via", "note")


class Release(NamedTuple):
    """One raw file, exactly as recorded."""

    source: str
    vintage: str  # the publisher's release date, ISO 8601
    file: str
    sha256: str
    rows: str  # how many numbers are read from it, as reviewed when it was recorded
    url: str
    licence: str
    retrieved: str
    via: str  # the document it was transcribed from, a code of codes/via.csv; empty: the publisher's own file
    note: str
    held: Path | None = None  # where the file lies while it is only rehearsed

    @property
    def line(self) -> tuple[str, ...]:
        """The release as the ledger writes it."""
        return tuple(getattr(self, column) for column in COLUMNS)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        folder = RAW.with_name("confidential") if self.source in CONFIDENTIAL else RAW
        return self.held or folder / self.source / self.file

    @property
    def where(self) -> str:
        """The file's address inside the project, for messages."""
        folder = "confidential" if self.source in CONFIDENTIAL else "raw"
        return f"data/{folder}/{self.source}/{self.file}"

    @property
    def elsewhere(self) -> bool:
        """Whether it is a confidential file that this machine does not have; what was made from it may do."""
        return self.source in CONFIDENTIAL and not self.path.is_file()

    @property
    def _lost(self) -> str:
        """How to get a lost file back."""
        if self.source in CONFIDENTIAL:
            return "git にない個票などのファイルです。保管場所から戻して、もう一度 build してください。"
        return f'戻して（git checkout -- "{self.where}"）、もう一度 build してください。'

    def verify(self) -> None:
        """Refuse a raw file that is missing or not, byte for byte, the one in the ledger."""
        if not self.path.is_file():
            raise ValueError(f"{self.where} が台帳にありますが、ファイルがありません。{self._lost}")
        found = digest(self.path)
        if found != self.sha256:
            raise ValueError(
                f"{self.where} は台帳に記録したファイルと違います"
                f"（sha256 {found[:12]}、台帳 {self.sha256[:12]}）。"
                "元に戻すか、新しい版なら `python -m etl add` で別の版として記録してください。"
            )


def ledger() -> list[Release]:
    """Every release we hold, in the order of the ledger.

    Raises
    ------
    ValueError
        when the ledger is missing, is not what it should be, or names a file outside its folder
    """
    if not (RAW / "releases.csv").is_file():
        raise ValueError("台帳 data/raw/releases.csv がありません。git から戻してください。")
    with (RAW / "releases.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            raise ValueError(
                f"台帳 data/raw/releases.csv の見出しは {','.join(COLUMNS)} でなければなりません"
                f"（いまは {','.join(rows.fieldnames or ())}）。見出しを直してください。"
            )
        found = [sound(row, number) for number, row in enumerate(rows, start=2)]
    return unique(found)


def sound(row: dict[str, str], number: int) -> Release:
    """Refuse a line that is not a release: cells missing, no date, or a file outside its folder."""
    where = f"台帳 data/raw/releases.csv の {number} 行目"
    if None in row or None in row.values():
        raise ValueError(f"{where} は {len(COLUMNS)} 欄ではありません。欄を数えて直してください。")
    if not is_day(row["vintage"]):
        raise ValueError(
            f"{where} の公表日「{row['vintage']}」は日付ではありません。2018-06-28 の形で書いてください。"
        )
    if row["rows"] and not row["rows"].isdecimal():
        raise ValueError(f"{where} の rows「{row['rows']}」は個数ではありません。数字だけで書いてください。")
    for name in (row["source"], row["file"]):
        if Path(name).name != name:
            raise ValueError(
                f"{where} の「{name}」は data/raw の中の名前ではありません。名前だけを書いてください。"
            )
    return Release(**{column: row[column] for column in COLUMNS})  # type: ignore[arg-type]


def unique(found: list[Release]) -> list[Release]:
    """Refuse a file that stands in the ledger twice."""
    seen: set[tuple[str, str]] = set()
    for release in found:
        if (release.source, release.file) in seen:
            raise ValueError(
                f"台帳 data/raw/releases.csv に {release.where} が2行あります。1行にしてください。"
            )
        seen.add((release.source, release.file))
    return found


def is_day(text: str) -> bool:
    """Whether a text is a date as the ledger writes it, YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def releases(source: str) -> list[Release]:
    """Releases of one source, oldest first."""
    return sorted((r for r in ledger() if r.source == source), key=lambda r: (r.vintage, r.file))
