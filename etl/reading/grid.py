"""The cells of a raw CSV file, each with its address, found by title and heading, never by guess."""

import csv
import io
from typing import NamedTuple

from etl.releases import Release

NOTE_MARKS = ("※", "注", "(出典", "(出所", "（出典", "（出所", "出典")
Headings = tuple[tuple[str, ...], ...]


class Cell(NamedTuple):
    """One printed text and where it stands."""

    file: str  # address inside the project, for messages
    row: int  # from 0
    column: int  # from 0
    text: str

    @property
    def address(self) -> str:
        """Line and column counted from 1, as an editor shows them.

        >>> Cell("data/raw/x/2018-03-31.csv", 13, 2, "98,494").address
        'L14C3'
        """
        return f"L{self.row + 1}C{self.column + 1}"

    @property
    def where(self) -> str:
        """File and address, for messages."""
        return f"{self.file} の {self.address}"


Line = tuple[Cell, ...]


def lines(release: Release) -> list[Line]:
    """Open a raw CSV file; a file that is not UTF-8 is refused, not repaired."""
    try:
        text = release.path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(
            f"{release.where} は UTF-8 で読めません（先頭から {error.start} バイト目）。"
            "Shift_JIS などの場合は UTF-8 で保存し直し、新しい版として登録してください。"
        ) from error
    rows = csv.reader(io.StringIO(text, newline=""))
    return [
        tuple(Cell(release.where, number, column, words.strip()) for column, words in enumerate(row))
        for number, row in enumerate(rows)
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
