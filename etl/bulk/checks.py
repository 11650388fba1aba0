"""The contract of observations, checked on millions of rows: on distinct labels and whole columns.

As in `etl.checks`, each check answers in sentences; an empty list says that all is well.
"""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from etl.bulk.coded import Coded
from etl.bulk.tidy import Tidy, combined

WITHOUT_VALUE = ("suppressed", "missing", "not_applicable")
TOTAL = "_T"
NOISE = 1e-6  # floats carry noise; no printed number is finer than this
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
                f"{tidy.cell(int(row)).where} の {dimension}「{column.labels[number]}」は知っている符号では"
                f"ありません（{len(rows)} 行）。符号表に加えるか、原資料を確かめてください。"
                for row in rows[:1]
            ]
    return found[:SHOWN]


def doubled_keys(tidy: Tidy) -> list[str]:
    """Say which two printed cells state the same number; rows are sorted, so that they are neighbours."""
    number, _ = combined(tidy.keys)
    rows = np.flatnonzero(number[1:] == number[:-1])
    return [
        f"{tidy.cell(row).where} と {tidy.cell(row + 1).address} は同じ数（{tidy.key(row)}）を述べています。"
        "重複した行や列を除いた版を登録してください。"
        for row in rows[:SHOWN].tolist()
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
    column = tidy.keys[over]
    group, groups = _groups(tidy, over)
    kind = np.array([_kind(label, parts, total) for label in column.labels], dtype=np.int8)[column.indices]
    part, whole = kind == 1, kind == 2
    value = np.nan_to_num(tidy.value)
    known = ~np.isnan(tidy.value)
    added = np.bincount(group[part], weights=value[part], minlength=groups)
    printed = np.bincount(group[part], minlength=groups)
    hidden = np.bincount(group[part & ~known], minlength=groups) > 0
    stated = np.full(groups, np.nan)
    stated[group[whole]] = tidy.value[whole]
    gap = added - stated
    wrong = (gap > tolerance + NOISE) | ((gap < -tolerance - NOISE) & ~hidden)
    wrong &= printed == len(parts)
    rows = np.flatnonzero(whole)[wrong[group[whole]]]
    return list(_sentences(tidy, rows, added[group[rows]].tolist(), tolerance))


def _kind(label: str, parts: frozenset[str], total: str) -> int:
    """1 for a part, 2 for the total, 0 for what is neither."""
    return 2 if label == total else int(label in parts)


def _groups(tidy: Tidy, over: str) -> tuple[NDArray[np.int64], int]:
    """For each row the number of the group whose parts should add up, and how many groups there are."""
    others: dict[str, Coded] = {name: key for name, key in tidy.keys.items() if name != over}
    number, slots = combined(others) if others else (np.zeros(len(tidy.value), dtype=np.int64), 1)
    if slots <= 4 * len(number):
        return number, slots
    distinct, number = np.unique(number, return_inverse=True)
    return number, len(distinct)


def _sentences(tidy: Tidy, rows: NDArray[np.int64], added: list[float], tolerance: float) -> Iterator[str]:
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
