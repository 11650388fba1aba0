"""The cells of a raw file, each with its address, found by title and heading, never by guess."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from etl.reading.sheets import Sheet, sheets

if TYPE_CHECKING:  # so that reading one cell does not import pandas (0.4 s)
    from etl.releases import Release

NOTE_MARKS = ("※", "注", "(出典", "(出所", "（出典", "（出所", "出典")
Headings = tuple[tuple[str, ...], ...]


class Cell(NamedTuple):
    """One printed text and where it stands."""

    file: str  # address inside the project, for messages
    row: int  # from 0
    column: int  # from 0
    text: str
    sheet: str = ""  # of a workbook

    @property
    def address(self) -> str:
        """Line and column counted from 1, as an editor shows them; sheet and cell, as a spreadsheet does.

        >>> Cell("data/raw/x/2018-03-31.csv", 13, 2, "98,494").address
        'L14C3'
        >>> Cell("data/raw/x/2018-03-31.xls", 13, 2, "98,494", sheet="表1").address
        '表1!C14'
        """
        if self.sheet:
            return f"{self.sheet}!{letters(self.column)}{self.row + 1}"
        return f"L{self.row + 1}C{self.column + 1}"

    @property
    def where(self) -> str:
        """File and address, for messages."""
        return f"{self.file} の {self.address}"


Line = tuple[Cell, ...]


def letters(column: int) -> str:
    """Name of a column, from 0, as a spreadsheet writes it.

    >>> letters(0), letters(25), letters(26), letters(16_383)
    ('A', 'Z', 'AA', 'XFD')
    """
    above, within = divmod(column, 26)
    return (letters(above - 1) if above else "") + chr(ord("A") + within)


def grids(release: Release) -> dict[str, list[Line]]:
    """Every grid of a raw file by the name of its sheet; a CSV file has one, without a name."""
    return {sheet.name: _cells(release, sheet) for sheet in sheets(release.path)}


def lines(release: Release, sheet: str = "") -> list[Line]:
    """One grid of a raw file; without a name, the only one.

    Raises
    ------
    ValueError
        when there is no such sheet, with those that there are
    """
    held = grids(release)
    if not sheet and len(held) == 1:
        return next(iter(held.values()))
    if sheet not in held:
        raise ValueError(
            f"{release.where} にシート「{sheet}」がありません。あるシート: {'、'.join(held)}。"
            f"シート名が変わった場合は etl/sources/{release.source} の名前を新しい版に合わせてください。"
        )
    return held[sheet]


def _cells(release: Release, sheet: Sheet) -> list[Line]:
    """Cells with their addresses, blanks around the text taken off."""
    return [
        tuple(
            Cell(release.where, number, column, words.strip(), sheet.name) for column, words in enumerate(row)
        )
        for number, row in enumerate(sheet.rows)
    ]


def titles(release: Release) -> list[str]:
    """Title of every sub-table, from the top: the first line, and each line after an empty one."""
    rows = lines(release)
    starts = [number for number, row in enumerate(rows) if row and (number == 0 or not rows[number - 1])]
    return [rows[number][0].text for number in starts if not rows[number][0].text.startswith(NOTE_MARKS)]


def table(release: Release, title: str, headings: Headings) -> list[Line]:
    """Find a sub-table by its title line, make sure its headings are the expected ones, give its rows.

    Raises
    ------
    ValueError
        when the title is missing, a heading was renamed or moved, or a row is shorter or longer
    """
    rows = lines(release)
    start = _start(release, rows, title)
    for offset, expected in enumerate(headings):
        _require_heading(release, rows, number=start + offset, expected=expected)
    body = []
    for row in rows[start + len(headings) :]:
        if _ends(row):
            break
        _require_width(row, width=len(headings[0]))
        body.append(row)
    return body


def _start(release: Release, rows: list[Line], title: str) -> int:
    """Line number, from 0, of the first heading below a title."""
    for number, row in enumerate(rows):
        if row and row[0].text == title:
            return number + 1
    raise ValueError(
        f"{release.where} に表題「{title}」がありません。ある表題: {'、'.join(titles(release)) or 'なし'}。"
        "表題が変わった場合は、その情報源の etl/sources のファイルにある表題を新しい版に合わせてください。"
    )


def _require_heading(release: Release, rows: list[Line], *, number: int, expected: tuple[str, ...]) -> None:
    """Refuse a heading that was renamed or moved, and say what stands there."""
    found = tuple(cell.text for cell in rows[number]) if number < len(rows) else ()
    if found == expected:
        return
    width = max(len(found), len(expected))
    changed = [
        f"{column + 1}列目は「{_at(expected, column)}」のはずが「{_at(found, column)}」"
        for column in range(width)
        if _at(expected, column) != _at(found, column)
    ]
    raise ValueError(
        f"{release.where} の見出し（L{number + 1}）が想定と違います: {'、'.join(changed)}。"
        "列の名前や順序が変わった場合は etl/sources の見出しに新しい版を加え、"
        "書き写しの誤りなら原資料を確かめて直した版を登録してください。"
    )


def _require_width(row: Line, *, width: int) -> None:
    """Refuse a row with a cell too few or too many, the usual trace of an unquoted comma."""
    if len(row) != width:
        raise ValueError(
            f"{row[0].file} の {row[0].row + 1} 行目は {len(row)} 列ですが、見出しは {width} 列です。"
            "桁区切りのコンマが引用符で囲まれているか、列の抜けがないかを確かめてください。"
        )


def _ends(row: Line) -> bool:
    """Tell whether a table is over: an empty line, or the first note below it."""
    return not row or row[0].text.startswith(NOTE_MARKS)


def _at(words: tuple[str, ...], column: int) -> str:
    """The heading of a column, or the fact that there is none."""
    return words[column] if column < len(words) else "（なし）"
