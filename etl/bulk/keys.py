"""Headings that must stand where they were declared, and labels that must be known codes."""

from collections.abc import Callable, Sequence

import numpy as np

from etl.bulk.coded import Coded, mapped
from etl.bulk.declared import Labels
from etl.reading.grid import Cell, Line

SHOWN = 10  # known codes that a message lists


def require_headings(line: Line, expected: Sequence[str]) -> None:
    """Refuse headings that were renamed, moved, or are one too few or too many.

    Raises
    ------
    ValueError
        with the first column that differs
    """
    found = [cell.text for cell in line]
    for number in range(max(len(found), len(expected))):
        stands, declared = (_at(words, number) for words in (found, expected))
        if stands != declared:
            raise ValueError(
                f"{line[0].file} の見出し（L{line[0].row + 1}）が想定と違います: "
                f"{number + 1}列目は「{declared}」のはずが「{stands}」。"
                "列の名前や順序が変わった場合は、様式の宣言を新しい版に合わせてください。"
            )


def codes(column: Coded, labels: Labels, *, cell: Callable[[int, str], Cell]) -> Coded:
    """Codes of a column of labels; `cell` gives the place of the row with a number, for messages.

    Raises
    ------
    ValueError
        naming the first cell whose code is not among the known ones
    """
    unknown = [
        number
        for number, label in enumerate(column.labels)
        if labels.known and labels.code(label) not in labels.known
    ]
    if unknown:
        row = int(np.isin(column.indices, unknown).argmax())
        label = column.labels[column.indices[row]]
        raise ValueError(
            f"{cell(row, label).where} の「{label}」は {labels.dimension or labels.heading} の"
            f"知っている符号ではありません。知っている符号: {_some(labels.known)}。"
            "符号表に加えるか、原資料を確かめてください。"
        )
    return mapped(column, labels.code)


def _some(known: frozenset[str]) -> str:
    """The first of the known codes, and how many there are."""
    listed = sorted(known)
    return "、".join(listed[:SHOWN]) + (f" ほか（全 {len(listed)} 件）" if len(listed) > SHOWN else "")


def _at(texts: Sequence[str], number: int) -> str:
    """The heading of a column, or the fact that there is none."""
    return texts[number] if number < len(texts) else "（なし）"
