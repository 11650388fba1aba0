"""Symbols of the patent classifications to the letter of their section."""

import re

from etl.reading.grid import Cell
from etl.reading.numbers import plain

# G, G06, G06F, G06F 17/30, G06F17/30@A, H01L21/027,502; FI has further parts behind the group.
SYMBOL = re.compile(r"(?P<section>[A-H])(?:\d{2}(?:[A-Z](?:\d{1,4}(?:/\d{2,6}.*)?)?)?)?")


def section(cell: Cell) -> str:
    """Letter of the section of an IPC or FI symbol.

    Raises
    ------
    ValueError
        when it is no symbol

    Examples
    --------
    >>> [section(Cell("", 0, 0, text)) for text in ("G06F 17/30", "Ｈ０１Ｌ21/027,502@A", "B", "A61K")]
    ['G', 'H', 'B', 'A']
    """
    found = SYMBOL.fullmatch(plain(cell.text))
    if found is None:
        raise ValueError(
            f"{cell.where} の「{cell.text}」は IPC・FI の記号として読めません。"
            "読める形の例: G、G06F、G06F 17/30（A～H のセクションで始まる記号）。原資料を確かめてください。"
        )
    return found["section"]
