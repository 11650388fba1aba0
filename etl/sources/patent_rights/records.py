"""Records of rights as a frame that can be counted: codes and days instead of printed texts."""

import re
from collections.abc import Callable
from datetime import date

import numpy as np
import pandas as pd

from etl.counting.series import CLASSIFICATIONS
from etl.reading.eras import when
from etl.reading.grid import Cell
from etl.reading.labels import code, known_code
from etl.reading.mapped import Body
from etl.reading.mapping import Declared
from etl.reading.mapping_faults import Fields
from etl.reading.symbols import section
from etl.releases import Release
from etl.sources.patent_rights.areas import LEVELS, levels

COVERAGE = ("applications", "granted")  # whether applications not granted are in the file
FIELDS = Fields(
    required=("number", "kind", "filed", "holder", "area", "symbol", "classification", "coverage"),
    optional=("granted", "abroad", "as_of", "grant_lag_months"),
    constant=("classification", "coverage", "abroad", "as_of", "grant_lag_months"),
    known={"classification": CLASSIFICATIONS, "coverage": COVERAGE},
)
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
Reader = Callable[[Cell], object]


def records(held: Body, told: Declared, release: Release) -> pd.DataFrame:
    """One row per right, holder and section: `number holder section right filed granted` and areas.

    Raises
    ------
    ValueError
        when a text cannot be read, a day cannot be, or two rows say different things of one right
    """
    abroad = told.constants["abroad"].text if "abroad" in told.constants else None
    read: dict[str, Reader] = {
        "number": filled,
        "holder": filled,
        "section": section,
        "right": kind,
        "filed": day,
        "granted": lambda cell: day(cell) if cell.text else "",
        "area": lambda cell: "/".join(levels(cell, abroad)),
    }
    fields = dict.fromkeys(read) | {"section": "symbol", "right": "kind"}
    columns = {name: recoded(held, told, fields[name] or name, how) for name, how in read.items()}
    table = pd.DataFrame(columns)
    areas = table["area"].str.split("/", expand=True).set_axis(LEVELS, axis=1)
    table = pd.concat([table.assign(number=table["right"] + " " + table["number"]), areas], axis=1)
    require_sense(held, table, as_of=as_of(told, release))
    return table


def recoded(held: Body, told: Declared, field: str, how: Reader) -> pd.Series:
    """Read a column, each distinct text once, where it first stands; a constant holds for every row."""
    lines = held.table.index
    if field not in told.columns:
        return pd.Series(
            str(how(told.constants[field])) if field in told.constants else "", lines, dtype="str"
        )
    heading = told.columns[field].text
    places, texts = pd.factorize(held.table[heading])
    first = np.full(len(texts), len(places))
    np.minimum.at(first, places, np.arange(len(places)))
    known = [
        str(how(Cell(held.file, int(lines[at]), held.columns[heading], str(text), held.sheet)))
        for at, text in zip(first, texts, strict=True)
    ]
    return pd.Series(pd.array(known, dtype="str").take(places), lines)


def filled(cell: Cell) -> str:
    """A text that must not be empty."""
    if not cell.text:
        raise ValueError(
            f"{cell.where} が空です。番号と権利者のない行は数えられません。原資料を確かめてください。"
        )
    return cell.text


def kind(cell: Cell) -> str:
    """A kind of right by its code or its name."""
    return known_code(cell, "right") if cell.text.isascii() else code(cell, "right")


def day(cell: Cell) -> str:
    """A full day, ISO 8601; 20190401 and era years are read too.

    >>> [day(Cell("", 0, 0, text)) for text in ("20190401", "平成31年4月1日", "2019-04-01 00:00:00")]
    ['2019-04-01', '2019-04-01', '2019-04-01']
    """
    text = COMPACT.sub(r"\1-\2-\3", cell.text.removesuffix(" 00:00:00"))
    period = when(cell._replace(text=text)).period
    try:
        return date.fromisoformat(period).isoformat()
    except ValueError:
        raise ValueError(
            f"{cell.where} の「{cell.text}」は年月日ではありません。出願日・登録日は日まで要ります。"
        ) from None


def as_of(told: Declared, release: Release) -> str:
    """The day of the data: declared by the mapping, else the day they were published."""
    if "as_of" not in told.constants:
        return release.vintage
    found = day(told.constants["as_of"])
    if found > release.vintage:
        raise ValueError(
            f"{told.constants['as_of'].where} のデータの時点 {found} が公表日 {release.vintage} より後です。"
        )
    return found


def require_sense(held: Body, table: pd.DataFrame, *, as_of: str) -> None:
    """Refuse days that cannot be, and two rows that contradict each other."""
    granted = table["granted"] != ""
    refuse(held, granted & (table["granted"] < table["filed"]), "登録日が出願日より前です")
    refuse(
        held, (table["filed"] > as_of) | (table["granted"] > as_of), f"データの時点 {as_of} より後の日付です"
    )
    for name, words in (("filed", "出願日"), ("granted", "登録日")):
        refuse(held, contradicting(table, ["number"], name), f"同じ権利の別の行と{words}が違います")
    refuse(held, contradicting(table, ["number", "holder"], "area"), "同じ権利者の別の行と地域が違います")


def contradicting(table: pd.DataFrame, key: list[str], column: str) -> pd.Series:
    """Rows that differ from the first row of the same key."""
    once = table[[*key, column]].drop_duplicates()
    if not once.duplicated(key).any():
        return pd.Series(False, table.index)
    return table[column] != table.groupby(key)[column].transform("first")


def refuse(held: Body, wrong: pd.Series, words: str) -> None:
    """Say where the first wrong row stands, and how many there are."""
    if wrong.any():
        first = int(wrong.idxmax())
        raise ValueError(
            f"{held.file} の {first + 1} 行目: {words}（ほかに {int(wrong.sum()) - 1} 行）。"
            "原資料を確かめ、直った版を発行元から取得してください。"
        )
