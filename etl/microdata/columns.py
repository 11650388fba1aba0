"""Where each question of a codebook stands in a file of answers."""

from collections.abc import Sequence

from etl.microdata.codebook import Entry
from etl.reading.grid import Line, letters, lines
from etl.reading.numbers import plain
from etl.releases import Release


def respondents(release: Release) -> tuple[Line, list[Line]]:
    """Headings, and one line per respondent.

    Raises
    ------
    ValueError
        when a line has more or fewer cells than there are headings; the cells are not repeated
    """
    head, *body = lines(release)
    filled = [line for line in body if any(cell.text for cell in line)]
    for line in filled:
        if len(line) != len(head):
            raise ValueError(
                f"{release.where} の {line[0].row + 1} 行目は {len(line)} 列ですが、"
                f"見出しは {len(head)} 列です。区切りや引用符の崩れを"
                "直してください（回答の内容は表示しません）。"
            )
    if not filled:
        raise ValueError(f"{release.where} に回答が1件もありません。見出しの下に1行1票で入れてください。")
    return head, filled


def column(entry: Entry, head: Line) -> int | None:
    """Column of an entry, from 0; None where the codebook names none.

    Raises
    ------
    ValueError
        when there is no such column, when its heading is another one, or when several have this heading;
        what stands there is not repeated, for a file without headings begins with a respondent
    """
    heading, position = plain(entry.heading.text), entry.position.text
    named = [number for number, cell in enumerate(head) if plain(cell.text) == heading]
    if position:
        number = int(position) - 1
        if not 0 <= number < len(head) or (heading and number not in named):
            raise ValueError(
                f"{entry.position.where}: 回答のファイル（全部で {len(head)} 列）の {position} 列目の見出しが"
                f"「{entry.heading.text}」ではありません。1行目が見出しか、列の増減がないかを確かめ、"
                "符号表の position か heading を直してください。"
            )
        return number
    if heading and len(named) != 1:
        raise ValueError(
            f"{entry.heading.where} の見出し「{entry.heading.text}」は"
            f"回答のファイルに {len(named)} 列あります。position に列番号（1から）を書いてください。"
        )
    return named[0] if heading else None


def stretch(body: Sequence[Line], columns: Sequence[int]) -> str:
    """Address of whole columns, from the first respondent to the last: no single one is named."""
    first, last = body[0][min(columns)], body[-1][max(columns)]
    if first.sheet:
        return f"{first.sheet}!{letters(first.column)}{first.row + 1}:{last.address}"
    return f"{first.address}:{last.address}"
