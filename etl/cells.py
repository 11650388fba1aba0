"""The raw files beside the numbers, and their cells as text, so that every published cell can be shown."""

import csv
import json
import shutil
from pathlib import Path

from etl.reading.estat_api import ApiTable
from etl.reading.layout import contents
from etl.reading.sheets import Sheet
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
    for number, sheet in enumerate(grids(release.path)):
        names.append(sheet.name)
        with (folder / f"{number}.csv").open("w", encoding="utf-8", newline="") as lines:
            csv.writer(lines, lineterminator="\n").writerows(sheet.rows)
    (folder / SHEETS).write_text(json.dumps(names, ensure_ascii=False), "utf-8")


def grids(path: Path) -> tuple[Sheet, ...]:
    """The grids of a file; of an API answer one a page, the values below the names of their fields."""
    held = contents(path)
    return held.sheets if held.answer is None else answered(held.answer)


def answered(table: ApiTable) -> tuple[Sheet, ...]:
    """Pages of an API answer as grids: `VALUE[17]` is the row 17 below the head."""
    head = (*(f"@{name}" for name in table.dimensions), "@unit", "$", "@annotation")
    pages: dict[str, list[tuple[str, ...]]] = {}
    for value in table.values:
        codes = (value.codes.get(name, "") for name in table.dimensions)
        pages.setdefault(value.member, [head]).append((*codes, value.unit, value.text, value.annotation))
    return tuple(Sheet(member, tuple(rows)) for member, rows in pages.items())
