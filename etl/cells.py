"""The raw files beside the numbers, and their cells as text, so that every published cell can be shown."""

import csv
import json
import shutil
from pathlib import Path

from etl.reading.sheets import sheets
from etl.releases import Release

SHOWN = 30_000_000  # bytes; the cells of a larger file are not unfolded, its bytes are kept all the same
SHEETS = "sheets.json"


def keep_cells(release: Release, build: Path) -> None:
    """Copy a raw file into a build, byte for byte, and its grids as CSV in UTF-8."""
    kept = build / "raw" / release.source / release.file
    kept.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(release.path, kept)
    if kept.stat().st_size > SHOWN:
        return
    folder = build / "cells" / release.source / release.file
    folder.mkdir(parents=True)
    names = []
    for number, sheet in enumerate(sheets(release.path)):
        names.append(sheet.name)
        with (folder / f"{number}.csv").open("w", encoding="utf-8", newline="") as lines:
            csv.writer(lines, lineterminator="\n").writerows(sheet.rows)
    (folder / SHEETS).write_text(json.dumps(names, ensure_ascii=False), "utf-8")
