"""Known errors of publishers, declared until they are mended: `etl/corrections.csv`.

`expect` is what the publisher printed. Once the print says something else the build stops: the line has
outlived its cause. A corrected number keeps what was printed, and its status says that it was corrected.
A line with the cell `*` and the value `jump` accepts that a release is of another order of magnitude.
"""

import csv
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from etl.places import place
from etl.releases import Release

DECLARED = Path(__file__).parent / "corrections.csv"
COLUMNS = ("source", "file", "cell", "expect", "value", "reason")
WHOLE_FILE, JUMP = "*", "jump"


class Correction(NamedTuple):
    """One declared error of a publisher."""

    source: str
    file: str
    cell: str
    expect: str
    value: str
    reason: str


def declared(release: Release) -> list[Correction]:
    """What is declared about one raw file.

    Raises
    ------
    ValueError
        when a line has no reason, or the file is not a table of these columns
    """
    with DECLARED.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        if tuple(rows.fieldnames or ()) != COLUMNS:
            raise ValueError(f"etl/corrections.csv の見出しは {','.join(COLUMNS)} でなければなりません。")
        found = [Correction(**row) for row in rows]
    if bare := [line for line in found if not line.reason]:
        raise ValueError(
            f"etl/corrections.csv の {bare[0].file} {bare[0].cell} に理由（reason）がありません。"
        )
    return [line for line in found if (line.source, line.file) == (release.source, release.file)]


def corrected(table: pd.DataFrame, release: Release) -> pd.DataFrame:
    """Observations of one release with the declared errors mended.

    Raises
    ------
    ValueError
        when a cell no longer prints what was expected, or is not read at all
    """
    for line in declared(release):
        if line.cell != WHOLE_FILE:
            table = _mended(table, release, line)
    return table


def jump_accepted(release: Release) -> bool:
    """Whether a change of the order of magnitude is declared to be real."""
    return any(line.cell == WHOLE_FILE and line.value == JUMP for line in declared(release))


def _mended(table: pd.DataFrame, release: Release, line: Correction) -> pd.DataFrame:
    """Put the right number where the print was wrong."""
    at = table["cell"] == line.cell
    printed = table.loc[at, "printed"].unique()
    if list(printed) != [line.expect]:
        found = f"「{'」「'.join(printed)}」と印字されています" if len(printed) else "読み取られていません"
        raise ValueError(
            f"etl/corrections.csv は {release.where} の {line.cell} を「{line.expect}」と見込んでいますが、"
            f"{found}。発行元が直したなら、corrections.csv のその行を消してください（理由: {line.reason}）。"
        )
    require_sums(table, release, line)
    final = at & (table["status"] != "provisional")  # 速報 stays 速報
    return table.assign(
        value=table["value"].mask(at, float(line.value)), status=table["status"].mask(final, "corrected")
    )


def require_sums(table: pd.DataFrame, release: Release, line: Correction) -> None:
    """Refuse to mend a cell whose number was added into another one that is not mended too."""
    cell = place(line.cell)
    mended = {each.cell for each in declared(release)}
    for address in table.loc[table["cell"].str.contains(":"), "cell"].unique():
        whole = place(address)
        if not (cell and whole) or address in mended or whole.sheet != cell.sheet:
            continue
        if whole.holds(cell.rows[0], cell.columns[0]):
            raise ValueError(
                f"etl/corrections.csv は {release.where} の {line.cell} を直しますが、このセルを含む合計 "
                f"{address} は直していません。合計の行も corrections.csv に加えてください。"
            )
