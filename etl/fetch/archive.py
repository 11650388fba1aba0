"""The raw release: the untouched answers in one ZIP, and its line in the ledger."""

import os
import shutil
import zipfile
from collections.abc import Sequence
from pathlib import Path

from etl import recording
from etl.fetch.answer import Answer
from etl.fetch.credit import LICENCE, VIA
from etl.registering import registered
from etl.releases import Release, is_day, releases

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same answers give the same bytes, whenever they are packed


def pack(pages: Sequence[Path], target: Path) -> None:
    """Pack pages as `0001.json`, `0002.json`, … byte for byte."""
    with zipfile.ZipFile(target, "w") as archive:
        for number, page in enumerate(pages, start=1):
            entry = zipfile.ZipInfo(f"{number:04}.json", LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, whatever system packs
            entry.external_attr = 0o100644 << 16
            with page.open("rb") as content, archive.open(entry, "w") as member:
                shutil.copyfileobj(content, member)
    with target.open("rb") as packed:
        os.fsync(packed.fileno())


def refuse_if_recorded(source: str, table: str, about: Answer) -> None:
    """Refuse before anything is fetched what the ledger would refuse afterwards."""
    vintage = about.about("OPEN_DATE")
    if not is_day(vintage):
        raise ValueError(
            f"統計表 {table} の公表日（OPEN_DATE）「{vintage}」は日付ではありません。"
            "e-Stat の画面で公表日を確かめ、ファイルで取得して `python -m etl add` で記録してください。"
        )
    if f"{vintage}_{table}.zip" in {release.file for release in releases(source)}:
        raise ValueError(
            f"統計表 {table} の {vintage} 公表の版は {source} の台帳にすでにあります"
            f"（いまの e-Stat の更新日は {about.about('UPDATED_DATE')}）。公表された版は上書きしません。"
        )


def record(source: str, table: str, *, about: Answer, pages: Sequence[Path], url: str) -> Release:
    """Pack the pages and record them in the ledger under the table's own date of publication."""
    packed = pages[0].with_name("release.zip")
    pack(pages, packed)
    release = registered(
        packed,
        source=source,
        vintage=about.about("OPEN_DATE"),
        url=url,
        name=table,
        licence=LICENCE,
        via=VIA,
        note=f"{title(about)}。{survey(about)}。更新日 {about.about('UPDATED_DATE')}。",
    )
    return recording.record(release)


def title(about: Answer) -> str:
    """The table's title."""
    return about.about("TITLE")


def survey(about: Answer) -> str:
    """The survey it is from, in the longest form told."""
    return about.about("STATISTICS_NAME") or about.about("STAT_NAME")
