"""Establishments and employees of every municipality by industry, as an edition of SSDSE-A prints them.

SSDSE-A (教育用標準データセット 市区町村) has one line per municipality under three heading lines: item codes,
years, labels. Its first edition (2018, UTF-8) has no line of years. Every item that counts neither
establishments nor employees is left alone.
"""

import logging
from collections.abc import Iterator

import numpy as np
import pandas as pd

from etl.reading.areas import area
from etl.reading.grid import Cell
from etl.reading.layout import Contents
from etl.releases import Release
from etl.sources.economic_census.ssdse_columns import KEY, Column, columns_of, left_out
from etl.sources.economic_census.ssdse_sums import Edition, everything
from etl.sources.economic_census.strategy import NOT_TOLD_APART

LOG = logging.getLogger(__name__)


def recognises(held: Contents) -> bool:
    """Whether the last heading line starts with SSDSE-A's three keys."""
    return len(held.sheets) == 1 and _labels_at(held) is not None


def read(release: Release, held: Contents) -> pd.DataFrame:
    """Every printed count of an edition, and the sums over municipalities that are built from it."""
    rows = held.sheets[0].rows
    start = (_labels_at(held) or 0) + 1
    heading = [[Cell(release.where, n, c, t.strip()) for c, t in enumerate(rows[n])] for n in range(start)]
    columns = columns_of(heading)
    LOG.info("%s: ほかの %d 項目は読み込みません。", release.where, left_out(heading, columns))
    lines = [(number, row) for number, row in enumerate(rows[start:], start=start) if any(row)]
    for number, row in lines:
        _require_width(release, number, found=len(row), expected=len(rows[0]))
    texts = np.array([[row[column.number].strip() for column in columns] for _, row in lines], dtype=object)
    edition = Edition(
        file=release.file,
        where=release.where,
        areas=_areas(release, lines),
        lines=[number + 1 for number, _ in lines],
        columns=columns,
        texts=texts,
        values=_values(release, [number for number, _ in lines], columns=columns, texts=texts),
    )
    return everything(edition)


def _areas(release: Release, lines: list[tuple[int, tuple[str, ...]]]) -> list[str]:
    """Codes of the municipalities, each once and under its own name."""
    found: dict[str, int] = {}
    for number, row in lines:
        where = Cell(release.where, number, 0, row[0]).where
        try:
            code = area(f"{row[0].strip()}_{row[2].strip()}")
        except ValueError as fault:
            raise ValueError(f"{where}: {fault}") from fault
        if code in found:
            raise ValueError(
                f"{where} の地域コード「{row[0]}」は {found[code] + 1} 行目にもあります。"
                "行の重複を原資料で確かめてください。"
            )
        found[code] = number
    return list(found)


def _values(release: Release, lines: list[int], *, columns: list[Column], texts: np.ndarray) -> np.ndarray:
    """Numbers of the printed texts; 0 stands for suppressed, missing and none alike, and is no number."""
    for place, text in _odd(texts):
        cell = Cell(release.where, lines[place[0]], columns[place[1]].number, text)
        raise ValueError(
            f"{cell.where} の「{text}」は件数・人数（0 以上の整数）として読めません。"
            "SSDSE-A は秘匿・不詳も 0 と印字し、ほかの記号を使いません。"
            "列や行のずれがないか原資料を確かめてください。"
        )
    numbers = texts.astype(float)
    return np.where(np.isin(texts, list(NOT_TOLD_APART)), np.nan, numbers)


def _odd(texts: np.ndarray) -> Iterator[tuple[tuple[int, int], str]]:
    """Place and text of what is no plain count."""
    for (line, column), text in np.ndenumerate(texts):
        if not (text.isascii() and text.isdecimal()):
            yield (line, column), text


def _labels_at(held: Contents) -> int | None:
    """Number of the heading line that holds the labels, from 0: the second or the third."""
    rows = held.sheets[0].rows
    found = (
        [number for number in (1, 2) if tuple(t.strip() for t in rows[number][:3]) == KEY]
        if len(rows) > 3
        else []
    )
    return found[0] if found else None


def _require_width(release: Release, number: int, *, found: int, expected: int) -> None:
    """Refuse a line with a cell too few or too many."""
    if found != expected:
        raise ValueError(
            f"{release.where} の {number + 1} 行目は {found} 列ですが、見出しは {expected} 列です。"
            "列の抜けや、引用符のない桁区切りのコンマがないかを確かめてください。"
        )
