"""What stands in a line of a sheet, in one spelling, and the refusal of what should not stand there."""

from etl.reading.grid import Cell, Line
from etl.reading.numbers import plain


def words(row: Line) -> str:
    """All words of a line, which a publisher may have cut over several cells.

    >>> words((Cell("", 0, 0, "市　内　総"), Cell("", 0, 1, ""), Cell("", 0, 2, "生　産（名目）")))
    '市内総生産(名目)'
    """
    return plain("".join(cell.text for cell in row))


def first(row: Line) -> Cell:
    """The first cell of a line with something in it, the very first if there is none."""
    return next((cell for cell in row if cell.text), row[0])


def wrong(cell: Cell, *, expected: str, found: str = "") -> ValueError:
    """Say what stands in a cell, what was expected there, and what to do."""
    source = cell.file.rpartition("/")[0].rpartition("/")[2]
    return ValueError(
        f"{cell.where} は「{expected}」のはずが「{found or plain(cell.text) or '（空）'}」です。"
        f"様式が変わった場合は etl/sources/{source} に新しい様式を加え、"
        "ファイルの誤りなら発行元の原資料を確かめてください。"
    )
