"""Totals and halves of a table put in order, so that no number stands twice and none is added twice."""

import re
from collections.abc import Iterator

import pandas as pd

from etl.contract import STATUS

NUMBER = ["measure", "area", "period", "series", "industry", "size_class"]
HALVES = {"G": ("G1", "G2"), "O": ("O1", "O2"), "Q": ("Q1", "Q2"), "R": ("R1", "R2")}
PRIVATE = "census_private"
DIGITS = re.compile(r"\d+")
WORST_LAST = list(STATUS)


def settled(table: pd.DataFrame) -> pd.DataFrame:
    """One total, each number once, and sections of which only the halves are printed."""
    return _with_sections(_once(_total(table)))


def _total(table: pd.DataFrame) -> pd.DataFrame:
    """AR (without public service) is the total of private counts, AS (with it) that of all.

    A private count has no public service: AS stands for AR where AR is not printed. A count of all
    without public service keeps its own code, AR.
    """
    private, industry = table["series"] == PRIVATE, table["industry"]
    same = pd.MultiIndex.from_frame(table[[name for name in NUMBER if name != "industry"]])
    spare = private & (industry == "AS") & same.isin(same[private & (industry == "AR")])
    whole = industry.eq("AS") | (industry.eq("AR") & private)
    renamed = industry.mask(whole, "_T").replace("AB", "A-B")
    return table.assign(industry=renamed)[~spare]


def _once(table: pd.DataFrame) -> pd.DataFrame:
    """Drop rows printed twice; refuse two numbers for one thing.

    Raises
    ------
    ValueError
        with both cells
    """
    again = table[table.duplicated(NUMBER, keep="first")]
    first = table.drop_duplicates(NUMBER)
    both = again.merge(first, on=NUMBER, suffixes=("", "_first"))
    differing = both[both["printed"] != both["printed_first"]]
    for row in differing.itertuples():
        raise ValueError(
            f"{row.file} の {row.cell} の「{row.printed}」は、{row.cell_first} の「{row.printed_first}」と"
            f"同じもの（{'、'.join(getattr(row, name) for name in NUMBER)}）の数ですが、値が違います。"
            "見出しの誤りや年の重複がないか原資料を確かめてください。"
        )
    return first.reset_index(drop=True)


def _with_sections(table: pd.DataFrame) -> pd.DataFrame:
    """Add a section where both halves stand side by side and the section itself is not printed."""
    built = [pd.DataFrame(list(_built(table, section, halves))) for section, halves in HALVES.items()]
    return pd.concat([table, *(each for each in built if len(each))], ignore_index=True)


def _built(table: pd.DataFrame, section: str, halves: tuple[str, str]) -> Iterator[dict[str, object]]:
    """The sum of two halves, which stand in one line or one column beside each other."""
    rest = [name for name in NUMBER if name != "industry"]
    held = table[table["industry"] == section].set_index(rest).index
    left, right = (table[table["industry"] == half] for half in halves)
    for row in left.merge(right, on=[*rest, "unit", "file"], suffixes=("", "_right")).to_dict("records"):
        if tuple(row[name] for name in rest) not in held and _beside(
            str(row["cell"]), str(row["cell_right"])
        ):
            yield {name: row[name] for name in (*rest, "unit", "file")} | {
                "industry": section,
                "value": row["value"] + row["value_right"],
                "status": max(row["status"], row["status_right"], key=WORST_LAST.index),
                "cell": f"{row['cell']}:{row['cell_right']}",
                "printed": f"{row['printed']}+{row['printed_right']}",
            }


def _beside(one: str, other: str) -> bool:
    """Whether nothing lies between two cells of a CSV or two values of an answer."""
    numbers: list[list[int]] = [[int(each) for each in DIGITS.findall(cell)] for cell in (one, other)]
    return bool(sum(abs(here - there) for here, there in zip(*numbers, strict=True)) == 1)
