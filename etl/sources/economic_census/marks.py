"""What a printed value of a table of e-Stat says, by the legend of that table alone."""

import re
from collections.abc import Mapping

from etl.reading.grid import Cell
from etl.reading.legend import meaning
from etl.reading.numbers import Reading, plain, read


def explained(legend: Mapping[str, str]) -> dict[str, Reading]:
    """Mark -> what it says, for the marks whose words say why there is no number.

    >>> explained({"***": "当該数値がないもの"})["***"].status
    'not_applicable'
    """
    return {plain(mark): said for mark, words in legend.items() if (said := meaning(words)) is not None}


def reading_of(cell: Cell, marks: Mapping[str, Reading]) -> Reading:
    """A number, or what the legend says of its mark.

    Raises
    ------
    ValueError
        when the legend does not explain the mark: the meaning of - and *** differs from table to table
    """
    if re.search(r"\d", cell.text) or plain(cell.text) in marks:
        return read(cell, marks)
    raise ValueError(
        f"{cell.where} の「{cell.text}」は、この表の凡例にありません"
        f"（凡例にある記号: {'、'.join(marks) or 'なし'}）。記号の意味は表ごとに違うため推測しません。"
        "凡例を含めて取得し直してください。"
    )
