"""A file becomes a line of the ledger and a raw file beside it; nothing recorded is ever overwritten."""

import csv
import io
from datetime import date
from pathlib import Path

from etl import durable, releases
from etl.durable import digest
from etl.releases import CONFIDENTIAL, Release, is_day


def draft(
    source: str,
    vintage: str,
    file: Path,
    *,
    url: str = "",
    name: str = "",
    licence: str = "",
    via: str = "",
    note: str = "",
) -> Release:
    """Describe a downloaded file as the release it would be, without recording it.

    A release of several tables has several files; `name` tells the second from the first.
    """
    if not is_day(vintage):
        raise ValueError(f"公表日「{vintage}」は日付ではありません。2018-06-28 の形で指定してください。")
    if vintage > today():
        raise ValueError(
            f"公表日「{vintage}」は今日（{today()}）より後です。公表者が公表した日を指定してください。"
        )
    kept = f"{vintage}{'_' + name if name else ''}{file.suffix.lower()}"
    if Path(kept).name != kept:
        raise ValueError(f"「{name}」は名前に使えません。英数字と _ で指定してください。")
    require_new(source, kept)
    return Release(source, vintage, kept, digest(file), "", url, licence, today(), via, note, held=file)


def record(release: Release) -> Release:
    """Copy a drafted release into `data/raw` and write its line in the ledger; the file first."""
    if release.held is None:
        raise ValueError(f"{release.where} はすでに台帳にあります。")
    require_new(release.source, release.file)
    kept = release._replace(held=None)
    store(release.held, kept)
    kept.verify()
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(kept.line)
    durable.append(releases.RAW / "releases.csv", line.getvalue())
    return kept


def require_new(source: str, file: str) -> None:
    """Refuse a file that the ledger has already."""
    if file in {release.file for release in releases.releases(source)}:
        raise ValueError(
            f"{source} の {file} はすでに台帳にあります。公表された版は上書きしません。"
            "同じ日の別の表なら --name で名前を付けてください。"
        )


def store(file: Path, release: Release) -> None:
    """Copy a file to where its release lies; a confidential one is readable by its owner alone."""
    folder = release.path.parent
    folder.mkdir(parents=True, exist_ok=True)
    if release.source in CONFIDENTIAL:
        for private in (folder.parent, folder):
            private.chmod(0o700)
    durable.write(release.path, file.read_bytes())
    if release.source in CONFIDENTIAL:
        release.path.chmod(0o600)


def today() -> str:
    """The day a release is recorded, ISO 8601."""
    return date.today().isoformat()
