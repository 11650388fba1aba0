"""Tables of the census as e-Stat's database (統計表・グラフ表示) writes them to CSV.

Title lines (統計名：, 表番号：, 表題：) and legend lines of a mark and its meaning stand above the table.
"""

import pandas as pd

from etl.reading.grid import Cell, Line
from etl.reading.layout import Contents
from etl.reading.numbers import Reading, plain
from etl.releases import Release
from etl.sources.economic_census.counted import observations
from etl.sources.economic_census.cross_table import across, down, frame_of, values
from etl.sources.economic_census.marks import explained
from etl.sources.economic_census.tabulation import Tabulation

SURVEY, TITLE = "統計名:", "表題:"


def recognises(held: Contents) -> bool:
    """Whether a file starts with the title lines of the database, and is about the census."""
    rows = held.sheets[0].rows if len(held.sheets) == 1 else ()
    first = rows[0] if rows else ()
    return len(first) > 1 and plain(first[0]) == SURVEY and "経済センサス" in first[1]


def read(release: Release, held: Contents) -> pd.DataFrame:
    """Every count of a downloaded table."""
    rows = held.sheets[0].rows
    grid = [
        tuple(Cell(release.where, n, c, t.strip()) for c, t in enumerate(row)) for n, row in enumerate(rows)
    ]
    frame = frame_of(grid)
    head = grid[: frame.first]
    named = {plain(row[0].text): row[1] for row in head if len(row) > 1}
    title = named.get(TITLE, grid[0][1])
    words = title._replace(text=f"{grid[0][1].text} {title.text}")
    axes = (*(down(frame, band) for band in frame.down), *(across(frame, band) for band in frame.across))
    return observations(Tabulation(release.where, words, axes, _marks(head), values(frame)))


def _marks(head: list[Line]) -> dict[str, Reading]:
    """Meaning of every mark that the lines above the table explain, and of no other."""
    return explained({row[0].text: row[1].text for row in head if len(row) > 1 and row[0].text})
