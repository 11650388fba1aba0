"""Where in a file the headings stand that a mapping names: which sheet, which line."""

import csv
import io
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from etl.reading.decoding import decoded
from etl.reading.mapping import Declared
from etl.reading.mapping_faults import SHEET
from etl.reading.sheets import sheets
from etl.releases import Release

SEARCHED = 50  # lines within which a table prints its headings


class Grid(NamedTuple):
    """The first lines of one sheet, and how to read what stands below the headings."""

    sheet: str
    head: list[list[str]]


def of_workbook(release: Release, told: Declared) -> list[Grid]:
    """Sheets of a workbook, or the one the mapping names."""
    grids = [Grid(sheet.name, [list(row) for row in sheet.rows]) for sheet in sheets(release.path)]
    wanted = told.constant(SHEET)
    if wanted and wanted not in {grid.sheet for grid in grids}:
        raise ValueError(
            f"{release.where} にシート「{wanted}」がありません。"
            f"あるシート: {'、'.join(grid.sheet for grid in grids)}。対応表の sheet を直してください。"
        )
    return [grid for grid in grids if wanted in ("", grid.sheet)]


def of_text(release: Release) -> Grid:
    """The first lines of a CSV file; whatever encoding it is in, all of it is checked."""
    text = decoded(release.path.read_bytes(), where=release.where)
    head = [row for row, _ in zip(csv.reader(io.StringIO(text, newline="")), range(SEARCHED), strict=False)]
    return Grid("", head)


def headed(release: Release, grids: Iterable[Grid], told: Declared) -> tuple[Grid, int]:
    """The one line that carries every heading of the mapping."""
    wanted = {cell.text for cell in told.columns.values()} | told.ignored
    lines = [
        (grid, number, wanted - {word.strip() for word in row})
        for grid in grids
        for number, row in enumerate(grid.head[:SEARCHED])
    ]
    found = [(grid, number) for grid, number, lacking in lines if not lacking]
    if len({grid.sheet for grid, _ in found}) > 1:
        raise ValueError(
            f"{release.where} には同じ見出しのシートが複数あります"
            f"（{'、'.join(dict.fromkeys(grid.sheet for grid, _ in found))}）。"
            "対応表に sheet,,シート名 の行を加えてください。"
        )
    if found:
        return found[0]
    grid, number, lacking = min(lines, key=lambda line: len(line[2]))
    raise ValueError(
        f"{release.where} に列「{'」「'.join(sorted(lacking))}」がありません。"
        f"いちばん近い見出しの行（{number + 1} 行目）にある列: "
        f"{'、'.join(word.strip() for word in grid.head[number] if word.strip())}。"
        "対応表の column を直してください。"
    )


def require_single(release: Release, headings: list[str]) -> None:
    """Refuse a heading that stands twice: which of the two is meant, nobody said."""
    twice = [heading for heading, times in Counter(headings).items() if heading and times > 1]
    if twice:
        raise ValueError(
            f"{release.where} に見出し「{'」「'.join(twice)}」の列が2つ以上あり、どちらか決められません。"
            "対応表では扱えません。見出しが1行で重ならない表を発行元から取得してください。"
        )
