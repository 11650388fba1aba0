"""The contract of observations, checked on millions of rows: on distinct labels and whole columns.

As in `etl.checks`, each check answers in sentences; an empty list says that all is well.
"""

from collections.abc import Callable, Iterator, Mapping
from math import prod

import numpy as np

from etl.bulk.coded import Integers
from etl.bulk.tidy import Tidy, combined

WITHOUT_VALUE = ("suppressed", "missing", "not_applicable")
TOTAL = "_T"
NOISE = 1e-6  # floats carry noise; no printed number is finer than this
SPARSE = 4  # slots a row up to which every conceivable group gets a line
SHOWN = 10  # sentences of one check; the rest is counted


def contract(tidy: Tidy, known: Mapping[str, frozenset[str]]) -> list[str]:
    """Known codes, one row a key, and a value exactly where the status says that there is one."""
    return [*unknown_codes(tidy, known), *doubled_keys(tidy), *unexplained(tidy)]


def unknown_codes(tidy: Tidy, known: Mapping[str, frozenset[str]]) -> list[str]:
    """Say which codes of a dimension are not among the known ones, with a row each."""
    found = []
    for dimension, allowed in known.items():
        column = tidy.keys[dimension]
        for number in [n for n, label in enumerate(column.labels) if label not in allowed]:
            rows = np.flatnonzero(column.indices == number)
            found += [
                f"{tidy.cell(int(row)).where} の {dimension}「{column.labels[number]}」は"
                f"知っている符号ではありません（{len(rows)} 行）。"
                "符号表に加えるか、原資料を確かめてください。"
                for row in rows[:1]
            ]
    return found[:SHOWN]


def doubled_keys(tidy: Tidy) -> list[str]:
    """Say which two printed cells state the same number."""
    number, _ = tidy.number
    if (number[1:] > number[:-1]).all():
        return []
    rows = np.argsort(number, kind="stable")
    again = np.flatnonzero(number[rows[1:]] == number[rows[:-1]])[:SHOWN]
    return [
        f"{tidy.cell(first).where} と {tidy.cell(second).address} は同じ数（{tidy.key(first)}）を"
        "述べています。重複した行や列を除いた版を登録してください。"
        for first, second in zip(rows[again].tolist(), rows[again + 1].tolist(), strict=True)
    ]


def unexplained(tidy: Tidy) -> list[str]:
    """Say where a value is empty although the status says otherwise, or the other way round."""
    empty = np.array([label in WITHOUT_VALUE for label in tidy.status.labels])
    rows = np.flatnonzero(np.isnan(tidy.value) != empty[tidy.status.indices])
    said = [tidy.status.labels[number] for number in tidy.status.indices[rows[:SHOWN]].tolist()]
    return [
        f"{tidy.cell(row).where} の「{tidy.cell(row).text}」は状態 {status} と値の有無が食い違います。"
        "記号の意味の宣言を確かめてください。"
        for row, status in zip(rows[:SHOWN].tolist(), said, strict=True)
    ]


def totals(
    tidy: Tidy, *, over: str, parts: frozenset[str], total: str = TOTAL, tolerance: float = 0.0
) -> list[str]:
    """Say where the parts of a dimension do not add to the printed total.

    A group without its total, or with a part not printed, is skipped. Where a part has no value
    (suppressed, missing), the known parts may fall short of the total, not exceed it.
    """
    labels = tidy.keys[over].labels
    if total not in labels or not parts <= set(labels):
        return []
    rows = _side_by_side(tidy, over)
    stated = rows(labels.index(total))
    added, hidden = np.zeros(len(stated)), np.zeros(len(stated), dtype=bool)
    complete = stated >= 0
    for part in parts:
        row = rows(labels.index(part))
        value = tidy.value[row]
        unknown = np.isnan(value)
        added += np.where(unknown, 0, value)
        hidden |= unknown
        complete &= row >= 0
    gap = added - tidy.value[stated]
    wrong = (gap > tolerance + NOISE) | ((gap < -tolerance - NOISE) & ~hidden)
    missed = np.flatnonzero(wrong & complete)
    return list(_sentences(tidy, stated[missed], added[missed].tolist(), tolerance))


def _side_by_side(tidy: Tidy, over: str) -> Callable[[int], Integers]:
    """For a code of a dimension, by its place, the row of each group; -1 where none was printed."""
    number, slots = tidy.number
    names = list(tidy.keys)
    codes = len(tidy.keys[over].labels)
    inner = prod(len(tidy.keys[name].labels) for name in names[names.index(over) + 1 :])
    if slots > SPARSE * len(number):  # few of the conceivable groups occur
        group, _ = combined({name: key for name, key in tidy.keys.items() if name != over})
        number = np.unique(group, return_inverse=True)[1] * codes + tidy.keys[over].indices
        slots, inner = (int(number.max()) // codes + 1) * codes, 1
    row_of = np.full(slots, -1, dtype=np.int32)
    row_of[number] = np.arange(len(number), dtype=np.int32)
    cube = row_of.reshape(-1, codes, inner)
    return lambda code: cube[:, code].ravel()


def _sentences(tidy: Tidy, rows: Integers, added: list[float], tolerance: float) -> Iterator[str]:
    """One sentence for each total that is missed, the first ones only."""
    for row, parts in zip(rows[:SHOWN].tolist(), added[:SHOWN], strict=True):
        whole = tidy.value[row]
        yield (
            f"{tidy.cell(row).where}: {tidy.key(row)} の内訳の合計は {parts:,.10g}、印字の合計は "
            f"{whole:,.10g} です（差 {parts - whole:,.10g}、許容 ±{tolerance:,.10g}）。"
            "原資料の該当の行を確かめ、書き写しの誤りなら直した版を登録してください。"
        )
    if len(rows) > SHOWN:
        yield f"ほかに {len(rows) - SHOWN} 件の合計が内訳と一致しません。"
